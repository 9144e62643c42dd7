package org.treatyterms.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** One thing broken in a sound dataset: exactly that is told. */
class BrokenTablesTest {
  @TempDir Path temp;
  private Sample sample;

  @BeforeEach
  void copy() {
    sample = Sample.in(temp.resolve("good"));
  }

  private void changed(String file, String was, String now, String... problems) {
    sample.change(file, was, now);
    assertThat(sample.problems()).containsExactly(problems);
  }

  @Test
  void danglingSource() {
    changed(
        "claims.csv",
        "suderia-1719/area,handbook-1911,",
        "suderia-1719/area,handbook-1191,",
        "ERROR claims.csv:15:source: 'handbook-1191' is not in sources.csv; nearest:"
            + " 'handbook-1911'");
    assertThat(sample.load().data().claims("suderia-1719/area")).isEmpty();
  }

  @Test
  void danglingTerm() {
    changed(
        "claims.csv",
        "suderia-1719/area,handbook",
        "suderia-1719/people,handbook",
        "ERROR claims.csv:15:term: 'suderia-1719/people' is not in terms.csv; write an id that is,"
            + " or add its row");
  }

  @Test
  void danglingBasisAndOrigin() {
    changed(
        "claims.csv",
        "nordland-without-lakes",
        "nordland-without-lake",
        "ERROR claims.csv:2:basis: 'nordland-without-lake' is not in bases.csv; nearest:"
            + " 'nordland-without-lakes'");
    sample.change("claims.csv", "nordland-without-lake", "nordland-without-lakes");
    changed(
        "claims.csv",
        "1911-05,,gazette-1720",
        "1911-05,,gazette-1720; gazette-1702",
        "ERROR claims.csv:3:draws_on: 'gazette-1720; gazette-1702' names 'gazette-1702', which is"
            + " not in sources.csv; nearest: 'gazette-1720'");
  }

  @Test
  void danglingProvisionTreatyAndBase() {
    changed(
        "terms.csv",
        "nordland-1720/diet-vote,nordland-1720/vote",
        "nordland-1720/diet-vote,nordland-1720/votes",
        "ERROR terms.csv:4:provision: 'nordland-1720/votes' is not in provisions.csv; nearest:"
            + " 'nordland-1720/vote'");
    sample.change("terms.csv", "nordland-1720/votes", "nordland-1720/vote");
    sample.change("provisions.csv", "indemnity,nordland-1720,", "indemnity,nordland-1721,");
    changed(
        "terms.csv",
        "percent,suderia-1719/area",
        "percent,suderia-1719/aera",
        "ERROR provisions.csv:3:treaty: 'nordland-1721' is not in treaties.csv; nearest:"
            + " 'nordland-1720'",
        "ERROR terms.csv:7:of: 'suderia-1719/aera' is not in terms.csv; nearest:"
            + " 'suderia-1719/area'");
  }

  @Test
  void aShareNamesItsBase() {
    changed(
        "terms.csv",
        "percent,suderia-1719/area",
        "percent,",
        "NOTICE terms.csv:7:of: is empty; write what the share is of: a term or words");
  }

  @Test
  void enumerations() {
    sample.change("provisions.csv", ",cession,4", ",surrender,4");
    sample.change("sources.csv", "handbook-1911,reference", "handbook-1911,book");
    sample.change("sources.csv", "quoted,,", "heard,yesterday,");
    changed(
        "sources.csv",
        "https://example.org/gazette",
        "javascript:alert(1)",
        "ERROR provisions.csv:2:kind: 'surrender' is not a kind of provision; write one of cession,"
            + " transfer, indemnity, payment, economic, population, limit, vote, armistice,"
            + " deadline, other",
        "ERROR sources.csv:3:url: 'javascript:alert(1)' is not a web address; write one that begins"
            + " with https:// or http://",
        "ERROR sources.csv:4:kind: 'book' is not a kind of source; write one of primary, scholarly,"
            + " reference, press, web, dataset",
        "ERROR sources.csv:4:seen: 'heard' is not a way of seeing a source; write one of whole,"
            + " excerpt, quoted",
        "ERROR sources.csv:4:accessed: 'yesterday' is not a date; write 1918, 1918-03 or"
            + " 1918-03-03");
  }

  @Test
  void sourcesThatDrawOnThemselves() {
    changed(
        "sources.csv",
        "Minutes of the Diet,1720,,en,,whole,,",
        "Minutes of the Diet,1720,,en,,whole,,gazette-1720",
        "ERROR sources.csv:2:draws_on: 'gazette-1720' leads back to the source itself:"
            + " diet-minutes, gazette-1720, diet-minutes; write what it copies",
        "ERROR sources.csv:3:draws_on: 'diet-minutes' leads back to the source itself:"
            + " gazette-1720, diet-minutes, gazette-1720; write what it copies");
  }

