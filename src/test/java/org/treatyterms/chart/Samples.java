package org.treatyterms.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Claim;
import org.treatyterms.claim.Stated;
import org.treatyterms.claim.Term;
import org.treatyterms.figure.CalendarDate;
import org.treatyterms.figure.CalendarSystem;
import org.treatyterms.figure.Figure;
import org.treatyterms.figure.Hedge;
import org.treatyterms.figure.Interval;
import org.treatyterms.figure.Kind;
import org.treatyterms.figure.Measured;
import org.treatyterms.figure.Money;
import org.treatyterms.figure.Numeral;
import org.treatyterms.figure.Precision;
import org.treatyterms.figure.Quantity;
import org.treatyterms.figure.Reading;
import org.treatyterms.figure.ReadingPolicy;
import org.treatyterms.figure.Share;
import org.treatyterms.figure.Tally;
import org.treatyterms.figure.Unit;
import org.treatyterms.reconcile.Cause;
import org.treatyterms.reconcile.ClaimReading;
import org.treatyterms.reconcile.Comparison;
import org.treatyterms.reconcile.PairComparison;
import org.treatyterms.reconcile.Verdict;

/** Comparisons made by hand for the tests and the gallery. */
final class Samples {
  private final Term term;
  private final List<ClaimReading> readings = new ArrayList<>();

  private Samples(Term term) {
    this.term = term;
  }

  static Samples of(String id, String label, Kind kind, @Nullable String unit) {
    return of(id, label, kind, unit, "");
  }

  static Samples of(String id, String label, Kind kind, @Nullable String unit, String of) {
    Unit canonical = unit == null ? null : Unit.of(kind, unit);
    return new Samples(new Term(id, "", label, kind, canonical, of, "", null, ""));
  }

  Samples claim(String source, String words, String value, String unit) {
    return claim(source, words, value, unit, Hedge.NONE, "", source);
  }

  Samples claim(
      String source,
      String words,
      String value,
      String unit,
      Hedge hedge,
      String basis,
      String origin) {
    return add(source, words, new Stated.Known(figure(value, unit)), hedge, basis, origin);
  }

  Samples tally(String source, String words, Tally tally) {
    return add(source, words, new Stated.Known(tally), Hedge.NONE, "", source);
  }

  Samples date(String source, String words, String date, CalendarSystem calendar) {
    return date(source, words, date, calendar, Hedge.NONE);
  }

  Samples date(String source, String words, String date, CalendarSystem calendar, Hedge hedge) {
    Stated stated = new Stated.Known(CalendarDate.parse(date, calendar));
    return add(source, words, stated, hedge, "", source);
  }

  Samples unreadable(String source, String words) {
    return add(source, words, new Stated.Unknown("no number"), Hedge.NONE, "", source);
  }

  private Figure figure(String value, String token) {
    Unit unit = Unit.of(term.kind(), token);
    Numeral number = Numeral.parse(value);
    return switch (term.kind()) {
      case SHARE -> new Share(number, unit, term.of());
      case MONEY -> new Money(number, unit);
      default -> new Quantity(number, unit);
    };
  }

  private Samples add(
      String source, String words, Stated stated, Hedge hedge, String basis, String origin) {
    Claim claim =
        new Claim(
            term.id() + "/" + source + (readings.isEmpty() ? "" : "-" + readings.size()),
            term.id(),
            source,
            "p. " + (readings.size() + 1),
            words,
            "",
            stated,
            hedge,
            Precision.AS_PRINTED,
            null,
            false,
            basis,
            null,
            origin.equals(source) ? List.of() : List.of(origin),
            Claim.Rank.NORMAL,
            "en",
            "");
    Figure figure = claim.figure().orElse(null);
    Unit own = figure instanceof Measured measured ? measured.unit() : null;
    Unit canonical = term.unit();
    boolean converts = own != null && canonical != null && own.convertsTo(canonical);
    BigFraction factor =
        converts
            ? Objects.requireNonNull(own).factorTo(Objects.requireNonNull(canonical))
            : BigFraction.ONE;
    List<Reading> read =
        figure == null || figure instanceof Tally
            ? List.of()
            : Reading.of(figure, hedge, Precision.AS_PRINTED, null, ReadingPolicy.STANDARD).stream()
                .map(r -> new Reading(r.type(), r.interval().times(factor), r.reason()))
                .toList();
    BigFraction point = null;
    if (figure instanceof Measured measured) {
      point = measured.number().value().multiply(factor);
    } else if (figure instanceof CalendarDate date && date.isDay()) {
      point = new BigFraction(date.first().toEpochDay());
    }
    readings.add(new ClaimReading(claim, term, converts ? canonical : own, read, point, origin));
    return this;
  }

  Comparison comparison() {
    List<PairComparison> pairs = new ArrayList<>();
    boolean discrepant = false;
    boolean apart = false;
    for (int i = 0; i < readings.size(); i++) {
      for (int j = i + 1; j < readings.size(); j++) {
        Verdict verdict = verdict(readings.get(i), readings.get(j));
        discrepant |= verdict == Verdict.DISCREPANT;
        apart |= verdict == Verdict.NOT_COMPARABLE;
        pairs.add(
            new PairComparison(
                readings.get(i).claim().id(),
                readings.get(j).claim().id(),
                verdict,
                List.of(Cause.UNEXPLAINED),
                () -> "",
                null,
                null));
      }
    }
    Verdict verdict =
        readings.size() < 2
            ? Verdict.SINGLE
            : discrepant ? Verdict.DISCREPANT : apart ? Verdict.NOT_COMPARABLE : Verdict.COMPATIBLE;
    return new Comparison(
        term,
        verdict,
        spread(),
        List.of(),
        "",
        readings,
        pairs,
        verdict == Verdict.DISCREPANT ? null : common());
  }

  private @Nullable BigDecimal spread() {
    List<BigFraction> points =
        readings.stream().map(ClaimReading::point).filter(Objects::nonNull).sorted().toList();
    return points.size() < 2 || points.get(0).doubleValue() <= 0
        ? null
        : new BigDecimal(
            points.get(points.size() - 1).doubleValue() / points.get(0).doubleValue() - 1,
            MathContext.DECIMAL32);
  }

  private @Nullable Interval common() {
    Interval common = Interval.ALL;
    for (ClaimReading reading : readings) {
      Optional<Interval> next =
          reading.interval().isEmpty()
              ? Optional.of(common)
              : common.intersect(reading.interval().get());
      if (next.isEmpty()) {
        return null;
      }
      common = next.get();
    }
    return common;
  }

  private static Verdict verdict(ClaimReading a, ClaimReading b) {
    String one = a.claim().basis();
    String other = b.claim().basis();
    if (!one.isEmpty() && !other.isEmpty() && !one.equals(other)) {
      return Verdict.NOT_COMPARABLE;
    }
    if (a.interval().isEmpty() || b.interval().isEmpty()) {
      return Verdict.COMPATIBLE;
    }
    return a.interval().get().intersect(b.interval().get()).isPresent()
        ? Verdict.COMPATIBLE
        : Verdict.DISCREPANT;
  }
}
