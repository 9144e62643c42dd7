package org.treatyterms.balance;

/**
 * The global test of a balance: do the given figures satisfy the relations within their standard
 * errors? (Reilly &amp; Carpani 1963.)
 *
 * @param statistic γ = rᵀ(AVAᵀ)⁺r for the residuals r = A y − b, a pure number; it equals the
 *     weighted sum of squared adjustments before bounds
 * @param df degrees of freedom: how many independent relations can be tested
 * @param p chance of a statistic at least this large if all figures are right up to their standard
 *     errors; NaN if nothing can be tested ({@code df} is 0)
 */
public record GlobalTest(double statistic, int df, double p) {
  static GlobalTest of(double statistic, int df) {
    return new GlobalTest(statistic, df, Distributions.chiSquareTail(statistic, df));
  }
}
