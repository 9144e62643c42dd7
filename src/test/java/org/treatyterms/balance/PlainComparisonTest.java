package org.treatyterms.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.treatyterms.balance.RandomProblem.Features;

/** Random problems against the textbook formulas. */
class PlainComparisonTest {
  private static final int CASES = 5_000;

  @Test
  void agreesOnUncorrelatedFigures() {
    compare(new SplittableRandom(20261), new Features(true, true, true, false));
  }

  @Test
  void agreesOnCorrelatedFigures() {
    compare(new SplittableRandom(20262), new Features(true, true, true, true));
  }

  private static void compare(SplittableRandom random, Features features) {
    int compared = 0;
    while (compared < CASES) {
      RandomProblem problem = RandomProblem.of(random, features);
      PlainBalance plain = new PlainBalance(problem);
      if (plain.doubtful()) {
        continue;
      }
      compared++;
      BalanceResult result = problem.solve();
      check(problem, result.global().df() == plain.df);
      close(problem, result.global().statistic(), plain.statistic, 1);
      check(problem, Arrays.equals(result.observable(), plain.observable));
      double[] adjusted = result.adjusted();
      double[] errors = result.standardErrors();
      double[] z = result.measurement();
      double[] power = result.maximumPower();
      double[][] covariance = result.covariance();
      for (int j = 0; j < adjusted.length; j++) {
        check(problem, Double.isNaN(adjusted[j]) != plain.observable[j]);
        if (plain.observable[j]) {
          double scale = 1 + Math.sqrt(problem.variances[j]);
          close(problem, adjusted[j], plain.adjusted[j], 100);
          close(problem, errors[j] * errors[j], plain.covariance[j][j], scale * scale);
          close(problem, covariance[j][j], plain.covariance[j][j], scale * scale);
        }
        close(problem, z[j], plain.z[j], 1);
        close(problem, power[j], plain.maximumPower[j], 1);
      }
    }
  }

  private static void close(RandomProblem problem, double actual, double expected, double scale) {
    boolean close =
        Double.isNaN(expected)
            ? Double.isNaN(actual)
            : Math.abs(actual - expected) <= 1e-8 * (scale + Math.abs(expected));
    assertThat(close).as(() -> actual + " is not " + expected + " in " + problem).isTrue();
  }

  private static void check(RandomProblem problem, boolean condition) {
    assertThat(condition).as(problem::toString).isTrue();
  }
}
