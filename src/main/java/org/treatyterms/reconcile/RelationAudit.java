package org.treatyterms.reconcile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Relation;

/**
 * A relation tested with every choice of one claim per term.
 *
 * @param relation the relation
 * @param holds whether every choice satisfies it; null if it cannot be tested, for instance because
 *     a term has no claim
 * @param residual left side − right side, in canonical units, of the preferred or first choice that
 *     fails, else of the first choice; null if there is none in numbers
 * @param explanation what is found, with the arithmetic
 * @param choices every choice tried
 * @param repairs every smallest set of claims whose removal lets all remaining choices hold
 * @param complete false if there were too many choices to try them all
 */
public record RelationAudit(
    Relation relation,
    @Nullable Boolean holds,
    @Nullable BigDecimal residual,
    String explanation,
    List<Choice> choices,
    List<Repair> repairs,
    boolean complete) {
  /**
   * Copies the lists.
   *
   * @param relation the relation
   * @param holds whether every choice satisfies it; null if it cannot be tested, for instance
   *     because a term has no claim
   * @param residual left side − right side, in canonical units, of the preferred or first choice
   *     that fails, else of the first choice; null if there is none in numbers
   * @param explanation what is found, with the arithmetic
   * @param choices every choice tried
   * @param repairs every smallest set of claims whose removal lets all remaining choices hold
   * @param complete false if there were too many choices to try them all
   */
  public RelationAudit {
    choices = choices instanceof Choices ? choices : List.copyOf(choices);
    repairs = List.copyOf(repairs);
  }

  /**
   * Tells whether the relation is tested and fails.
   *
   * @return true if some choice does not satisfy it
   */
  public boolean fails() {
    return Boolean.FALSE.equals(holds);
  }

  /**
   * One claim per term.
   *
   * @param claims their ids, in the order in which the relation names the terms
   * @param holds whether values within the readings satisfy the relation
   * @param residual left side − right side; null if not all are numbers
   */
  public record Choice(List<String> claims, boolean holds, @Nullable BigDecimal residual) {
    /**
     * Copies the list.
     *
     * @param claims their ids, in the order in which the relation names the terms
     * @param holds whether values within the readings satisfy the relation
     * @param residual left side − right side; null if not all are numbers
     */
    public Choice {
      claims = List.copyOf(claims);
    }
  }

  /**
   * A smallest change that lets the relation hold.
   *
   * @param claims the ids of the claims removed, or read otherwise
   * @param implied for each term that loses claims, the value that the rest implies
   * @param how what is done with the claims, in words
   * @param leavesNone whether a term is left without a claim
   */
  public record Repair(
      List<String> claims, Map<String, BigFraction> implied, String how, boolean leavesNone) {
    /**
     * Copies the collections.
     *
     * @param claims the ids of the claims removed, or read otherwise
     * @param implied for each term that loses claims, the value that the rest implies
     * @param how what is done with the claims, in words
     * @param leavesNone whether a term is left without a claim
     */
    public Repair {
      claims = List.copyOf(claims);
      implied = java.util.Collections.unmodifiableMap(new TreeMap<>(implied));
    }
  }
}
