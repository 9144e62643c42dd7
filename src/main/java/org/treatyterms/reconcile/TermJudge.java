package org.treatyterms.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Term;
import org.treatyterms.figure.Interval;

/** Compares all claims of one term: every pair, then all together. */
final class TermJudge {
  private final PairJudge pairs;

  TermJudge(PairJudge pairs) {
    this.pairs = pairs;
  }

  /** The claims must be folded into their origins and sorted by id. */
  Comparison compare(Term term, List<ClaimReading> claims) {
    List<PairComparison> all = new ArrayList<>(claims.size() * (claims.size() - 1) / 2);
    for (int i = 0; i < claims.size(); i++) {
      for (int j = i + 1; j < claims.size(); j++) {
        all.add(pairs.compare(claims.get(i), claims.get(j)));
      }
    }
    List<ClaimReading> distinct = distinct(claims);
    List<PairComparison> counted = between(distinct, all);
    Verdict verdict = verdict(claims, distinct, counted);
    Interval common =
        verdict == Verdict.SAME || verdict == Verdict.COMPATIBLE || verdict == Verdict.SINGLE
            ? common(distinct)
            : null;
    return new Comparison(
        term,
        verdict,
        spread(counted),
        causes(verdict, counted),
        new TermWords(term, claims, distinct, counted).of(verdict, common),
        claims,
        all,
        common != null && distinct.get(0).inTermsUnit() ? common : null);
  }

  private static @Nullable Interval common(List<ClaimReading> distinct) {
    return distinct.isEmpty() || distinct.get(0).tally().isPresent()
        ? null
        : Kernels.common(distinct).orElse(null);
  }

  /** One claim for each statement of each origin, of those that can be read. */
  static List<ClaimReading> distinct(List<ClaimReading> claims) {
    List<ClaimReading> distinct = new ArrayList<>();
    List<ClaimReading> readable = claims.stream().filter(ClaimReading::readable).toList();
    for (ClaimReading claim : readable) {
      boolean known =
          distinct.stream()
              .anyMatch(d -> d.origin().equals(claim.origin()) && Origins.sameStatement(d, claim));
      if (!known) {
        distinct.add(claim);
      }
    }
    return distinct;
  }

  private static List<PairComparison> between(
      List<ClaimReading> distinct, List<PairComparison> all) {
    Set<String> ids = new java.util.HashSet<>();
    distinct.forEach(d -> ids.add(d.claim().id()));
    return all.stream()
        .filter(p -> ids.contains(p.a()) && ids.contains(p.b()))
        .filter(p -> !p.causes().contains(Cause.SHARED_ORIGIN))
        .toList();
  }

  private static Verdict verdict(
      List<ClaimReading> claims, List<ClaimReading> distinct, List<PairComparison> pairs) {
    if (distinct.size() < 2) {
      return origins(claims) < 2 || origins(distinct) == origins(claims)
          ? Verdict.SINGLE
          : Verdict.NOT_COMPARABLE;
    }
    Set<Verdict> found = EnumSet.noneOf(Verdict.class);
    pairs.forEach(p -> found.add(p.verdict()));
    if (found.contains(Verdict.DISCREPANT) || !jointly(distinct, pairs)) {
      return Verdict.DISCREPANT;
    }
    if (found.contains(Verdict.NOT_COMPARABLE)) {
      return Verdict.NOT_COMPARABLE;
    }
    if (origins(distinct) == 1) {
      return Verdict.SINGLE;
    }
    return found.contains(Verdict.COMPATIBLE) ? Verdict.COMPATIBLE : Verdict.SAME;
  }

  private static long origins(List<ClaimReading> claims) {
    return claims.stream().map(ClaimReading::origin).distinct().count();
  }

  /** Whether every set of claims that can be compared with each other shares a value. */
  private static boolean jointly(List<ClaimReading> distinct, List<PairComparison> pairs) {
    if (distinct.get(0).tally().isPresent()) {
      // Parts of tallies are single values: if all pairs agree, so do all together.
      return true;
    }
    Map<String, Set<String>> apart = new HashMap<>();
    for (PairComparison pair : pairs) {
      if (pair.verdict() == Verdict.NOT_COMPARABLE) {
        apart.computeIfAbsent(pair.a(), k -> new java.util.HashSet<>()).add(pair.b());
        apart.computeIfAbsent(pair.b(), k -> new java.util.HashSet<>()).add(pair.a());
      }
    }
    if (apart.isEmpty()) {
      return Kernels.verdict(distinct) != Verdict.DISCREPANT;
    }
    for (ClaimReading anchor : distinct) {
      Set<String> barred = apart.getOrDefault(anchor.claim().id(), Set.of());
      List<ClaimReading> group =
          distinct.stream().filter(c -> !barred.contains(c.claim().id())).toList();
      boolean oneWorld =
          group.stream()
              .noneMatch(
                  c ->
                      apart.getOrDefault(c.claim().id(), Set.of()).stream()
                          .anyMatch(id -> group.stream().anyMatch(g -> g.claim().id().equals(id))));
      if (oneWorld && Kernels.verdict(group) == Verdict.DISCREPANT) {
        return false;
      }
    }
    return true;
  }

  private static @Nullable BigDecimal spread(List<PairComparison> pairs) {
    BigDecimal most = null;
    for (PairComparison pair : pairs) {
      BigDecimal spread = pair.spread();
      if (spread != null
          && pair.verdict() != Verdict.NOT_COMPARABLE
          && (most == null || spread.compareTo(most) > 0)) {
        most = spread;
      }
    }
    return most;
  }

  private static List<Cause> causes(Verdict verdict, List<PairComparison> pairs) {
    List<Cause> causes = new Ranking(pairs, verdict).causes();
    if (verdict == Verdict.NOT_COMPARABLE) {
      // What keeps them apart comes before slips that were looked for all the same.
      List<Cause> barriers = new ArrayList<>();
      pairs.stream()
          .filter(p -> p.verdict() == verdict && !p.causes().isEmpty())
          .map(p -> p.causes().get(0))
          .distinct()
          .sorted()
          .forEach(barriers::add);
      causes.stream().filter(c -> !barriers.contains(c)).forEach(barriers::add);
      return barriers;
    }
    return verdict == Verdict.DISCREPANT && causes.isEmpty() ? List.of(Cause.UNEXPLAINED) : causes;
  }

  /**
   * The smallest and largest stated values of those in the term's unit; a sum in pounds is none.
   */
  static Optional<BigFraction[]> extent(List<ClaimReading> claims) {
    BigFraction least = null;
    BigFraction most = null;
    for (ClaimReading claim : claims) {
      for (BigFraction value : claim.inTermsUnit() ? stated(claim) : List.<BigFraction>of()) {
        least = least == null || value.compareTo(least) < 0 ? value : least;
        most = most == null || value.compareTo(most) > 0 ? value : most;
      }
    }
    return least == null || most == null
        ? Optional.empty()
        : Optional.of(new BigFraction[] {least, most});
  }

  private static List<BigFraction> stated(ClaimReading claim) {
    if (claim.point() != null) {
      return List.of(claim.point());
    }
    List<BigFraction> ends = new ArrayList<>(2);
    claim
        .interval()
        .ifPresent(
            interval -> {
              if (interval.low() != null) {
                ends.add(interval.low());
              }
              if (interval.high() != null) {
                ends.add(interval.high());
              }
            });
    return ends;
  }
}
