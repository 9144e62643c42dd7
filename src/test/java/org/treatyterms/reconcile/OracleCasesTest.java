package org.treatyterms.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.treatyterms.dataset.TreatyData;
import org.treatyterms.figure.Exact;
import org.treatyterms.figure.Interval;
import org.treatyterms.figure.Kind;
import org.treatyterms.figure.Measured;
import org.treatyterms.figure.Reading;
import org.treatyterms.figure.Tally;
import org.treatyterms.figure.Unit;
import org.treatyterms.reconcile.RelationAudit.Choice;
import org.treatyterms.reconcile.RelationAudit.Repair;

/**
 * Three treaties whose figures have been checked by hand. Every number expected here stands in the
 * reference case that the datasets are made from; the README beside the datasets names the files.
 */
class OracleCasesTest {
  private static final Unit MI2 = Unit.of(Kind.AREA, "mi2");

  private static Reconciliation reconcile(String folder) {
    Path path = Path.of("src/test/resources/org/treatyterms/reconcile/oracles", folder);
    return Reconciler.standard().reconcile(TreatyData.load(path));
  }

  private static ClaimReading claim(Reconciliation all, String term, String claim) {
    return all.comparison(term).claims().stream()
        .filter(c -> c.claim().id().equals(claim))
        .findFirst()
        .orElseThrow();
  }

  private static PairComparison pair(Reconciliation all, String term, String a, String b) {
    return all.comparison(term).findPair(a, b).orElseThrow();
  }

  private static List<Choice> choicesWith(RelationAudit audit, String... claims) {
    return audit.choices().stream().filter(c -> c.claims().containsAll(Set.of(claims))).toList();
  }

  private static Choice choice(RelationAudit audit, String... claims) {
    List<Choice> found = choicesWith(audit, claims);
    assertThat(found).hasSize(1);
    return found.get(0);
  }

  private static Set<String> holding(RelationAudit audit, Set<String> among) {
    return audit.choices().stream()
        .filter(Choice::holds)
        .flatMap(c -> c.claims().stream())
        .filter(among::contains)
        .collect(Collectors.toSet());
  }

  private static Set<String> claimsOf(Reconciliation all, String term) {
    return all.comparison(term).claims().stream()
        .map(c -> c.claim().id())
        .collect(Collectors.toSet());
  }

  /** Whether the figures agree as convention first reads them, to the last place that counts. */
  private static boolean meetNarrowly(ClaimReading a, ClaimReading b) {
    return narrowest(a).intersect(narrowest(b)).isPresent();
  }

  private static Interval narrowest(ClaimReading claim) {
    return claim.readings().get(0).interval();
  }

  private static boolean truncated(ClaimReading claim, BigFraction value) {
    List<Interval> given =
        claim.readings().stream()
            .filter(r -> r.type() == Reading.Type.TRUNCATED)
            .map(Reading::interval)
            .toList();
    Measured figure = (Measured) claim.claim().figure().orElseThrow();
    BigFraction start = figure.number().value();
    Interval cutOff =
        Interval.halfOpen(start, start.add(Exact.of(figure.number().place())))
            .times(figure.unit().factorTo(claim.unit()));
    if (!given.isEmpty()) {
      assertThat(given).containsExactly(cutOff);
    }
    return cutOff.contains(value);
  }

  @Nested
  class Trianon {
    private static final String LEFT = "trianon-1920/area-left";
    private static final String BEFORE = "trianon-1920/area-before";
    private static final String LOST = "trianon-1920/area-lost-share";
    private final Reconciliation all = reconcile("trianon");

    @ParameterizedTest
    @CsvSource({
      "left-1920, 0, true",
      "left-magyarmuseum, -119, false",
      "left-1938, 121, false",
      "left-calendarz, 121, false"
    })
    void residualOfTheBalance(String left, BigDecimal residual, boolean holds) {
      Choice choice = choice(all.relation("trianon-1920/balance"), left, "before-calendarz");
      assertThat(choice.residual()).isEqualByComparingTo(residual);
      assertThat(choice.holds()).isEqualTo(holds);
    }

    @Test
    void only92952ClosesTheBalance() {
      RelationAudit balance = all.relation("trianon-1920/balance");
      assertThat(balance.complete()).isTrue();
      assertThat(balance.holds()).isFalse();
      assertThat(holding(balance, claimsOf(all, LEFT))).containsExactly("left-1920");
      assertThat(balance.explanation()).contains("It holds only with 92,952 km²");
    }

