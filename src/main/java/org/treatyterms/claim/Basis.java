package org.treatyterms.claim;

/**
 * How a source bounds or measures a quantity.
 *
 * @param id for instance {@code brest-deposits}
 * @param definition what is counted and what is not
 * @param note a remark; empty if none
 */
public record Basis(String id, String definition, String note) {}
