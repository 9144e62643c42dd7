package org.treatyterms.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.treatyterms.claim.Relation;
import org.treatyterms.figure.Interval;
import org.treatyterms.reconcile.RelationAuditor.Audited;

/**
 * Which claims the relations speak for and which against. A relation speaks of a term only if it
 * holds with one of its claims, and not by one origin's own arithmetic alone; the other claims of a
 * choice must not be coarse where a finer one that agrees is at hand (a rounded whole would support
 * any part), nor known misprints.
 */
final class Evidence {
  private final Map<String, ClaimReading> claims = new HashMap<>();
  private final Set<String> coarse;
  private final Set<String> misprints;
  private final Map<String, Set<String>> supported = new HashMap<>();
  private final Map<String, Set<String>> contradicted = new HashMap<>();

  /**
   * Sorts the claims.
   *
   * @param comparisons all terms
   * @param audits all relations; those whose choices were not all tried say nothing
   * @param misprints the ids of claims that have an accepted correction
   */
  Evidence(Collection<Comparison> comparisons, List<Audited> audits, Set<String> misprints) {
    this.misprints = misprints;
    comparisons.forEach(c -> c.claims().forEach(claim -> claims.put(claim.claim().id(), claim)));
    coarse =
        comparisons.parallelStream().flatMap(c -> coarse(c).stream()).collect(Collectors.toSet());
    audits.parallelStream()
        .filter(a -> a.trial().relation().comparator() == Relation.Comparator.EQUAL)
        .map(Audited::trial)
        .filter(Trial::complete)
        .map(this::sorted)
        .toList()
        .forEach(this::add);
  }

  /** Claims whose reading holds all of a narrower one for the same term, perhaps on one basis. */
  private static Set<String> coarse(Comparison comparison) {
    Set<String> coarse = new HashSet<>();
    List<ClaimReading> read =
        comparison.claims().stream().filter(c -> !c.readings().isEmpty()).toList();
    List<Interval> intervals = read.stream().map(c -> c.interval().orElseThrow()).toList();
    for (int i = 0; i < read.size(); i++) {
      for (int j = 0; j < read.size(); j++) {
        if (intervals.get(i).covers(intervals.get(j))
            && !intervals.get(j).covers(intervals.get(i))
            && oneQuantity(read.get(i), read.get(j))) {
          coarse.add(read.get(i).claim().id());
        }
      }
    }
    List<ClaimReading> tallies =
        comparison.claims().stream().filter(c -> c.tally().isPresent()).toList();
    for (ClaimReading wide : tallies) {
      boolean finer =
          tallies.stream()
              .anyMatch(c -> !Tallies.rounded(c) && Tallies.verdict(wide, c) != Verdict.DISCREPANT);
      if (Tallies.rounded(wide) && finer) {
        coarse.add(wide.claim().id());
      }
    }
    return coarse;
  }

  /** Whether neither unit nor basis keeps two claims of a term apart. */
  private static boolean oneQuantity(ClaimReading a, ClaimReading b) {
    String basisA = a.claim().basis();
    String basisB = b.claim().basis();
    return (basisA.isEmpty() || basisB.isEmpty() || basisA.equals(basisB)) && a.inUnitOf(b);
  }

  /** The claims that one relation speaks for, and those it speaks against. */
  private record Sorted(String relation, List<String> good, List<String> bad) {}

  private void add(Sorted sorted) {
    sorted
        .good()
        .forEach(id -> supported.computeIfAbsent(id, k -> new TreeSet<>()).add(sorted.relation()));
    sorted
        .bad()
        .forEach(
            id -> contradicted.computeIfAbsent(id, k -> new TreeSet<>()).add(sorted.relation()));
  }

