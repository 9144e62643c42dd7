package org.treatyterms.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Intervals from DESIGN ("Readings") and METHODS E, worked out by hand. */
class ReadingTest {
  private static List<Reading> read(String number, String unit, Hedge hedge) {
    Unit u = Unit.defined(unit).orElseThrow();
    Measured figure =
        u.kind() == Kind.SHARE
            ? new Share(Numeral.parse(number), u, "")
            : new Quantity(Numeral.parse(number), u);
    return Reading.of(figure, hedge, Precision.AS_PRINTED, null, ReadingPolicy.STANDARD);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "780000 | km2 | [775000,785000)",
        "750000 | km2 | [745000,755000) [725000,775000)",
        "7615134 | km2 | [7615133.5,7615134.5)",
        "81.00 | km2 | [80.995,81.005)",
        "12.5 | km2 | [12.45,12.55) [12.25,12.75)",
        "1000000 | km2 | [950000,1050000)",
        "3 | km2 | [2.95,3.05)",
        "5 | km2 | [4.5,5.5)",
        "26 | percent | [25.5,26.5) [26,27)",
        "26.0 | percent | [25.95,26.05)",
        "735 | percent | [734.5,735.5) [732.5,737.5) [735,736)",
        "1/3 | fraction | (0.2916666666666667,0.3666666666666667)",
        "3/4 | fraction | (0.7083333333333333,0.775)",
        "1/7 | fraction | (0.1339285714285714,0.1547619047619048)",
        "1/2 | fraction | (0.45,0.55)"
      })
  void bareNumbersAreRounded(String number, String unit, String intervals) {
    String found =
        String.join(
            " ",
            read(number, unit, Hedge.NONE).stream().map(r -> r.interval().toString()).toList());
    assertThat(found).isEqualTo(intervals);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "ABOUT | [81000,99000]",
        "ESTIMATED | [81000,99000]",
        "NEARLY | [81000,90000]",
        "LESS_THAN | [81000,90000)",
        "MORE_THAN | (90000,99000]",
        "AT_LEAST | [90000,∞)",
        "AT_MOST | (-∞,90000]"
      })
  void hedgesReachAsFarAsThePolicySays(Hedge hedge, String interval) {
    assertThat(read("90000", "mi2", hedge).get(0).interval()).hasToString(interval);
  }

  @Test
  void aHedgeIsNeverNarrowerThanTheBareFigure() {
    Interval bare = Reading.hull(read("1/3", "fraction", Hedge.NONE));
    Interval about = Reading.hull(read("1/3", "fraction", Hedge.ABOUT));
    assertThat(about.intersect(bare)).contains(bare);
  }

  @Test
  void aStatedPlaceSettlesThePrecision() {
    Quantity figure = Quantity.squareKilometres("1600000");
    List<Reading> read =
        Reading.of(
            figure,
            Hedge.NONE,
            Precision.to(new BigDecimal("10000")),
            null,
            ReadingPolicy.STANDARD);
    assertThat(read).extracting(r -> r.interval().toString()).containsExactly("[1595000,1605000)");
    assertThat(read.get(0).reason()).isEqualTo("rounded to 10,000");
  }

  @Test
  void limitsAndTreatyAmountsAreExact() {
    List<Reading> read =
        Reading.of(
            Quantity.count("100000", "men"),
            Hedge.NONE,
            Precision.EXACT,
            null,
            ReadingPolicy.STANDARD);
    assertThat(read.get(0).interval()).isEqualTo(Interval.point(new BigFraction(100_000)));
  }

  @Test
  void aStatedUncertaintyReachesTwiceToEitherSide() {
    List<Reading> read =
        Reading.of(
            Quantity.squareKilometres("100"),
            Hedge.NONE,
            Precision.AS_PRINTED,
            new BigDecimal("1.5"),
            ReadingPolicy.STANDARD);
    assertThat(read.get(0).interval()).hasToString("[97,103]");
  }

  @Test
  void aTallyIsNoInterval() {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                Reading.of(
                    Tally.of(9, 7),
                    Hedge.NONE,
                    Precision.AS_PRINTED,
                    null,
                    ReadingPolicy.STANDARD));
  }

  @Test
  void monthsAndYearsCoverTheirDays() {
    CalendarDate march = CalendarDate.parse("1918-03", CalendarSystem.GREGORIAN);
    CalendarDate third = CalendarDate.parse("1918-03-03", CalendarSystem.GREGORIAN);
    Interval month =
        Reading.of(march, Hedge.NONE, Precision.AS_PRINTED, null, ReadingPolicy.STANDARD)
            .get(0)
            .interval();
    assertThat(month.contains(new BigFraction(third.first().toEpochDay()))).isTrue();
    assertThat(month.contains(new BigFraction(third.first().minusDays(3).toEpochDay()))).isFalse();
  }
}
