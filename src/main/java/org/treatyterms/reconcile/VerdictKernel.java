package org.treatyterms.reconcile;

/**
 * The one rule by which claims of a term are found to agree: over half-open intervals [low, high)
 * they share a value if and only if the largest low end is below the smallest high end. Works on
 * plain arrays, for one term or for millions of claims, without an object per claim.
 *
 * <p>Any ends can be mapped to half-open ones in a common order: exact ends enter as their ranks,
 * doubled, plus one where an end is open below or closed above.
 */
public final class VerdictKernel {
  private VerdictKernel() {}

  /**
   * Finds the verdict of each group of claims. The claims of group g are those at {@code starts[g]}
   * to {@code starts[g + 1] - 1}.
   *
   * @param starts where groups start, ascending; one more than there are groups
   * @param value the stated values; NaN if only an interval is stated
   * @param low lower ends, in the interval; negative infinity if unbounded
   * @param high upper ends, not in the interval; infinity if unbounded
   * @param verdicts receives for each group its verdict: SINGLE, SAME, COMPATIBLE or DISCREPANT
   * @param spreads receives for each group (largest − smallest) / smallest of the stated values;
   *     NaN for fewer than two, or if the smallest is not above zero
   * @throws IllegalArgumentException if the arrays do not fit together
   */
  public static void compare(
      int[] starts,
      double[] value,
      double[] low,
      double[] high,
      Verdict[] verdicts,
      double[] spreads) {
    int groups = starts.length - 1;
    if (groups < 0 || verdicts.length < groups || spreads.length < groups) {
      throw new IllegalArgumentException(
          "For "
              + Math.max(groups, 0)
              + " groups there are "
              + verdicts.length
              + " verdicts and "
              + spreads.length
              + " spreads");
    }
    if (value.length != low.length || low.length != high.length || starts[groups] > low.length) {
      throw new IllegalArgumentException(
          "Values, low and high ends must be as many: "
              + value.length
              + ", "
              + low.length
              + ", "
              + high.length
              + "; groups end at "
              + starts[groups]);
    }
    for (int g = 0; g < groups; g++) {
      int from = starts[g];
      int to = starts[g + 1];
      if (from < 0 || to < from || to > low.length) {
        throw new IllegalArgumentException(
            "Starts must ascend from zero: group " + g + " runs from " + from + " to " + to);
      }
      double maxLow = Double.NEGATIVE_INFINITY;
      double minHigh = Double.POSITIVE_INFINITY;
      double least = Double.POSITIVE_INFINITY;
      double most = Double.NEGATIVE_INFINITY;
      int stated = 0;
      for (int i = from; i < to; i++) {
        maxLow = Math.max(maxLow, low[i]);
        minHigh = Math.min(minHigh, high[i]);
        double v = value[i];
        if (!Double.isNaN(v)) {
          least = Math.min(least, v);
          most = Math.max(most, v);
          stated++;
        }
      }
      verdicts[g] = verdict(to - from, stated, least == most, maxLow < minHigh);
      spreads[g] = stated > 1 && least > 0 ? (most - least) / least : Double.NaN;
    }
  }

  private static Verdict verdict(int claims, int stated, boolean equal, boolean meet) {
    if (claims < 2) {
      return Verdict.SINGLE;
    }
    if (!meet) {
      return Verdict.DISCREPANT;
    }
    return stated == claims && equal ? Verdict.SAME : Verdict.COMPATIBLE;
  }
}
