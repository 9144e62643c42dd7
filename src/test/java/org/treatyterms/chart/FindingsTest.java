package org.treatyterms.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.treatyterms.figure.CalendarSystem;
import org.treatyterms.figure.Hedge;
import org.treatyterms.figure.Kind;
import org.treatyterms.figure.Tally;
import org.treatyterms.reconcile.Comparison;
import org.treatyterms.reconcile.Decision;

/** What charts say: titles, marks, descriptions, refusals. */
class FindingsTest {
  @Test
  void titlesStateTheVerdict() {
    assertThat(Charts.comparison(Gallery.area()).title())
        .isEqualTo("Sources differ by 4.0 % on the area ceded by Russia");
    assertThat(Charts.comparison(Gallery.population()).title())
        .isEqualTo("4 sources can all be right on the population of the ceded territories");
    assertThat(Charts.comparison(Gallery.iron()).title())
        .isEqualTo("Sources measure different things: Share of iron lost");
    assertThat(Charts.comparison(Gallery.dates()).title())
        .isEqualTo("Sources differ by 9 days: Armistice signed at Brest-Litovsk");
    assertThat(Charts.comparison(Gallery.slips()).title())
        .isEqualTo("Sources differ by a factor of 1,000 on the payment to Germany");
    assertThat(Charts.comparison(GalleryData.shares().get(5)).title())
        .isEqualTo("Sources differ, 26 to 33 %, on the share of railways lost");
    Comparison single =
        Samples.of("a/b", "Guns surrendered", Kind.COUNT, "guns")
            .claim("x", "one", "1", "guns")
            .comparison();
    assertThat(Charts.comparison(single).title()).isEqualTo("One origin: Guns surrendered");
  }

  @Test
  void aClaimAgainstMostOthersIsMarked() {
    Comparison comparison =
        Samples.of("a/b", "Area", Kind.AREA, "km2")
            .claim("a", "100", "100", "km2")
            .claim("b", "101", "100", "km2")
            .claim("c", "250", "250", "km2")
            .comparison();
    List<ComparisonRow> rows =
        ComparisonRow.of(comparison, comparison.term().unit(), Naming.of(Function.identity()));
    assertThat(rows).extracting(ComparisonRow::source).containsExactly("a", "b", "c");
    assertThat(rows)
        .extracting(ComparisonRow::state)
        .containsExactly(
            ComparisonRow.State.PLAIN, ComparisonRow.State.PLAIN, ComparisonRow.State.DISCREPANT);
  }

  @Test
  void copiesFollowTheirOriginAndUnreadableClaimsComeLast() {
    List<ComparisonRow> rows =
        ComparisonRow.of(
            Gallery.population(),
            Gallery.population().term().unit(),
            Naming.of(Function.identity()));
    assertThat(rows)
        .extracting(ComparisonRow::source)
        .containsExactly("trotsky-1917", "brest-es", "pipes-1990", "textbook", "anon");
    assertThat(rows.get(3).copy()).isTrue();
    assertThat(rows.get(3).remark()).isEqualTo("from pipes-1990");
    assertThat(rows.get(4).placed()).isFalse();
    assertThat(rows.get(4).detail()).isEqualTo("no figure to compare");
    assertThat(rows.get(0).detail()).isEqualTo("50,000,000 persons or more");
  }

  @Test
  void anotherCurrencyIsListedButNotPlaced() {
    assertThat(Charts.comparison(Gallery.slips()).toSvg())
        .contains("“300 million roubles”", "not on this axis: rouble");
  }

  @Test
  void convertedFiguresShowBothUnits() {
    Comparison comparison =
        Samples.of("a/b", "Area", Kind.AREA, "km2")
            .claim("a", "90,000 square miles", "90000", "mi2", Hedge.NEARLY, "", "a")
            .comparison();
    assertThat(Charts.comparison(comparison).toSvg()).contains("233,099 km²; 209,789 to");
  }

  @Test
  void decisionsShowTheirRule() {
    Decision decision =
        new Decision(
            "brest/area-ceded",
            Decision.Rule.RELATIONS,
            new BigFraction(780_000),
            null,
            null,
            "Only this claim makes the parts add up.",
            List.of(),
            Map.of());
    Chart chart = Charts.comparison(Gallery.area(), decision, Gallery::name);
    assertThat(chart.toSvg()).contains(">780,000 km²<", "makes the relations hold");
    assertThat(chart.description()).contains("Decision: 780,000 km², makes the relations hold");
  }

  @Test
  void talliesNameEachBase() {
    Chart chart = Charts.tallies(List.of(new LabelledTally("Congress", Tally.of(724, 276, 118))));
    assertThat(chart.title())
        .isEqualTo("Congress: 72.4 % of votes cast, 64.8 % of all votes recorded");
    assertThat(Charts.tallies(Gallery.votes()).title())
        .isEqualTo(
            "More in favour than against in all 5 votes with both sides counted,"
                + " two-thirds of all recorded in 2");
    assertThat(TallyBar.of(new Tally(15L, null, null, null, 63L)).total()).isEqualTo(63);
    assertThat(TallyBar.of(new Tally(15L, null, null, null, null)).total()).isZero();
    assertThat(TallyBar.of(new Tally(40L, 30L, null, null, 63L)).total()).isEqualTo(70);
    assertThatThrownBy(() -> Charts.tallies(List.of())).hasMessageContaining("at least one vote");
    assertThatThrownBy(() -> Charts.tallies(Gallery.area(), Gallery::name))
        .hasMessage("'brest/area-ceded' is not a tally");
  }

