package org.treatyterms.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Expression.Ref;
import org.treatyterms.claim.Relation;
import org.treatyterms.figure.Exact;
import org.treatyterms.reconcile.RelationAudit.Choice;
import org.treatyterms.reconcile.Slots.Slot;

/** Tests a relation with every choice of one claim per term. */
final class RelationAuditor {
  /** Choices tried for one relation. */
  static final int MOST_CHOICES = 2_000;

  /** A choice of claims with what both sides come to. */
  record Outcome(Map<Slot, ClaimReading> claims, boolean holds, Value left, Value right) {
    @Nullable BigFraction residual() {
      return left.point() == null || right.point() == null
          ? null
          : left.point().subtract(right.point());
    }
  }

  /** An audit with what it was found from. */
  record Audited(RelationAudit audit, Slots slots, List<Tried> tried) {}

  private final Map<String, Comparison> comparisons;
  private final Map<String, ClaimReading> corrected;
  private final Function<String, String> bases;

  /**
   * Prepares audits.
   *
   * @param comparisons by term
   * @param corrected claims as corrected, by claim
   * @param bases the definition of a basis by its id
   */
  RelationAuditor(
      Map<String, Comparison> comparisons,
      Map<String, ClaimReading> corrected,
      Function<String, String> bases) {
    this.comparisons = comparisons;
    this.corrected = corrected;
    this.bases = bases;
  }

  Audited audit(Relation relation) {
    Slots slots = new Slots(relation, comparisons, corrected.keySet());
    if (!slots.missing().isEmpty()) {
      String why = "no claim can be used for " + Wording.list(slots.missing());
      return new Audited(untested(relation, why), slots, List.of());
    }
    boolean complete = slots.size() <= MOST_CHOICES;
    List<Tried> tried = tried(relation, slots);
    if (tried.isEmpty()) {
      // Every choice divides by what may be zero.
      return new Audited(untested(relation, "a divisor may be zero"), slots, tried);
    }
    boolean holds = tried.stream().allMatch(Tried::holds);
    Tried first = tried.stream().filter(t -> !t.holds()).findFirst().orElse(tried.get(0));
    Outcome shown = attempt(relation, slots, first.claims()).orElseThrow();
    Repairs.Result repairs =
        holds
            ? new Repairs.Result(List.of(), true)
            : new Repairs(relation, slots, tried, this).find();
    String words =
        new RelationWords(relation, slots, tried, shown, this).text()
            + (complete
                ? ""
                : " Only the first "
                    + tried.size()
                    + " of "
                    + slots.size()
                    + " choices were tried.")
            + (repairs.complete() ? "" : " Not all repairs are listed: there are too many.");
    RelationAudit audit =
        new RelationAudit(
            relation,
            holds,
            first.residual(),
            words,
            listed(tried, slots),
            repairs.repairs(),
            complete && repairs.complete());
    return new Audited(audit, slots, tried);
  }

  /** The definition of a basis, or its id. */
  String basis(String id) {
    return bases.apply(id);
  }

  /** Whether some claim has an accepted correction. */
  boolean corrects(Slots slots) {
    return slots.slots().stream()
        .anyMatch(
            slot ->
                slots.options(slot).stream().anyMatch(c -> corrected.containsKey(c.claim().id())));
  }

  /**
   * A choice with its claims as corrected.
   *
   * @param choice the claims as printed
   * @param changes receives for each claim that is corrected what stands for what
   */
  Map<Slot, ClaimReading> corrected(Map<Slot, ClaimReading> choice, Map<String, String> changes) {
    Map<Slot, ClaimReading> now = new LinkedHashMap<>(choice);
    now.replaceAll(
        (slot, claim) -> {
          ClaimReading better = corrected.get(claim.claim().id());
          if (better == null) {
            return claim;
          }
          changes.put(claim.claim().id(), better.words() + " for " + claim.words());
          return better;
        });
    return now;
  }