    @Test
    void decisionByRelations() {
      Decision left = all.decision(LEFT);
      assertThat(left.rule()).isEqualTo(Decision.Rule.RELATIONS);
      assertThat(left.value()).isEqualTo(new BigFraction(92_952));
      assertThat(left.used()).containsExactly("left-1920");
      assertThat(all.decision(BEFORE).value()).isEqualTo(new BigFraction(325_411));
    }

    @Test
    void everyRepairImpliesTheFigureOfTheIdentity() {
      List<Repair> repairs = all.relation("trianon-1920/balance").repairs();
      Repair first = repairs.get(0);
      assertThat(first.leavesNone()).isFalse();
      assertThat(first.claims())
          .contains("left-magyarmuseum", "left-calendarz", "left-1938")
          .doesNotContain("left-1920");
      assertThat(first.implied())
          .containsEntry(LEFT, new BigFraction(92_952))
          .containsEntry(BEFORE, new BigFraction(325_411));
    }

    @Test
    void laterFigureIsOfAnotherDate() {
      PairComparison dated = pair(all, LEFT, "left-1920", "left-1938");
      assertThat(dated.verdict()).isEqualTo(Verdict.NOT_COMPARABLE);
      assertThat(dated.causes()).startsWith(Cause.DATE);
      assertThat(dated.wouldBe()).isEqualTo(Verdict.DISCREPANT);
    }

    @Test
    void cededTotal() {
      RelationAudit ceded = all.relation("trianon-1920/ceded");
      Repair repair =
          ceded.repairs().stream().filter(r -> !r.leavesNone()).findFirst().orElseThrow();
      assertThat(repair.claims()).containsExactly("ceded-jrank-km2");
      BigFraction total = repair.implied().get("trianon-1920/area-ceded");
      assertThat(total).isEqualTo(new BigFraction(232_459));
      assertThat(total.multiply(Unit.KM2.factorTo(MI2)).doubleValue())
          .isCloseTo(89_752.922, within(5e-4));
      assertThat(choicesWith(ceded, "ceded-jrank")).allMatch(Choice::holds);
    }

    @ParameterizedTest
    @CsvSource({
      "with, left-1920, 71.4355",
      "without, left-1920, 67.1397",
      "with, left-magyarmuseum, 71.4721",
      "without, left-magyarmuseum, 67.1817",
      "with, left-calendarz, 71.3983",
      "without, left-calendarz, 67.0969"
    })
    void lostShareByBase(String base, String left, double percent) {
      assertThat(lost(base, left).doubleValue() * 100).isCloseTo(percent, within(5e-5));
    }

    /** The share lost as the relation gives it: the share stated less the residual. */
    private BigFraction lost(String base, String left) {
      Choice choice =
          choice(
              all.relation("trianon-1920/lost-share-" + base),
              "lost-share-71-4",
              left,
              "before-calendarz");
      return Exact.of("0.714").subtract(Exact.of(choice.residual()));
    }

    @ParameterizedTest
    @CsvSource({
      "lost-share-71,   with,    left-1920,         true,  true",
      "lost-share-71,   without, left-1920,         false, false",
      "lost-share-71,   with,    left-magyarmuseum, true,  true",
      "lost-share-71,   without, left-magyarmuseum, false, false",
      "lost-share-71,   with,    left-calendarz,    true,  true",
      "lost-share-71,   without, left-calendarz,    false, false",
      "lost-share-71-4, with,    left-1920,         true,  true",
      "lost-share-71-4, without, left-1920,         false, false",
      "lost-share-71-4, with,    left-magyarmuseum, false, true",
      "lost-share-71-4, without, left-magyarmuseum, false, false",
      "lost-share-71-4, with,    left-calendarz,    true,  false",
      "lost-share-71-4, without, left-calendarz,    false, false",
      "lost-share-71-5, with,    left-1920,         false, false",
      "lost-share-71-5, without, left-1920,         false, false",
      "lost-share-71-5, with,    left-magyarmuseum, true,  false",
      "lost-share-71-5, without, left-magyarmuseum, false, false",
      "lost-share-71-5, with,    left-calendarz,    false, false",
      "lost-share-71-5, without, left-calendarz,    false, false"
    })
    void shareClaims(String share, String base, String left, boolean rounded, boolean cutOff) {
      ClaimReading claim = claim(all, LOST, share);
      BigFraction value = lost(base, left).multiply(100);
      assertThat(claim.readings().get(0).type()).isEqualTo(Reading.Type.ROUNDED);
      assertThat(narrowest(claim).contains(value)).as("rounded").isEqualTo(rounded);
      assertThat(truncated(claim, value)).as("truncated").isEqualTo(cutOff);
      // The audit takes each reading there is, so it agrees with the hull of them.
      RelationAudit audit = all.relation("trianon-1920/lost-share-" + base);
      assertThat(choice(audit, share, left, "before-calendarz").holds())
          .isEqualTo(claim.interval().orElseThrow().contains(value));
      if (rounded) {
        assertThat(choice(audit, share, left, "before-calendarz").holds()).isTrue();
      }
    }

