package org.treatyterms.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Claim;
import org.treatyterms.consensus.ConsensusMethod;
import org.treatyterms.consensus.Estimate;
import org.treatyterms.figure.Exact;
import org.treatyterms.figure.Interval;
import org.treatyterms.reconcile.Decision.Rule;

/** Concludes what can be said of each term, by the first rule of the ladder that applies. */
final class Decider {
  private final Evidence evidence;
  private final Map<String, ClaimReading> corrected;
  private final PairJudge judge;
  private final DecisionWords words;

  Decider(
      Evidence evidence,
      Map<String, ClaimReading> corrected,
      PairJudge judge,
      DecisionWords words) {
    this.evidence = evidence;
    this.corrected = corrected;
    this.judge = judge;
    this.words = words;
  }

  Decision decide(Comparison comparison) {
    Map<String, String> leftOut = new TreeMap<>();
    List<ClaimReading> candidates = new ArrayList<>();
    for (ClaimReading claim : comparison.claims()) {
      String id = claim.claim().id();
      ClaimReading now = corrected.getOrDefault(id, claim);
      if (!now.readable()) {
        leftOut.put(id, "states no figure that can be compared");
      } else if (claim.claim().rank() == Claim.Rank.DEPRECATED) {
        leftOut.put(id, "ranked deprecated");
      } else {
        candidates.add(now);
      }
    }
    candidates = preferred(candidates, leftOut);
    String note = words.corrections(comparison, corrected);
    if (candidates.isEmpty()) {
      String why = "no claim states a figure that can be used";
      return unresolved(comparison, comparison.claims(), why, note, leftOut);
    }
    Map<String, String> against = new TreeMap<>(leftOut);
    Set<String> relations = new TreeSet<>();
    List<ClaimReading> closing = closing(candidates, against, relations);
    if (closing.size() < candidates.size()) {
      Optional<Decision> byRelations =
          agreed(
              comparison, closing, Rule.RELATIONS, against, DecisionWords.failed(relations), note);
      if (byRelations.isPresent()) {
        return byRelations.get();
      }
    }
    List<ClaimReading> all = candidates;
    return agreed(comparison, all, Rule.COMMON_INTERVAL, leftOut, "", note)
        .or(() -> mean(comparison, all, leftOut, note))
        .orElseGet(() -> unresolved(comparison, all, why(comparison, all), note, leftOut));
  }

  private static List<ClaimReading> preferred(
      List<ClaimReading> claims, Map<String, String> leftOut) {
    if (claims.stream().noneMatch(c -> c.claim().rank() == Claim.Rank.PREFERRED)) {
      return claims;
    }
    List<ClaimReading> kept = new ArrayList<>();
    for (ClaimReading claim : claims) {
      if (claim.claim().rank() == Claim.Rank.PREFERRED) {
        kept.add(claim);
      } else {
        leftOut.put(claim.claim().id(), "another claim is ranked preferred");
      }
    }
    return kept;
  }

  /**
   * The claims that no relation speaks against, if some relation speaks for a fine one of them.
   *
   * @param leftOut receives why the others are left out
   * @param relations receives the relations that speak against them
   */
  private List<ClaimReading> closing(
      List<ClaimReading> claims, Map<String, String> leftOut, Set<String> relations) {
    List<ClaimReading> closing = new ArrayList<>();
    Map<String, String> reasons = new TreeMap<>();
    boolean backed = false;
    for (ClaimReading claim : claims) {
      String tested = tested(claim, claims);
      Set<String> against = evidence.against(tested);
      if (against.isEmpty()) {
        closing.add(claim);
        backed |= !evidence.forClaim(tested).isEmpty() && !evidence.coarse(tested);
      } else {
        reasons.put(claim.claim().id(), "does not satisfy " + Wording.list(List.copyOf(against)));
      }
    }
    if (!backed) {
      return claims;
    }
    leftOut.putAll(reasons);
    claims.forEach(c -> relations.addAll(evidence.against(tested(c, claims))));
    return closing;
  }

