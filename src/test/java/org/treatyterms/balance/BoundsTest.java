package org.treatyterms.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.SingularValueDecomposition;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.treatyterms.balance.RandomProblem.Features;

class BoundsTest {
  private static final int CASES = 10_000;
  private static final int LARGEST = 4;

  @Test
  void findsTheBestOfAllWaysToHoldBounds() {
    SplittableRandom random = new SplittableRandom(31);
    int held = 0;
    int infeasible = 0;
    for (int i = 0; i < CASES; i++) {
      RandomProblem problem =
          problem(random, new Features(i % 3 == 0, true, i % 5 == 0, i % 7 == 0));
      int n = problem.truth.length;
      double[] lower = new double[n];
      double[] upper = new double[n];
      for (int j = 0; j < n; j++) {
        double middle = problem.truth[j] + (i % 4 == 0 ? random.nextInt(9) - 4 : 0);
        lower[j] = random.nextInt(3) == 0 ? Double.NEGATIVE_INFINITY : middle - random.nextInt(3);
        upper[j] = random.nextInt(3) == 0 ? Double.POSITIVE_INFINITY : middle + random.nextInt(3);
      }
      String what = problem + " in " + Arrays.toString(lower) + Arrays.toString(upper);
      double @Nullable [] best = best(problem, lower, upper);
      Balance balance = problem.builder().lower(lower).upper(upper).build();
      if (best == null) {
        infeasible++;
        assertThatThrownBy(balance::solve).as(what).isInstanceOf(ContradictionException.class);
        continue;
      }
      BalanceResult result;
      try {
        result = balance.solve();
      } catch (RuntimeException e) {
        throw new AssertionError(what, e);
      }
      held += result.atBound().isEmpty() ? 0 : 1;
      double[] x = result.adjusted();
      for (int j = 0; j < n; j++) {
        boolean inside = x[j] >= lower[j] && x[j] <= upper[j];
        boolean right = Math.abs(x[j] - best[j]) <= 1e-8 * (100 + Math.abs(best[j]));
        assertThat(Double.isNaN(x[j]) || (inside && right))
            .as("%s: %s, not %s", what, Arrays.toString(x), Arrays.toString(best))
            .isTrue();
      }
    }
    assertThat(held).isGreaterThan(CASES / 4);
    assertThat(infeasible).isBetween(CASES / 20, CASES / 4);
  }

  private static RandomProblem problem(SplittableRandom random, Features features) {
    while (true) {
      RandomProblem problem = RandomProblem.of(random, features);
      if (problem.truth.length <= LARGEST) {
        return problem;
      }
    }
  }

  /** Tries every choice of figures held at their lower or upper bounds. */
  private static double @Nullable [] best(RandomProblem problem, double[] lower, double[] upper) {
    double[] best = null;
    double least = Double.POSITIVE_INFINITY;
    int n = problem.truth.length;
    int rank = new SingularValueDecomposition(new Array2DRowRealMatrix(problem.matrix)).getRank();
    int patterns = (int) Math.pow(3, n);
    for (int pattern = 0; pattern < patterns; pattern++) {
      double[][] matrix = problem.matrix;
      double[] constants = problem.constants;
      boolean legal = true;
      int held = 0;
      for (int j = 0, code = pattern; j < n; j++, code /= 3) {
        double bound = code % 3 == 1 ? lower[j] : upper[j];
        if (code % 3 > 0) {
          held++;
          legal &= !Double.isInfinite(bound) && held <= n - rank;
          matrix = Arrays.copyOf(matrix, matrix.length + 1);
          matrix[matrix.length - 1] = new double[n];
          matrix[matrix.length - 1][j] = 1;
          constants = Arrays.copyOf(constants, matrix.length);
          constants[matrix.length - 1] = bound;
        }
      }
      BalanceResult result = legal ? solve(problem, matrix, constants) : null;
      if (result == null) {
        continue;
      }
      double[] x = result.adjusted();
      for (int j = 0; j < n; j++) {
        double slack = 1e-9 * (1 + Math.abs(x[j]));
        // An undetermined figure with bounds is covered by the choice that holds it at one.
        legal &=
            Double.isNaN(x[j])
                ? Double.isInfinite(lower[j]) && Double.isInfinite(upper[j])
                : x[j] >= lower[j] - slack && x[j] <= upper[j] + slack;
      }
      if (legal && result.global().statistic() < least) {
        least = result.global().statistic();
        best = x;
      }
    }
    return best;
  }

  private static @Nullable BalanceResult solve(
      RandomProblem problem, double[][] matrix, double[] constants) {
    try {
      return problem.builder().matrix(matrix).constants(constants).build().solve();
    } catch (ContradictionException e) {
      return null;
    }
  }

  @Test
  void keepsPartsFromGoingNegative() {
    BalanceResult result =
        Balance.builder()
            .names("total", "a", "b", "c")
            .values(100, 96, 30, -8)
            .variances(1, 1, 1, 1)
            .matrix(new double[][] {{1, -1, -1, -1}})
            .lower(Double.NaN, 0, 0, 0)
            .build()
            .solve();
    assertThat(result.atBound()).containsExactly("c");
    assertThat(result.adjusted()[3]).isEqualTo(0);
    assertThat(result.global().statistic()).as("the test of the figures as given").isEqualTo(81);
  }

  @Test
  void boundsOnUndeterminedFiguresBind() {
    Balance.Builder builder =
        Balance.builder()
            .names("total", "unknown1", "unknown2")
            .values(10, Double.NaN, Double.NaN)
            .variances(4, 0, 0)
            .matrix(new double[][] {{1, -1, -1}});
    BalanceResult result = builder.lower(Double.NaN, 8, 5).build().solve();
    assertThat(result.adjusted()[0]).isCloseTo(13, within(1e-12));
    assertThat(result.adjusted()[1]).isNaN();
    assertThat(builder.lower(Double.NaN, 4, 5).build().solve().adjusted()[0]).isEqualTo(10);
  }

  @Test
  void saysWhichBoundsCannotBeMet() {
    Balance.Builder builder =
        Balance.builder()
            .names("total", "a", "b")
            .values(10, 4, 5)
            .variances(0, 1, 1)
            .matrix(new double[][] {{1, -1, -1}});
    ContradictionException problem =
        catchThrowableOfType(
            ContradictionException.class, () -> builder.lower(0, 6, 7).build().solve());
    assertThat(problem)
        .hasMessage(
            "Bounds cannot be met together with the relations:"
                + " 'a' in [6.0, Infinity], 'b' in [7.0, Infinity]");
    assertThat(problem.figures()).containsExactly("a", "b");
    assertThat(problem.rows()).isEmpty();
    assertThatThrownBy(() -> builder.lower(11, 0, 0).build().solve())
        .isInstanceOf(ContradictionException.class)
        .hasMessage(
            "Bounds cannot be met together with the relations: 'total' in [11.0, Infinity]");
  }
}
