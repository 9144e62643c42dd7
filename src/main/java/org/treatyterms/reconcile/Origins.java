package org.treatyterms.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.treatyterms.claim.Claim;
import org.treatyterms.claim.Source;
import org.treatyterms.dataset.TreatyData;

/**
 * Folds faithful copies into their origin. A claim that draws on a source takes that source as its
 * origin if it repeats the source's figure, or if the source has no claim on the term; a claim that
 * changed the figure stands for itself.
 */
final class Origins {
  private final TreatyData data;

  Origins(TreatyData data) {
    this.data = data;
  }

  /** Returns the claims of one term with the source that each figure comes from. */
  List<ClaimReading> fold(List<ClaimReading> claims) {
    Map<String, List<ClaimReading>> bySource = new HashMap<>();
    claims.forEach(
        c -> bySource.computeIfAbsent(c.claim().source(), s -> new ArrayList<>()).add(c));
    List<ClaimReading> folded = new ArrayList<>(claims.size());
    for (ClaimReading claim : claims) {
      folded.add(claim.withOrigin(root(claim, bySource, new HashSet<>())));
    }
    return folded;
  }

  private String root(
      ClaimReading claim, Map<String, List<ClaimReading>> bySource, Set<String> seen) {
    String own = claim.claim().source();
    seen.add(own);
    for (String parent : parents(claim.claim())) {
      if (seen.contains(parent)) {
        continue;
      }
      List<ClaimReading> there = bySource.getOrDefault(parent, List.of());
      if (there.isEmpty()) {
        return ancestor(parent, seen);
      }
      for (ClaimReading original : there) {
        if (sameFigure(claim, original)) {
          return root(original, bySource, seen);
        }
      }
    }
    return own;
  }

  /** Follows sources that have no claim on the term up to the first that names no other. */
  private String ancestor(String source, Set<String> seen) {
    if (!seen.add(source)) {
      return source;
    }
    List<String> parents = data.findSource(source).map(Source::drawsOn).orElse(List.of());
    return parents.isEmpty() ? source : ancestor(parents.get(0), seen);
  }

  private List<String> parents(Claim claim) {
    return claim.drawsOn().isEmpty()
        ? data.findSource(claim.source()).map(Source::drawsOn).orElse(List.of())
        : claim.drawsOn();
  }

  /** Whether two claims say the same: one figure, hedged alike. */
  static boolean sameStatement(ClaimReading a, ClaimReading b) {
    return a.claim().hedge() == b.claim().hedge() && sameFigure(a, b);
  }

  /** Whether two claims state the same figure, so that one can be a faithful copy of the other. */
  private static boolean sameFigure(ClaimReading a, ClaimReading b) {
    if (a.tally().isPresent() || b.tally().isPresent()) {
      return a.tally().equals(b.tally());
    }
    if (!a.readable() || !b.readable()) {
      return !a.readable()
          && !b.readable()
          && a.claim().asWritten().equals(b.claim().asWritten());
    }
    if (a.unit() != null && b.unit() != null && !a.unit().convertsTo(b.unit())) {
      return false;
    }
    return Objects.equals(a.point(), b.point())
        && a.claim().basis().equals(b.claim().basis())
        && (a.point() != null || a.interval().equals(b.interval()));
  }
}
