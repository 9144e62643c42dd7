package org.treatyterms.consensus;

/**
 * The interval of Hartung, Knapp, Sidik and Jonkman: the error is taken from the spread of the
 * claims, √(q/Σw), and the quantile is Student's with k − 1 degrees of freedom.
 *
 * <p>The plain form uses q = Σw(y − m)²/(k − 1), which can be below 1 and then makes the interval
 * narrower than the stated uncertainties allow; the modified form uses max(1, q), once.
 *
 * @see <a href="https://doi.org/10.1002/sim.791">Hartung, J. &amp; Knapp, G. (2001), Statistics in
 *     Medicine 20, 3875-3889</a>
 * @see <a href="https://doi.org/10.1002/sim.1262">Sidik, K. &amp; Jonkman, J. N. (2002), Statistics
 *     in Medicine 21, 3153-3159</a>
 * @see <a href="https://doi.org/10.1002/sim.1482">Knapp, G. &amp; Hartung, J. (2003), Statistics in
 *     Medicine 22, 2693-2710 (modified form)</a>
 * @param q the factor on the variance, zero or more; without unit
 * @param standardError the standard error of the estimate, zero or more, in the unit of the values
 * @param interval the 95 % interval of the estimate
 */
public record HartungKnapp(double q, double standardError, Interval interval) {}
