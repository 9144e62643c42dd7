package org.treatyterms.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treatyterms.reconcile.Decision.Rule;

/**
 * What a relation may decide. Norway's referendum of 1972: 971,687 for and 1,118,281 against, which
 * is 53.507 %; a page has 1,135,755 against.
 */
class EvidenceTest {
  private static final String VOTE = "norway-1972/vote";
  private static final String SHARE = "norway-1972/share";

  @TempDir private Path folder;
  private final SmallData data = new SmallData();

  @BeforeEach
  void votes() {
    data.term(VOTE, "tally", "");
    data.term(SHARE, "share", "percent");
    data.relation("norway-1972/part", SHARE + " = " + VOTE + ".against / " + VOTE + ".cast");
    data.claim(VOTE, "page").with("in_favour", 971_687).with("against", 1_135_755);
    data.claim(VOTE, "table").with("in_favour", 971_687).with("against", 1_118_281);
    data.claim(SHARE, "table").with("value", "53.51").with("unit", "percent");
  }

  @Test
  void oneSourcesOwnArithmeticDecidesNothing() {
    assertThat(data.reconcile(folder).decision(VOTE).rule()).isEqualTo(Rule.UNRESOLVED);
  }

  @Test
  void anotherSourceThatIsLessFineIsAWitness() {
    data.claim(SHARE, "page").with("value", "53.5").with("unit", "percent");
    Decision decision = data.reconcile(folder).decision(VOTE);
    assertThat(decision.rule()).isEqualTo(Rule.RELATIONS);
    assertThat(decision.used()).containsExactly(VOTE + "/table");
    assertThat(decision.leftOut()).containsOnlyKeys(VOTE + "/page");
  }

  /** A sum in dollars that lies within what marks may be read as makes the marks no less fine. */
  @Test
  void anotherCurrencyTakesNothingAway() {
    SmallData sums = new SmallData();
    for (String term : new String[] {"t/p", "t/q", "t/m"}) {
      sums.term(term, "money", "mark");
    }
    sums.relation("t/sum", "t/q + t/m = t/p");
    sums.claim("t/p", "a").with("value", 1000).with("unit", "mark");
    sums.claim("t/p", "b").with("value", 1300).with("unit", "mark");
    sums.claim("t/q", "c").with("value", 400).with("unit", "mark");
    sums.claim("t/m", "d").with("value", 600).with("unit", "mark");
    assertThat(sums.reconcile(folder).decision("t/p").used()).containsExactly("t/p/a");
    sums.claim("t/m", "e").with("value", 601).with("unit", "usd");
    assertThat(sums.reconcile(folder).decision("t/p").used()).containsExactly("t/p/a");
  }
}
