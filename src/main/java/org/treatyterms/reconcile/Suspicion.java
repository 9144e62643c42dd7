package org.treatyterms.reconcile;

/**
 * A cause that fits, with its arithmetic in words.
 *
 * @param cause the cause
 * @param words a sentence without its full stop
 */
record Suspicion(Cause cause, String words) {}
