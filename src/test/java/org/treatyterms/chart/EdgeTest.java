package org.treatyterms.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.treatyterms.figure.CalendarSystem;
import org.treatyterms.figure.Hedge;
import org.treatyterms.figure.Kind;
import org.treatyterms.figure.Tally;
import org.treatyterms.reconcile.Comparison;
import org.treatyterms.reconcile.Decision;

/** What data can hold at their edges still gives a picture. */
class EdgeTest {
  @Test
  void noClaimsAtAll() {
    drawn(Samples.of("a/b", "Nothing known", Kind.AREA, "km2").comparison());
  }

  @Test
  void onlyUnreadableClaims() {
    Chart chart =
        drawn(
            Samples.of("a/b", "Crowds", Kind.COUNT, "persons")
                .unreadable("x", "multitudes")
                .unreadable("y", "hundreds and hundreds")
                .comparison());
    assertThat(chart.toSvg()).contains("“multitudes”", "no figure to compare");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"0", "-5", "0.000001", "1/3", "99999999999999999999999999", "1", "735", "1918"})
  void oneNumber(String value) {
    drawn(
        Samples.of("a/b", "Number", Kind.RATIO, "one")
            .claim("x", value, value, "one")
            .comparison());
  }

  @ParameterizedTest
  @EnumSource(Hedge.class)
  void everyHedgeOfNumbersAndDates(Hedge hedge) {
    Samples samples = Samples.of("a/b", "Length", Kind.LENGTH, "km");
    samples.claim("x", "printed", "300", "km", hedge, "", "x");
    samples.claim("y", "printed", "0", "mi", hedge, "", "y");
    drawn(samples.comparison());
    drawn(
        Samples.of("a/b", "Deadline", Kind.DATE, null)
            .date("x", "by Christmas", "1917-12-25", CalendarSystem.GREGORIAN, hedge)
            .comparison());
  }

  @Test
  void openEndsOnBothSides() {
    drawn(
        Samples.of("a/b", "Men", Kind.COUNT, "men")
            .claim("x", "at least 5", "5", "men", Hedge.AT_LEAST, "", "x")
            .claim("y", "up to 9", "9", "men", Hedge.AT_MOST, "", "y")
            .comparison());
  }

  @Test
  void valuesNextToEachOtherAndFarApart() {
    drawn(
        Samples.of("a/b", "Mass", Kind.MASS, "kg")
            .claim("x", "x", "1000000.001", "kg")
            .claim("y", "y", "1000000.002", "kg")
            .comparison());
    drawn(
        Samples.of("a/b", "Mass", Kind.MASS, "kg")
            .claim("x", "x", "0.000000001", "kg")
            .claim("y", "y", "1000000000000000000", "kg")
            .comparison());
    drawn(
        Samples.of("a/b", "Balance", Kind.RATIO, "one")
            .claim("x", "x", "-1000000", "one")
            .claim("y", "y", "3", "one")
            .comparison());
  }

  @Test
  void datesCenturiesApart() {
    Chart chart =
        drawn(
            Samples.of("a/b", "Treaty in force", Kind.DATE, null)
                .date("x", "1648", "1648", CalendarSystem.GREGORIAN)
                .date("y", "1992-02-07", "1992-02-07", CalendarSystem.GREGORIAN)
                .comparison());
    assertThat(chart.title()).isEqualTo("Sources differ: Treaty in force");
    Comparison old =
        Samples.of("a/c", "Signed", Kind.DATE, null)
            .date("y", "0998-02-07", "0998-02-07", CalendarSystem.JULIAN)
            .comparison();
    drawn(old);
    Charts.timeline(List.of(old), CalendarSystem.JULIAN, Function.identity()).toPng(1);
  }

  @Test
  void emptyAndEndlessText() {
    String endless = "x".repeat(20_000);
    drawn(Samples.of("a/b", "", Kind.AREA, "km2").claim("", "", "1", "km2").comparison());
    Chart chart =
        drawn(
            Samples.of("a/b", "Area", Kind.AREA, "km2")
                .claim("x", "words ".repeat(900), "1", "km2")
                .claim(endless, endless, "2", "km2")
                .comparison());
    assertThat(chart.scene().height()).isLessThan(3000);
  }

  @Test
  void talliesOfNothing() {
    drawn(
        Samples.of("a/b", "Vote", Kind.TALLY, null)
            .tally("x", "none", new Tally(null, null, null, null, null))
            .tally("y", "zero", Tally.of(0, 0, 0))
            .tally("z", "more than there are", new Tally(70L, 1L, null, null, 63L))
            .tally("q", "members", new Tally(null, null, null, null, 63L))
            .comparison());
  }

  @Test
  void decisionsWithoutEnds() {
    Decision open =
        new Decision(
            "a",
            Decision.Rule.COMMON_INTERVAL,
            null,
            new BigFraction(750_000),
            null,
            "",
            List.of(),
            Map.of());
    Chart chart = Charts.comparison(Gallery.area(), open, Gallery::name);
    assertThat(chart.toSvg()).contains("750,000 km² or more");
    Decision none =
        new Decision(
            "a", Decision.Rule.UNRESOLVED, null, null, null, "No figure.", List.of(), Map.of());
    assertThat(Charts.comparison(Gallery.area(), none, Gallery::name).toSvg())
        .contains("Decision: No figure.");
  }

  private static Chart drawn(Comparison comparison) {
    Chart chart = Charts.comparison(comparison);
    assertThat(chart.toSvg()).startsWith("<svg").doesNotContain("NaN", "Infinity");
    assertThat(chart.toPng(1)).isNotEmpty();
    Charts.lineage(comparison, Function.identity()).toSvg();
    return chart;
  }
}
