package org.treatyterms.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treatyterms.dataset.TreatyData;
import org.treatyterms.reconcile.Reconciler;
import org.treatyterms.reconcile.Reconciliation;
import org.treatyterms.reconcile.Verdict;

class TextAccountsTest {
  @TempDir Path folder;

  @Test
  void tellsWhatIsDiscrepantFirst() throws IOException {
    String text = Account.text(100, false).text(Samples.peace(folder));
    assertThat(text)
        .containsSubsequence(
            "DISCREPANT: Area ceded (x-1900/area)",
            "“780 000 km²”, bela 2. o.",
            "FAILS: x-1900/parts, “in all 750000” (anna)",
            "NOT COMPARABLE: Share of coal",
            "COMPATIBLE: Signed",
            "ONE ORIGIN: ",
            "HOLDS: x-1900/two-thirds",
            "terms: 1 discrepant")
        .doesNotContain("\u001b");
  }

  @ParameterizedTest
  @ValueSource(ints = {40, 72, 100})
  void keepsToTheWidth(int width) throws IOException {
    Reconciliation peace = Samples.peace(folder);
    for (Account account : new Account[] {Account.text(width, false), Account.summary(width)}) {
      assertThat(account.text(peace).lines()).allMatch(line -> line.length() <= width);
    }
  }

  @Test
  void refusesNoWidthAtAll() {
    assertThatThrownBy(() -> Account.text(39, false))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("The width must be at least 40 columns: 39");
  }

  @Test
  void coloursOnlyWhenAsked() throws IOException {
    assertThat(Account.text(100, true).text(Samples.peace(folder)))
        .contains("\u001b[1;31mDISCREPANT\u001b[0m: Area ceded");
  }

  @Test
  void letsNoDataSteerTheTerminal() throws IOException {
    Reconciliation hostile = Samples.hostile(folder);
    assertThat(Account.text(100, false).text(hostile)).doesNotContain("\u001b", "\u202E");
    assertThat(Account.summary(100).text(hostile)).doesNotContain("\u001b", "\u202E");
  }

  @Test
  void countsWideLettersAsTwo() {
    assertThat(Screen.columns("万km")).isEqualTo(4);
    assertThat(Screen.columns("e\u0301")).isEqualTo(1);
  }

  @Test
  void summaryNamesFiguresBasesAndBothReadingsOfAnAssertion() throws IOException {
    assertThat(oneLine(Account.summary(100).text(Samples.peace(folder))))
        .contains("Area ceded: 750,000 km² against 780,000 km²: discrepant, 4.0 %")
        .contains(
            "3/4 (share of the deposits) against 81.00 % (share of the yearly output): not"
                + " comparable (basis differs), as one quantity they would differ by 8.0 %")
        .contains("“two-thirds”: fails: 724 is 64.8 % of 1,118")
        .contains("holds: 724 is 72.4 % of 1,000");
  }

  @Test
  void summaryOfTheBundledDataFitsAScreenAndTellsTheFoundingFindings() {
    Reconciliation bundled = Reconciler.standard().reconcile(TreatyData.bundled());
    String text = Account.summary(100).text(bundled);
    assertThat(text.lines()).hasSizeBetween(24, 40);
    assertThat(oneLine(text))
        .contains("750,000 km² against 780,000 km²: discrepant, 4.0 %")
        .contains("26 % against 1/3: discrepant")
        .containsPattern("iron[^-]*: 3/4 \\([^)]*deposits[^)]*\\) against 73 % .*would agree")
        .containsPattern("coal[^-]*: 3/4 \\([^)]*deposits[^)]*\\) against 89 % .*would differ")
        .containsPattern("more than a two-thirds majority”: fails.* 64.8 % .* 72.4 %")
        .containsPattern("nearly twice that of the German Empire”: fails.*= 1.38");
  }

  @Test
  void markdownOfTheBundledDataFitsAComment() {
    Reconciliation bundled = Reconciler.standard().reconcile(TreatyData.bundled());
    assertThat(Account.markdown().text(bundled))
        .hasSizeBetween(10_000, 65_000)
        .containsPattern("And [0-9,]+ findings more.\n$");
  }

  @Test
  void markdownShowsMarkupAsText() throws IOException {
    String text = Account.markdown().text(Samples.hostile(folder));
    assertThat(text).doesNotContain("<script>", "<b>").contains("\\<script\\>");
    assertThat(text).contains("\\[a\\](javascript:b)").contains("\\*b\\*").contains("\\|");
  }

  @Test
  void markdownTellsFindingsWithTheirClaims() throws IOException {
    assertThat(Account.markdown().text(Samples.peace(folder)))
        .containsSubsequence(
            "| discrepant | 1 |",
            "## Peace of X",
            "**discrepant** · `x-1900/area`",
            "| figure | as printed | source | place |",
            "| 750,000 km² | “750,000 square kilometres” | Anna Ott (1911) | p. 1 |",
            "Decision: ");
  }

  @Test
  void worstVerdictCountsFailedRelations() throws IOException {
    Reconciliation peace = Samples.peace(folder);
    assertThat(Selection.terms("x-1900/signed").worst(peace)).isEqualTo(Verdict.COMPATIBLE);
    assertThat(Selection.terms("x-1900/part-?").worst(peace)).isEqualTo(Verdict.DISCREPANT);
    assertThat(Selection.terms("nothing/*").worst(peace)).isEqualTo(Verdict.SINGLE);
    assertThat(Account.text(80, false).text(peace)).isNotEmpty();
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }
}
