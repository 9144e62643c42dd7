package org.treatyterms.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.treatyterms.figure.Exact;
import org.treatyterms.figure.Hedge;
import org.treatyterms.figure.Interval;
import org.treatyterms.figure.Kind;
import org.treatyterms.figure.Precision;
import org.treatyterms.figure.Quantity;
import org.treatyterms.figure.Reading;
import org.treatyterms.figure.ReadingPolicy;
import org.treatyterms.figure.Unit;

/** To convert and then compare is to compare and then convert. */
class UnitPropertyTest {
  @TempDir private Path folder;

  /** The unit in which a term is counted changes numbers by the exact factor, and nothing else. */
  @ParameterizedTest
  @CsvSource({
    "21, area, km2, mi2",
    "22, area, km2, acre",
    "23, area, km2, desyatina",
    "24, mass, kg, pood",
    "25, mass, kg, oz-troy"
  })
  void canonicalUnitOfTerms(long seed, String kind, String from, String to) {
    SmallData data = RandomData.of(seed, 60);
    // The bound of the density is the one number that is not a term: it would have to change too.
    data.relations.removeIf(r -> r.get("relation").endsWith("/density"));
    SmallData other = data.copy();
    other.terms.stream().filter(t -> t.get("kind").equals(kind)).forEach(t -> t.with("unit", to));
    Reconciliation before = data.reconcile(folder.resolve("before"));
    Reconciliation after = other.reconcile(folder.resolve("after"));
    Kind measured = Kind.valueOf(kind.toUpperCase(java.util.Locale.ROOT));
    BigFraction factor = Unit.of(measured, from).factorTo(Unit.of(measured, to));
    List<String> differing = new ArrayList<>();
    for (Comparison term : before.comparisons()) {
      String id = term.term().id();
      BigFraction by = term.term().kind() == measured ? factor : BigFraction.ONE;
      Comparison now = after.comparison(id);
      Decision decision = before.decision(id);
      Decision decided = after.decision(id);
      boolean equal =
          now.verdict() == term.verdict()
              && now.causes().equals(term.causes())
              && String.valueOf(now.spread()).equals(String.valueOf(term.spread()))
              && same(now.common(), term.common() == null ? null : term.common().times(by))
              && pairs(now).equals(pairs(term))
              && decided.rule() == decision.rule()
              && decided.used().equals(decision.used())
              && decided.leftOut().equals(decision.leftOut())
              && same(decided.value(), times(decision.value(), by))
              && same(decided.low(), times(decision.low(), by))
              && same(decided.high(), times(decision.high(), by));
      if (!equal) {
        differing.add(term + "\n" + now + "\n" + decision + "\n" + decided);
      }
    }
    assertThat(differing).isEmpty();
    for (RelationAudit audit : before.relations()) {
      RelationAudit now = after.relation(audit.relation().id());
      assertThat(now.holds()).isEqualTo(audit.holds());
      assertThat(now.choices()).hasSameSizeAs(audit.choices());
      for (int i = 0; i < audit.choices().size(); i++) {
        assertThat(now.choices().get(i).claims()).isEqualTo(audit.choices().get(i).claims());
        assertThat(now.choices().get(i).holds()).isEqualTo(audit.choices().get(i).holds());
      }
    }
  }

  private static BigFraction times(BigFraction value, BigFraction by) {
    return value == null ? null : value.multiply(by);
  }

  private static boolean same(Object a, Object b) {
    return a == null ? b == null : a.equals(b);
  }

  private static List<String> pairs(Comparison term) {
    return term.pairs().stream()
        .map(p -> p.a() + p.b() + p.verdict() + p.causes() + p.wouldBe() + p.spread())
        .toList();
  }

