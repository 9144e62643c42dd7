package org.treatyterms.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
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
      folded.add(claim.withOrigin(origin(claim, bySource)));
    }
    return folded;
  }

  /** Follows copies to a source that copies nobody; a circle of copies counts as its first name. */
  private String origin(ClaimReading claim, Map<String, List<ClaimReading>> bySource) {
    List<String> path = new ArrayList<>(List.of(claim.claim().source()));
    ClaimReading at = claim;
    while (true) {
      ClaimReading original = original(at, bySource);
      if (original == null) {
        return silent(at.claim(), bySource).orElse(at.claim().source());
      }
      String source = original.claim().source();
      int start = path.indexOf(source);
      if (start >= 0) {
        return path.subList(start, path.size()).stream().min(String::compareTo).orElse(source);
      }
      path.add(source);
      at = original;
    }
  }

  /** The claim of a source drawn on that states the same figure; null if there is none. */
  private @Nullable ClaimReading original(
      ClaimReading claim, Map<String, List<ClaimReading>> bySource) {
    for (String parent : parents(claim.claim())) {
      for (ClaimReading there : bySource.getOrDefault(parent, List.of())) {
        if (sameFigure(claim, there)) {
          return there;
        }
      }
    }
    return null;
  }

  /**
   * A source drawn on that has no claim on the term, followed up to the first that names no other.
   */
  private Optional<String> silent(Claim claim, Map<String, List<ClaimReading>> bySource) {
    return parents(claim).stream()
        .filter(parent -> !bySource.containsKey(parent))
        .map(this::ancestor)
        .min(String::compareTo);
  }

  private String ancestor(String source) {
    Set<String> seen = new HashSet<>();
    String at = source;
    while (seen.add(at)) {
      List<String> parents = data.findSource(at).map(Source::drawsOn).orElse(List.of());
      if (parents.isEmpty()) {
        return at;
      }
      at = parents.stream().min(String::compareTo).orElse(at);
    }
    return seen.stream().min(String::compareTo).orElse(source);
  }

  private List<String> parents(Claim claim) {
    List<String> named =
        claim.drawsOn().isEmpty()
            ? data.findSource(claim.source()).map(Source::drawsOn).orElse(List.of())
            : claim.drawsOn();
    return named.stream().filter(s -> !s.equals(claim.source())).sorted().toList();
  }

  /** Whether two claims say the same: one figure, hedged alike. */
  static boolean sameStatement(ClaimReading a, ClaimReading b) {
    return a.claim().hedge() == b.claim().hedge()
        && a.claim().figure().equals(b.claim().figure())
        && a.interval().equals(b.interval())
        && sameFigure(a, b);
  }

  /**
   * Whether two claims state the same figure of the same thing, so that one can be a faithful copy
   * of the other. A hedge may be lost or added, but not so that they cannot both be right.
   */
  static boolean sameFigure(ClaimReading a, ClaimReading b) {
    boolean sameThing =
        a.claim().basis().equals(b.claim().basis())
            && Objects.equals(a.claim().asOf(), b.claim().asOf());
    if (!sameThing || a.readable() != b.readable()) {
      return false;
    }
    if (!a.readable()) {
      return a.claim().asWritten().equals(b.claim().asWritten());
    }
    if (a.tally().isPresent() || b.tally().isPresent()) {
      return a.tally().equals(b.tally());
    }
    if (!a.inUnitOf(b)) {
      return false;
    }
    boolean meet = a.interval().flatMap(x -> b.interval().flatMap(x::intersect)).isPresent();
    return meet
        && Objects.equals(a.point(), b.point())
        && (a.point() != null || a.interval().equals(b.interval()));
  }
}
