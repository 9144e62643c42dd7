package org.treatyterms.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.treatyterms.claim.Claim;
import org.treatyterms.claim.Stated;
import org.treatyterms.figure.Tally;
import org.treatyterms.reconcile.RelationAudit.Repair;
import org.treatyterms.reconcile.RelationAuditor.Outcome;
import org.treatyterms.reconcile.Slots.Slot;

/**
 * Everything that would let a relation hold: claims left out, claims read as corrected, a tally
 * with its sides exchanged.
 */
final class Repairs {
  private final Trial trial;
  private final RelationAuditor auditor;

  Repairs(Trial trial, RelationAuditor auditor) {
    this.trial = trial;
    this.auditor = auditor;
  }

  Removals.Result find() {
    Removals.Result removals = Removals.of(List.of(trial));
    List<Repair> repairs = new ArrayList<>(removals.repairs());
    repairs.addAll(swaps());
    corrected().ifPresent(repairs::add);
    repairs.sort(Removals.ORDER);
    return new Removals.Result(repairs, removals.complete(), removals.upTo());
  }

  /** The corrected claims, if every choice holds once they are taken as corrected. */
  private Optional<Repair> corrected() {
    if (!auditor.corrects(trial.slots())) {
      return Optional.empty();
    }
    Map<String, String> changes = new LinkedHashMap<>();
    for (Tried choice : trial.tried()) {
      if (!auditor.holdsCorrected(trial, choice, changes)) {
        return Optional.empty();
      }
    }
    Set<String> all = new TreeSet<>();
    changes.keySet().forEach(id -> all.addAll(trial.slots().alike(id)));
    return Optional.of(new Repair(List.copyOf(all), Map.of(), "read as corrected", false));
  }

  /** Tallies that let every choice hold with their sides exchanged. */
  private List<Repair> swaps() {
    Set<String> tallies = new TreeSet<>();
    for (Tried choice : trial.slots().hasTallies() ? trial.tried() : List.<Tried>of()) {
      choice.claims().values().stream()
          .filter(c -> !choice.holds() && c.tally().isPresent())
          .forEach(c -> tallies.add(c.claim().id()));
    }
    return tallies.stream()
        .filter(
            id ->
                trial.tried().stream().allMatch(t -> has(t, id) ? holdsSwapped(t, id) : t.holds()))
        .map(
            id ->
                new Repair(
                    trial.slots().alike(id), Map.of(), "votes for and against exchanged", false))
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
    return auditor
        .attempt(trial.relation(), trial.slots(), swapped)
        .map(Outcome::holds)
        .orElse(false);
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
