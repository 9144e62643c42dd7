package org.treatyterms.reconcile;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.treatyterms.claim.Relation;
import org.treatyterms.figure.Interval;
import org.treatyterms.reconcile.RelationAudit.Choice;

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
  Evidence(Collection<Comparison> comparisons, List<RelationAudit> audits, Set<String> misprints) {
    this.misprints = misprints;
    for (Comparison comparison : comparisons) {
      comparison.claims().forEach(c -> claims.put(c.claim().id(), c));
      findCoarse(comparison);
    }
    for (RelationAudit audit : audits) {
      if (audit.relation().comparator() == Relation.Comparator.EQUAL && audit.complete()) {
        sort(audit);
      }
    }
  }

  /** Claims whose reading holds all of a narrower one for the same term and basis. */
  private void findCoarse(Comparison comparison) {
    for (ClaimReading wide : comparison.claims()) {
      for (ClaimReading fine : comparison.claims()) {
        Interval outer = wide.interval().orElse(null);
        Interval inner = fine.interval().orElse(null);
        if (outer != null
            && inner != null
            && !outer.equals(inner)
            && wide.claim().basis().equals(fine.claim().basis())
            && outer.intersect(inner).filter(inner::equals).isPresent()) {
          coarse.add(wide.claim().id());
        }
      }
    }
  }

  private void sort(RelationAudit audit) {
    Map<String, Set<String>> good = new HashMap<>();
    Map<String, Set<String>> all = new HashMap<>();
    Set<String> tested = new HashSet<>();
    for (Choice choice : audit.choices()) {
      for (String claim : choice.claims()) {
        String term = claims.get(claim).claim().term();
        if (fit(choice, claim)) {
          all.computeIfAbsent(term, t -> new HashSet<>()).add(claim);
          if (choice.holds()) {
            good.computeIfAbsent(term, t -> new HashSet<>()).add(claim);
            if (!coarse.contains(claim) && independent(choice, claim)) {
              tested.add(term);
            }
          }
        }
      }
    }
    String relation = audit.relation().id();
    for (String term : tested) {
      Set<String> holding = good.getOrDefault(term, Set.of());
      for (String claim : all.getOrDefault(term, Set.of())) {
        (holding.contains(claim) ? supported : contradicted)
            .computeIfAbsent(claim, k -> new TreeSet<>())
            .add(relation);
      }
    }
  }

  private boolean fit(Choice choice, String claim) {
    return !misprints.contains(claim)
        && choice.claims().stream()
            .noneMatch(c -> !c.equals(claim) && (coarse.contains(c) || misprints.contains(c)));
  }

  /** Whether something in the choice comes from elsewhere than the claim. */
  private boolean independent(Choice choice, String claim) {
    String origin = claims.get(claim).origin();
    return choice.claims().stream().anyMatch(c -> !claims.get(c).origin().equals(origin));
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
