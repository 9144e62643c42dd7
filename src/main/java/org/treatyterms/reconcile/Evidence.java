package org.treatyterms.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
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
      if (relation.comparator() == Relation.Comparator.EQUAL && audited.audit().complete()) {
        sort(audited.trial());
      }
    }
  }

  /** Claims whose reading holds all of a narrower one for the same term, perhaps on one basis. */
  private void findCoarse(Comparison comparison) {
    for (ClaimReading wide : comparison.claims()) {
      for (ClaimReading fine : comparison.claims()) {
        Interval outer = wide.interval().orElse(null);
        Interval inner = fine.interval().orElse(null);
        if (outer != null
            && inner != null
            && !outer.equals(inner)
            && oneBasis(wide.claim().basis(), fine.claim().basis())
            && outer.intersect(inner).filter(inner::equals).isPresent()) {
          coarse.add(wide.claim().id());
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
    List<Set<ClaimReading>> all = new ArrayList<>();
    List<Set<ClaimReading>> good = new ArrayList<>();
    boolean[] tested = new boolean[size];
    for (int slot = 0; slot < size; slot++) {
      all.add(Collections.newSetFromMap(new IdentityHashMap<>()));
      good.add(Collections.newSetFromMap(new IdentityHashMap<>()));
    }
    for (Tried choice : trial.tried()) {
      for (int slot = 0; slot < size; slot++) {
        if (fit(choice, slot)) {
          ClaimReading claim = choice.claim(slot);
          all.get(slot).add(claim);
          if (choice.holds()) {
            good.get(slot).add(claim);
            tested[slot] |=
                !tested[slot] && !coarse.contains(claim.claim().id()) && independent(choice, slot);
          }
        }
      }
    }
    String relation = trial.relation().id();
    for (int slot = 0; slot < size; slot++) {
      for (ClaimReading claim : tested[slot] ? all.get(slot) : Set.<ClaimReading>of()) {
        Map<String, Set<String>> found = good.get(slot).contains(claim) ? supported : contradicted;
        for (String id : slots.alike(claim.claim().id())) {
          found.computeIfAbsent(id, k -> new TreeSet<>()).add(relation);
        }
      }
    }
  }

  /** Whether a choice can speak of the claim in one slot. */
  private boolean fit(Tried choice, int slot) {
    for (int other = 0; other < choice.size(); other++) {
      String id = choice.claim(other).claim().id();
      if (misprints.contains(id) || (other != slot && coarse.contains(id))) {
        return false;
      }
    }
    return true;
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