  @Test
  void sharesAndDeviationsNameTheWorst() {
    assertThat(Charts.shares(GalleryData.shares(), Gallery::name).title())
        .isEqualTo(
            "Sources differ on 5 of 6 shares, most on the share of industrial enterprises lost");
    Chart map = Charts.deviations(GalleryData.shares(), GalleryData.decisions(), Gallery::name);
    assertThat(map.title())
        .isEqualTo(
            "Sources diverge most on the share of industrial enterprises lost, by up to 39 %");
    assertThat(map.toSvg()).contains(">−16<", ">not stated<", ">89 %<", ">54 %*<");
    assertThatThrownBy(() -> Charts.shares(List.of(Gallery.area()), Gallery::name))
        .isInstanceOf(IllegalArgumentException.class);
    assertThatThrownBy(() -> Charts.deviations(List.of(Gallery.dates()), List.of(), Gallery::name))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void timelinesShowBothCalendars() {
    Chart chart = Charts.timeline(GalleryData.events(10), CalendarSystem.GREGORIAN, Gallery::name);
    assertThat(chart.title())
        .isEqualTo("Sources differ on 1 of 10 dates, 7 Nov 1917 to 13 Nov 1918");
    assertThat(chart.toSvg().replace('\u00a0', ' '))
        .contains("7 Nov 1917 (25 Oct)", "New Style (Old Style)", ">19 Dec 1917<");
    Chart old = Charts.timeline(GalleryData.events(2), CalendarSystem.JULIAN, Gallery::name);
    assertThat(old.title()).isEqualTo("2 dates, 25 Oct 1917 to 20 Nov 1917");
    assertThatThrownBy(
            () -> Charts.timeline(GalleryData.events(2), CalendarSystem.DUAL, Gallery::name))
        .hasMessageContaining("one calendar");
    assertThatThrownBy(
            () -> Charts.timeline(List.of(Gallery.area()), CalendarSystem.GREGORIAN, Gallery::name))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void relationsSayWhatIsMissing() {
    assertThat(GalleryRelations.trianon(5, true).title())
        .isEqualTo("The parts come to 119 km² less than the whole: Area lost by Hungary");
    assertThat(GalleryRelations.trianon(5, false).title())
        .isEqualTo("The parts make up the whole: Area lost by Hungary");
    assertThat(GalleryRelations.ratio().title())
        .isEqualTo(
            "Area ceded as a multiple of the German Empire: 2, but 1.387 from the other figures");
    assertThat(GalleryRelations.deadline().title())
        .isEqualTo("Armistice ends: 14 Jan 1918, but 12 Jan 1918 from the other figures");
  }

  @Test
  void timeBetweenTwoDatesIsADuration() {
    Chart chart = GalleryRelations.between();
    assertThat(chart.title())
        .isEqualTo("Length of the talks: 12 days, but 9 days from the other figures");
    assertThat(chart.toSvg()).contains(">days<");
  }

  @Test
  void inequalitiesReadFromLeftToRight() {
    assertThat(GalleryRelations.before(true).title())
        .isEqualTo("Treaty ratified: 15 Mar 1918 is not after 17 Mar 1918");
    assertThat(GalleryRelations.before(false).title())
        .isEqualTo("Treaty ratified: 19 Mar 1918 is after 17 Mar 1918");
    assertThat(GalleryRelations.before(false).toSvg()).contains(">Lacking<", ">2 days<");
  }

  @Test
  void lineageCountsOrigins() {
    assertThat(Charts.lineage(GalleryData.copies(4), Gallery::name).title())
        .isEqualTo("4 sources but only 2 origins: Area ceded by Russia");
    assertThat(LineageTree.of(GalleryData.copies(4)))
        .extracting(LineageTree.Node::depth)
        .containsExactly(0, 1, 1, 0, 1);
    Comparison circle =
        Samples.of("a/b", "Area", Kind.AREA, "km2")
            .claim("a", "1", "1", "km2", Hedge.NONE, "", "b")
            .claim("b", "1", "1", "km2", Hedge.NONE, "", "a")
            .comparison();
    assertThat(LineageTree.of(circle)).hasSize(2);
    assertThat(Charts.lineage(circle, Function.identity()).toPng(1)).isNotEmpty();
  }

  @Test
  void forestsRefuseWhatIsNoNumber() {
    List<String> labels = List.of("a", "b");
    double[] values = {1, 2};
    assertThatThrownBy(() -> Charts.forest("Q", "", labels, values, new double[] {1}, List.of()))
        .hasMessage("Labels, values and uncertainties must be as many: 2, 2, 1");
    assertThatThrownBy(
            () -> Charts.forest("Q", "", labels, values, new double[] {1, -1}, List.of()))
        .hasMessageContaining("'b' needs a finite value");
    assertThatThrownBy(() -> new NamedEstimate("m", 1, 2, 3)).hasMessageContaining("low to high");
    assertThat(
            Charts.forest(
                    "Q",
                    "km",
                    labels,
                    values,
                    new double[] {0, 0},
                    List.of(new NamedEstimate("Mean", 1.5, 1, 2)))
                .title())
        .isEqualTo("Mean gives 1.50 km");
  }
}
