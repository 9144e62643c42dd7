package org.treatyterms.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sums of many parts that several sources state alike: 3²⁰ choices, or 2⁶⁴, say one thing. */
class ManyCopiesTest {
  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"20, 3", "63, 2"})
  void oneChoiceStandsForAll(int parts, int sources) {
    SmallData data = new SmallData();
    StringBuilder sum = new StringBuilder();
    for (int i = 0; i < parts; i++) {
      String part = "t/part-" + i;
      claim(data, part, sources, 10);
      sum.append(i == 0 ? "" : " + ").append(part);
    }
    claim(data, "t/whole", sources, 6000);
    data.relation("t/sum", sum + " = t/whole");
    RelationAudit audit = data.reconcile(folder).relation("t/sum");
    assertThat(audit.fails()).isTrue();
    assertThat(audit.explanation())
        .startsWith("Fails: ")
        .contains(parts * 10 + " t against 6,000 t");
    assertThat(audit.choices()).hasSize(1);
    assertThat(audit.failing()).isEqualTo(1);
  }

  private static void claim(SmallData data, String term, int sources, int value) {
    data.term(term, "mass", "t");
    for (int s = 0; s < sources; s++) {
      data.claim(term, "source-" + s).with("value", value).with("unit", "t").with("place", "exact");
    }
  }
}