  /** A tally has no unit, but its term may say what is counted; nothing else. */
  @Test
  void unitOfATally() {
    sample.change("terms.csv", ",tally,,", ",tally,senators,");
    assertThat(sample.load().errors()).isEmpty();
    changed(
        "terms.csv",
        ",tally,senators,",
        ",tally,km2,",
        "ERROR terms.csv:4:unit: 'km2' is not a unit of count; it measures area");
  }

  @Test
  void termsWithoutKindOrUnit() {
    sample.change("terms.csv", "Garrison,count,men", "Garrison,number,men");
    sample.change("terms.csv", "Area ceded,area,km2", "Area ceded,,");
    changed(
        "terms.csv",
        "Indemnity,money,mark",
        "Indemnity,money,percent",
        "NOTICE terms.csv:2:kind: is empty; area is taken from the claims",
        "NOTICE terms.csv:2:unit: is empty; km2 is taken",
        "ERROR terms.csv:5:kind: 'number' is not a kind; write one of area, length, mass, volume,"
            + " count, share, money, tally, date, duration, ratio, rate, angle",
        "ERROR terms.csv:6:unit: 'percent' is not a unit of money; it measures share");
  }

  @Test
  void aTermWithoutAnyUnit() {
    sample.change("terms.csv", "Indemnity,money,mark", "Indemnity,money,");
    sample.without("corrections.csv");
    changed(
        "claims.csv",
        "10000,crown",
        "10000,",
        "ERROR terms.csv:6:unit: is empty and no claim has one; write the unit of this money");
  }

  @Test
  void duplicates() {
    sample.add("terms.csv", "suderia-1719/area,,Again,area,km2,,,,");
    sample.add("relations.csv", "nordland-1720/two-thirds,1 = 1,,,");
    sample.add("corrections.csv", "nordland-1720/indemnity/gazette-1720,value,1600000,1,Again,");
    assertThat(sample.problems())
        .containsExactly(
            "ERROR corrections.csv:3:claim: 'nordland-1720/indemnity/gazette-1720' has a correction"
                + " of value already; write one",
            "ERROR relations.csv:4:relation: 'nordland-1720/two-thirds' stands in line 3 already;"
                + " write each id once",
            "ERROR terms.csv:11:term: 'suderia-1719/area' stands in line 10 already; write each id"
                + " once");
  }

  @Test
  void corrections() {
    sample.with(
        "corrections.csv",
        """
        claim,column,was,now,reason,status
        nordland-1720/indemnity/gazette-1702,value,1,2,Wrong id,
        nordland-1720/indemnity/gazette-1720,value,1700000,160000,Out of date,
        nordland-1720/indemnity/gazette-1720,source,gazette-1720,diet-minutes,Not a print,
        nordland-1720/indemnity/gazette-1720,place,10000,some,Illegal,
        nordland-1720/indemnity/gazette-1720,unit,crown,mark,,
        """);
    assertThat(sample.problems())
        .containsExactly(
            "ERROR corrections.csv:2:claim: 'nordland-1720/indemnity/gazette-1702' is not in"
                + " claims.csv; nearest: 'nordland-1720/indemnity/gazette-1720'",
            "ERROR corrections.csv:3:was: '1700000' is not what stands in claims.csv:8:value,"
                + " '1600000'; the correction has expired",
            "ERROR corrections.csv:4:column: 'source' is not a column that can be corrected; write"
                + " one like value or unit",
            "ERROR corrections.csv:5:now: 'some' is not a number; write digits like 750000 or 81.5,"
                + " or a fraction like 1/3",
            "NOTICE corrections.csv:6:reason: is empty; write why");
  }

  @Test
  void aRowThatWasLostIsNotReportedTwice() {
    changed(
        "sources.csv",
        "1720,,en,,whole,,,",
        "1720,,en,,whole,,,,",
        "ERROR sources.csv:2: has 13 cells, the header has 12; write one cell for each column, and"
            + " quote cells that hold commas");
    assertThat(sample.load().data().claims("nordland-1720/diet-vote")).hasSize(1);
  }

  @Test
  void headerProblems() {
    sample.change("terms.csv", "term,provision,label", "term ,provision,lable");
    sample.change("datapackage.json", "\"label\"", "\"lable\"");
    changed(
        "bases.csv",
        "basis,",
        "base,",
        "ERROR bases.csv:1: header lacks [basis]; found [base, definition, note]",
        "NOTICE terms.csv:1: header has [lable (nearest: label)], kept but not read",
        "NOTICE terms.csv:1: header has blanks around [term]; they are left out",
        "NOTICE terms.csv:1: header lacks [label], taken as empty");
  }
}
