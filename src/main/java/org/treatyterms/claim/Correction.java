package org.treatyterms.claim;

/**
 * A reasoned change to one cell of one claim. Verdicts use what was printed; only decisions use the
 * corrected cell, and say so.
 *
 * @param claim the claim's id
 * @param column the column of claims.csv
 * @param was what the column must still hold for the correction to apply
 * @param now what it should hold
 * @param reason why
 * @param status for instance {@code reported}; empty if none
 */
public record Correction(
    String claim, String column, String was, String now, String reason, String status) {}
