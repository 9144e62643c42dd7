package org.treatyterms.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.treatyterms.dataset.Problem.Severity;

/** How problems read and sort. */
class ProblemTest {
  private static Problem problem(String file, int line, String column, String text) {
    return new Problem(Severity.ERROR, file, line, column, text, "is odd; write 5");
  }

  @Test
  void placeThenTextThenRemedy() {
    assertThat(problem("claims.csv", 17, "value", "62,5"))
        .hasToString("claims.csv:17:value: '62,5' is odd; write 5");
    assertThat(problem("claims.csv", 17, "", "")).hasToString("claims.csv:17: is odd; write 5");
    assertThat(problem("claims.csv", 0, "", "")).hasToString("claims.csv: is odd; write 5");
  }

  @Test
  void longTextsAreShortened() {
    String text = "😀".repeat(40);
    assertThat(problem("f", 1, "c", text).toString())
        .isEqualTo("f:1:c: '" + "😀".repeat(30) + "…' is odd; write 5");
    assertThat(problem("f", 1, "c", "x" + text).toString())
        .isEqualTo("f:1:c: 'x" + "😀".repeat(29) + "…' is odd; write 5");
    assertThat(problem("f", 1, "c", text).text()).isEqualTo(text);
  }

  @Test
  void sortsInFileOrder() {
    List<Problem> sorted =
        List.of(
            problem("a/claims.csv", 0, "", ""),
            problem("a/claims.csv", 2, "", ""),
            problem("a/claims.csv", 2, "claim", ""),
            problem("a/claims.csv", 2, "value", ""),
            problem("a/claims.csv", 2, "hedge", ""),
            problem("a/claims.csv", 10, "claim", ""),
            problem("a/terms.csv", 1, "", ""));
    List<Problem> shuffled = new ArrayList<>(sorted);
    Collections.shuffle(shuffled, new Random(1));
    Collections.sort(shuffled);
    assertThat(shuffled).isEqualTo(sorted);
  }

  @Test
  void findsTheNearestName() {
    Nearest nearest = new Nearest();
    List<String> names = List.of("gazette-1702", "gazette-1720", "handbook-1911");
    assertThat(nearest.to("gazette-1721", names)).contains("gazette-1720");
    assertThat(nearest.to("gazete-1702", names)).contains("gazette-1702");
    assertThat(nearest.to("almanac", names)).isEmpty();
    assertThat(nearest.to("ahndbook-1911", names)).contains("handbook-1911");
  }
}
