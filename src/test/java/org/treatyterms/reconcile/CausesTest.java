package org.treatyterms.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.treatyterms.reconcile.SmallData.Line;

/**
 * Mistakes that are known because the original, a checksum or another print shows them. The figures
 * stand in the collected claims of the treaties named; the cause that is documented comes first.
 */
class CausesTest {
  private static final String SUBJECT = "treaty";

  @TempDir private Path folder;

  private PairComparison compare(SmallData data, String term) {
    return data.firstPair(folder, SUBJECT + "/" + term);
  }

  private static SmallData term(String kind, String unit) {
    SmallData data = new SmallData();
    data.term(SUBJECT + "/term", kind, unit);
    return data;
  }

  private static Line claim(SmallData data, String id, String figure) {
    String[] parts = figure.strip().split(" ");
    int last = parts.length - 1;
    Line claim = data.claim(id, SUBJECT + "/term", "source-" + id);
    return claim
        .with("hedge", last == 2 ? parts[0] : "")
        .with("value", parts[last - 1])
        .with("unit", parts[last]);
  }

  @ParameterizedTest(name = "{0}: {3} and {4}: {5}")
  @CsvSource({
    // The gold of Brest-Litovsk, in the treaty and in later books
    "lost digit, mass, kg, 245564 kg, 24564 kg, DIGIT_LOST",
    "transposed, mass, kg, 245564 kg, 245546 kg, TRANSPOSITION",
    "first part, mass, kg, 42860 kg, 43860 kg, DIGIT_SLIP",
    "thousand lost, money, rouble, 545440000 rouble, 545440 rouble, SCALE_SLIP",
    "OCR, money, rouble, 545440000 rouble, 545410000 rouble, DIGIT_SLIP",
    // Square miles, acres and metres for square kilometres
    "Brest-Litovsk, area, km2, 1300000 km2, 1300000 mi2, UNIT_MIXUP",
    "Brest-Litovsk, area, km2, 1000000 km2, 1000000 mi2, UNIT_MIXUP",
    "Louisiana, area, mi2, 828000 mi2, 828000 acre, UNIT_MIXUP",
    "Louisiana, area, mi2, about 827000 mi2, 828000 acre, UNIT_MIXUP",
    "Guadalupe Hidalgo, area, km2, 2378539 km2, 2378539 m2, UNIT_MIXUP",
    "Guadalupe Hidalgo, area, km2, about 2400000 km2, 2378539 m2, UNIT_MIXUP",
    "Alaska, area, km2, 586412 mi2, 1500000 acre, UNIT_MIXUP",
    "Alaska, area, km2, 586412 mi2, about 1500000 m2, UNIT_MIXUP",
    "Alaska, area, km2, about 1600000 km2, about 1500000 m2, UNIT_MIXUP",
    // The factor of lengths used on areas: 0.6214 for 0.3861
    "Antrea 1939, area, km2, 486.4 km2, 302.23 mi2, UNIT_MIXUP",
    "Moscow 1940, area, km2, 40000 km2, 25000 mi2, UNIT_MIXUP",
    // The number of one unit converted once too often or not at all
    "converted twice, area, km2, 27253 km2, 70585 km2, UNIT_MIXUP",
    "length factor, area, km2, 27253 km2, 43859 km2, UNIT_MIXUP",
    // Thousands and millions
    "Mexico, area, km2, 1973000 km2, 1973000000 km2, SCALE_SLIP",
    "Mexico by its survey, area, km2, 1972550 km2, 1973000000 km2, SCALE_SLIP",
    "thirty thousand thousand tanks, count, tanks, 30000 tanks, 30000000 tanks, SCALE_SLIP",
    // One digit in long numbers
    "Boxer indemnity of the US, money, tael, 32939065 tael, 32939055 tael, DIGIT_SLIP",
    "Boxer indemnity of Spain, money, tael, 135415 tael, 135315 tael, DIGIT_SLIP",
    "Good Friday noes, count, votes, 274879 votes, 274979 votes, DIGIT_SLIP",
    "Good Friday turnout, count, votes, 953683 votes, 953583 votes, DIGIT_SLIP",
    // Irish referendum on Nice, 2002: 62.89 % for, a turnout of 49.47 %
    "lost after the point, share, percent, 49.47 percent, 49.7 percent, DIGIT_LOST",
    "cut off after the point, share, percent, 62.89 percent, 62.8 percent, TRUNCATION",
    "a nought lost, area, km2, 40000 km2, 4000 km2, SCALE_SLIP",
    "two digits that agree, area, km2, 35000 km2, 3500 km2, SCALE_SLIP",
    // Rounding passed on
    "in steps, area, km2, 13446 km2, 14000 km2, ROUNDING",
    "in steps, share, percent, 26.46 percent, 27 percent, ROUNDING",
    "cut off, count, persons, 7998000 persons, 7900000 persons, TRUNCATION",
    // A rounded factor
    "2.59, area, km2, 1140117 mi2, 2952903 km2, CONVERSION",
    "2.59, area, km2, 525317 mi2, 1360571 km2, CONVERSION"
  })
  void documentedMistake(
      String name, String kind, String unit, String right, String wrong, Cause cause) {
    for (boolean turned : new boolean[] {false, true}) {
      SmallData data = term(kind, unit);
      claim(data, "a", turned ? wrong : right);
      claim(data, "b", turned ? right : wrong);
      PairComparison pair = compare(data, "term");
      assertThat(pair.verdict()).as(pair.explanation()).isEqualTo(Verdict.DISCREPANT);
      assertThat(pair.causes()).as(pair.explanation()).startsWith(cause);
    }
  }

