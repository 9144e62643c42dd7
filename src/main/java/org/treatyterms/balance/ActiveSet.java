package org.treatyterms.balance;

import java.util.Arrays;

/**
 * Finds the bounds that hold as equalities: the dual active-set method of Goldfarb &amp; Idnani
 * (1983) on x = x* + C·μ, where x* is the balance without bounds, C the covariance of x* and μ_j
 * the pull of the bound on figure j (positive towards larger values). It starts from x*, takes in
 * the worst violated bound, and lets go of bounds whose pull would change sign.
 */
final class ActiveSet {
  /** Less than this share of a figure's variance left free by other bounds counts as none. */
  private static final double DEPENDENT = 1e-11;

  private static final double ROUNDING = 1e-12;

  /** Bounds that leave just one point, such as 0 ≤ x, y and x + y = 0, may miss it by this much. */
  private static final double TOUCHING = 1e-11;

  private final double[] centre;

  /** Largest terms that meet in the relations of a figure, in its own unit. */
  private final double[] scale;

  private final double[][] covariance;
  private final double[] lower;
  private final double[] upper;

  /** Values with the bounds taken in so far. */
  private final double[] x;

  private final int[] members;
  private int count;

  /** +1 for a lower bound, −1 for an upper one, per member. */
  private final int[] side;

  /** Pull of each member in its own standard errors. */
  private final double[] pull;

  /** Figures that other bounds already hold at their own bound. */
  private final boolean[] met;

  /** Figures whose bounds cannot be met together; empty as long as none was found. */
  private int[] conflict = new int[0];

  ActiveSet(
      double[] centre, double[] scale, double[][] covariance, double[] lower, double[] upper) {
    this.centre = centre;
    this.scale = scale;
    this.covariance = covariance;
    this.lower = lower;
    this.upper = upper;
    x = new double[centre.length];
    met = new boolean[centre.length];
    members = new int[centre.length];
    side = new int[centre.length];
    pull = new double[centre.length];
  }

  /**
   * Runs to the end.
   *
   * @return whether all bounds can be met; if not, {@link #conflict} names figures at fault
   * @throws ArithmeticException if the method does not end, which exact arithmetic rules out
   */
  boolean run() {
    int n = centre.length;
    for (int turn = 0; turn < 50 * (n + 4); turn++) {
      int worst = worst();
      if (worst < 0) {
        return true;
      }
      if (!takeIn(worst)) {
        return false;
      }
    }
    throw new ArithmeticException("The search for active bounds did not end");
  }

  int[] members() {
    return Arrays.copyOf(members, count);
  }

  int[] conflict() {
    return conflict.clone();
  }

  /** Bound of a member. */
  double bound(int member) {
    return side[member] > 0 ? lower[members[member]] : upper[members[member]];
  }

  double value(int figure) {
    return x[figure];
  }

  boolean isLower(int member) {
    return side[member] > 0;
  }

  /** μ per figure. */
  double[] pulls() {
    double[] mu = new double[centre.length];
    for (int p = 0; p < count; p++) {
      mu[members[p]] = pull[p] / deviation(members[p]);
    }
    return mu;
  }

  private double deviation(int figure) {
    return Math.sqrt(covariance[figure][figure]);
  }

  private double correlation(int i, int j) {
    return covariance[i][j] / (deviation(i) * deviation(j));
  }

  /** Updates x and returns the figure furthest out of its bounds in standard errors, or −1. */
  private int worst() {
    int worst = -1;
    double largest = 0;
    for (int j = 0; j < x.length; j++) {
      double value = centre[j];
      double size = Math.abs(value);
      for (int p = 0; p < count; p++) {
        double term = covariance[j][members[p]] / deviation(members[p]) * pull[p];
        value += term;
        size += Math.abs(term);
      }
      x[j] = value;
      double out = Math.max(lower[j] - value, value - upper[j]);
      if (!(out > ROUNDING * Math.max(size, scale[j])) || met[j] || isMember(j)) {
        continue;
      }
      double deviation = deviation(j);
      double relative = deviation > 0 ? out / deviation : Double.POSITIVE_INFINITY;
      if (relative > largest) {
        largest = relative;
        worst = j;
      }
    }
    return worst;
  }

  private boolean isMember(int figure) {
    for (int p = 0; p < count; p++) {
      if (members[p] == figure) {
        return true;
      }
    }
    return false;
  }

  private boolean takeIn(int figure) {
    int sign = x[figure] < lower[figure] ? 1 : -1;
    if (covariance[figure][figure] == 0) {
      conflict = new int[] {figure};
      return false;
    }
    double out = sign > 0 ? lower[figure] - x[figure] : x[figure] - upper[figure];
    double left = out / deviation(figure);
    double own = 0;
    while (true) {
      double[] weights = regression(figure);
      double free = 1;
      for (int p = 0; p < count; p++) {
        free -= weights[p] * correlation(members[p], figure);
      }
      double full = free > DEPENDENT ? left / free : Double.POSITIVE_INFINITY;
      int leaving = -1;
      double step = full;
      for (int p = 0; p < count; p++) {
        double change = -sign * weights[p] * side[p];
        double until = change < 0 ? Math.max(0, pull[p] * side[p]) / -change : step;
        if (Math.abs(change) > DEPENDENT && until < step) {
          step = until;
          leaving = p;
        }
      }
      if (step == Double.POSITIVE_INFINITY) {
        double touching = TOUCHING * scale[figure] + ROUNDING * deviation(figure);
        met[figure] = left * deviation(figure) <= touching;
        conflict = met[figure] ? conflict : conflictOf(figure, weights);
        return met[figure];
      }
      for (int p = 0; p < count; p++) {
        pull[p] -= sign * weights[p] * step;
      }
      own += step;
      if (leaving < 0) {
        members[count] = figure;
        side[count] = sign;
        pull[count++] = sign * own;
        return true;
      }
      left -= step * Math.max(0, free);
      drop(leaving);
    }
  }

  private int[] conflictOf(int figure, double[] weights) {
    int[] figures = new int[count + 1];
    int found = 0;
    figures[found++] = figure;
    for (int p = 0; p < count; p++) {
      if (Math.abs(weights[p]) > 1e-9) {
        figures[found++] = members[p];
      }
    }
    return Arrays.copyOf(figures, found);
  }

  private void drop(int member) {
    count--;
    for (int p = member; p < count; p++) {
      members[p] = members[p + 1];
      side[p] = side[p + 1];
      pull[p] = pull[p + 1];
    }
  }

  /** Weights of the members in predicting a figure: R_PP⁻¹·R_Pj. */
  private double[] regression(int figure) {
    double[] l = new double[count * count];
    double[] w = new double[count];
    for (int i = 0; i < count; i++) {
      for (int j = 0; j <= i; j++) {
        double rest = i == j ? 1 : correlation(members[i], members[j]);
        rest -= Cholesky.dot(l, i * count, l, j * count, j);
        l[i * count + j] = i == j ? Math.sqrt(Math.max(rest, 1e-16)) : rest / l[j * count + j];
      }
      w[i] = correlation(members[i], figure) - Cholesky.dot(l, i * count, w, 0, i);
      w[i] /= l[i * count + i];
    }
    for (int i = count - 1; i >= 0; i--) {
      w[i] /= l[i * count + i];
      for (int j = 0; j < i; j++) {
        w[j] -= l[i * count + j] * w[i];
      }
    }
    return w;
  }
}