    @ParameterizedTest
    @CsvSource({"left-1920", "left-magyarmuseum", "left-calendarz"})
    void twentyEightPerCentIsCutOff(String left) {
      ClaimReading share = claim(all, "trianon-1920/area-left-share", "left-share-28");
      RelationAudit audit = all.relation("trianon-1920/left-share");
      Choice choice = choice(audit, left, "before-calendarz");
      BigFraction value = Exact.of("0.28").subtract(Exact.of(choice.residual())).multiply(100);
      assertThat(narrowest(share).contains(value)).as("rounded").isFalse();
      assertThat(truncated(share, value)).as("truncated").isTrue();
      assertThat(choice.holds()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
      "with, left-1920, 4.7688, false",
      "without, left-1920, 0.473, true",
      "with, left-magyarmuseum, 4.8054, false",
      "without, left-magyarmuseum, 0.5151, true",
      "with, left-calendarz, 4.7317, false",
      "without, left-calendarz, 0.4302, true"
    })
    void twoThirdsFitsTheBaseWithoutCroatia(String base, String left, double gap, boolean fits) {
      BigFraction off = lost(base, left).subtract(new BigFraction(2, 3));
      assertThat(off.doubleValue() * 100).isCloseTo(gap, within(5e-5));
      Choice choice =
          choice(
              all.relation("trianon-1920/lost-share-" + base),
              "lost-share-two-thirds",
              left,
              "before-calendarz");
      assertThat(choice.holds()).isEqualTo(fits);
    }

    @ParameterizedTest
    @CsvSource({
      BEFORE + ", before-calendarz,  before-calendarz-mi2,    125641.89, true",
      BEFORE + ", before-calendarz,  before-magyarmuseum-mi2, 125641.89, false",
      LEFT + ",   left-calendarz,    left-calendarz-mi2,      35935.686, true",
      LEFT + ",   left-magyarmuseum, left-magyarmuseum-mi2,   35843.022, false"
    })
    void conversions(String term, String km2, String mi2, double exact, boolean ok) {
      ClaimReading metric = claim(all, term, km2);
      assertThat(metric.point().multiply(Unit.KM2.factorTo(MI2)).doubleValue())
          .isCloseTo(exact, within(6e-3));
      assertThat(meetNarrowly(metric, claim(all, term, mi2))).isEqualTo(ok);
      PairComparison pair = pair(all, term, km2, mi2);
      if (ok) {
        assertThat(pair.verdict()).isEqualTo(Verdict.COMPATIBLE);
        assertThat(pair.causes()).contains(Cause.CONVERSION);
      } else if (pair.verdict() != Verdict.DISCREPANT) {
        // 35,845 ends in a 5, and convention lets it be rounded to 5; then the words must say so.
        assertThat(pair.explanation()).contains("35,845 sq mi is rounded to 5");
      }
    }

    @Test
    void falsePrecisionIsNoContradiction() {
      String term = "trianon-1920/area-ceded";
      assertThat(new BigFraction(90_000).multiply(MI2.factorTo(Unit.KM2)).doubleValue())
          .isCloseTo(233_098.9, within(0.05));
      PairComparison pair = pair(all, term, "ceded-jrank", "ceded-jrank-km2");
      assertThat(pair.verdict()).isEqualTo(Verdict.COMPATIBLE);
      assertThat(pair.causes()).contains(Cause.CONVERSION, Cause.HEDGE);
      // One origin that agrees with itself: nothing to compare.
      assertThat(all.comparison(term).verdict()).isEqualTo(Verdict.SINGLE);
      assertThat(all.comparison(term).origins()).isEqualTo(1);
    }
  }

  @Nested
  class Versailles {
    private static final String MARCH = "versailles-1919/vote-march";
    private static final String NOVEMBER = "versailles-1919/vote-november";
    private final Reconciliation all = reconcile("versailles");

