package org.treatyterms.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treatyterms.reconcile.Decision.Rule;

/** Sums in another currency than the term's: nothing of theirs is told in the term's. */
class CurrencyTest {
  private static final String TERM = "treaty/sum";

  @TempDir private Path folder;
  private final SmallData data = new SmallData();

  @BeforeEach
  void termInMarks() {
    data.term(TERM, "money", "mark");
  }

  private void claim(String source, String value, String unit) {
    data.claim(TERM, source).with("value", value).with("unit", unit);
  }

  @Test
  void agreementInAnotherCurrencyHasNoNumber() {
    claim("a", "6000000000", "gold-mark");
    claim("b", "6100000000", "gold-mark");
    Reconciliation all = data.reconcile(folder);
    Comparison comparison = all.comparison(TERM);
    assertThat(comparison.verdict()).isEqualTo(Verdict.COMPATIBLE);
    assertThat(comparison.explanation())
        .contains("6,050,000,000 to 6,150,000,000 gold marks")
        .doesNotContain("000 marks");
    assertThat(comparison.common()).isNull();
    Decision decision = all.decision(TERM);
    assertThat(decision.rule()).isEqualTo(Rule.COMMON_INTERVAL);
    assertThat(decision.value()).isNull();
    assertThat(decision.low()).isNull();
    assertThat(decision.high()).isNull();
    assertThat(decision.reason())
        .isEqualTo(
            "Any value from 6,050,000,000 to 6,150,000,000 gold marks satisfies all readings."
                + " No source here gives a rate into marks, in which the term is to be counted.");
  }

  @Test
  void onlySumsInTheTermsCurrencyMakeItsRange() {
    claim("a", "20000000", "mark");
    claim("b", "30000000", "mark");
    claim("c", "1500000", "gbp");
    Reconciliation all = data.reconcile(folder);
    assertThat(all.comparison(TERM).verdict()).isEqualTo(Verdict.DISCREPANT);
    assertThat(all.comparison(TERM).explanation())
        .startsWith("3 statements, not all of one basis, date or currency, disagree");
    Decision decision = all.decision(TERM);
    assertThat(decision.unresolved()).isTrue();
    assertThat(decision.low()).hasToString("20000000");
    assertThat(decision.high()).hasToString("30000000");
  }
}
