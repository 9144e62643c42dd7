package org.treatyterms.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treatyterms.claim.Claim;
import org.treatyterms.figure.Interval;
import org.treatyterms.figure.Kind;

/** Verdicts follow from the pairs, and decisions from claims that can all be right. */
class DecisionPropertyTest {
  @TempDir private Path folder;

  /** Intervals that meet pair by pair have a value in common, and tallies are compared by part. */
  @ParameterizedTest
  @ValueSource(longs = {71, 72, 73})
  void verdictOfATermIsThatOfItsWorstPair(long seed) {
    Map<Verdict, Integer> seen = new HashMap<>();
    for (Comparison term : RandomData.of(seed, 120).reconcile(folder).comparisons()) {
      Set<String> readable = new TreeSet<>();
      term.claims().stream().filter(ClaimReading::readable).forEach(c -> readable.add(id(c)));
      List<PairComparison> pairs =
          term.pairs().stream()
              .filter(p -> readable.contains(p.a()) && readable.contains(p.b()))
              .toList();
      Verdict worst =
          pairs.stream()
              .map(PairComparison::verdict)
              .max(Comparator.naturalOrder())
              .orElse(Verdict.SINGLE);
      // One origin that agrees with itself has nothing to be compared with.
      boolean oneStatement = worst.compareTo(Verdict.COMPATIBLE) <= 0 && term.origins() == 1;
      assertThat(term.verdict())
          .as(term.explanation() + term.pairs())
          .isEqualTo(oneStatement ? Verdict.SINGLE : worst);
      assertThat(term.pairs()).hasSize(term.claims().size() * (term.claims().size() - 1) / 2);
      seen.merge(term.verdict(), 1, Integer::sum);
    }
    assertThat(seen.keySet()).containsExactlyInAnyOrder(Verdict.values());
  }

  @ParameterizedTest
  @ValueSource(longs = {74, 75, 76})
  void decisionsUseWhatCanAllBeRight(long seed) {
    Reconciliation all = RandomData.of(seed, 120).reconcile(folder);
    List<String> wrong = new ArrayList<>();
    for (Comparison term : all.comparisons()) {
      Decision decision = all.decision(term.term().id());
      Map<String, ClaimReading> claims = new HashMap<>();
      term.claims().forEach(c -> claims.put(id(c), c));
      Set<String> accounted = new TreeSet<>(decision.used());
      accounted.addAll(decision.leftOut().keySet());
      check(wrong, accounted.equals(claims.keySet()), "every claim is used or left out", decision);
      check(
          wrong,
          accounted.size() == decision.used().size() + decision.leftOut().size(),
          "no claim is both",
          decision);
      check(wrong, decision.unresolved() == decision.used().isEmpty(), "resolved by use", decision);
      boolean mean = decision.rule() == Decision.Rule.WEIGHTED_MEAN;
      check(
          wrong,
          mean
              || term.pairs().stream()
                  .filter(p -> decision.used().contains(p.a()) && decision.used().contains(p.b()))
                  .allMatch(p -> p.verdict().compareTo(Verdict.COMPATIBLE) <= 0),
          "the claims used agree",
          decision);
      check(wrong, ranksKept(decision, claims), "ranks are respected", decision);
      if (decision.unresolved() || term.term().kind() == Kind.TALLY) {
        check(wrong, decision.value() == null, "no value", decision);
      } else if (mean) {
        check(
            wrong,
            claims.values().stream().allMatch(c -> c.claim().uncertainty() != null),
            "all uncertainties are stated",
            decision);
      } else if (decision.used().stream().anyMatch(id -> !claims.get(id).inTermsUnit())) {
        boolean none = decision.low() == null && decision.high() == null;
        check(wrong, none && decision.value() == null, "no number of another currency", decision);
      } else {
        check(wrong, intervalIsShared(decision, claims), "the interval is shared", decision);
      }
    }
    assertThat(wrong).isEmpty();
  }

  private static void check(List<String> wrong, boolean holds, String rule, Decision decision) {
    if (!holds) {
      wrong.add(rule + ": " + decision);
    }
  }

  private static boolean ranksKept(Decision decision, Map<String, ClaimReading> claims) {
    boolean preferred =
        claims.values().stream()
            .anyMatch(c -> c.readable() && c.claim().rank() == Claim.Rank.PREFERRED);
    return decision.used().stream()
        .map(id -> claims.get(id).claim().rank())
        .allMatch(r -> preferred ? r == Claim.Rank.PREFERRED : r == Claim.Rank.NORMAL);
  }

