package org.treatyterms.claim;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.treatyterms.figure.CalendarDate;
import org.treatyterms.figure.Figure;
import org.treatyterms.figure.Hedge;
import org.treatyterms.figure.Precision;

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

  /** Copies the list. */
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
