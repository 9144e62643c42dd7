package org.treatyterms.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;
import org.treatyterms.claim.Claim;
import org.treatyterms.claim.Expression.Part;
import org.treatyterms.claim.Expression.Ref;
import org.treatyterms.claim.Relation;
import org.treatyterms.claim.Stated;
import org.treatyterms.claim.Term;
import org.treatyterms.figure.Tally;
import org.treatyterms.reconcile.RelationAudit.Repair;
import org.treatyterms.reconcile.RelationAuditor.Tried;
import org.treatyterms.reconcile.Slots.Slot;

/**
 * All smallest sets of claims whose removal lets every remaining choice satisfy a relation: minimal
 * hitting sets of the choices that fail (Fellegi and Holt 1976 ask for the smallest; here all). And
 * claims that would do if a tally's sides were exchanged.
 */
final class Repairs {
  record Result(List<Repair> repairs, boolean complete) {}

  private final Relation relation;
  private final Slots slots;
  private final List<Tried> tried;
  private final RelationAuditor auditor;

  Repairs(Relation relation, Slots slots, List<Tried> tried, RelationAuditor auditor) {
    this.relation = relation;
    this.slots = slots;
    this.tried = tried;
    this.auditor = auditor;
  }

  Result find() {
    List<Set<String>> failing = new ArrayList<>();
    for (Tried choice : tried) {
      if (!choice.holds()) {
        failing.add(
            choice.claims().values().stream()
                .map(c -> c.claim().id())
                .collect(Collectors.toCollection(TreeSet::new)));
      }
    }
    HittingSets.Result sets = HittingSets.minimal(failing);
    List<Repair> repairs = new ArrayList<>(swaps());
    corrected().ifPresent(repairs::add);
    for (Set<String> removed : sets.sets()) {
      repairs.add(removal(removed));
    }
    repairs.sort(
        Comparator.comparing(Repair::leavesNone)
            .thenComparing(r -> r.claims().size())
            .thenComparing(r -> String.join(" ", r.claims()))
            .thenComparing(Repair::how));
    return new Result(repairs, sets.complete());
  }

  private Repair removal(Set<String> removed) {
    List<Tried> left =
        tried.stream()
            .filter(
                t -> t.claims().values().stream().noneMatch(c -> removed.contains(c.claim().id())))
            .toList();
    Map<String, BigFraction> implied = new HashMap<>();
    boolean leavesNone = left.isEmpty();
    for (Ref ref : slots.refs()) {
      Slot slot = Slot.of(ref);
      boolean loses = slots.options(slot).stream().anyMatch(c -> removed.contains(c.claim().id()));
      if (loses && ref.part() == Part.WHOLE) {
        implied(ref, leavesNone ? tried : left).ifPresent(v -> implied.put(ref.term(), v));
      }
    }
    Set<String> all = new TreeSet<>();
    removed.forEach(id -> all.addAll(slots.alike(id)));
    return new Repair(List.copyOf(all), implied, "left out", leavesNone);
  }

  private Optional<BigFraction> implied(Ref ref, List<Tried> choices) {
    return implied(relation, slots, ref, choices.get(0));
  }

  /** The value that the rest of a choice gives for a term, in the term's canonical unit. */
  static Optional<BigFraction> implied(Relation relation, Slots slots, Ref ref, Tried choice) {
    ClaimReading claim = choice.claims().get(Slot.of(ref));
    if (relation.comparator() != Relation.Comparator.EQUAL || claim == null) {
      return Optional.empty();
    }
    Term term = claim.term();
    if (slots.countsMonths(term)) {
      return Optional.empty();
    }
    return RelationAuditor.evaluator(slots, choice.claims())
        .solve(relation, ref)
        .flatMap(v -> Optional.ofNullable(v.point()))
        .filter(point -> !Implied.impossible(point, term))
        .map(point -> point.divide(slots.factor(term, term.unit())));
  }

  /** The corrected claims, if all choices that fail hold once they are taken as corrected. */
  private Optional<Repair> corrected() {
    Map<String, String> changes = new LinkedHashMap<>();
    for (Tried choice : tried) {
      if (!choice.holds()) {
        Map<Slot, ClaimReading> now = auditor.corrected(choice.claims(), changes);
        if (!auditor.attempt(relation, slots, now).map(Tried::holds).orElse(false)) {
          return Optional.empty();
        }
      }
    }
    Set<String> all = new TreeSet<>();
    changes.keySet().forEach(id -> all.addAll(slots.alike(id)));
    return Optional.of(new Repair(List.copyOf(all), Map.of(), "read as corrected", false));
  }

  /** Tallies that would satisfy the relation with their sides exchanged. */
  private List<Repair> swaps() {
    List<Repair> swaps = new ArrayList<>();
    Map<String, List<Tried>> failing = new LinkedHashMap<>();
    for (Tried choice : tried) {
      for (ClaimReading claim : choice.claims().values()) {
        if (!choice.holds() && claim.tally().isPresent()) {
          failing.computeIfAbsent(claim.claim().id(), k -> new ArrayList<>()).add(choice);
        }
      }
    }
    failing.forEach(
        (id, choices) -> {
          if (choices.stream().allMatch(t -> holdsSwapped(t, id))) {
            swaps.add(
                new Repair(slots.alike(id), Map.of(), "votes for and against exchanged", false));
          }
        });
    return swaps;
  }

  private boolean holdsSwapped(Tried choice, String id) {
    Map<Slot, ClaimReading> swapped = new LinkedHashMap<>();
    choice
        .claims()
        .forEach((slot, c) -> swapped.put(slot, c.claim().id().equals(id) ? swap(c) : c));
    return auditor.attempt(relation, slots, swapped).map(Tried::holds).orElse(false);
  }

  private static ClaimReading swap(ClaimReading reading) {
    Claim claim = reading.claim();
    Tally tally = reading.tally().orElseThrow();
    return new ClaimReading(
        claim.withStated(new Stated.Known(tally.swapped())),
        reading.term(),
        null,
        List.of(),
        null,
        reading.origin());
  }
}
