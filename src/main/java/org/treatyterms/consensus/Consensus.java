package org.treatyterms.consensus;

/** Estimators of one quantity. */
public final class Consensus {
  private Consensus() {}
}
