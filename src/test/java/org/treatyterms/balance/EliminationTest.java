package org.treatyterms.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.treatyterms.balance.RandomProblem.Features;

class EliminationTest {
  private static final int CASES = 10_000;

  @Test
  void lastStepIsFreeOfTheGrossError() {
    SplittableRandom random = new SplittableRandom(41);
    int unique = 0;
    for (int i = 0; i < CASES; i++) {
      RandomProblem problem = RandomProblem.of(random, i % 2 == 0 ? Features.ALL : Features.PLAIN);
      int wrong = random.nextInt(problem.values.length);
      BalanceResult before = problem.solve();
      if (!before.redundant()[wrong]) {
        continue;
      }
      double share = 1 - square(before.standardErrors()[wrong]) / problem.variances[wrong];
      if (share < 1e-3) {
        continue; // hardly checked by the others
      }
      double sigma = Math.sqrt(problem.variances[wrong]);
      problem.values[wrong] = problem.truth[wrong] + 1000 * sigma / Math.sqrt(share);
      BalanceResult result = problem.solve();
      EliminationStep first = result.elimination().get(0);
      assertThat(Math.abs(first.statistic())).as(problem::toString).isGreaterThan(900);
      if (first.removed().equals(result.names().get(wrong))) {
        unique += first.tiedWith().isEmpty() ? 1 : 0;
        problem.values[wrong] = Double.NaN;
        BalanceResult clean = problem.solve();
        close(problem, first.adjusted(), clean.adjusted());
        close(problem, first.standardErrors(), clean.standardErrors());
        assertThat(first.global()).isEqualTo(clean.global());
      }
      EliminationStep last = result.elimination().get(result.elimination().size() - 1);
      assertThat(last.global().df()).isEqualTo(result.global().df() - result.elimination().size());
    }
    assertThat(unique).isGreaterThan(CASES / 4);
  }

  private static void close(RandomProblem problem, double[] actual, double[] expected) {
    for (int j = 0; j < actual.length; j++) {
      double a = actual[j];
      double b = expected[j];
      boolean close = Double.isNaN(b) ? Double.isNaN(a) : Math.abs(a - b) <= 1e-12 * Math.abs(b);
      assertThat(close).as(() -> a + " is not " + b + " in " + problem).isTrue();
    }
  }

  private static double square(double v) {
    return v * v;
  }

  @Test
  void findsTwoErrorsOneAfterTheOther() {
    // Three levels of totals: 100 = 60 + 40, 60 = 25 + 35, 40 = 15 + 25, each also counted twice.
    double[] truth = {100, 60, 40, 25, 35, 15, 25, 100, 60, 40};
    double[][] matrix = {
      {1, -1, -1, 0, 0, 0, 0, 0, 0, 0},
      {0, 1, 0, -1, -1, 0, 0, 0, 0, 0},
      {0, 0, 1, 0, 0, -1, -1, 0, 0, 0},
      {1, 0, 0, 0, 0, 0, 0, -1, 0, 0},
      {0, 1, 0, 0, 0, 0, 0, 0, -1, 0},
      {0, 0, 1, 0, 0, 0, 0, 0, 0, -1},
    };
    double[] values = truth.clone();
    values[1] += 20;
    values[9] -= 10;
    double[] variances = {1, 1, 1, 1, 1, 1, 1, 1, 1, 1};
    BalanceResult result =
        Balance.builder()
            .names("total", "north", "south", "n1", "n2", "s1", "s2", "total2", "north2", "south2")
            .values(values)
            .variances(variances)
            .matrix(matrix)
            .build()
            .solve();
    assertThat(result.suspects()).contains("north", "south2");
    assertThat(result.adjusted()[1]).as("the full balance is contaminated").isGreaterThan(61);
    assertThat(result.elimination()).hasSize(2);
    assertThat(result.elimination().get(0).removed()).isEqualTo("north");
    assertThat(result.elimination().get(0).before()).isEqualTo(result.global());
    EliminationStep last = result.elimination().get(1);
    assertThat(last.removed()).isEqualTo("south2");
    assertThat(last.statistic()).isNegative();
    assertThat(last.before()).isEqualTo(result.elimination().get(0).global());
    assertThat(last.global().statistic()).isCloseTo(0, within(1e-20));
    assertThat(last.adjusted()).containsExactly(truth, within(1e-10));
    assertThat(last).hasToString("removed 'south2', z = " + last.statistic());
  }

  @Test
  void saysWhenTheDataCannotTellWhichFigureIsWrong() {
    BalanceResult result =
        Balance.builder()
            .names("total", "north", "south")
            .values(100, 70, 50)
            .variances(1, 4, 9)
            .matrix(new double[][] {{1, -1, -1}})
            .build()
            .solve();
    assertThat(result.suspects()).containsExactly("total", "north", "south");
    EliminationStep step = result.elimination().get(0);
    assertThat(result.elimination()).hasSize(1);
    assertThat(step.removed()).isEqualTo("total");
    assertThat(step.tiedWith()).containsExactly("north", "south");
    assertThat(step.adjusted()[0]).isEqualTo(120);
    assertThat(step.global()).isEqualTo(new GlobalTest(0, 0, Double.NaN));
  }

  @Test
  void stepsRespectBounds() {
    BalanceResult result =
        Balance.builder()
            .values(100, 160, 30, -8)
            .variances(1, 1, 1, 1)
            .matrix(new double[][] {{1, -1, -1, -1}})
            .lower(0, 0, 0, 0)
            .build()
            .solve();
    double[] adjusted = result.elimination().get(0).adjusted();
    assertThat(adjusted[3]).isEqualTo(0);
    assertThat(adjusted[0]).isCloseTo(190, within(1e-9));
  }
}
