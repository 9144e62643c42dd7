package org.treatyterms.reconcile;

import java.util.List;
import org.treatyterms.claim.Relation;

/**
 * A relation with the choices of claims that it was tried with.
 *
 * @param relation the relation
 * @param slots the claims that can stand for its terms
 * @param tried every choice, or as many as were tried
 */
record Trial(Relation relation, Slots slots, List<Tried> tried) {
  /** Whether every choice was tried. */
  boolean complete() {
    return slots.size() <= RelationAuditor.MOST_CHOICES;
  }
}
