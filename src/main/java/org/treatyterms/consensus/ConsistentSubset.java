package org.treatyterms.consensus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The largest set of two claims or more whose Q stays within the 95 % point of χ².
 *
 * <p>Depth first over the claims in canonical order. Q never falls when a claim joins, and its
 * update, w·W/(W + w)·(y − m)², has no cancellation; so a branch ends as soon as its Q is above the
 * limit for the most claims it could still hold, or it cannot reach the size of the best set.
 */
final class ConsistentSubset {
  /** Above this size the sets are too many to be worth the wait. */
  static final int MOST_CLAIMS = 20;

  /** Two Q closer than this, relatively, are a tie: the set met first stands. */
  private static final double TIE = 1e-12;

  private final double[] d;
  private final double[] v;
  private int bestSize = 1;
  private double bestQ = Double.POSITIVE_INFINITY;
  private int bestMembers;
  private int ties;

  private ConsistentSubset(Sample sample) {
    d = sample.d;
    v = sample.v;
  }

  /**
   * A set of claims.
   *
   * @param used places in the input, rising; unmodifiable
   * @param mean the weighted mean without unit
   * @param weight Σw without unit
   * @param tied whether another set of that size has the same Q
   */
  record Found(List<Integer> used, double mean, double weight, boolean tied) {}

  /** The set, or null if no two claims are consistent; the sample has 2 to 20 claims. */
  static @Nullable Found in(Sample sample) {
    ConsistentSubset search = new ConsistentSubset(sample);
    search.extend(0, 0, 0, 0, 0, 0);
    return search.bestSize < 2 ? null : search.found(sample);
  }

  private void extend(int next, int members, int size, double weight, double mean, double q) {
    int reachable = size + d.length - next;
    if (reachable < bestSize || reachable < 2 || q > Quantiles.chi2Limit(reachable - 1)) {
      return;
    }
    if (reachable == bestSize && q > bestQ * (1 + TIE)) {
      return;
    }
    if (next == d.length) {
      keep(members, size, q);
      return;
    }
    double w = 1 / v[next];
    double total = weight + w;
    double r = d[next] - mean;
    double joined = size == 0 ? 0 : q + w * weight / total * r * r;
    double joinedMean = size == 0 ? d[next] : mean + w / total * r;
    extend(next + 1, members | (1 << next), size + 1, total, joinedMean, joined);
    extend(next + 1, members, size, weight, mean, q);
  }

  private void keep(int members, int size, double q) {
    if (size > bestSize || q < bestQ * (1 - TIE)) {
      bestSize = size;
      bestQ = q;
      bestMembers = members;
      ties = 0;
    } else {
      ties++;
    }
  }

  private Found found(Sample sample) {
    int[] used = new int[bestSize];
    double weight = 0;
    double sum = 0;
    int at = 0;
    for (int i = 0; i < d.length; i++) {
      if ((bestMembers & (1 << i)) != 0) {
        used[at++] = sample.index[i];
        weight += 1 / v[i];
        sum += d[i] / v[i];
      }
    }
    return new Found(Sample.rising(used), sum / weight, weight, ties > 0);
  }
}
