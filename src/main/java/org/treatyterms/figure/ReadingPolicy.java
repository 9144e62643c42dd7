package org.treatyterms.figure;

import org.apache.commons.math3.fraction.BigFraction;

/**
 * The choices by which printed words become intervals where convention leaves room. Immutable;
 * every explanation that depended on one names the policy.
 *
 * @param name the name that explanations give it
 * @param hedgeWidth how far about, nearly, more than, less than and estimated reach, as a part of
 *     the figure; 1/10 in the standard policy
 * @param largestHalfWidth the largest half-width of a rounding, as a part of the figure; a coarser
 *     place gives way to the next finer one; 1/10 in the standard policy
 * @param coverage how many stated standard uncertainties a reading reaches to either side (GUM
 *     6.3.3 gives 2 for about 95 %); 2 in the standard policy
 */
public record ReadingPolicy(
    String name, BigFraction hedgeWidth, BigFraction largestHalfWidth, BigFraction coverage) {
  /** Hedges reach 10 %, roundings at most 10 %, uncertainties twice. */
  public static final ReadingPolicy STANDARD =
      new ReadingPolicy(
          "standard", new BigFraction(1, 10), new BigFraction(1, 10), new BigFraction(2));

  /**
   * Checks that no width is negative.
   *
   * @param name the name that explanations give it
   * @param hedgeWidth how far about, nearly, more than, less than and estimated reach, as a part of
   *     the figure; 1/10 in the standard policy
   * @param largestHalfWidth the largest half-width of a rounding, as a part of the figure; a
   *     coarser place gives way to the next finer one; 1/10 in the standard policy
   * @param coverage how many stated standard uncertainties a reading reaches to either side (GUM
   *     6.3.3 gives 2 for about 95 %); 2 in the standard policy
   * @throws IllegalArgumentException if one is
   */
  public ReadingPolicy {
    if (hedgeWidth.compareTo(BigFraction.ZERO) < 0
        || largestHalfWidth.compareTo(BigFraction.ZERO) <= 0
        || coverage.compareTo(BigFraction.ZERO) < 0) {
      throw new IllegalArgumentException(
          "Widths must not be negative: " + hedgeWidth + ", " + largestHalfWidth + ", " + coverage);
    }
  }

  /**
   * Returns a policy with another reach of hedges.
   *
   * @param width as a part of the figure, zero or more
   * @return the policy, named after the width
   */
  public ReadingPolicy withHedgeWidth(BigFraction width) {
    return new ReadingPolicy("hedges to " + percent(width), width, largestHalfWidth, coverage);
  }

  /**
   * Returns the reach of hedges in words.
   *
   * @return for instance {@code 10 %}
   */
  public String hedgeWords() {
    return percent(hedgeWidth);
  }

  private static String percent(BigFraction part) {
    return Exact.words(part.multiply(100), 3) + " %";
  }
}
