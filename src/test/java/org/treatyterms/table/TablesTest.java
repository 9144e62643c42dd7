package org.treatyterms.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treatyterms.claim.Claim;
import org.treatyterms.dataset.TreatyData;
import tech.tablesaw.api.ColumnType;
import tech.tablesaw.api.Row;
import tech.tablesaw.api.Table;

/** The Tablesaw views lose nothing. */
class TablesTest {
  private static final String SHEET =
      """
      term,source,as_written,value,low,high,place,unit,hedge,uncertainty,in_favour,against,calendar,note
      x-1/area,gazette,81.00 km²,81.00,,,,km2,about,0.25,,,,NA
      x-1/area,handbook,"2 to 3 sq. miles",,2,3,,mi2,,,,,,007
      x-1/area,map,"no area",none,,,,,,,,,,
      x-1/area,poem,wide,,,,,,,,,,,
      x-1/share,gazette,a third,1/3,,,,fraction,,,,,,
      x-1/limit,gazette,400 men,400,,,exact,men,,,,,,
      x-1/vote,gazette,"17 against",,,,,,,,,17,,
      x-1/signed,gazette,November 15/28,1917-11-15/1917-11-28,,,,,,,,,dual,
      """;

  @TempDir Path temp;
  private TreatyData data;

  @BeforeEach
  void load() throws IOException {
    data = TreatyData.load(Files.writeString(temp.resolve("sheet.csv"), SHEET));
  }

  private static Row row(Table table, String claim) {
    return table.stream()
        .filter(row -> row.getString("claim").equals(claim))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void exactTextsStandBesideDoubles() {
    Table table =
        Tables.of(data.claims().stream().filter(c -> c.term().startsWith("x-1/")).toList());
    assertThat(table.name()).isEqualTo("claims");
    assertThat(table.rowCount()).isEqualTo(8);
    Row area = row(table, "x-1/area/gazette");
    assertThat(area.getString("value")).isEqualTo("81.00");
    assertThat(area.getDouble("value_number")).isEqualTo(81.0);
    assertThat(area.getString("uncertainty")).isEqualTo("0.25");
    assertThat(area.getDouble("uncertainty_number")).isEqualTo(0.25);
    assertThat(area.getString("hedge")).isEqualTo("about");
    Row share = row(table, "x-1/share/gazette");
    assertThat(share.getString("value")).isEqualTo("1/3");
    assertThat(share.getDouble("value_number")).isEqualTo(1.0 / 3);
    Row range = row(table, "x-1/area/handbook");
    assertThat(range.getString("low")).isEqualTo("2");
    assertThat(range.getDouble("high_number")).isEqualTo(3.0);
    assertThat(range.isMissing("value_number")).isTrue();
    assertThat(row(table, "x-1/limit/gazette").getString("place")).isEqualTo("exact");
  }

  @Test
  void textsAreNeverTakenForSomethingElse() {
    Table table = Tables.of(data.claims());
    assertThat(row(table, "x-1/area/gazette").getString("note")).isEqualTo("NA");
    assertThat(row(table, "x-1/area/handbook").getString("note")).isEqualTo("007");
    assertThat(row(table, "x-1/area/map").isMissing("note")).isTrue();
  }

  @Test
  void noneAndUnknownAreTwoThings() {
    Table table = Tables.of(data.claims());
    assertThat(row(table, "x-1/area/map").getString("stated")).isEqualTo("none");
    assertThat(row(table, "x-1/area/poem").getString("stated")).isEqualTo("unknown");
    assertThat(row(table, "x-1/area/poem").getString("reason")).isEqualTo("no figure is given");
  }

  @Test
  void partsOfATallyAreWholeNumbersOrMissing() {
    Table table = Tables.of(data.claims());
    assertThat(table.column("against").type()).isEqualTo(ColumnType.LONG);
    Row vote = row(table, "x-1/vote/gazette");
    assertThat(vote.getLong("against")).isEqualTo(17);
    assertThat(vote.isMissing("in_favour")).isTrue();
  }

  @Test
  void datesHaveDays() {
    Row signed = row(Tables.of(data.claims()), "x-1/signed/gazette");
    assertThat(signed.getString("value")).isEqualTo("1917-11-15/1917-11-28");
    assertThat(signed.getString("calendar")).isEqualTo("dual");
    assertThat(signed.getDate("first_day")).isEqualTo(LocalDate.of(1917, 11, 28));
  }

  @Test
  void claimsAreJoinedWithTermsAndSources() {
    Table table = Tables.claims(data);
    assertThat(table.rowCount()).isEqualTo(data.claims().size());
    Row area = row(table, "x-1/area/gazette");
    assertThat(area.getString("subject")).isEqualTo("x-1");
    assertThat(area.getString("kind")).isEqualTo("area");
    assertThat(area.getString("title")).isEqualTo("gazette");
    assertThat(area.getDouble("value_in_term_unit")).isEqualTo(81.0);
    assertThat(area.getBoolean("background")).isFalse();
  }

  @Test
  void termsAndSourcesCountTheirClaims() {
    Table terms = Tables.terms(data);
    Row area =
        terms.stream()
            .filter(r -> r.getString("term").equals("x-1/area"))
            .findFirst()
            .orElseThrow();
    assertThat(area.getLong("claims")).isEqualTo(4);
    assertThat(area.getString("unit")).isEqualTo("km2");
    Table sources = Tables.sources(data);
    Row gazette =
        sources.stream()
            .filter(r -> r.getString("source").equals("gazette"))
            .findFirst()
            .orElseThrow();
    assertThat(gazette.getLong("claims")).isEqualTo(5);
  }

  @Test
  void noClaimsMakeAnEmptyTable() {
    Table table = Tables.of(List.<Claim>of());
    assertThat(table.rowCount()).isZero();
    assertThat(table.columnNames()).contains("claim", "value_number", "first_day");
  }
}