    @Test
    void marchNeeds56AndIsSevenShort() {
      Tally vote = claim(all, MARCH, "march-nyt").tally().orElseThrow();
      assertThat(vote.total(Tally.Base.CAST)).contains(84L);
      assertThat(vote.inFavour(Tally.Base.CAST).number().value().doubleValue() * 100)
          .isCloseTo(58.3333, within(5e-5));
      assertThat(vote.reaches(new BigFraction(2, 3), Tally.Base.CAST)).contains(false);
      RelationAudit twoThirds = all.relation("versailles-1919/march-two-thirds");
      assertThat(twoThirds.holds()).isFalse();
      Choice asPrinted = choice(twoThirds, "march-nyt");
      assertThat(asPrinted.residual()).isEqualByComparingTo("-7");
      assertThat(vote.inFavour() - asPrinted.residual().intValueExact()).isEqualTo(56);
      assertThat(choice(twoThirds, "march-visitthecapitol").residual()).isEqualByComparingTo("-21");
    }

    @Test
    void only49To35FitsSevenShort() {
      RelationAudit shortfall = all.relation("versailles-1919/march-shortfall");
      assertThat(shortfall.choices()).hasSize(5);
      assertThat(holding(shortfall, claimsOf(all, MARCH)))
          .containsExactlyInAnyOrder("march-nyt", "march-harpers", "march-united-press");
      Decision decision = all.decision(MARCH);
      assertThat(decision.rule()).isEqualTo(Decision.Rule.RELATIONS);
      assertThat(decision.used())
          .containsExactly("march-harpers", "march-nyt", "march-united-press");
    }

    @ParameterizedTest
    @CsvSource({"march-visitthecapitol", "march-qconline"})
    void otherOrderIsARoleSwap(String swapped) {
      PairComparison pair = pair(all, MARCH, "march-nyt", swapped);
      assertThat(pair.verdict()).isEqualTo(Verdict.DISCREPANT);
      assertThat(pair.causes()).startsWith(Cause.ROLE_SWAP);
      assertThat(all.relation("versailles-1919/march-shortfall").repairs())
          .filteredOn(r -> r.how().contains("exchanged"))
          .anySatisfy(r -> assertThat(r.claims()).contains(swapped));
    }

    @Test
    void theFirstRemovalIsOfTheSwappedTallies() {
      Repair removal =
          all.relation("versailles-1919/march-shortfall").repairs().stream()
              .filter(r -> r.how().equals("left out"))
              .findFirst()
              .orElseThrow();
      assertThat(removal.claims()).containsExactly("march-qconline", "march-visitthecapitol");
      assertThat(removal.leavesNone()).isFalse();
    }

    @Test
    void novemberNeeds63AndIs24Short() {
      RelationAudit twoThirds = all.relation("versailles-1919/november-two-thirds");
      Choice asPrinted = choice(twoThirds, "november-visitthecapitol");
      assertThat(asPrinted.residual()).isEqualByComparingTo("-24");
      Tally vote = claim(all, NOVEMBER, "november-visitthecapitol").tally().orElseThrow();
      assertThat(vote.inFavour() - asPrinted.residual().intValueExact()).isEqualTo(63);
      assertThat(choice(twoThirds, "november-retronewser").residual()).isEqualByComparingTo("-8");
      PairComparison pair = pair(all, NOVEMBER, "november-visitthecapitol", "november-retronewser");
      assertThat(pair.verdict()).isEqualTo(Verdict.DISCREPANT);
      assertThat(pair.causes()).startsWith(Cause.ROLE_SWAP);
    }

    @Test
    void talliesAreNeverAveraged() {
      for (String term : List.of(MARCH, NOVEMBER)) {
        Decision decision = all.decision(term);
        assertThat(decision.value()).isNull();
        assertThat(decision.rule()).isNotEqualTo(Decision.Rule.WEIGHTED_MEAN);
      }
      assertThat(all.decision(NOVEMBER).unresolved()).isTrue();
    }
  }

  @Nested
  class GuadalupeHidalgo {
    private static final String AREA = "guadalupe-hidalgo-1848/area-ceded";
    private final Reconciliation all = reconcile("guadalupe-hidalgo");

    @ParameterizedTest
    @CsvSource({
      "area-525-epochtimes, 0, 524500, 525500",
      "area-529-drloon, 0, 528500, 529500",
      "area-525-epochtimes, 1, 522500, 527500"
    })
    void roundingIntervals(String claim, int reading, int low, int high) {
      assertThat(claim(all, AREA, claim).readings().get(reading).interval())
          .isEqualTo(Interval.halfOpen(new BigFraction(low), new BigFraction(high)));
    }

