package org.treatyterms.reconcile;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
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
  private final Set<String> coarse = new HashSet<>();
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
    for (Comparison comparison : comparisons) {
      comparison.claims().forEach(c -> claims.put(c.claim().id(), c));
      findCoarse(comparison);
    }
    for (Audited audited : audits) {
      Relation relation = audited.audit().relation();
      if (relation.comparator() == Relation.Comparator.EQUAL && audited.trial().complete()) {
        sort(audited.trial());
      }
    }
  }

  /** Claims whose reading holds all of a narrower one for the same term, perhaps on one basis. */
  private void findCoarse(Comparison comparison) {
    List<ClaimReading> read =
        comparison.claims().stream().filter(c -> !c.readings().isEmpty()).toList();
    List<Interval> intervals = read.stream().map(c -> c.interval().orElseThrow()).toList();
    for (int i = 0; i < read.size(); i++) {
      for (int j = 0; j < read.size(); j++) {
        if (intervals.get(i).covers(intervals.get(j))
            && !intervals.get(j).covers(intervals.get(i))
            && oneBasis(read.get(i).claim().basis(), read.get(j).claim().basis())) {
          coarse.add(read.get(i).claim().id());
        }
      }
    }
  }

  private static boolean oneBasis(String a, String b) {
    return a.isEmpty() || b.isEmpty() || a.equals(b);
  }

  private void sort(Trial trial) {
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
    String relation = trial.relation().id();
    for (int slot = 0; slot < size; slot++) {
      for (int i = 0; standings[slot].tested && i < slots.count(slot); i++) {
        if (standings[slot].spokenOf[i]) {
          Map<String, Set<String>> found = standings[slot].good[i] ? supported : contradicted;
          for (String id : slots.alike(slots.option(slot, i).claim().id())) {
            found.computeIfAbsent(id, k -> new TreeSet<>()).add(relation);
          }
        }
      }
    }
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

  /** Whether something in the choice comes from elsewhere than the claim in one slot. */
  private boolean independent(Tried choice, int slot) {
    Set<String> origins = origins(choice, slot);
    for (int other = 0; other < choice.size() && origins.size() < 2; other++) {
      origins.addAll(origins(choice, other));
    }
    return choice.size() > 1 && origins.size() > 1;
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
