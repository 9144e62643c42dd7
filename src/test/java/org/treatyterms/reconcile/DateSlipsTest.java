package org.treatyterms.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Mistakes in dates that are known because other prints show them. */
class DateSlipsTest {
  private static final String SUBJECT = "treaty";
  private static final String TERM = SUBJECT + "/term";

  @TempDir private Path folder;

  private PairComparison compare(SmallData data) {
    return data.firstPair(folder, TERM);
  }

  private static SmallData dates() {
    SmallData data = new SmallData();
    data.term(TERM, "date", "");
    return data;
  }

  /** Portsmouth: 23 August Old Style is 5 September; in the nineteenth century it is 12 days. */
  @ParameterizedTest
  @CsvSource({"1905-09-05, 1905-08-23", "1829-09-14, 1829-09-02", "1918-02-14, 1918-02-01"})
  void oldStyleAsNew(String newStyle, String oldStyle) {
    SmallData data = dates();
    data.claim("a", TERM, "source-a").with("value", newStyle);
    data.claim("b", TERM, "source-b").with("value", oldStyle);
    assertThat(compare(data).causes()).startsWith(Cause.CALENDAR);
    data.claims.get(1).with("calendar", "julian");
    PairComparison named = compare(data);
    assertThat(named.verdict()).isEqualTo(Verdict.SAME);
    assertThat(named.causes()).startsWith(Cause.CALENDAR);
  }

  /** Saint-Germain dated 10 August 1920, which is the day of Sèvres. */
  @Test
  void dateOfAnotherTreaty() {
    SmallData data = dates();
    data.treaty(SUBJECT, "Treaty of Saint-Germain", "1919-09-10");
    data.treaty("sevres-1920", "Treaty of Sèvres", "1920-08-10");
    data.claim("a", TERM, "source-a").with("value", "1919-09-10");
    data.claim("b", TERM, "source-b").with("value", "1920-08-10");
    PairComparison pair = compare(data);
    assertThat(pair.causes()).startsWith(Cause.NEIGHBOUR);
    assertThat(pair.explanation()).contains("Treaty of Sèvres");
  }

  private static SmallData neuilly() {
    SmallData data = dates();
    data.treaty(SUBJECT, "Treaty of Neuilly", "1919-11-27");
    data.claim("a", TERM, "source-a").with("value", "1920-08-09");
    data.claim("b", TERM, "source-b").with("value", "1919-11-27");
    return data;
  }

  /** Neuilly in force on 9 August 1920; one page gives the day on which it was signed. */
  @Test
  void dayOfSignature() {
    SmallData data = neuilly();
    assertThat(compare(data).causes())
        .as("one against one: the term may be the signature itself")
        .containsExactly(Cause.UNEXPLAINED);
    data.claim("c", TERM, "source-c").with("value", "1920-08-09");
    PairComparison pair = data.reconcile(folder).comparison(TERM).pairs().get(0);
    assertThat(pair.causes()).containsExactly(Cause.NEIGHBOUR);
    assertThat(pair.explanation()).contains("1919-11-27 is the day of signature: it may have been");
  }

  /** Nice, signed on 26 February 2001: that two pages have the 24th makes no other term of it. */
  @Test
  void disputeOnTheSignature() {
    SmallData data = dates();
    data.treaty(SUBJECT, "Treaty of Nice", "2001-02-26");
    data.claim("a", TERM, "source-a").with("value", "2001-02-26");
    data.claim("b", TERM, "source-b").with("value", "2001-02-24");
    data.claim("c", TERM, "source-c").with("value", "2001-02-24");
    assertThat(data.reconcile(folder).comparison(TERM).causes()).containsExactly(Cause.UNEXPLAINED);
  }

  /** Two treaties of one day, as the five of Paris in 1947. */
  @Test
  void treatiesSignedOnOneDay() {
    SmallData data = dates();
    data.treaty(SUBJECT, "Treaty with Italy", "1947-02-10");
    data.treaty("a-treaty", "Treaty with Bulgaria", "1947-02-10");
    data.claim("a", TERM, "source-a").with("value", "1947-09-15");
    data.claim("b", TERM, "source-b").with("value", "1947-02-10");
    data.claim("c", TERM, "source-c").with("value", "1947-09-15");
    assertThat(data.reconcile(folder).comparison(TERM).explanation())
        .contains("1947-02-10 is the day of signature");
  }

  /** Copies of one page are one voice on the day of a term. */
  @Test
  void copiesDoNotMakeADayUsual() {
    SmallData data = neuilly();
    for (String copy : new String[] {"c", "d"}) {
      data.claim(copy, TERM, "source-" + copy)
          .with("value", "1919-11-27")
          .with("draws_on", "source-b");
    }
    data.claim("e", TERM, "source-e").with("value", "1920-08-09");
    PairComparison pair = data.reconcile(folder).comparison(TERM).findPair("a", "b").orElseThrow();
    assertThat(pair.causes()).containsExactly(Cause.NEIGHBOUR);
  }

  @Test
  void dayOfAnotherTerm() {
    SmallData data = neuilly();
    data.term(SUBJECT + "/signed", "date", "").with("label", "Signature");
    data.claim("d", SUBJECT + "/signed", "source-a").with("value", "1919-11-27");
    PairComparison pair = compare(data);
    assertThat(pair.causes()).containsExactly(Cause.NEIGHBOUR);
    assertThat(pair.explanation()).contains("1919-11-27 is the day given for “Signature”");
    data.claim("e", SUBJECT + "/signed", "source-b").with("value", "1919-11-28");
    assertThat(compare(data).causes())
        .as("the other term has no one day")
        .containsExactly(Cause.UNEXPLAINED);
  }

  /** Moscow 1940, signed on 12 March: one book has 12 May. */
  @Test
  void monthsWithNamesAlike() {
    SmallData data = dates();
    data.claim("a", TERM, "source-a").with("value", "1940-03-12");
    data.claim("b", TERM, "source-b").with("value", "1940-05-12");
    assertThat(compare(data).causes()).containsExactly(Cause.DIGIT_SLIP);
    data.claims.get(1).with("value", "1940-04-12");
    assertThat(compare(data).causes()).containsExactly(Cause.UNEXPLAINED);
  }

  /** 7 June is 7/6 in Europe and 6/7 in America. */
  @Test
  void dayAndMonthExchanged() {
    SmallData data = dates();
    data.claim("a", TERM, "source-a").with("value", "1929-06-07");
    data.claim("b", TERM, "source-b").with("value", "1929-07-06");
    assertThat(compare(data).causes()).containsExactly(Cause.TRANSPOSITION);
  }

  @Test
  void rangeOfDays() {
    SmallData data = dates();
    data.claim("a", TERM, "source-a").with("value", "1940-03-12");
    data.claim("b", TERM, "source-b").with("low", "1940-03-12").with("high", "1940-03-13");
    assertThat(compare(data).causes()).containsExactly(Cause.RANGE);
  }
}
