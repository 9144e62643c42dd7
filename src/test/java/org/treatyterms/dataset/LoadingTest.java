package org.treatyterms.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treatyterms.claim.Claim;
import org.treatyterms.claim.Source;
import org.treatyterms.claim.Stated;
import org.treatyterms.figure.CalendarDate;
import org.treatyterms.figure.Hedge;
import org.treatyterms.figure.Kind;
import org.treatyterms.figure.Money;
import org.treatyterms.figure.Precision;
import org.treatyterms.figure.Quantity;
import org.treatyterms.figure.Range;
import org.treatyterms.figure.Share;
import org.treatyterms.figure.Tally;
import org.treatyterms.figure.Unit;

/** What a sound dataset becomes, and what is assumed where it says nothing. */
class LoadingTest {
  @TempDir Path temp;
  private Sample sample;

  @BeforeEach
  void copy() {
    sample = Sample.in(temp.resolve("good"));
  }

  private static Stated stated(TreatyData data, String claim) {
    return data.findClaim(claim).orElseThrow().stated();
  }

  @Test
  void readsEveryKindOfFigure() {
    Loaded loaded = sample.load();
    assertThat(loaded.problems()).isEmpty();
    TreatyData data = loaded.orThrow();
    String treaty = "nordland-1720/";
    assertThat(stated(data, treaty + "area-ceded/gazette-1720"))
        .isEqualTo(new Stated.Known(Quantity.of("1200", Unit.of(Kind.AREA, "mi2"))));
    assertThat(stated(data, treaty + "area-ceded/handbook-1911"))
        .isEqualTo(
            new Stated.Known(
                Range.of(Quantity.of("3100", Unit.KM2), Quantity.of("3200", Unit.KM2))));
    assertThat(stated(data, treaty + "crown-ratio/handbook-1911"))
        .isEqualTo(new Stated.Known(Quantity.of("2.50", Unit.ONE)));
    assertThat(stated(data, treaty + "diet-vote/diet-minutes"))
        .isEqualTo(new Stated.Known(Tally.of(41, 17, 2).outOf(60)));
    assertThat(stated(data, treaty + "garrison/handbook-1911")).isEqualTo(new Stated.None());
    assertThat(stated(data, treaty + "indemnity/gazette-1720"))
        .isEqualTo(new Stated.Known(Money.of("1600000", "crown")));
    assertThat(stated(data, treaty + "share-ceded/gazette-1720"))
        .isEqualTo(new Stated.Known(Share.ofFraction("1/3", "suderia-1719/area")));
    assertThat(stated(data, treaty + "signed/diet-minutes"))
        .isEqualTo(new Stated.Known(CalendarDate.parse("1720-01-23/1720-02-03 (dual)")));
    assertThat(stated(data, treaty + "signed/handbook-1911"))
        .isEqualTo(new Stated.Known(CalendarDate.parse("1720-02-03/1720-02-04")));
    assertThat(stated(data, treaty + "term-of-payment/gazette-1720"))
        .isEqualTo(new Stated.Unknown("no figure is given"));
  }

  @Test
  void readsWhatStandsBesideTheFigure() {
    TreatyData data = sample.load().orThrow();
    Claim range = data.findClaim("nordland-1720/area-ceded/handbook-1911").orElseThrow();
    assertThat(range.hedge()).isEqualTo(Hedge.BETWEEN);
    assertThat(range.asOf()).isEqualTo(CalendarDate.parse("1911-05"));
    assertThat(range.drawsOn()).containsExactly("gazette-1720");
    assertThat(range.rank()).isEqualTo(Claim.Rank.PREFERRED);
    assertThat(range.low()).contains(Quantity.of("3100", Unit.KM2));
    Claim limit = data.findClaim("nordland-1720/garrison/gazette-1720").orElseThrow();
    assertThat(limit.precision()).isEqualTo(Precision.EXACT);
    Claim sum = data.findClaim("nordland-1720/indemnity/gazette-1720").orElseThrow();
    assertThat(sum.precision()).isEqualTo(Precision.to(new BigDecimal(10_000)));
    assertThat(sum.uncertainty()).isEqualTo(new BigDecimal(25_000));
    assertThat(sum.asWritten()).isEqualTo("1.60 million crowns");
    assertThat(data.findClaim("nordland-1720/share-ceded/handbook-1911").orElseThrow().note())
        .isEqualTo("A remark\nin two lines.");
    assertThat(data.findSource("gazette-1720").orElseThrow().seen()).isEqualTo(Source.Seen.EXCERPT);
    assertThat(data.findTreaty("nordland-1720").orElseThrow().parties())
        .containsExactly("Nordland", "Suderia");
    assertThat(data.relations().get(1).expression())
        .isEqualTo(
            "nordland-1720/diet-vote.in_favour >= ceil ( 2 / 3 * nordland-1720/diet-vote.cast )");
  }

  @Test
  void appliesCorrectionsToCopiesOnly() {
    TreatyData data = sample.load().orThrow();
    Claim printed = data.findClaim("nordland-1720/indemnity/gazette-1720").orElseThrow();
    assertThat(printed.value()).isEqualTo("1600000");
    assertThat(data.corrected(printed).stated())
        .isEqualTo(new Stated.Known(Money.of("160000", "crown")));
    Claim other = data.claims().get(0);
    assertThat(data.corrected(other)).isSameAs(other);
  }

