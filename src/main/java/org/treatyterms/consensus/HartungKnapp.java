package org.treatyterms.consensus;

/**
 * The interval of Hartung, Knapp, Sidik and Jonkman: the error is taken from the spread of the
 * claims, √(q/Σw), and the quantile is Student's with k − 1 degrees of freedom.
 *
 * <p>The plain form uses q = Σw(y − m)²/(k − 1), which can be below 1 and then makes the interval
 * narrower than the stated uncertainties allow; the modified form uses max(1, q), once.
 *
 * <p>Hartung, J. &amp; Knapp, G. (2001), On tests of the overall treatment effect in meta-analysis
 * with normally distributed responses, Statistics in Medicine 20, 1771-1782; Sidik, K. &amp;
 * Jonkman, J. N. (2002), A simple confidence interval for meta-analysis, Statistics in Medicine 21,
 * 3153-3159; modified form: Knapp, G. &amp; Hartung, J. (2003), Improved tests for a random effects
 * meta-regression with a single covariate, Statistics in Medicine 22, 2693-2710.
 *
 * @param q the factor on the variance, zero or more; without unit
 * @param standardError the standard error of the estimate, zero or more, in the unit of the values
 * @param interval the 95 % interval of the estimate
 */
public record HartungKnapp(double q, double standardError, Interval interval) {}
