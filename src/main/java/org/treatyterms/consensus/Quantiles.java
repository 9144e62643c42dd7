package org.treatyterms.consensus;

import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.IntToDoubleFunction;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.special.Gamma;

/**
 * The quantiles that 95 % intervals need, to full precision and remembered for each number of
 * degrees of freedom.
 *
 * <p>The inverse distributions of Commons Math stop at an absolute 1e-9, which leaves six digits of
 * the smallest quantile of χ²; a few Newton steps restore the rest.
 */
final class Quantiles {
  /** z for probability 0.975. */
  static final double NORMAL = 1.959963984540054;

  private static final int REMEMBERED = 1024;

  private static final Cache T = new Cache(Quantiles::computeT);
  private static final Cache CHI2_LOW = new Cache(df -> computeChi2(df, 0.025));
  private static final Cache CHI2_HIGH = new Cache(df -> computeChi2(df, 0.975));
  private static final Cache CHI2_95 = new Cache(df -> computeChi2(df, 0.95));

  private Quantiles() {}

  /** Student's t for probability 0.975. */
  static double t(int df) {
    return T.get(df);
  }

  /** χ² for probability 0.025. */
  static double chi2Low(int df) {
    return CHI2_LOW.get(df);
  }

  /** χ² for probability 0.975. */
  static double chi2High(int df) {
    return CHI2_HIGH.get(df);
  }

  /** χ² for probability 0.95, the limit of consistency. */
  static double chi2Limit(int df) {
    return CHI2_95.get(df);
  }

  private static double computeT(int df) {
    if (df >= REMEMBERED) {
      return expandedT(df);
    }
    TDistribution distribution = new TDistribution(df);
    double x = distribution.inverseCumulativeProbability(0.975);
    for (int i = 0; i < 3; i++) {
      // The lower tail at -x, so that no digit is lost in 1 - p.
      x += (distribution.cumulativeProbability(-x) - 0.025) / distribution.density(x);
    }
    return x;
  }

  /**
   * Abramowitz, M. &amp; Stegun, I. A. (1964), Handbook of Mathematical Functions, 26.7.5; the next
   * term is below 1e-14 for the degrees of freedom that are not remembered.
   */
  private static double expandedT(int df) {
    double z = NORMAL;
    double z2 = z * z;
    double g1 = z * (z2 + 1) / 4;
    double g2 = z * ((5 * z2 + 16) * z2 + 3) / 96;
    double g3 = z * (((3 * z2 + 19) * z2 + 17) * z2 - 15) / 384;
    return z + (g1 + (g2 + g3 / df) / df) / df;
  }

  private static double computeChi2(int df, double p) {
    ChiSquaredDistribution distribution = new ChiSquaredDistribution(df);
    double x = distribution.inverseCumulativeProbability(p);
    for (int i = 0; i < 3; i++) {
      double excess =
          p < 0.5
              ? Gamma.regularizedGammaP(df / 2.0, x / 2) - p
              : (1 - p) - Gamma.regularizedGammaQ(df / 2.0, x / 2);
      x -= excess / distribution.density(x);
    }
    return x;
  }

  /** Values by degrees of freedom; a race computes the same number twice and does no harm. */
  private static final class Cache {
    private final AtomicLongArray bits = new AtomicLongArray(REMEMBERED);
    private final IntToDoubleFunction compute;

    Cache(IntToDoubleFunction compute) {
      this.compute = compute;
    }

    double get(int df) {
      if (df >= REMEMBERED) {
        return compute.applyAsDouble(df);
      }
      long known = bits.get(df);
      if (known != 0) {
        return Double.longBitsToDouble(known);
      }
      double value = compute.applyAsDouble(df);
      bits.set(df, Double.doubleToRawLongBits(value));
      return value;
    }
  }
}
