package org.treatyterms.consensus;

import org.apache.commons.math3.special.Gamma;

/**
 * How far claims differ beyond their stated uncertainties.
 *
 * @param q Σw(y − m)² about the weighted mean, zero or more (Cochran, W. G. (1954), Biometrics 10,
 *     101-129)
 * @param df k − 1, one or more
 * @param iSquared I² = max(0, 1 − df/Q), from 0 to 1, not in per cent (Higgins, J. P. T. &amp;
 *     Thompson, S. G. (2002), Statistics in Medicine 21, 1539-1558)
 * @param hSquared H² = Q/df
 * @param birge the Birge ratio √(Q/df) (Birge, R. T. (1932), Physical Review 40, 207-227)
 */
public record Heterogeneity(double q, int df, double iSquared, double hSquared, double birge) {

  static Heterogeneity of(double q, int df) {
    double h2 = q / df;
    return new Heterogeneity(q, df, q > df ? 1 - df / q : 0, h2, Math.sqrt(h2));
  }

  /**
   * The probability of a Q this large or larger if the claims share one value and their
   * uncertainties are right. Computed at each call.
   *
   * @return the upper tail of χ² with {@link #df()} degrees of freedom at {@link #q()}, from 0 to 1
   */
  public double pValue() {
    return q == 0 ? 1 : Gamma.regularizedGammaQ(df / 2.0, q / 2);
  }
}