  /** Where units differ by a power of ten, a figure reads alike in each: 1,200 ha and 12 km². */
  @ParameterizedTest
  @ValueSource(longs = {26, 27})
  void unitOfPrinting(long seed) {
    SmallData data = RandomData.of(seed, 60);
    Map<String, String> smaller = Map.of("km2", "ha", "ha", "m2", "t", "kg", "kg", "g");
    Map<String, Integer> places = Map.of("km2", 2, "ha", 4, "t", 3, "kg", 3);
    SplittableRandom random = new SplittableRandom(seed);
    SmallData printed =
        data.mapClaims(
            c -> {
              String unit = c.get("unit");
              if (smaller.containsKey(unit) && random.nextBoolean()) {
                for (String column : List.of("value", "low", "high", "place", "uncertainty")) {
                  String text = c.get(column);
                  if (text.matches("-?[0-9.]+")) {
                    c.with(column, moved(text, places.get(unit)));
                  }
                }
                c.with("unit", smaller.get(unit));
              }
              return c;
            });
    Reconciliation before = data.reconcile(folder.resolve("before"));
    Reconciliation after = printed.reconcile(folder.resolve("after"));
    List<String> differing = new ArrayList<>();
    for (Comparison term : before.comparisons()) {
      Comparison now = after.comparison(term.term().id());
      Decision decision = before.decision(term.term().id());
      Decision decided = after.decision(term.term().id());
      boolean equal =
          now.verdict() == term.verdict()
              && same(now.common(), term.common())
              && now.origins() == term.origins()
              && verdicts(now).equals(verdicts(term))
              && decided.rule() == decision.rule()
              && same(decided.value(), decision.value());
      if (!equal) {
        differing.add(term + "\n" + now + "\n" + decision + "\n" + decided);
      }
    }
    assertThat(differing).isEmpty();
    for (RelationAudit audit : before.relations()) {
      assertThat(after.relation(audit.relation().id()).holds()).isEqualTo(audit.holds());
    }
  }

  private static String moved(String text, int places) {
    BigDecimal moved = new BigDecimal(text).movePointRight(places);
    return (moved.scale() < 0 ? moved.setScale(0) : moved).toPlainString();
  }

  private static List<String> verdicts(Comparison term) {
    return term.pairs().stream().map(p -> p.a() + p.b() + p.verdict() + p.wouldBe()).toList();
  }

  /** The interval of a figure moves with its unit, to the last digit. */
  @Test
  void intervalsConvertExactly() {
    SplittableRandom random = new SplittableRandom(28);
    List<Unit> units =
        List.of("km2", "m2", "ha", "mi2", "acre", "verst2", "desyatina", "arpent", "legua2")
            .stream()
            .map(token -> Unit.of(Kind.AREA, token))
            .toList();
    for (int i = 0; i < 5_000; i++) {
      Interval interval = reading(random, SmallData.any(units, random));
      Unit from = SmallData.any(units, random);
      Unit to = SmallData.any(units, random);
      Unit over = SmallData.any(units, random);
      Interval direct = interval.times(from.factorTo(to));
      assertThat(interval.times(from.factorTo(over)).times(over.factorTo(to))).isEqualTo(direct);
      assertThat(direct.times(to.factorTo(from))).isEqualTo(interval);
      Interval other = reading(random, from);
      assertThat(direct.intersect(other.times(from.factorTo(to))))
          .isEqualTo(interval.intersect(other).map(both -> both.times(from.factorTo(to))));
    }
  }

  private static Interval reading(SplittableRandom random, Unit unit) {
    BigDecimal value = BigDecimal.valueOf(random.nextLong(1, 100_000), random.nextInt(3));
    Hedge hedge = SmallData.any(List.of(Hedge.values()), random);
    return Reading.hull(
        Reading.of(
            Quantity.of(value.toPlainString(), unit),
            hedge,
            Precision.AS_PRINTED,
            null,
            ReadingPolicy.STANDARD));
  }

  /** A figure and its exact conversion are the same figure, whatever the claims are called. */
  @Test
  void exactConversionsAreTheSame() {
    SplittableRandom random = new SplittableRandom(29);
    SmallData data = new SmallData();
    Unit acre = Unit.of(Kind.AREA, "acre");
    Unit mile = Unit.of(Kind.AREA, "mi2");
    for (int i = 0; i < 1_000; i++) {
      String term = "treaty-" + i + "/area";
      data.term(term, "area", random.nextBoolean() ? "km2" : "acre");
      BigFraction miles = new BigFraction(random.nextInt(1, 1_000_000));
      boolean first = random.nextBoolean();
      String exact = random.nextBoolean() ? "exact" : "";
      data.claim(term, first ? "a" : "b")
          .with("value", Exact.decimal(miles).orElseThrow().toPlainString())
          .with("unit", "mi2")
          .with("place", exact);
      data.claim(term, first ? "b" : "a")
          .with(
              "value",
              Exact.decimal(miles.multiply(mile.factorTo(acre))).orElseThrow().toPlainString())
          .with("unit", "acre")
          .with("place", exact);
    }
    Reconciliation all = data.reconcile(folder);
    for (Comparison term : all.comparisons()) {
      assertThat(term.verdict()).as(term.explanation()).isEqualTo(Verdict.SAME);
      assertThat(term.causes()).containsExactly(Cause.CONVERSION);
    }
  }
}
