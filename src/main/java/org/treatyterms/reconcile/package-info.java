/**
 * Can they all be right, why do they differ, and what can be said all the same: readings become
 * verdicts and causes, relations are audited, and each term gets a decision.
 *
 * <p>Start with {@link org.treatyterms.reconcile.Reconciler}, which returns a {@link
 * org.treatyterms.reconcile.Reconciliation}: comparisons by term, audits by relation, the groups of
 * relations that fail together, decisions. For verdicts over millions of claims in plain arrays
 * there is {@link org.treatyterms.reconcile.VerdictKernel}, the one set of rules that everything
 * else here calls.
 */
@NullMarked
package org.treatyterms.reconcile;

import org.jspecify.annotations.NullMarked;
