package org.treatyterms.reconcile;

/** Whether claims can all be right, from harmless to not. */
public enum Verdict {
  /** One origin: nothing to compare. */
  SINGLE,
  /** Equal after exact conversion. */
  SAME,
  /** One value satisfies all readings together. */
  COMPATIBLE,
  /** Stated basis, date or currency differ. */
  NOT_COMPARABLE,
  /** No value satisfies all. */
  DISCREPANT
}
