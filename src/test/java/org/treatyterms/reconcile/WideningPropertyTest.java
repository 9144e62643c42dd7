package org.treatyterms.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treatyterms.dataset.TreatyData;
import org.treatyterms.figure.ReadingPolicy;
import org.treatyterms.reconcile.RelationAudit.Choice;

/** Whoever reads more generously finds no contradiction that he did not find before. */
class WideningPropertyTest {
  /** Hedges that claim more, each with those that claim less. */
  private static final Map<String, List<String>> WIDER =
      Map.of(
          "", List.of("about", "estimated"),
          "more-than", List.of("at-least"),
          "less-than", List.of("at-most", "nearly"),
          "nearly", List.of("at-most"));

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {41, 42, 43})
  void widerPolicies(long seed) {
    TreatyData data = RandomData.of(seed, 80).load(folder);
    Reconciliation before = Reconciler.standard().reconcile(data);
    BigFraction tenth = new BigFraction(1, 10);
    BigFraction fifth = new BigFraction(1, 5);
    BigFraction two = new BigFraction(2);
    for (ReadingPolicy policy :
        List.of(
            ReadingPolicy.STANDARD.withHedgeWidth(fifth),
            ReadingPolicy.STANDARD.withHedgeWidth(new BigFraction(3)),
            new ReadingPolicy("coarse", tenth, fifth, two),
            new ReadingPolicy("very coarse", tenth, new BigFraction(1), two),
            new ReadingPolicy("three of it", tenth, tenth, new BigFraction(3)),
            new ReadingPolicy("all", fifth, fifth, new BigFraction(4)))) {
      Reconciliation after = Reconciler.under(policy).reconcile(data);
      assertThat(created(before, after)).as(policy.toString()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {44, 45, 46})
  void widerHedges(long seed) {
    SmallData data = RandomData.of(seed, 80);
    SplittableRandom random = new SplittableRandom(seed);
    SmallData wider =
        data.mapClaims(
            c -> {
              boolean plain = c.get("low").isEmpty() && c.get("uncertainty").isEmpty();
              boolean number = !c.get("value").isEmpty() && !c.get("value").equals("none");
              if (plain && number && WIDER.containsKey(c.get("hedge")) && random.nextInt(3) > 0) {
                c.with("hedge", SmallData.any(WIDER.get(c.get("hedge")), random));
              }
              return c;
            });
    // An exact figure that is called "about" is exact no longer, but never narrower.
    assertThat(
            created(
                data.reconcile(folder.resolve("before")), wider.reconcile(folder.resolve("after"))))
        .isEmpty();
  }

  /** A figure with its places spelt out, or without, is one figure; with fewer it is wider. */
  @Test
  void coarserPlaces() {
    SmallData data = RandomData.of(47, 80);
    data.claims.forEach(c -> c.cells.remove("place"));
    SmallData wider =
        data.mapClaims(
            c -> {
              String value = c.get("value");
              boolean plain = c.get("low").isEmpty() && c.get("uncertainty").isEmpty();
              if (plain && value.matches("[0-9]*[1-9]0{3,}")) {
                c.with("place", "1" + value.replaceAll(".*[1-9]", ""));
                c.with("place", c.get("place") + "0");
              }
              return c;
            });
    assertThat(
            created(
                data.reconcile(folder.resolve("before")), wider.reconcile(folder.resolve("after"))))
        .isEmpty();
  }

  private static List<String> created(Reconciliation before, Reconciliation after) {
    List<String> created = new ArrayList<>();
    for (Comparison term : before.comparisons()) {
      Comparison now = after.comparison(term.term().id());
      if (term.verdict() != Verdict.DISCREPANT && now.verdict() == Verdict.DISCREPANT) {
        created.add(term.verdict() + " became: " + now.explanation());
      }
      for (PairComparison pair : term.pairs()) {
        PairComparison then = now.findPair(pair.a(), pair.b()).orElseThrow();
        if (agrees(pair) && !agrees(then)) {
          created.add(pair + " became " + then);
        }
      }
    }
    for (RelationAudit audit : before.relations()) {
      RelationAudit now = after.relation(audit.relation().id());
      for (Choice choice : audit.choices()) {
        if (choice.holds()
            && now.choices().stream()
                .anyMatch(c -> c.claims().equals(choice.claims()) && !c.holds())) {
          created.add(audit.relation().id() + " fails with " + choice);
        }
      }
    }
    return created;
  }

  private static boolean agrees(PairComparison pair) {
    return pair.verdict() != Verdict.DISCREPANT && pair.wouldBe() != Verdict.DISCREPANT;
  }
}
