package org.treatyterms.balance;

import org.apache.commons.math3.special.Erf;
import org.apache.commons.math3.special.Gamma;

/** The two distributions that the tests need. */
final class Distributions {
  /** Family-wise level of the measurement tests. */
  private static final double LEVEL = 0.05;

  private static final double[] SIDAK = new double[65];

  static {
    SIDAK[0] = Double.NaN;
    for (int n = 1; n < SIDAK.length; n++) {
      SIDAK[n] = computeSidak(n);
    }
  }

  private Distributions() {}

  /** P(χ² ≥ statistic), accurate far into the tail; NaN for 0 degrees of freedom. */
  static double chiSquareTail(double statistic, int df) {
    if (df == 0) {
      return Double.NaN;
    }
    if (statistic == Double.POSITIVE_INFINITY) {
      return 0;
    }
    return Gamma.regularizedGammaQ(df / 2.0, statistic / 2);
  }

  /** Two-sided standard normal limit at level 1 − .95^(1/n); NaN for n = 0. */
  static double sidakLimit(int n) {
    return n < SIDAK.length ? SIDAK[n] : computeSidak(n);
  }

  private static double computeSidak(int n) {
    double alpha = -Math.expm1(Math.log1p(-LEVEL) / n);
    return Math.sqrt(2) * Erf.erfcInv(alpha);
  }
}
