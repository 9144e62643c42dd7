package org.treatyterms.dataset;

import java.math.BigDecimal;
import java.util.Objects;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Stated;
import org.treatyterms.claim.Term;
import org.treatyterms.figure.Hedge;
import org.treatyterms.figure.Kind;
import org.treatyterms.figure.Measured;
import org.treatyterms.figure.Money;
import org.treatyterms.figure.Numeral;
import org.treatyterms.figure.Precision;
import org.treatyterms.figure.Quantity;
import org.treatyterms.figure.Range;
import org.treatyterms.figure.Share;
import org.treatyterms.figure.Unit;

/** Reads the figure of one claim: value, range and unit, with hedge and precision. */
final class FigureReader {
  private final Cells cells;
  private final Term term;
  private final UnitCache units;
  private final String value;
  private boolean unitAssumed;

  /**
   * What a claim states and how.
   *
   * @param stated the figure
   * @param hedge how the source qualifies it
   * @param precision how precisely it is meant
   * @param uncertainty the standard uncertainty stated, or null
   * @param unitAssumed whether the unit is the term's
   */
  record Read(
      Stated stated,
      Hedge hedge,
      Precision precision,
      @Nullable BigDecimal uncertainty,
      boolean unitAssumed) {}

  FigureReader(Row row, Term term, UnitCache units, Problems problems) {
    this.cells = new Cells(row, problems);
    this.term = term;
    this.units = units;
    this.value = cells.token("value");
  }

  Read read() {
    Hedge given = cells.choice("hedge", "a hedge", Hedge.values(), Hedge::token);
    Hedge hedge = given == null ? Hedge.NONE : given;
    Precision precision = precision();
    BigDecimal uncertainty = uncertainty();
    if (term.kind() != Kind.TALLY) {
      for (String column : DataTable.VOTES) {
        if (!cells.token(column).isEmpty()) {
          cells.error(column, "stands in a vote column, but the term is no tally; write value");
        }
      }
    }
    if (term.kind() != Kind.DATE && !cells.token("calendar").isEmpty()) {
      cells.notice(
          "calendar", "has no meaning for kind " + term.kind().token() + " and is not read");
    }
    Stated stated =
        switch (term.kind()) {
          case TALLY -> tally();
          case DATE -> new DateReader(cells, value).read();
          default -> measured();
        };
    if (hedge == Hedge.BETWEEN && cells.text("low").isBlank() && cells.text("high").isBlank()) {
      cells.notice("hedge", "stands without a range; write low and high");
    }
    String error = cells.firstError();
    return new Read(
        error == null ? stated : new Stated.Unknown(error),
        hedge,
        precision,
        uncertainty,
        unitAssumed);
  }

  private Precision precision() {
    if (cells.token("place").equals("exact")) {
      return Precision.EXACT;
    }
    Numeral place = cells.number("place");
    if (place == null) {
      return Precision.AS_PRINTED;
    }
    if (place.isFraction() || place.decimal().signum() <= 0) {
      cells.error("place", "is not a place; write a number above zero, like 10000, or exact");
      return Precision.AS_PRINTED;
    }
    return Precision.to(place.decimal());
  }

  private @Nullable BigDecimal uncertainty() {
    Numeral uncertainty = cells.number("uncertainty");
    if (uncertainty == null) {
      return null;
    }
    if (uncertainty.decimal().signum() < 0) {
      cells.error("uncertainty", "is below zero; write zero or more");
      return null;
    }
    return uncertainty.decimal();
  }

  private Stated measured() {
    Unit unit = unit();
    boolean none = value.equals("none");
    Numeral middle = none ? null : cells.number("value");
    Numeral low = cells.number("low");
    Numeral high = cells.number("high");
    if (none) {
      return cells.none(low != null || high != null);
    }
    if (cells.firstError() != null || (middle == null && low == null && high == null)) {
      return Cells.nothing();
    }
    if (unit == null) {
      return new Stated.Unknown("the term has no unit");
    }
    checkOrder(low, middle, high);
    if (low != null || high != null) {
      return cells.firstError() != null
          ? Cells.nothing()
          : new Stated.Known(
              new Range(
                  low == null ? null : figure(low, unit),
                  high == null ? null : figure(high, unit)));
    }
    Measured figure = figure(Objects.requireNonNull(middle), unit);
    if (figure instanceof Share share) {
      BigFraction part = share.in(Unit.FRACTION);
      if (part.compareTo(BigFraction.ONE) > 0 || part.compareTo(BigFraction.ZERO) < 0) {
        cells.notice("value", "is not between 0 and 100 %; it is kept as printed");
      }
    }
    return new Stated.Known(figure);
  }

  private Measured figure(Numeral number, Unit unit) {
    return switch (term.kind()) {
      case SHARE -> new Share(number, unit, term.of());
      case MONEY -> new Money(number, unit);
      default -> new Quantity(number, unit);
    };
  }

  private @Nullable Unit unit() {
    String token = cells.token("unit");
    Unit usual = term.unit();
    if (token.isEmpty()) {
      boolean figure =
          !value.equals("none")
              && !(value.isEmpty() && cells.text("low").isBlank() && cells.text("high").isBlank());
      if (figure && usual != null && !usual.equals(Unit.ONE)) {
        unitAssumed = true;
        if (cells.row().sheet().has("unit")) {
          cells.notice("unit", "is empty; the term's unit " + usual + " is assumed");
        }
      }
      return usual;
    }
    try {
      Unit unit = units.of(term.kind(), token);
      if (usual != null && !unit.equals(usual)) {
        if (term.kind() == Kind.COUNT) {
          cells.notice("unit", "is not the term's unit " + usual + "; both are taken as counts");
        } else if (term.kind() == Kind.RATE && !unit.convertsTo(usual)) {
          cells.notice("unit", "does not convert into the term's unit " + usual);
        }
      }
      return unit;
    } catch (IllegalArgumentException e) {
      cells.error("unit", Problems.message(e, token));
      return null;
    }
  }

  private void checkOrder(@Nullable Numeral low, @Nullable Numeral middle, @Nullable Numeral high) {
    if (above(low, middle) || above(middle, high) || above(low, high)) {
      cells.error(
          low == null ? "high" : "low",
          "is out of order: low "
              + show(low)
              + ", value "
              + show(middle)
              + ", high "
              + show(high)
              + "; write them from low to high");
    }
  }

  private static boolean above(@Nullable Numeral a, @Nullable Numeral b) {
    return a != null && b != null && a.value().compareTo(b.value()) > 0;
  }

  private static String show(@Nullable Numeral number) {
    return number == null ? "(none)" : number.text();
  }

  private Stated tally() {
    Stated stated = new VoteReader(cells).read();
    if (!value.isEmpty() && !value.equals("none")) {
      cells.error("value", "is the value of a tally; write the vote columns, and leave it empty");
    }
    for (String column : new String[] {"low", "high"}) {
      if (!cells.token(column).isEmpty()) {
        cells.error(column, "is the bound of a tally; write the vote columns, and leave it empty");
      }
    }
    String unit = cells.token("unit");
    if (!unit.isEmpty()) {
      try {
        units.of(Kind.COUNT, unit);
      } catch (IllegalArgumentException e) {
        cells.error("unit", Problems.message(e, unit));
      }
    }
    return value.equals("none") ? cells.none(!(stated instanceof Stated.Unknown)) : stated;
  }
}