  private static RelationAudit untested(Relation relation, String why) {
    return new RelationAudit(
        relation, null, null, "Cannot be tested: " + why + ".", List.of(), List.of(), true);
  }

  /** Every choice with every claim that states the same, unless there are too many to list. */
  private static List<Choice> listed(List<Tried> tried, Slots slots) {
    List<Choice> choices = new ArrayList<>();
    for (Tried one : tried) {
      List<List<String>> ids = List.of(List.of());
      for (int slot = 0; slot < one.size(); slot++) {
        List<String> alike = slots.alike(one.claim(slot).claim().id());
        List<List<String>> longer = new ArrayList<>(ids.size() * alike.size());
        for (List<String> start : ids) {
          for (String id : alike) {
            List<String> next = new ArrayList<>(one.size());
            next.addAll(start);
            next.add(id);
            longer.add(next);
          }
        }
        ids = longer;
      }
      ids.forEach(claims -> choices.add(new Choice(claims, one.holds(), one.residual())));
      if (choices.size() > MOST_CHOICES) {
        return tried.stream().map(RelationAuditor::choice).toList();
      }
    }
    return choices;
  }

  private static Choice choice(Tried tried) {
    List<String> claims = new ArrayList<>(tried.size());
    for (int slot = 0; slot < tried.size(); slot++) {
      claims.add(tried.claim(slot).claim().id());
    }
    return new Choice(claims, tried.holds(), tried.residual());
  }

  static @Nullable BigDecimal decimal(@Nullable BigFraction value) {
    return value == null
        ? null
        : Exact.decimal(value)
            .filter(d -> d.precision() <= 30)
            .orElseGet(() -> Exact.rounded(value, 12));
  }

  /**
   * Every choice that can be evaluated, in the order of the options, the last slot moving first;
   * cut off at the limit.
   */
  private static List<Tried> tried(Relation relation, Slots slots) {
    List<Slot> names = slots.slots();
    Map<Ref, Integer> places = new HashMap<>();
    slots.refs().forEach(ref -> places.put(ref, names.indexOf(Slot.of(ref))));
    int[] at = new int[names.size()];
    Evaluator evaluator =
        new Evaluator(
            ref -> {
              int slot = places.get(ref);
              return slots.value(slots.option(slot, at[slot]), ref.part());
            });
    List<Tried> tried = new ArrayList<>();
    int count = 0;
    do {
      Value left = evaluator.evaluate(relation.left()).orElse(null);
      Value right = evaluator.evaluate(relation.right()).orElse(null);
      if (left != null && right != null) {
        boolean holds = Evaluator.holds(relation.comparator(), left, right);
        BigFraction residual =
            left.point() == null || right.point() == null
                ? null
                : left.point().subtract(right.point());
        tried.add(new Tried(slots, at.clone(), holds, decimal(residual)));
      }
    } while (++count < MOST_CHOICES && next(at, slots));
    return tried;
  }

  /** Moves to the next choice, the last slot first; false after the last. */
  private static boolean next(int[] at, Slots slots) {
    for (int i = at.length - 1; i >= 0; i--) {
      if (++at[i] < slots.count(i)) {
        return true;
      }
      at[i] = 0;
    }
    return false;
  }

  /** Empty if the relation cannot be evaluated with these claims. */
  Optional<Outcome> attempt(Relation relation, Slots slots, Map<Slot, ClaimReading> choice) {
    Evaluator evaluator = evaluator(slots, choice);
    Optional<Value> left = evaluator.evaluate(relation.left());
    Optional<Value> right = evaluator.evaluate(relation.right());
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    boolean holds = Evaluator.holds(relation.comparator(), left.get(), right.get());
    return Optional.of(new Outcome(choice, holds, left.get(), right.get()));
  }

  static Evaluator evaluator(Slots slots, Map<Slot, ClaimReading> choice) {
    return new Evaluator(
        ref -> {
          ClaimReading claim = choice.get(Slot.of(ref));
          return claim == null ? Optional.empty() : slots.value(claim, ref.part());
        });
  }
}
