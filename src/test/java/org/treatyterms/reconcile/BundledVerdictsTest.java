package org.treatyterms.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.treatyterms.dataset.BundledFiles;
import org.treatyterms.dataset.TreatyData;

/**
 * The verdict on every bundled term with two or more claims is the one that a reviewer wrote, with
 * the reason, from the words of the sources.
 */
class BundledVerdictsTest {
  private static final List<NamedCsvRecord> EXPECTED =
      BundledFiles.resource("expected-verdicts.csv");
  private static final Reconciliation ALL = Reconciler.standard().reconcile(TreatyData.bundled());

  @Test
  void verdictsAreThoseOfTheReviewers() {
    List<String> disagreements =
        EXPECTED.stream()
            .map(
                row -> {
                  Comparison comparison = ALL.comparison(row.getField("term"));
                  return comparison.verdict().name().equals(row.getField("expected_verdict"))
                      ? null
                      : row.getField("term")
                          + " is "
                          + comparison.verdict()
                          + ", where the reviewer has "
                          + row.getField("expected_verdict")
                          + " ("
                          + row.getField("note")
                          + "): "
                          + comparison.explanation();
                })
            .filter(Objects::nonNull)
            .toList();
    assertThat(disagreements).isEmpty();
  }

  @Test
  void everyTermWithTwoClaimsIsReviewed() {
    TreeSet<String> terms =
        ALL.comparisons().stream()
            .filter(c -> c.claims().size() > 1)
            .map(c -> c.term().id())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(EXPECTED.stream().map(row -> row.getField("term"))).containsExactlyElementsOf(terms);
    assertThat(EXPECTED).allSatisfy(row -> assertThat(row.getField("note")).isNotBlank());
  }
}