    @Test
    void disjointEvenToFiveThousand() {
      ClaimReading less = claim(all, AREA, "area-525-epochtimes");
      ClaimReading more = claim(all, AREA, "area-529-drloon");
      assertThat(less.interval().orElseThrow().intersect(more.interval().orElseThrow())).isEmpty();
      PairComparison pair = pair(all, AREA, "area-525-epochtimes", "area-529-drloon");
      assertThat(pair.verdict()).isEqualTo(Verdict.DISCREPANT);
      BigFraction difference = more.point().subtract(less.point());
      assertThat(difference).isEqualTo(new BigFraction(4_000));
      BigFraction mean = more.point().add(less.point()).divide(2);
      assertThat(difference.divide(mean).doubleValue() * 100).isCloseTo(0.759, within(5e-4));
      assertThat(all.comparison(AREA).verdict()).isEqualTo(Verdict.DISCREPANT);
    }

    @Test
    void metricFigureIsThatOf529000() {
      assertThat(new BigFraction(529_000).multiply(MI2.factorTo(Unit.KM2)).doubleValue())
          .isCloseTo(1_370_104.0, within(0.5));
      ClaimReading metric = claim(all, AREA, "area-1370-omnc");
      assertThat(meetNarrowly(metric, claim(all, AREA, "area-529-drloon"))).isTrue();
      assertThat(pair(all, AREA, "area-1370-omnc", "area-529-drloon").verdict())
          .isEqualTo(Verdict.COMPATIBLE);
      assertThat(pair(all, AREA, "area-1370-omnc", "area-529-omnc").verdict())
          .isEqualTo(Verdict.COMPATIBLE);
      assertThat(meetNarrowly(metric, claim(all, AREA, "area-525-epochtimes"))).isFalse();
      PairComparison other = pair(all, AREA, "area-1370-omnc", "area-525-epochtimes");
      if (other.verdict() != Verdict.DISCREPANT) {
        // To 5,000, 525,000 reaches 527,500, and 1,370,000 km² begins at 527,029: say what it took.
        assertThat(other.explanation()).contains("525,000 sq mi is rounded to 5,000");
      }
    }

    @Test
    void atMostTwoOriginsInSquareMiles() {
      Set<String> origins =
          all.comparison(AREA).claims().stream()
              .filter(c -> c.claim().unit().orElseThrow().equals(MI2))
              .map(ClaimReading::origin)
              .collect(Collectors.toSet());
      assertThat(origins).containsExactlyInAnyOrder("epochtimes", "drloon");
    }

    @ParameterizedTest
    @CsvSource({"area-525-epochtimes, 954545.0", "area-529-drloon, 961818.0"})
    void totalImpliedBy55PerCent(String area, double total) {
      RelationAudit audit = all.relation("guadalupe-hidalgo-1848/implied-total");
      Choice choice = choice(audit, area, "share-55-epochtimes");
      assertThat(choice.residual().doubleValue()).isCloseTo(total, within(0.5));
    }

    @ParameterizedTest
    @CsvSource({
      "guadalupe-hidalgo-1848/hedges, hedges-nearly-half, hedges-more-than-half",
      "guadalupe-hidalgo-1848/ceded-share, share-nearly-half, share-more-than-half"
    })
    void nearlyHalfIsNotMoreThanHalf(String term, String nearly, String more) {
      PairComparison pair = pair(all, term, nearly, more);
      assertThat(pair.verdict()).isEqualTo(Verdict.DISCREPANT);
      assertThat(pair.causes()).startsWith(Cause.HEDGE);
      assertThat(all.comparison(term).verdict()).isEqualTo(Verdict.DISCREPANT);
      assertThat(all.decision(term).unresolved()).isTrue();
    }

    @Test
    void paymentHasTwoBases() {
      String term = "guadalupe-hidalgo-1848/payment";
      assertThat(claim(all, term, "payment-15-newberry").point())
          .isEqualTo(new BigFraction(15_000_000));
      PairComparison pair = pair(all, term, "payment-15-newberry", "payment-18-omnc");
      assertThat(pair.verdict()).isEqualTo(Verdict.DISCREPANT);
      assertThat(pair.causes()).startsWith(Cause.BASIS);
      RelationAudit parts = all.relation("guadalupe-hidalgo-1848/payment-parts");
      assertThat(parts.holds()).isTrue();
      assertThat(new BigDecimal(18_000_000).subtract(parts.residual()))
          .isEqualByComparingTo("18250000");
    }
  }
}
