package org.treatyterms.reconcile;

import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Claim;
import org.treatyterms.claim.Term;
import org.treatyterms.figure.Interval;
import org.treatyterms.figure.Reading;
import org.treatyterms.figure.Tally;
import org.treatyterms.figure.Unit;

/**
 * A claim with its readings, converted exactly into the canonical unit of its term.
 *
 * @param claim the claim
 * @param term its term
 * @param unit the unit of the readings: the term's, or the claim's own if it does not convert
 *     (another currency); null for tallies, dates and illegal figures
 * @param readings in that unit; empty for tallies and for what states no legal figure
 * @param point the stated value in that unit, in days from 1970-01-01 for a day; null if there is
 *     none, as for ranges, months and tallies
 * @param origin the id of the source that the figure comes from, as far as the data say
 */
public record ClaimReading(
    Claim claim,
    Term term,
    @Nullable Unit unit,
    List<Reading> readings,
    @Nullable BigFraction point,
    String origin) {
  /**
   * Copies the list.
   *
   * @param claim the claim
   * @param term its term
   * @param unit the unit of the readings: the term's, or the claim's own if it does not convert
   *     (another currency); null for tallies, dates and illegal figures
   * @param readings in that unit; empty for tallies and for what states no legal figure
   * @param point the stated value in that unit, in days from 1970-01-01 for a day; null if there is
   *     none, as for ranges, months and tallies
   * @param origin the id of the source that the figure comes from, as far as the data say
   */
  public ClaimReading {
    readings = List.copyOf(readings);
  }

  /**
   * Returns the values under which the claim is true, all readings taken together.
   *
   * @return the interval; empty for tallies and for what states no legal figure
   */
  public Optional<Interval> interval() {
    return readings.isEmpty() ? Optional.empty() : Optional.of(Reading.hull(readings));
  }

  /**
   * Returns the tally, if the claim is one.
   *
   * @return the tally
   */
  public Optional<Tally> tally() {
    return claim.figure().filter(Tally.class::isInstance).map(Tally.class::cast);
  }

  /**
   * Tells whether the claim states something that can be compared.
   *
   * @return false for what states no legal figure
   */
  public boolean readable() {
    return !readings.isEmpty() || tally().isPresent();
  }

  /**
   * Returns the figure for people, with its hedge.
   *
   * @return for instance {@code more than 27,000 sq mi}
   */
  public String words() {
    return Wording.figure(claim);
  }

  /** Whether the readings can stand beside another claim's: sums in two currencies cannot. */
  boolean inUnitOf(ClaimReading other) {
    return unit == null || other.unit == null || unit.convertsTo(other.unit);
  }

  /** Whether the readings are in the term's unit: sums in another currency are not. */
  boolean inTermsUnit() {
    Unit usual = term.unit();
    return unit == null || usual == null || unit.convertsTo(usual);
  }

  /** The claim read in one way only. */
  ClaimReading read(Reading reading) {
    return new ClaimReading(claim, term, unit, List.of(reading), point, origin);
  }

  ClaimReading withOrigin(String source) {
    return new ClaimReading(claim, term, unit, readings, point, source);
  }
}
