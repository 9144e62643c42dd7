package org.treatyterms.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Relation;
import org.treatyterms.figure.Exact;
import org.treatyterms.reconcile.RelationAudit.Choice;
import org.treatyterms.reconcile.Slots.Slot;

/** Tests a relation with every choice of one claim per term. */
final class RelationAuditor {
  /** Choices tried for one relation. */
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
    List<Tried> tried = new ArrayList<>();
    boolean zero = false;
    for (Map<Slot, ClaimReading> choice : choices(slots)) {
      Optional<Tried> one = attempt(relation, slots, choice);
      one.ifPresent(tried::add);
      zero |= one.isEmpty();
    }
    if (tried.isEmpty()) {
      String why = zero ? "a divisor may be zero" : "no choice can be evaluated";
      return new Audited(untested(relation, why), slots, tried);
    }
    boolean holds = tried.stream().allMatch(Tried::holds);
    Tried shown = tried.stream().filter(t -> !t.holds()).findFirst().orElse(tried.get(0));
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
            decimal(shown.residual()),
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
      BigDecimal residual = decimal(one.residual());
      List<List<String>> ids = List.of(List.of());
      for (ClaimReading claim : one.claims().values()) {
        List<List<String>> longer = new ArrayList<>();
        for (List<String> start : ids) {
          for (String id : slots.alike(claim.claim().id())) {
            List<String> next = new ArrayList<>(start);
            next.add(id);
            longer.add(next);
          }
        }
        ids = longer;
      }
      ids.forEach(claims -> choices.add(new Choice(claims, one.holds(), residual)));
      if (choices.size() > MOST_CHOICES) {
        return tried.stream().map(RelationAuditor::choice).toList();
      }
    }
    return choices;
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

  /** Every choice, in the order of the options; cut off at the limit. */
  private static List<Map<Slot, ClaimReading>> choices(Slots slots) {
    List<Slot> names = slots.slots();
    List<List<ClaimReading>> options = names.stream().map(slots::options).toList();
    int[] at = new int[names.size()];
    List<Map<Slot, ClaimReading>> choices = new ArrayList<>();
    do {
      Map<Slot, ClaimReading> choice = new LinkedHashMap<>();
      for (int i = 0; i < at.length; i++) {
        choice.put(names.get(i), options.get(i).get(at[i]));
      }
      choices.add(choice);
    } while (choices.size() < MOST_CHOICES && next(at, options));
    return choices;
  }

  /** Moves to the next choice, the last slot first; false after the last. */
  private static boolean next(int[] at, List<List<ClaimReading>> options) {
    for (int i = at.length - 1; i >= 0; i--) {
      if (++at[i] < options.get(i).size()) {
        return true;
      }
      at[i] = 0;
    }
    return false;
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
    return new Evaluator(
        ref -> {
          ClaimReading claim = choice.get(Slot.of(ref));
          return claim == null ? Optional.empty() : slots.value(claim, ref.part());
        });
  }
}
