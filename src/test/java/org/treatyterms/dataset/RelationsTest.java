package org.treatyterms.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Relations that cannot be read, or that name what is not there. */
class RelationsTest {
  @TempDir Path temp;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "suderia-1719/area = nordland-1720/area | names 'nordland-1720/area', which is not in"
            + " terms.csv; write an id that is, or add its row",
        "suderia-1719/area = suderia-1719/arae | names 'suderia-1719/arae', which is not in"
            + " terms.csv; nearest: 'suderia-1719/area'",
        "suderia-1719/area[lakes] = 1 | names 'lakes', which is not in bases.csv; write an id that"
            + " is, or add its row",
        "nordland-1720/diet-vote = 60 | names 'nordland-1720/diet-vote', which is a tally; write a"
            + " part of it, like nordland-1720/diet-vote.in_favour",
        "suderia-1719/area.cast = 60 | names 'suderia-1719/area.cast', but the term is no tally;"
            + " write suderia-1719/area",
        "suderia-1719/area / 0 = 60 | divides by zero at token 3; write another divisor",
        "suderia-1719/area = | ends at token 3 where a number, a term, ceil or ( is expected; write"
            + " tokens parted by blanks, like a/part + b/part = a/whole",
        "suderia-1719/area ≈ 5 | has '≈' at token 2 where an operator or one of = < <= > >= is"
            + " expected; write tokens parted by blanks, like a/part + b/part = a/whole",
        "nordland-1720/diet-vote.yes = 5 | 'yes' is not a part of a tally; write in_favour, against,"
            + " abstaining, not_voting, out_of, cast or recorded",
      })
  void tellsWhatIsWrong(String expression, String message) {
    Sample sample =
        Sample.in(temp.resolve("good"))
            .with(
                "relations.csv",
                "relation,expression,source,as_written,note\na/b," + expression + ",,,\n");
    String shown = expression.length() > 60 ? expression.substring(0, 60) + "…" : expression;
    assertThat(sample.problems())
        .containsExactly("ERROR relations.csv:2:expression: '" + shown + "' " + message);
    assertThat(sample.load().data().relations()).isEmpty();
  }

  @Test
  void deepNestingIsRefusedNotFollowed() {
    String deep = "( ".repeat(10_000) + "1" + " )".repeat(10_000) + " = 1";
    Sample sample =
        Sample.in(temp.resolve("good"))
            .with(
                "relations.csv",
                "relation,expression,source,as_written,note\na/b," + deep + ",,,\n");
    assertThat(sample.problems())
        .containsExactly(
            "ERROR relations.csv:2:expression: '"
                + "( ".repeat(30)
                + "…' has more than 2000 tokens; write several relations");
  }

  @Test
  void aRelationOnATermThatWasLostIsNotReportedTwice() {
    Sample sample =
        Sample.in(temp.resolve("good"))
            .add("terms.csv", "suderia-1719/people")
            .add("relations.csv", "a/b,suderia-1719/people = 1,,,");
    assertThat(sample.problems())
        .containsExactly(
            "ERROR terms.csv:11: has 1 cell, the header has 9; write one cell for each column, and"
                + " quote cells that hold commas");
  }
}