  private static boolean intervalIsShared(Decision decision, Map<String, ClaimReading> claims) {
    Interval common =
        decision.used().stream()
            .map(id -> claims.get(id).interval().orElseThrow())
            .reduce((a, b) -> a.intersect(b).orElseThrow())
            .orElseThrow();
    boolean stated =
        decision.value() == null
            || (common.contains(decision.value())
                && decision.used().stream()
                    .anyMatch(id -> decision.value().equals(claims.get(id).point())));
    return stated
        && java.util.Objects.equals(common.low(), decision.low())
        && java.util.Objects.equals(common.high(), decision.high());
  }

  private static String id(ClaimReading claim) {
    return claim.claim().id();
  }

  /**
   * 10 ± 1 and 20 ± 2: the weights 1 and 1/4 give 15/1.25 = 12 with the standard error 1/√1.25; Q =
   * 2² + 8²/4 = 20 on one degree of freedom, so the Birge ratio is √20 and the scaled error √16.
   */
  @Test
  void statedUncertaintiesGiveAWeightedMean() {
    SmallData data = new SmallData();
    data.term("treaty/area", "area", "km2");
    data.claim("a", "treaty/area", "one").with("value", 10).with("uncertainty", 1);
    data.claim("b", "treaty/area", "two").with("value", 20).with("uncertainty", 2);
    Decision decision = data.reconcile(folder).decision("treaty/area");
    assertThat(decision.rule()).isEqualTo(Decision.Rule.WEIGHTED_MEAN);
    assertThat(decision.used()).containsExactly("a", "b");
    assertThat(decision.value().doubleValue()).isCloseTo(12, within(1e-12));
    assertThat(decision.low().doubleValue()).isCloseTo(8, within(1e-12));
    assertThat(decision.high().doubleValue()).isCloseTo(16, within(1e-12));
    assertThat(decision.reason()).startsWith("The weighted mean of 2 independent claims");
  }

  /** Two tallies that contradict each other may both agree with one that leaves parts out. */
  @Test
  void aSilentTallyReconcilesNothing() {
    SmallData data = new SmallData();
    data.term("treaty/vote", "tally", "");
    data.claim("a", "treaty/vote", "silent").with("against", 35);
    data.claim("b", "treaty/vote", "first").with("in_favour", 49).with("against", 35);
    data.claim("c", "treaty/vote", "second").with("in_favour", 50).with("against", 35);
    Reconciliation all = data.reconcile(folder);
    assertThat(all.comparison("treaty/vote").verdict()).isEqualTo(Verdict.DISCREPANT);
    assertThat(all.decision("treaty/vote").unresolved()).isTrue();
  }

  /** What one source says twice it may say in two ways, and then not both are right. */
  @Test
  void oneSourceCanContradictItself() {
    SmallData data = new SmallData();
    data.term("treaty/share", "share", "percent");
    data.claim("a", "treaty/share", "page").with("value", "50").with("hedge", "more-than");
    data.claim("b", "treaty/share", "page").with("value", "50").with("hedge", "less-than");
    Reconciliation all = data.reconcile(folder);
    assertThat(all.comparison("treaty/share").verdict()).isEqualTo(Verdict.DISCREPANT);
    assertThat(all.decision("treaty/share").unresolved()).isTrue();
  }

  /** A bound of zero is no divisor, and no reason to give up the rest of the data. */
  @Test
  void moreThanNothingIsNoDivisor() {
    SmallData data = new SmallData();
    data.term("treaty/part", "area", "km2");
    data.term("treaty/whole", "area", "km2");
    data.term("treaty/share", "share", "percent");
    data.claim("treaty/part", "page").with("value", "0").with("hedge", "more-than");
    data.claim("treaty/whole", "page").with("value", "100").with("place", "exact");
    data.claim("treaty/share", "page").with("value", "0").with("hedge", "more-than");
    data.claim("treaty/share", "other").with("value", "-10").with("place", "exact");
    data.relation("treaty/quotient", "treaty/whole = treaty/part / treaty/share");
    data.relation("treaty/product", "treaty/part = treaty/share * treaty/whole");
    Reconciliation all = data.reconcile(folder);
    assertThat(all.relation("treaty/quotient").holds()).isFalse();
    assertThat(all.relation("treaty/product").holds()).isFalse();
  }
}