  /** Whatever is known of the basis, a mistake that is proved by the arithmetic comes first. */
  @Test
  void arithmeticComesBeforeABasisThatOneSideStates() {
    SmallData data = term("area", "km2");
    claim(data, "a", "1300000 km2").with("basis", "with-finland");
    claim(data, "b", "1300000 mi2");
    assertThat(compare(data, "term").causes()).startsWith(Cause.UNIT_MIXUP, Cause.BASIS);
  }

  private static Line tally(SmallData data, String id, int inFavour, int against) {
    return data.claim(id, SUBJECT + "/term", "source-" + id)
        .with("in_favour", inFavour)
        .with("against", against);
  }

  /** US Senate on Versailles, 19 March 1920; Irish referendum on Nice, 2001, in thousands. */
  @ParameterizedTest
  @CsvSource({"49, 35, 35, 49", "453461, 529478, 529000, 453000"})
  void swappedRoles(int inFavour, int against, int wrongInFavour, int wrongAgainst) {
    SmallData data = term("tally", "");
    tally(data, "a", inFavour, against);
    tally(data, "b", wrongInFavour, wrongAgainst);
    PairComparison pair = compare(data, "term");
    assertThat(pair.causes()).startsWith(Cause.ROLE_SWAP);
    assertThat(pair.explanation().contains("numbers, rounded, in other roles"))
        .isEqualTo(wrongInFavour != against);
  }

  /** British referendum of 2016: 17.4 million to 16.1 million, by a source that rounds. */
  @Test
  void roundedVotes() {
    SmallData data = term("tally", "");
    tally(data, "a", 17_410_742, 16_141_241);
    tally(data, "b", 17_400_000, 16_100_000).with("place", 100_000);
    PairComparison pair = compare(data, "term");
    assertThat(pair.verdict()).isEqualTo(Verdict.COMPATIBLE);
    assertThat(pair.causes()).containsExactly(Cause.ROUNDING);
    assertThat(pair.explanation()).endsWith("can both be right: the second is rounded to 100,000.");

    data.term(SUBJECT + "/valid", "count", "votes");
    data.claim("c", SUBJECT + "/valid", "source-c").with("value", 33_551_983).with("unit", "votes");
    data.relation(SUBJECT + "/sum", SUBJECT + "/term.cast = " + SUBJECT + "/valid");
    Reconciliation all = data.reconcile(folder);
    assertThat(all.relation(SUBJECT + "/sum").holds())
        .as("33.5 million, each side within 50,000")
        .isTrue();
    assertThat(all.decision(SUBJECT + "/term").reason()).isEqualTo("All readings agree.");

    data.claims.get(1).with("place", 1_000);
    assertThat(data.reconcile(folder).comparison(SUBJECT + "/term").verdict())
        .isEqualTo(Verdict.DISCREPANT);
    data.claims.get(1).with("place", "");
    assertThat(data.reconcile(folder).relation(SUBJECT + "/sum").holds()).isFalse();
  }

  /** What is no multiple of the place is not rounded to it, nor is none. */
  @ParameterizedTest
  @CsvSource({"0, 40", "37, 80"})
  void votesThatAreNotRounded(int against, int other) {
    SmallData data = term("tally", "");
    tally(data, "a", 1_200, against).with("place", 100);
    tally(data, "b", 1_180, other);
    assertThat(compare(data, "term").verdict()).isEqualTo(Verdict.DISCREPANT);
  }

  /** One vote, of two memberships: nothing is exchanged. */
  @Test
  void sameVotesOfAnotherHouse() {
    SmallData data = term("tally", "");
    tally(data, "a", 724, 276).with("abstaining", 118).with("out_of", 1118);
    tally(data, "b", 724, 276).with("abstaining", 118).with("out_of", 1200);
    assertThat(compare(data, "term").causes()).doesNotContain(Cause.ROLE_SWAP);
  }