  private Sorted sorted(Trial trial) {
    Slots slots = trial.slots();
    int size = slots.slots().size();
    Standing[] standings = new Standing[size];
    for (int slot = 0; slot < size; slot++) {
      standings[slot] = new Standing(slots, slot);
    }
    for (Tried choice : trial.tried()) {
      int rough = -1;
      int count = 0;
      boolean misprinted = false;
      for (int slot = 0; slot < size; slot++) {
        int option = choice.option(slot);
        misprinted |= standings[slot].misprints[option];
        if (standings[slot].coarse[option]) {
          rough = slot;
          count++;
        }
      }
      if (misprinted || count > 1) {
        continue;
      }
      // Beside a coarse claim only that claim itself is spoken of.
      for (int slot = count == 0 ? 0 : rough; slot < (count == 0 ? size : rough + 1); slot++) {
        standings[slot].add(choice, slot);
      }
    }
    Sorted sorted = new Sorted(trial.relation().id(), new ArrayList<>(), new ArrayList<>());
    for (int slot = 0; slot < size; slot++) {
      for (int i = 0; standings[slot].tested && i < slots.count(slot); i++) {
        if (standings[slot].spokenOf[i]) {
          List<String> alike = slots.alike(slots.option(slot, i).claim().id());
          (standings[slot].good[i] ? sorted.good() : sorted.bad()).addAll(alike);
        }
      }
    }
    return sorted;
  }

  /** What the choices of one relation say of the claims in one slot. */
  private final class Standing {
    final boolean[] coarse;
    final boolean[] misprints;
    final boolean[] spokenOf;
    final boolean[] good;
    boolean tested;

    Standing(Slots slots, int slot) {
      int count = slots.count(slot);
      coarse = new boolean[count];
      misprints = new boolean[count];
      spokenOf = new boolean[count];
      good = new boolean[count];
      for (int i = 0; i < count; i++) {
        String id = slots.option(slot, i).claim().id();
        coarse[i] = Evidence.this.coarse.contains(id);
        misprints[i] = Evidence.this.misprints.contains(id);
      }
    }

    void add(Tried choice, int slot) {
      int option = choice.option(slot);
      spokenOf[option] = true;
      if (choice.holds()) {
        good[option] = true;
        tested |= !tested && !coarse[option] && independent(choice, slot);
      }
    }
  }

  /**
   * Whether something in the choice comes from elsewhere than the claim in one slot, or is stated
   * less finely elsewhere: 53.5 % where the choice has 53.51 %.
   */
  private boolean independent(Tried choice, int slot) {
    Set<String> origins = origins(choice, slot);
    for (int other = 0; other < choice.size() && origins.size() < 2; other++) {
      origins.addAll(origins(choice, other));
      if (other != slot) {
        addCoarser(choice, other, origins);
      }
    }
    return choice.size() > 1 && origins.size() > 1;
  }

  private static void addCoarser(Tried choice, int slot, Set<String> origins) {
    ClaimReading fine = choice.claim(slot);
    Slots slots = choice.slots();
    for (int i = 0; i < slots.count(slot); i++) {
      ClaimReading claim = slots.option(slot, i);
      if (oneQuantity(claim, fine)
          && claim.interval().flatMap(w -> fine.interval().filter(w::covers)).isPresent()) {
        origins.add(claim.origin());
      }
    }
  }

  private Set<String> origins(Tried choice, int slot) {
    Set<String> origins = new TreeSet<>();
    for (String id : choice.slots().alike(choice.claim(slot).claim().id())) {
      Optional.ofNullable(claims.get(id)).ifPresent(c -> origins.add(c.origin()));
    }
    return origins;
  }

  /** Whether a claim's reading holds all of a narrower one for the same term and basis. */
  boolean coarse(String claim) {
    return coarse.contains(claim);
  }

  /** Relations that hold with a claim. */
  Set<String> forClaim(String claim) {
    return supported.getOrDefault(claim, Set.of());
  }

  /** Relations that hold with other claims of the term, but not with this one. */
  Set<String> against(String claim) {
    return contradicted.getOrDefault(claim, Set.of());
  }

  /** Whether some relation tests a claim. */
  boolean tests(String claim) {
    return supported.containsKey(claim) || contradicted.containsKey(claim);
  }
}
