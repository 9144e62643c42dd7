package org.treatyterms.consensus;

/**
 * How far one claim lies from the weighted mean of all, its own value included (Cox, M. G. (2002),
 * The evaluation of key comparison data, Metrologia 39, 589-595).
 *
 * @param index the place of the claim in the input, from 0
 * @param difference D = y − m, in the unit of the values
 * @param standardUncertainty u(D) = √(v − 1/W), positive: the claim is part of the mean
 * @param zeta ζ = D/u(D)
 * @param en E<sub>n</sub> = D/(2u(D)); beyond ±1 the claim and the mean disagree
 */
public record DegreeOfEquivalence(
    int index, double difference, double standardUncertainty, double zeta, double en) {}
