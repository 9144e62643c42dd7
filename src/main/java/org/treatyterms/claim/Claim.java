package org.treatyterms.claim;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.treatyterms.figure.CalendarDate;
import org.treatyterms.figure.Figure;
import org.treatyterms.figure.Hedge;
import org.treatyterms.figure.Measured;
import org.treatyterms.figure.Numeral;
import org.treatyterms.figure.Precision;
import org.treatyterms.figure.Range;
import org.treatyterms.figure.Tally;
import org.treatyterms.figure.Unit;

/**
 * A source's statement of a figure for a term. Texts that the data leave out are empty.
 *
 * @param id unique among all claims loaded together
 * @param term the term's id
 * @param source the source's id
 * @param locator the place in the source
 * @param asWritten the figure phrase as printed
 * @param value the value as it stands in the data, empty for ranges, tallies and illegal figures
 * @param stated the typed figure
 * @param hedge how the source qualifies it
 * @param precision how precisely it is meant, where the number cannot show it
 * @param uncertainty a standard uncertainty that the source states, in the figure's unit; null if
 *     none
 * @param unitAssumed whether the source omits the unit and the term's was assumed
 * @param basis the basis's id; empty if the source does not say
 * @param asOf the date the figure refers to; null if the term's
 * @param drawsOn ids of the sources that this figure is taken from; empty if those of the source
 * @param rank whether it is preferred or deprecated
 * @param lang the language of the printed words
 * @param note a remark
 */
public record Claim(
    String id,
    String term,
    String source,
    String locator,
    String asWritten,
    String value,
    Stated stated,
    Hedge hedge,
    Precision precision,
    @Nullable BigDecimal uncertainty,
    boolean unitAssumed,
    String basis,
    @Nullable CalendarDate asOf,
    List<String> drawsOn,
    Rank rank,
    String lang,
    String note) {
  /** How much weight the editors give a claim. It never changes a verdict. */
  public enum Rank {
    /** To be used first. */
    PREFERRED,
    /** Neither. */
    NORMAL,
    /** Kept for the record. */
    DEPRECATED;

    /**
     * Returns the token used in data files.
     *
     * @return the lower-case name
     */
    public String token() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Copies the list.
   *
   * @param id unique among all claims loaded together
   * @param term the term's id
   * @param source the source's id
   * @param locator the place in the source
   * @param asWritten the figure phrase as printed
   * @param value the value as it stands in the data, empty for ranges, tallies and illegal figures
   * @param stated the typed figure
   * @param hedge how the source qualifies it
   * @param precision how precisely it is meant, where the number cannot show it
   * @param uncertainty a standard uncertainty that the source states, in the figure's unit; null if
   *     none
   * @param unitAssumed whether the source omits the unit and the term's was assumed
   * @param basis the basis's id; empty if the source does not say
   * @param asOf the date the figure refers to; null if the term's
   * @param drawsOn ids of the sources that this figure is taken from; empty if those of the source
   * @param rank whether it is preferred or deprecated
   * @param lang the language of the printed words
   * @param note a remark
   */
  public Claim {
    drawsOn = List.copyOf(drawsOn);
  }

  /**
   * Returns the figure, if the source states one.
   *
   * @return the figure; empty if there was none, or the print is no legal figure
   */
  public Optional<Figure> figure() {
    return stated instanceof Stated.Known known ? Optional.of(known.figure()) : Optional.empty();
  }

  /**
   * Returns the number, for a figure that is one number in one unit, or that the source gives
   * within its range.
   *
   * @return the number as printed; empty for tallies, dates and bare ranges
   */
  public Optional<Numeral> number() {
    Figure figure = figure().orElse(null);
    if (figure instanceof Measured measured) {
      return Optional.of(measured.number());
    }
    if (figure instanceof Range && !value.isEmpty()) {
      try {
        return Optional.of(Numeral.parse(value));
      } catch (IllegalArgumentException noNumber) {
        return Optional.empty();
      }
    }
    return Optional.empty();
  }

  /**
   * Returns the lower end of a range.
   *
   * @return a figure of the claim's kind; empty for figures that are no range or open below
   */
  public Optional<Figure> low() {
    Figure figure = figure().orElse(null);
    return figure instanceof Range range
        ? Optional.ofNullable(range.low())
        : date().flatMap(CalendarDate::low).map(Figure.class::cast);
  }

  /**
   * Returns the upper end of a range.
   *
   * @return a figure of the claim's kind; empty for figures that are no range or open above
   */
  public Optional<Figure> high() {
    Figure figure = figure().orElse(null);
    return figure instanceof Range range
        ? Optional.ofNullable(range.high())
        : date().flatMap(CalendarDate::high).map(Figure.class::cast);
  }

  /**
   * Returns the unit of the number or range.
   *
   * @return the unit; empty for tallies, dates and where no figure is known
   */
  public Optional<Unit> unit() {
    Figure figure = figure().orElse(null);
    if (figure instanceof Measured measured) {
      return Optional.of(measured.unit());
    }
    return figure instanceof Range range ? Optional.of(range.unit()) : Optional.empty();
  }

  /**
   * Returns the outcome of a vote.
   *
   * @return the tally; empty for other figures
   */
  public Optional<Tally> tally() {
    return figure().filter(Tally.class::isInstance).map(Tally.class::cast);
  }

  /**
   * Returns the date.
   *
   * @return the date; empty for other figures
   */
  public Optional<CalendarDate> date() {
    return figure().filter(CalendarDate.class::isInstance).map(CalendarDate.class::cast);
  }

  /**
   * Returns the same claim with another statement, for decisions that use a correction.
   *
   * @param now the corrected statement
   * @return the claim
   */
  public Claim withStated(Stated now) {
    return new Claim(
        id,
        term,
        source,
        locator,
        asWritten,
        value,
        now,
        hedge,
        precision,
        uncertainty,
        unitAssumed,
        basis,
        asOf,
        drawsOn,
        rank,
        lang,
        note);
  }
}
