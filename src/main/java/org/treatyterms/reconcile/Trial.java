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
  /** Whether choices are told with every claim that repeats another: not if they are too many. */
  boolean inFull() {
    return tried.stream().mapToLong(Tried::times).sum() <= RelationAuditor.MOST_CHOICES;
  }

  /** How many of the choices that are told hold, or fail. */
  int told(boolean holds) {
    boolean inFull = inFull();
    return (int)
        tried.stream().filter(t -> t.holds() == holds).mapToLong(t -> inFull ? t.times() : 1).sum();
  }

  /** Whether every choice was tried. */
  boolean complete() {
    return slots.size() <= RelationAuditor.MOST_CHOICES;
  }
}
