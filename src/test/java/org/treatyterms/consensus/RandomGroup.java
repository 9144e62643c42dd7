package org.treatyterms.consensus;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Made-up claims: k values about a common one, each with its uncertainty. */
final class RandomGroup {
  private final double[] y;
  private final double[] u;

  RandomGroup(double[] y, double[] u) {
    this.y = y;
    this.u = u;
  }

  double[] y() {
    return y;
  }

  double[] u() {
    return u;
  }

  /**
   * A group of {@code from} to {@code to} claims. Uncertainties span up to three orders of
   * magnitude, the variance between sources lies anywhere from none to many times theirs, and the
   * common value up to a thousand uncertainties from zero.
   */
  static RandomGroup of(SplittableRandom random, int from, int to) {
    int k = random.nextInt(from, to + 1);
    double orders = random.nextDouble() * 3;
    double tau = random.nextInt(3) == 0 ? 0 : Math.pow(10, random.nextDouble() * 4 - 2);
    double common = random.nextDouble() * 2000 - 1000;
    double[] y = new double[k];
    double[] u = new double[k];
    for (int i = 0; i < k; i++) {
      u[i] = Math.pow(10, (random.nextDouble() - 0.5) * orders);
      y[i] = common + gaussian(random) * u[i] + gaussian(random) * tau;
    }
    return new RandomGroup(y, u);
  }

  static double gaussian(SplittableRandom random) {
    double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
    return radius * Math.cos(2 * Math.PI * random.nextDouble());
  }

  int size() {
    return y.length;
  }

  ConsensusSummary summary() {
    return Consensus.of(y, u);
  }

  /** a·y + b with |a|·u. */
  RandomGroup moved(double a, double b) {
    double[] y2 = new double[y.length];
    double[] u2 = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      y2[i] = a * y[i] + b;
      u2[i] = Math.abs(a) * u[i];
    }
    return new RandomGroup(y2, u2);
  }

  /** The claims in another order: claim i of the result is claim order[i] of this. */
  RandomGroup ordered(int[] order) {
    double[] y2 = new double[y.length];
    double[] u2 = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      y2[i] = y[order[i]];
      u2[i] = u[order[i]];
    }
    return new RandomGroup(y2, u2);
  }

  static int[] shuffled(SplittableRandom random, int k) {
    int[] order = new int[k];
    for (int i = 0; i < k; i++) {
      int j = random.nextInt(i + 1);
      order[i] = order[j];
      order[j] = i;
    }
    return order;
  }

  double largest() {
    double largest = 0;
    for (double x : y) {
      largest = Math.max(largest, Math.abs(x));
    }
    return largest;
  }

  double leastUncertainty() {
    double least = Double.POSITIVE_INFINITY;
    for (double x : u) {
      least = Math.min(least, x);
    }
    return least;
  }

  /** Weighted mean with the variance t added to each claim, written plainly. */
  double mean(double t) {
    double sum = 0;
    double sumY = 0;
    for (int i = 0; i < y.length; i++) {
      double w = 1 / (u[i] * u[i] + t);
      sum += w;
      sumY += w * (y[i] - y[0]);
    }
    return y[0] + sumY / sum;
  }

  /** Q with the variance t added to each claim, written plainly. */
  double q(double t) {
    double m = mean(t);
    double q = 0;
    for (int i = 0; i < y.length; i++) {
      q += (y[i] - m) * (y[i] - m) / (u[i] * u[i] + t);
    }
    return q;
  }

  /** The logarithm of the likelihood or the restricted one, less constants, written plainly. */
  double logLikelihood(double t, boolean restricted) {
    double sum = q(t);
    double weight = 0;
    for (double x : u) {
      sum += Math.log(x * x + t);
      weight += 1 / (x * x + t);
    }
    return -(restricted ? sum + Math.log(weight) : sum) / 2;
  }

  @Override
  public String toString() {
    return "y = " + Arrays.toString(y) + ", u = " + Arrays.toString(u);
  }
}
