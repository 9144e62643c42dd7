package org.treatyterms.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Relation;
import org.treatyterms.figure.Exact;
import org.treatyterms.reconcile.RelationAudit.Choice;
import org.treatyterms.reconcile.Slots.Slot;

/** Tests a relation with every choice of one claim per term. */
final class RelationAuditor {
  /** Choices tried for one relation; equal statements are folded first if there are more. */
  static final int MOST_CHOICES = 2_000;

  /** One choice with what it comes to. */
  record Tried(
      Map<Slot, ClaimReading> claims, boolean holds, @Nullable Value left, @Nullable Value right) {
    @Nullable BigFraction residual() {
      return left == null || right == null || left.point() == null || right.point() == null
          ? null
          : left.point().subtract(right.point());
    }
  }

  private final Map<String, Comparison> comparisons;

  RelationAuditor(Map<String, Comparison> comparisons) {
    this.comparisons = comparisons;
  }

  RelationAudit audit(Relation relation) {
    Slots slots = new Slots(relation, comparisons);
    if (!slots.missing().isEmpty()) {
      return untested(relation, "no claim can be used for " + Wording.list(slots.missing()));
    }
    if (slots.size() > MOST_CHOICES) {
      slots.foldEqualStatements();
    }
    boolean complete = slots.size() <= MOST_CHOICES;
    List<Tried> tried = new ArrayList<>();
    boolean zero = false;
    for (Map<Slot, ClaimReading> choice : choices(relation, slots)) {
      Optional<Tried> one = attempt(relation, slots, choice);
      one.ifPresent(tried::add);
      zero |= one.isEmpty();
    }
    if (tried.isEmpty()) {
      return untested(relation, zero ? "a divisor may be zero" : "no choice can be evaluated");
    }
    boolean holds = tried.stream().allMatch(Tried::holds);
    Tried shown = tried.stream().filter(t -> !t.holds()).findFirst().orElse(tried.get(0));
    Repairs.Result repairs =
        holds
            ? new Repairs.Result(List.of(), true)
            : new Repairs(relation, slots, tried, this).find();
    String words = new RelationWords(relation, slots, tried, shown).text();
    boolean all = complete && repairs.complete();
    return new RelationAudit(
        relation,
        holds,
        decimal(shown.residual()),
        all
            ? words
            : words + " The search was cut short: there are too many choices to try them all.",
        tried.stream().map(RelationAuditor::choice).toList(),
        repairs.repairs(),
        all);
  }

  private static RelationAudit untested(Relation relation, String why) {
    return new RelationAudit(
        relation, null, null, "Cannot be tested: " + why + ".", List.of(), List.of(), true);
  }

  private static Choice choice(Tried tried) {
    return new Choice(
        tried.claims().values().stream().map(c -> c.claim().id()).toList(),
        tried.holds(),
        decimal(tried.residual()));
  }

  static @Nullable BigDecimal decimal(@Nullable BigFraction value) {
    return value == null
        ? null
        : Exact.decimal(value)
            .filter(d -> d.precision() <= 30)
            .orElseGet(() -> Exact.rounded(value, 12));
  }

  /** Every choice: preferred claims first, then those of the source that asserts the relation. */
  private static List<Map<Slot, ClaimReading>> choices(Relation relation, Slots slots) {
    Comparator<ClaimReading> order =
        Comparator.comparingInt((ClaimReading c) -> Slots.preference(c.claim()))
            .thenComparing(c -> !c.claim().source().equals(relation.source()))
            .thenComparing(c -> c.claim().id());
    List<Map<Slot, ClaimReading>> choices = List.of(Map.of());
    for (Slot slot : slots.slots()) {
      List<ClaimReading> options = slots.options(slot).stream().sorted(order).toList();
      List<Map<Slot, ClaimReading>> longer = new ArrayList<>();
      for (Map<Slot, ClaimReading> choice : choices) {
        for (ClaimReading option : options) {
          if (longer.size() < MOST_CHOICES) {
            Map<Slot, ClaimReading> next = new java.util.LinkedHashMap<>(choice);
            next.put(slot, option);
            longer.add(next);
          }
        }
      }
      choices = longer;
    }
    return choices;
  }

  /** Empty if the relation cannot be evaluated with these claims. */
  Optional<Tried> attempt(Relation relation, Slots slots, Map<Slot, ClaimReading> choice) {
    Evaluator evaluator = evaluator(slots, choice);
    Optional<Value> left = evaluator.evaluate(relation.left());
    Optional<Value> right = evaluator.evaluate(relation.right());
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    boolean holds = Evaluator.holds(relation.comparator(), left.get(), right.get());
    return Optional.of(new Tried(choice, holds, left.get(), right.get()));
  }

  static Evaluator evaluator(Slots slots, Map<Slot, ClaimReading> choice) {
    Map<org.treatyterms.claim.Expression.Ref, Optional<Value>> known = new HashMap<>();
    return new Evaluator(
        ref ->
            known.computeIfAbsent(
                ref,
                r -> {
                  ClaimReading claim = choice.get(Slot.of(r));
                  return claim == null ? Optional.empty() : slots.value(claim, r.part());
                }));
  }
}
