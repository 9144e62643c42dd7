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
import org.treatyterms.reconcile.Slots.Slot;

/** Tests a relation with every choice of one claim per term. */
final class RelationAuditor {
  /** Choices tried for one relation. */
  static final int MOST_CHOICES = 2_000;

  /** A choice of claims with what both sides come to. */
  record Outcome(Map<Slot, ClaimReading> claims, boolean holds, Value left, Value right) {
    @Nullable BigFraction residual() {
      return Value.difference(left, right);
    }
  }

  /** An audit with what it was found from. */
  record Audited(Trial trial, RelationAudit audit) {}

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
      return untested(new Trial(relation, slots, List.of()), why);
    }
    Trial trial = new Trial(relation, slots, tried(relation, slots));
    if (trial.tried().isEmpty()) {
      // Every choice divides by what may be zero.
      return untested(trial, "a divisor may be zero");
    }
    Tried first =
        trial.tried().stream().filter(t -> !t.holds()).findFirst().orElse(trial.tried().get(0));
    Outcome shown = attempt(relation, slots, first.claims()).orElseThrow();
    Lazy<Removals.Result> repairs =
        new Lazy<>(
            () ->
                first.holds()
                    ? new Removals.Result(List.of(), true, Integer.MAX_VALUE)
                    : new Repairs(trial, this).find());
    RelationAudit audit =
        new RelationAudit(
            relation,
            first.holds(),
            decimal(shown.residual()),
            new Choices(trial),
            () -> repairs.get().repairs(),
            () -> trial.complete() && repairs.get().complete(),
            () -> words(trial, shown, repairs.get().complete()));
    return new Audited(trial, audit);
  }

  private String words(Trial trial, Outcome shown, boolean allRepairs) {
    return new RelationWords(trial, shown, this).text()
        + (trial.complete()
            ? ""
            : " Only the first "
                + trial.tried().size()
                + " of "
                + trial.slots().size()
                + " choices were tried.")
        + (allRepairs ? "" : " Not all repairs are listed: there are too many.");
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
   * @param changes receives for each claim that is corrected what stands for what; nothing if the
   *     figure stays
   */
  private Map<Slot, ClaimReading> corrected(
      Map<Slot, ClaimReading> choice, Map<String, String> changes) {
    Map<Slot, ClaimReading> now = new LinkedHashMap<>(choice);
    now.replaceAll(
        (slot, claim) -> {
          ClaimReading better = corrected.get(claim.claim().id());
          if (better == null) {
            return claim;
          }
          String words = better.words();
          changes.put(
              claim.claim().id(),
              words.equals(claim.words()) ? "" : words + " for " + claim.words());
          return better;
        });
    return now;
  }

  /** Whether a choice holds with its claims as corrected; see {@link #corrected}. */
  boolean holdsCorrected(Trial trial, Tried choice, Map<String, String> changes) {
    Map<Slot, ClaimReading> now = corrected(choice.claims(), changes);
    return now.equals(choice.claims())
        ? choice.holds()
        : attempt(trial.relation(), trial.slots(), now).map(Outcome::holds).orElse(false);
  }

  private static Audited untested(Trial trial, String why) {
    String words = "Cannot be tested: " + why + ".";
    return new Audited(
        trial,
        new RelationAudit(
            trial.relation(), null, null, List.of(), List::of, () -> true, () -> words));
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
    Sides sides = new Sides(relation, slots);
    int[] at = new int[slots.slots().size()];
    List<Tried> tried = new ArrayList<>();
    int count = 0;
    do {
      Boolean holds = sides.holds(at);
      if (holds != null) {
        tried.add(new Tried(slots, at.clone(), holds));
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
