package org.treatyterms.consensus;

/**
 * One claim against the weighted mean of the others.
 *
 * @param index the place of the claim in the input, from 0
 * @param estimate the weighted mean of the other claims, in the unit of the values
 * @param standardError its standard error
 * @param difference the claim less that mean
 * @param differenceUncertainty the standard uncertainty of the difference, √(v + standardError²)
 * @param zeta difference/differenceUncertainty
 */
public record LeaveOneOut(
    int index,
    double estimate,
    double standardError,
    double difference,
    double differenceUncertainty,
    double zeta) {}
