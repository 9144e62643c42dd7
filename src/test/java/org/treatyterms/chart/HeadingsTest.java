package org.treatyterms.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.treatyterms.claim.Term;
import org.treatyterms.dataset.TreatyData;
import org.treatyterms.figure.CalendarSystem;
import org.treatyterms.figure.Hedge;
import org.treatyterms.figure.Kind;
import org.treatyterms.figure.Tally;
import org.treatyterms.reconcile.Comparison;
import org.treatyterms.reconcile.Reconciler;
import org.treatyterms.reconcile.Reconciliation;

/** What charts say in words: names, keys and titles that hold for few rows as for many. */
class HeadingsTest {
  private static Samples share(String id, String a, String b) {
    return Samples.of(id, "Share of " + id, Kind.SHARE, "percent")
        .claim("a", a + " %", a, "percent")
        .claim("b", b + " %", b, "percent");
  }

  private static String shares(Samples... samples) {
    List<Comparison> comparisons = List.of(samples).stream().map(Samples::comparison).toList();
    return Charts.shares(comparisons, Function.identity()).title();
  }

  @Test
  void oneShareIsNotCounted() {
    assertThat(shares(share("coal", "50", "80"))).isEqualTo("Sources differ on the share of coal");
    assertThat(shares(share("coal", "80", "80.2")))
        .isEqualTo("Sources can all be right on the share of coal");
    assertThat(shares(share("coal", "50", "80"), share("iron", "20", "80")))
        .isEqualTo("Sources differ on both shares, most on the share of iron");
  }

  @Test
  void oneVoteIsNotCounted() {
    assertThat(
            Charts.tallies(
                    List.of(
                        new LabelledTally("Senate", "a", Tally.of(71, 26)),
                        new LabelledTally("Senate", "b", new Tally(71L, 26L, null, 3L, null))))
                .title())
        .isEqualTo("Senate: more in favour than against, two-thirds of all recorded");
  }

  @Test
  void twoDatesAreBoth() {
    List<Comparison> events = List.of(event("e/a"), event("e/b"));
    assertThat(Charts.timeline(events, CalendarSystem.GREGORIAN, Function.identity()).title())
        .isEqualTo("Sources differ on both dates, 1 Mar 1990");
  }

  private static Comparison event(String id) {
    return Samples.of(id, "Event", Kind.DATE, null)
        .date("a", "1 March", "1990-03-01", CalendarSystem.GREGORIAN)
        .date("b", "9 March", "1990-03-09", CalendarSystem.GREGORIAN)
        .comparison();
  }

  @Test
  void ofTwoSourcesOneDiffersFromTheOther() {
    assertThat(Charts.comparison(Gallery.area()).toSvg())
        .contains("differs from the other")
        .doesNotContain("differs from most others");
  }

  @Test
  void aCopyWhoseOriginIsSilentStandsForItself() {
    Comparison comparison =
        Samples.of("a/b", "Area", Kind.AREA, "km2")
            .claim("copy", "100", "100", "km2", Hedge.NONE, "", "silent")
            .claim("own", "100", "100", "km2")
            .comparison();
    List<ComparisonRow> rows =
        ComparisonRow.of(comparison, comparison.term().unit(), Naming.of(Function.identity()));
    assertThat(rows).filteredOn(ComparisonRow::copy).hasSize(1);
    assertThat(rows).noneMatch(ComparisonRow::below);
    assertThat(Charts.comparison(comparison).toSvg()).contains("taken from another source");
    Chart lineage = Charts.lineage(comparison, Function.identity());
    assertThat(lineage.title()).isEqualTo("2 sources, 1 taken from one not at hand: Area");
    assertThat(lineage.toSvg()).doesNotContain("copy with another figure");
  }

  @Test
  void aBasisIsNamedByItsIdWithTheCapitalsOfItsDefinition() {
    Naming naming =
        new Naming(Function.identity(), id -> "The land lost with Finland and the Ukraine.");
    Term term = Gallery.area().term();
    assertThat(term.subject()).isEqualTo("brest");
    assertThat(naming.basis("brest-with-finland-and-ukraine", term))
        .isEqualTo("with Finland and Ukraine");
    assertThat(Naming.of(Function.identity()).basis("of-votes-cast", term))
        .isEqualTo("of votes cast");
    Naming times = new Naming(Function.identity(), id -> "Brest time, an hour before Berlin's.");
    assertThat(times.basis("brest-time", term))
        .as("time alone says nothing")
        .isEqualTo("Brest time");
  }

  @Test
  void aChartOfTheDataNamesItsTreaty() {
    Reconciliation all = Reconciler.standard().reconcile(TreatyData.bundled());
    assertThat(Charts.comparison(all, "boxer-1901/signed").description())
        .startsWith("Boxer Protocol. Day on which");
    assertThat(Charts.timeline(all, "boxer-1901").description()).startsWith("Boxer Protocol. ");
    // No treaty: its label says all.
    assertThat(Charts.comparison(all, "hungary-1910/area").description()).startsWith("Area of");
  }

  @Test
  void fontsAreNamedWhereTheyAreThoseOfTheMachine() {
    Chart chart =
        Charts.comparison(
            Samples.of("a/b", "Area", Kind.AREA, "km2")
                .claim("中国外交史", "100", "100", "km2")
                .comparison());
    assertThat(chart.toSvg()).doesNotContain("Set in ").doesNotContain("No installed font");
    assertThat(chart.scene().texts())
        .anyMatch(text -> text.string().matches("(Set in|No installed font).*Chinese.*"));
  }

  @Test
  void periodsAreWrittenAsCloselyAsTheyAreKnown() {
    assertThat(period("1893-01-01", "1893-12-31")).isEqualTo("1893");
    assertThat(period("1918-02-01", "1918-02-28")).isEqualTo("Feb 1918");
    assertThat(period("1918-02-11", "1918-02-12")).isEqualTo("11 Feb 1918 to 12 Feb 1918");
  }

  private static String period(String first, String last) {
    return Axis.period(LocalDate.parse(first).toEpochDay(), LocalDate.parse(last).toEpochDay());
  }
}
