package org.treatyterms.reconcile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Relation;

/**
 * A relation tested with every choice of one claim per term. Immutable; choices, repairs and the
 * explanation are written out when they are asked for.
 */
public final class RelationAudit {
  private final Relation relation;
  private final @Nullable Boolean holds;
  private final @Nullable BigDecimal residual;
  private final List<Choice> choices;
  private final Supplier<List<Repair>> repairs;
  private final BooleanSupplier complete;
  private final Lazy<String> explanation;

  /**
   * Makes an audit.
   *
   * @param relation the relation
   * @param holds whether every choice satisfies it; null if it cannot be tested, for instance
   *     because a term has no claim
   * @param residual left side − right side, in canonical units, of the preferred or first choice
   *     that fails, else of the first choice; null if there is none in numbers
   * @param choices every choice tried
   * @param repairs gives what would let the relation hold, the same whenever it is asked
   * @param complete tells whether everything was tried and is listed
   * @param explanation gives what is found, with the arithmetic, the same whenever it is asked
   */
  public RelationAudit(
      Relation relation,
      @Nullable Boolean holds,
      @Nullable BigDecimal residual,
      List<Choice> choices,
      Supplier<List<Repair>> repairs,
      BooleanSupplier complete,
      Supplier<String> explanation) {
    this.relation = relation;
    this.holds = holds;
    this.residual = residual;
    this.choices = choices instanceof Choices ? choices : List.copyOf(choices);
    this.repairs = repairs;
    this.complete = complete;
    this.explanation = new Lazy<>(explanation);
  }

  /**
   * Returns the relation.
   *
   * @return the relation
   */
  public Relation relation() {
    return relation;
  }

  /**
   * Tells whether every choice satisfies the relation.
   *
   * @return null if it cannot be tested, for instance because a term has no claim
   */
  public @Nullable Boolean holds() {
    return holds;
  }

  /**
   * Returns left side − right side, in canonical units, of the preferred or first choice that
   * fails, else of the first choice.
   *
   * @return null if there is none in numbers
   */
  public @Nullable BigDecimal residual() {
    return residual;
  }

  /**
   * Returns what is found, with the arithmetic.
   *
   * @return one or more sentences
   */
  public String explanation() {
    return explanation.get();
  }

  /**
   * Returns every choice tried.
   *
   * @return the choices
   */
  public List<Choice> choices() {
    return choices;
  }

  /**
   * Returns how many of the choices fail.
   *
   * @return from 0 to the number of choices
   */
  public int failing() {
    return choices instanceof Choices own
        ? own.failing()
        : (int) choices.stream().filter(c -> !c.holds()).count();
  }

  /**
   * Returns every smallest set of claims whose removal lets all remaining choices hold, and other
   * changes that do.
   *
   * @return those that leave every term a claim first, small ones first
   */
  public List<Repair> repairs() {
    return repairs.get();
  }

  /**
   * Tells whether everything was tried and is listed.
   *
   * @return false if there were too many choices to try them all, or too many repairs to list them
   */
  public boolean complete() {
    return complete.getAsBoolean();
  }

  /**
   * Tells whether the relation is tested and fails.
   *
   * @return true if some choice does not satisfy it
   */
  public boolean fails() {
    return Boolean.FALSE.equals(holds);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof RelationAudit audit
        && relation.equals(audit.relation)
        && Objects.equals(holds, audit.holds)
        && Objects.equals(residual, audit.residual)
        && choices.equals(audit.choices)
        && repairs().equals(audit.repairs())
        && complete() == audit.complete()
        && explanation().equals(audit.explanation());
  }

  @Override
  public int hashCode() {
    return Objects.hash(relation, holds);
  }

  @Override
  public String toString() {
    return relation.id()
        + ": holds "
        + holds
        + ", residual "
        + residual
        + ": "
        + explanation()
        + " "
        + choices
        + " "
        + repairs()
        + (complete() ? "" : ", not complete");
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
