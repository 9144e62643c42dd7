package org.treatyterms.consensus;

import org.jspecify.annotations.Nullable;

/**
 * What a random-effects method says beyond its estimate: the variance between sources and the
 * intervals that rest on it.
 *
 * @param tau2 the variance between sources τ², zero or more, in the square of the values' unit
 * @param iSquared the share of the total variance that lies between sources, τ²/(τ² + s²) with s² =
 *     (k − 1)W/(W² − Σw²), from 0 to 1 (Higgins, J. P. T. &amp; Thompson, S. G. (2002), Statistics
 *     in Medicine 21, 1539-1558)
 * @param hksj the interval of Hartung, Knapp, Sidik and Jonkman
 * @param modifiedHksj the same with a factor that is never below 1
 * @param prediction the 95 % interval for the true value of one further source, m ±
 *     t<sub>k−2</sub>√(τ² + se²) (Higgins, J. P. T., Thompson, S. G. &amp; Spiegelhalter, D. J.
 *     (2009), Journal of the Royal Statistical Society A 172, 137-159); null for two claims, where
 *     it does not exist
 */
public record RandomEffects(
    double tau2,
    double iSquared,
    HartungKnapp hksj,
    HartungKnapp modifiedHksj,
    @Nullable Interval prediction) {}