  @Test
  void aLoneSheetIsEnough() {
    Path sheet =
        Sample.empty(temp.resolve("sheet"))
            .with(
                "sheet.csv",
                """
                term,source,as_written,value,unit,hedge
                trianon-1920/area-left,census-1920,"92,952 square kilometres",92952,km2,
                trianon-1920/area-left,handbook-1923,some 93 000 km²,93000,km2,about
                trianon-1920/share-of-area-lost,handbook-1923,two thirds,2/3,fraction,
                trianon-1920/ships,handbook-1923,three ships,3,ships,
                trianon-1920/price,handbook-1923,five pengo,5,gold-crowns,
                trianon-1920/signed,handbook-1923,4 June 1920,1920-06-04,,
                trianon-1920/multiple,handbook-1923,twice,2,,
                """)
            .folder()
            .resolve("sheet.csv");
    Loaded loaded = TreatyData.read(List.of(sheet));
    assertThat(loaded.errors()).isEmpty();
    assertThat(loaded.notices().stream().map(n -> n.toString().replace(sheet.toString(), "it")))
        .containsExactly(
            "it: is one sheet; terms, bases and sources are derived from it, and columns it lacks"
                + " are taken as empty",
            "it:2:term: 'trianon-1920/area-left' is taken as area in km2, from its claims",
            "it:4:term: 'trianon-1920/share-of-area-lost' is taken as share in fraction, from its"
                + " claims",
            "it:5:term: 'trianon-1920/ships' is taken as count in ships, from its claims",
            "it:6:term: 'trianon-1920/price' is taken as money in gold-crowns, from its claims",
            "it:7:term: 'trianon-1920/signed' is taken as date, from its claims",
            "it:8:term: 'trianon-1920/multiple' is taken as ratio, from its claims");
    TreatyData data = TreatyData.load(sheet);
    assertThat(data.findClaim("trianon-1920/area-left/census-1920").orElseThrow().hedge())
        .isEqualTo(Hedge.NONE);
    assertThat(data.findSource("census-1920").orElseThrow().title()).isEqualTo("census-1920");
    assertThat(data.isBackground("trianon-1920/area-left")).isFalse();
  }

  @Test
  void aFolderNeedsOnlyItsClaims() {
    for (String file : List.of("treaties", "provisions", "terms", "bases", "sources")) {
      sample.without(file + ".csv");
    }
    sample.without("datapackage.json");
    assertThat(sample.load().errors()).isEmpty();
    assertThat(sample.problems().stream().filter(text -> text.contains(" is missing; ")))
        .containsExactly(
            "NOTICE bases.csv: is missing; each basis is known by its id only",
            "NOTICE sources.csv: is missing; each source is known by its id only",
            "NOTICE terms.csv: is missing; terms are derived from their claims");
    assertThat(sample.load().data().findTerm("nordland-1720/area-ceded").orElseThrow().unit())
        .isEqualTo(Unit.KM2);
  }

  @Test
  void namesClaimsByContentNotByRowOrder() {
    List<String> rows =
        new ArrayList<>(
            List.of("a/area,gazette,3", "a/area,gazette,1", "a/area,gazette,2", "a/area,map,9"));
    Random random = new Random(7);
    List<Claim> first = null;
    for (int i = 0; i < 10; i++) {
      Collections.shuffle(rows, random);
      Sample sheet =
          Sample.empty(temp.resolve("s" + i))
              .with("claims.csv", "term,source,value\n" + String.join("\n", rows));
      List<Claim> claims = sheet.load().data().claims();
      assertThat(claims)
          .extracting(claim -> claim.id() + "=" + claim.value())
          .containsExactly(
              "a/area/gazette=1", "a/area/gazette-2=2", "a/area/gazette-3=3", "a/area/map=9");
      first = first == null ? claims : first;
      assertThat(claims).isEqualTo(first);
    }
  }

  @Test
  void assumesTheUnitOfTheTermAndSaysSo() {
    sample.change("claims.csv", "1200,,,,mi2", "1200,,,,");
    assertThat(sample.problems())
        .containsExactly("NOTICE claims.csv:2:unit: is empty; the term's unit km2 is assumed");
    Claim claim =
        sample.load().data().findClaim("nordland-1720/area-ceded/gazette-1720").orElseThrow();
    assertThat(claim.unitAssumed()).isTrue();
    assertThat(claim.stated()).isEqualTo(new Stated.Known(Quantity.of("1200", Unit.KM2)));
  }

  @Test
  void keepsAClaimWhoseFigureCannotBeRead() {
    sample.change("claims.csv", "1200,,,,mi2", "\"1,2\",,,,mi2");
    Loaded loaded = sample.load();
    assertThat(loaded.data().findClaim("nordland-1720/area-ceded/gazette-1720").orElseThrow())
        .satisfies(claim -> assertThat(claim.value()).isEqualTo("1,2"))
        .extracting(Claim::stated)
        .isEqualTo(
            new Stated.Unknown("value: '1,2' is not a number; write the decimal point, like 1.2"));
    assertThatThrownBy(loaded::orThrow)
        .isInstanceOf(DatasetException.class)
        .hasMessage(
            sample.folder().resolve("claims.csv")
                + ":2:value: '1,2' is not a number; write the decimal point, like 1.2");
  }

  @Test
  void aPathThatIsNotThereIsAProblem() {
    Path nowhere = temp.resolve("nowhere");
    assertThat(TreatyData.read(List.of(nowhere)).errors())
        .extracting(Problem::toString)
        .containsExactly(
            nowhere + ": is not there; write a folder with a claims.csv, or a CSV file");
    Path empty =
        Sample.empty(temp.resolve("empty")).with("Claims.csv", "term,source,value\n").folder();
    assertThat(TreatyData.read(List.of(empty)).errors())
        .extracting(Problem::toString)
        .containsExactly(
            empty.resolve("claims.csv")
                + ": is missing; write a sheet with term,source,value; found [Claims.csv]");
  }
}