  /**
   * The claim by which a statement was tested: audits of many choices list each statement once, and
   * a misprint is tested by who prints what it is corrected to.
   */
  private String tested(ClaimReading claim, List<ClaimReading> claims) {
    String id = claim.claim().id();
    return evidence.tests(id)
        ? id
        : claims.stream()
            .filter(c -> Origins.sameStatement(c, claim))
            .map(c -> c.claim().id())
            .filter(evidence::tests)
            .findFirst()
            .orElse(id);
  }

  /** A decision from claims that agree; empty if they do not. */
  private Optional<Decision> agreed(
      Comparison comparison,
      List<ClaimReading> claims,
      Rule rule,
      Map<String, String> leftOut,
      String failed,
      String note) {
    List<ClaimReading> distinct = TermJudge.distinct(claims);
    if (distinct.isEmpty() || separating(comparison, distinct) != null) {
      return Optional.empty();
    }
    List<String> used = claims.stream().map(c -> c.claim().id()).sorted().toList();
    boolean tallies = distinct.get(0).tally().isPresent();
    Interval common = tallies ? null : Kernels.common(distinct).orElse(null);
    boolean agree =
        tallies
            ? distinct.stream().allMatch(a -> distinct.stream().allMatch(b -> agree(a, b)))
            : common != null;
    if (!agree) {
      return Optional.empty();
    }
    // Numbers are told in the term's unit or not at all.
    Interval told = distinct.get(0).inTermsUnit() ? common : null;
    boolean rounded = tallies && distinct.stream().anyMatch(Tallies::rounded);
    boolean same = (tallies && !rounded) || comparison.verdict() == Verdict.SAME;
    Rule applied =
        rule == Rule.RELATIONS
            ? rule
            : distinct.size() == 1 ? Rule.SINGLE_ORIGIN : same ? Rule.SAME_VALUE : rule;
    return Optional.of(
        new Decision(
            comparison.term().id(),
            applied,
            told == null ? null : value(distinct, told),
            told == null ? null : told.low(),
            told == null ? null : told.high(),
            words.reason(applied, distinct, common, !note.isEmpty())
                + failed
                + DecisionWords.otherUnit(distinct.get(0))
                + note
                + DecisionWords.deprecated(comparison),
            used,
            leftOut));
  }

  /**
   * The weighted mean of independent claims with stated uncertainties; empty for all others. An
   * origin that states several figures is no independent witness of any.
   */
  private static Optional<Decision> mean(
      Comparison comparison, List<ClaimReading> claims, Map<String, String> leftOut, String note) {
    if (!leftOut.isEmpty() || !note.isEmpty() || TermConsensus.refusal(comparison).isPresent()) {
      return Optional.empty();
    }
    Map<String, List<ClaimReading>> byOrigin = new TreeMap<>();
    for (ClaimReading claim : TermJudge.distinct(claims)) {
      byOrigin.computeIfAbsent(claim.origin(), o -> new ArrayList<>()).add(claim);
    }
    byOrigin.values().removeIf(of -> of.size() > 1);
    List<ClaimReading> used = byOrigin.values().stream().map(of -> of.get(0)).toList();
    if (used.size() < 2 || !used.get(0).inTermsUnit()) {
      return Optional.empty();
    }
    Set<String> ids = used.stream().map(c -> c.claim().id()).collect(Collectors.toSet());
    Map<String, String> others = new TreeMap<>();
    for (ClaimReading claim : claims) {
      if (!ids.contains(claim.claim().id())) {
        boolean copy = byOrigin.containsKey(claim.origin());
        others.put(
            claim.claim().id(),
            copy ? "a copy of a claim that is used" : "its origin states several figures");
      }
    }
    Estimate mean = TermConsensus.summary(used).estimate(ConsensusMethod.BIRGE);
    BigFraction value = Exact.of(BigDecimal.valueOf(mean.value()));
    double error = Objects.requireNonNull(mean.standardError());
    BigFraction reach = Exact.of(BigDecimal.valueOf(error));
    return Optional.of(
        new Decision(
            comparison.term().id(),
            Rule.WEIGHTED_MEAN,
            value,
            value.subtract(reach),
            value.add(reach),
            DecisionWords.mean(used.size()),
            ids.stream().sorted().toList(),
            others));
  }

