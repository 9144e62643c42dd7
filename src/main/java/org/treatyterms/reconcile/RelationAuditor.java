package org.treatyterms.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
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

  private final Map<String, Comparison> comparisons;

  RelationAuditor(Map<String, Comparison> comparisons) {
    this.comparisons = comparisons;
  }

  RelationAudit audit(Relation relation) {
    Slots slots = new Slots(relation, comparisons);
    if (!slots.missing().isEmpty()) {
      return untested(relation, "no claim can be used for " + Wording.list(slots.missing()));
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
        listed(tried, slots),
        repairs.repairs(),
        all);
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