  /** Soviet Central Executive Committee, 24 February 1918. */
  @Test
  void oneDigitOfATally() {
    SmallData data = term("tally", "");
    tally(data, "a", 116, 85).with("abstaining", 26);
    tally(data, "b", 116, 84).with("abstaining", 26);
    assertThat(compare(data, "term").causes()).startsWith(Cause.DIGIT_SLIP);
  }

  /** Fourth Congress of Soviets: 284 is the number of the Left Socialist Revolutionaries. */
  @ParameterizedTest
  @CsvSource({"724, 276, 118", "784, 261, 115"})
  void neighboursFigureInATally(int inFavour, int against, int abstaining) {
    SmallData data = term("tally", "");
    tally(data, "a", inFavour, against).with("abstaining", abstaining);
    tally(data, "b", 704, 284).with("abstaining", 115);
    data.term(SUBJECT + "/delegates-left-sr", "count", "delegates");
    data.claim("c", SUBJECT + "/delegates-left-sr", "encyclopaedia")
        .with("value", 284)
        .with("unit", "delegates");
    PairComparison pair = compare(data, "term");
    assertThat(pair.causes()).startsWith(Cause.NEIGHBOUR);
    assertThat(pair.explanation()).contains("284", "delegates-left-sr", "may");
  }

  /** Boxer Protocol: Italy has 5.91 %; one page gives it the 7.32 % of the line above. */
  @Test
  void rowCopied() {
    SmallData data = term("share", "percent");
    claim(data, "a", "5.91 percent");
    claim(data, "b", "7.32 percent");
    data.term(SUBJECT + "/share-us", "share", "percent");
    data.claim("c", SUBJECT + "/share-us", "source-b").with("value", "7.32");
    assertThat(compare(data, "term").causes()).startsWith(Cause.NEIGHBOUR);
  }

  /** Alaska cost 7,200,000 dollars by its treaty, which is no rounding of 7,250,000. */
  @Test
  void whatTheTreatyFixesIsNoRounding() {
    SmallData data = term("money", "usd");
    claim(data, "a", "7200000 usd").with("place", "exact");
    claim(data, "b", "7250000 usd");
    assertThat(compare(data, "term").causes()).containsExactly(Cause.UNEXPLAINED);
  }

  /** All the prints of one figure together: every documented mistake is among the causes. */
  @Test
  void theGoldOfBrestLitovsk() {
    SmallData data = term("mass", "kg");
    claim(data, "a", "245564 kg");
    claim(data, "b", "24564 kg");
    claim(data, "c", "245546 kg");
    claim(data, "d", "245 t");
    Comparison gold = data.reconcile(folder).comparison(SUBJECT + "/term");
    assertThat(gold.verdict()).isEqualTo(Verdict.DISCREPANT);
    assertThat(gold.causes()).startsWith(Cause.TRANSPOSITION, Cause.DIGIT_LOST);
  }

  /** 9,705 and 10,000 are within 3 % or not whichever comes first. */
  @Test
  void theOrderOfSourcesChangesNoCause() {
    SmallData data = term("area", "km2");
    claim(data, "a", "9705 km2");
    claim(data, "b", "10000 mi2");
    SmallData turned = term("area", "km2");
    claim(turned, "a", "10000 mi2");
    claim(turned, "b", "9705 km2");
    assertThat(compare(turned, "term").causes()).isEqualTo(compare(data, "term").causes());
  }

  /** What is not known to be a mistake is not called one. */
  @ParameterizedTest(name = "{2} and {3}")
  @CsvSource({
    "share, percent, 26 percent, 36 percent", // two bases; one digit of two is no evidence
    "share, percent, 33 percent, 75 percent",
    "share, percent, 73 percent, 78.8 percent",
    "count, works, 133 works, 113 works", // two equal digits of three
    "count, works, 244 works, 233 works",
    "money, tael, 200000000 tael, 230000000 tael", // with the sum for Liaodong
    "money, tael, 50620545 tael, 50712795 tael",
    "area, mi2, 525000 mi2, 529000 mi2",
    "area, km2, 92952 km2, 92833 km2",
    "money, mark, 6000000000 mark, 6600000000 mark",
    "money, mark, 6000000000 mark, 600000000 mark", // round sums
    "count, ships, 30 ships, 300 ships",
    "count, persons, 50000000 persons, 62000000 persons"
  })
  void noMistakeNamed(String kind, String unit, String one, String other) {
    SmallData data = term(kind, unit);
    claim(data, "a", one);
    claim(data, "b", other);
    PairComparison pair = compare(data, "term");
    assertThat(pair.verdict()).isEqualTo(Verdict.DISCREPANT);
    assertThat(pair.causes()).as(pair.explanation()).isEqualTo(List.of(Cause.UNEXPLAINED));
  }
}