  private static boolean agree(ClaimReading a, ClaimReading b) {
    return a.tally().isPresent()
        && b.tally().isPresent()
        && Tallies.verdict(a, b) != Verdict.DISCREPANT;
  }

  /** What keeps two of the claims from being compared: basis, date or currency; null if nothing. */
  private @Nullable Cause separating(Comparison comparison, List<ClaimReading> claims) {
    for (int i = 0; i < claims.size(); i++) {
      for (int j = i + 1; j < claims.size(); j++) {
        PairComparison pair = pair(comparison, claims.get(i), claims.get(j));
        if (pair.verdict() == Verdict.NOT_COMPARABLE && !pair.causes().isEmpty()) {
          return pair.causes().get(0);
        }
      }
    }
    return null;
  }

  /** The pair as judged, anew if a correction has changed what is compared. */
  private PairComparison pair(Comparison comparison, ClaimReading a, ClaimReading b) {
    boolean changed =
        corrected.containsKey(a.claim().id()) || corrected.containsKey(b.claim().id());
    Optional<PairComparison> known =
        changed ? Optional.empty() : comparison.findPair(a.claim().id(), b.claim().id());
    return known.orElseGet(() -> judge.compare(a, b));
  }

  /**
   * The stated value that lies in the common interval and is the most precise; null if none does.
   */
  private static @Nullable BigFraction value(List<ClaimReading> claims, Interval common) {
    ClaimReading best = null;
    for (ClaimReading claim : claims) {
      BigFraction point = claim.point();
      if (point != null && common.contains(point) && (best == null || narrower(claim, best))) {
        best = claim;
      }
    }
    return best == null ? null : best.point();
  }

  /** Narrower; of equally narrow ones the smaller, so that names and order decide nothing. */
  private static boolean narrower(ClaimReading a, ClaimReading b) {
    int order =
        Kernels.width(a.readings().get(0).interval())
            .compareTo(Kernels.width(b.readings().get(0).interval()));
    BigFraction x = a.point();
    BigFraction y = b.point();
    return order < 0 || (order == 0 && x != null && y != null && x.compareTo(y) < 0);
  }

  private String why(Comparison comparison, List<ClaimReading> claims) {
    List<ClaimReading> distinct = TermJudge.distinct(claims);
    Cause apart = separating(comparison, distinct);
    if (apart != null) {
      return words.separated(apart, groups(apart, distinct), comparison.term());
    }
    if (claims.get(0).tally().isPresent()) {
      return "the tallies contradict each other, exact counts are never averaged, and no relation"
          + " decides";
    }
    return "no value satisfies all claims, and no relation decides between them";
  }

  /** Claims by what keeps them apart. */
  private static Map<String, List<ClaimReading>> groups(Cause apart, List<ClaimReading> claims) {
    Map<String, List<ClaimReading>> groups = new TreeMap<>();
    for (ClaimReading claim : claims) {
      String key =
          apart == Cause.BASIS
              ? claim.claim().basis()
              : apart == Cause.DATE
                  ? Optional.ofNullable(PairJudge.date(claim)).map(d -> d.words()).orElse("")
                  : Optional.ofNullable(claim.unit()).map(u -> u.symbol()).orElse("");
      groups.computeIfAbsent(key, k -> new ArrayList<>()).add(claim);
    }
    return groups;
  }

  private static Decision unresolved(
      Comparison comparison,
      List<ClaimReading> claims,
      String why,
      String note,
      Map<String, String> leftOut) {
    BigFraction[] extent = TermJudge.extent(claims).orElse(null);
    Map<String, String> all = new TreeMap<>(leftOut);
    claims.forEach(c -> all.putIfAbsent(c.claim().id(), "not decided"));
    return new Decision(
        comparison.term().id(),
        Rule.UNRESOLVED,
        null,
        extent == null ? null : extent[0],
        extent == null ? null : extent[1],
        "Unresolved, because " + why + "." + note,
        List.of(),
        all);
  }
}
