package org.treatyterms.balance;

/** Constrained least squares. */
public final class Balance {
  private Balance() {}
}
