package org.treatyterms.reconcile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.commons.math3.fraction.BigFraction;
import org.treatyterms.claim.Claim;
import org.treatyterms.claim.Expression.Part;
import org.treatyterms.claim.Expression.Ref;
import org.treatyterms.claim.Relation;
import org.treatyterms.claim.Stated;
import org.treatyterms.claim.Term;
import org.treatyterms.figure.Tally;
import org.treatyterms.reconcile.RelationAudit.Repair;
import org.treatyterms.reconcile.RelationAuditor.Outcome;
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
    Map<String, Integer> numbers = numbers();
    int[][] claims = new int[slots.slots().size()][];
    for (int slot = 0; slot < claims.length; slot++) {
      claims[slot] = new int[slots.count(slot)];
      for (int i = 0; i < claims[slot].length; i++) {
        claims[slot][i] = numbers.getOrDefault(slots.option(slot, i).claim().id(), -1);
      }
    }
    List<BitSet> choices = new ArrayList<>(tried.size());
    List<BitSet> failing = new ArrayList<>();
    for (Tried choice : tried) {
      BitSet set = choice.numbers(claims);
      choices.add(set);
      if (!choice.holds()) {
        failing.add(set);
      }
    }
    HittingSets.Result sets = HittingSets.minimal(failing);
    List<String> ids = List.copyOf(numbers.keySet());
    List<Repair> repairs = new ArrayList<>(swaps());
    corrected().ifPresent(repairs::add);
    for (BitSet removed : sets.sets()) {
      repairs.add(removal(removed, choices, ids));
    }
    repairs.sort(
        Comparator.comparing(Repair::leavesNone)
            .thenComparing(r -> r.how().equals("left out"))
            .thenComparing(r -> r.claims().size())
            .thenComparing(r -> String.join(" ", r.claims()))
            .thenComparing(Repair::how));
    return new Result(repairs, sets.complete());
  }

  /** A number for every claim; one claim may stand in two slots. */
  private Map<String, Integer> numbers() {
    Map<String, Integer> numbers = new LinkedHashMap<>();
    for (int slot = 0; slot < slots.slots().size(); slot++) {
      for (int i = 0; i < slots.count(slot); i++) {
        numbers.putIfAbsent(slots.option(slot, i).claim().id(), numbers.size());
      }
    }
    return numbers;
  }

  private Repair removal(BitSet removed, List<BitSet> choices, List<String> ids) {
    Set<String> lost = new TreeSet<>();
    removed.stream().forEach(i -> lost.add(ids.get(i)));
    int left = 0;
    while (left < choices.size() && choices.get(left).intersects(removed)) {
      left++;
    }
    boolean leavesNone = left == choices.size();
    Tried from = tried.get(leavesNone ? 0 : left);
    Map<String, BigFraction> implied = new HashMap<>();
    for (Ref ref : slots.refs()) {
      boolean loses =
          slots.options(Slot.of(ref)).stream().anyMatch(c -> lost.contains(c.claim().id()));
      if (loses && ref.part() == Part.WHOLE) {
        implied(relation, slots, ref, from).ifPresent(v -> implied.put(ref.term(), v));
      }
    }
    Set<String> all = new TreeSet<>();
    lost.forEach(id -> all.addAll(slots.alike(id)));
    return new Repair(List.copyOf(all), implied, "left out", leavesNone);
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
    if (!auditor.corrects(slots)) {
      return Optional.empty();
    }
    Map<String, String> changes = new LinkedHashMap<>();
    for (Tried choice : tried) {
      if (!choice.holds()) {
        Map<Slot, ClaimReading> now = auditor.corrected(choice.claims(), changes);
        if (!auditor.attempt(relation, slots, now).map(Outcome::holds).orElse(false)) {
          return Optional.empty();
        }
      }
    }
    Set<String> all = new TreeSet<>();
    changes.keySet().forEach(id -> all.addAll(slots.alike(id)));
    return Optional.of(new Repair(List.copyOf(all), Map.of(), "read as corrected", false));
  }

  /** Tallies that let every choice hold with their sides exchanged. */
  private List<Repair> swaps() {
    Set<String> tallies = new TreeSet<>();
    for (Tried choice : slots.hasTallies() ? tried : List.<Tried>of()) {
      choice.claims().values().stream()
          .filter(c -> !choice.holds() && c.tally().isPresent())
          .forEach(c -> tallies.add(c.claim().id()));
    }
    return tallies.stream()
        .filter(id -> tried.stream().allMatch(t -> has(t, id) ? holdsSwapped(t, id) : t.holds()))
        .map(id -> new Repair(slots.alike(id), Map.of(), "votes for and against exchanged", false))
        .toList();
  }

  private static boolean has(Tried choice, String id) {
    return choice.claims().values().stream().anyMatch(c -> c.claim().id().equals(id));
  }

  private boolean holdsSwapped(Tried choice, String id) {
    Map<Slot, ClaimReading> swapped = new LinkedHashMap<>();
    choice
        .claims()
        .forEach((slot, c) -> swapped.put(slot, c.claim().id().equals(id) ? swap(c) : c));
    return auditor.attempt(relation, slots, swapped).map(Outcome::holds).orElse(false);
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
