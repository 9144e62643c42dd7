package org.treatyterms.consensus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Checked values and uncertainties in {@link CanonicalOrder}, beside a copy without unit: less the
 * weighted median and divided by the median uncertainty.
 *
 * <p>On that copy limits of convergence mean the same for areas in km² and for constants around
 * 1e-34. The centre is a robust one that follows the weights, so neither a large common offset nor
 * one outlying claim costs the sums their digits.
 */
final class Sample {
  /** Widest admitted ratio of an uncertainty to the median; see {@link #FURTHEST}. */
  private static final double WIDEST_RATIO = 1e20;

  /**
   * Largest admitted distance from the centre, in median uncertainties. With weights up to 1e40
   * every sum of {@link Profile} stays finite, the largest being (Σw²y)².
   */
  private static final double FURTHEST = 1e40;

  /** The median uncertainty must lie within this factor of 1, so that τ² can be written. */
  private static final double SCALE_LIMIT = 1e90;

  /** Two halves of the weight are equal if they agree to this, relatively. */
  private static final double HALF_TOLERANCE = 1e-12;

  /** Place in the input of each claim, in canonical order. */
  final int[] index;

  /** Values and uncertainties as given, in canonical order. */
  final double[] y;

  final double[] u;

  /** Values and variances without unit: (y − center)/scale and (u/scale)². */
  final double[] d;

  final double[] v;

  final double center;
  final double scale;
  final double weightedMedian;
  final double leastVariance;
  final double largestVariance;

  /** The input indices, rising; unmodifiable. */
  final List<Integer> used;

  /** Whether an uncertainty is too small to show in the digits of its value. */
  final boolean unresolved;

  private Sample(int[] index, double[] y, double[] u, List<Integer> used) {
    int k = y.length;
    this.index = index;
    this.y = y;
    this.u = u;
    this.used = used;
    double[] sorted = u.clone();
    Arrays.sort(sorted);
    double least = sorted[0];
    double largest = sorted[k - 1];
    scale = Robust.medianOfSorted(sorted);
    if (!(scale >= 1 / SCALE_LIMIT && scale <= SCALE_LIMIT)) {
      throw new IllegalArgumentException(
          "The median uncertainty is %s; it must lie between %s and %s: use another unit"
              .formatted(scale, 1 / SCALE_LIMIT, SCALE_LIMIT));
    }
    if (least * WIDEST_RATIO < scale) {
      throw ratio(least);
    }
    if (largest > scale * WIDEST_RATIO) {
      throw ratio(largest);
    }
    leastVariance = square(least / scale);
    largestVariance = square(largest / scale);
    v = new double[k];
    double weight = 0;
    for (int i = 0; i < k; i++) {
      v[i] = square(u[i] / scale);
      weight += 1 / v[i];
    }
    int middle = middleByWeight(weight / 2);
    double below = weightUpTo(middle);
    boolean tie = middle < k - 1 && Math.abs(below - weight / 2) <= HALF_TOLERANCE * weight;
    center = y[middle];
    weightedMedian = tie ? Robust.midpoint(center, y[middle + 1]) : center;
    d = new double[k];
    boolean coarse = false;
    for (int i = 0; i < k; i++) {
      d[i] = (y[i] - center) / scale;
      if (!(Math.abs(d[i]) <= FURTHEST)) {
        throw new IllegalArgumentException(
            "Value at index %d is %s, more than %s median uncertainties (%s) from the middle value %s"
                .formatted(index[i], y[i], FURTHEST, scale, center));
      }
      coarse |= u[i] < Math.ulp(y[i]);
    }
    unresolved = coarse;
  }

  /** Checks and prepares; the arrays are copied. */
  static Sample of(double[] values, double[] uncertainties) {
    check(values, uncertainties);
    int[] index = CanonicalOrder.of(values, uncertainties);
    int k = index.length;
    double[] y = new double[k];
    double[] u = new double[k];
    for (int i = 0; i < k; i++) {
      y[i] = values[index[i]];
      u[i] = uncertainties[index[i]];
    }
    return new Sample(index, y, u, new IndexRange(k));
  }

  /** The same claims but one, named by its place in canonical order. */
  Sample without(int position) {
    int k = y.length - 1;
    int[] restIndex = new int[k];
    double[] restY = new double[k];
    double[] restU = new double[k];
    for (int i = 0; i < k; i++) {
      int from = i < position ? i : i + 1;
      restIndex[i] = index[from];
      restY[i] = y[from];
      restU[i] = u[from];
    }
    return new Sample(restIndex, restY, restU, rising(restIndex));
  }

  int size() {
    return y.length;
  }

  /** Indices in rising order, unmodifiable. */
  static List<Integer> rising(int[] indices) {
    int[] sorted = indices.clone();
    Arrays.sort(sorted);
    List<Integer> list = new ArrayList<>(sorted.length);
    for (int i : sorted) {
      list.add(i);
    }
    return Collections.unmodifiableList(list);
  }

  private static void check(double[] values, double[] uncertainties) {
    if (values.length != uncertainties.length) {
      throw new IllegalArgumentException(
          "%d values but %d uncertainties; each value needs one"
              .formatted(values.length, uncertainties.length));
    }
    if (values.length == 0) {
      throw new IllegalArgumentException(
          "No claims; at least one value with its uncertainty is needed");
    }
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i])) {
        throw new IllegalArgumentException(
            "Value at index %d is %s; it must be a finite number".formatted(i, values[i]));
      }
      if (!(uncertainties[i] > 0 && uncertainties[i] < Double.POSITIVE_INFINITY)) {
        throw new IllegalArgumentException(
            "Uncertainty at index %d is %s; a standard uncertainty must be a finite number above 0"
                .formatted(i, uncertainties[i]));
      }
    }
  }

  private IllegalArgumentException ratio(double offending) {
    int at = 0;
    while (u[at] != offending) {
      at++;
    }
    return new IllegalArgumentException(
        "Uncertainty at index %d is %s, more than a factor of %s from the median uncertainty %s"
            .formatted(index[at], offending, WIDEST_RATIO, scale));
  }

  /** The first place at which the weight up to and including it reaches half. */
  private int middleByWeight(double half) {
    double sum = 0;
    for (int i = 0; i < v.length - 1; i++) {
      sum += 1 / v[i];
      if (sum >= half * (1 - 2 * HALF_TOLERANCE)) {
        return i;
      }
    }
    return v.length - 1;
  }

  private double weightUpTo(int last) {
    double sum = 0;
    for (int i = 0; i <= last; i++) {
      sum += 1 / v[i];
    }
    return sum;
  }

  private static double square(double x) {
    return x * x;
  }
}
