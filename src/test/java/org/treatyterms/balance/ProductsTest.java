package org.treatyterms.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ProductsTest {
  private static final int CASES = 10_000;

  @Test
  void shareTimesBaseIsTheAmount() {
    BalanceResult result =
        Balance.builder()
            .names("share", "base", "amount")
            .values(0.26, 178e6, 56e6)
            .variances(square(0.005), square(2e6), square(1e6))
            .share(0, 1, 2)
            .build()
            .solve();
    double[] x = result.adjusted();
    assertThat(x[0] * x[1]).isCloseTo(x[2], within(1e-12 * x[2]));
    assertThat(result.global().df()).isEqualTo(1);
    assertThat(result.suspects()).containsExactly("share", "base", "amount");
    assertThat(x[0]).isGreaterThan(0.26);
    assertThat(x[2]).isLessThan(56e6);
  }

  @Test
  void unmeasuredFactorIsComputed() {
    BalanceResult result =
        Balance.builder()
            .values(0.26, Double.NaN, 46e6)
            .variances(square(0.005), 0, square(1e6))
            .share(0, 1, 2)
            .build()
            .solve();
    double base = 46e6 / 0.26;
    assertThat(result.adjusted()[1]).isCloseTo(base, within(1e-12 * base));
    double relative = Math.hypot(0.005 / 0.26, 1.0 / 46);
    assertThat(result.standardErrors()[1]).isCloseTo(base * relative, within(1e-9 * base));
    assertThat(result.redundant()).containsOnly(false);
  }

  @Test
  void twoUnmeasuredFactorsStayUndetermined() {
    BalanceResult result =
        Balance.builder()
            .values(Double.NaN, Double.NaN, 46e6)
            .variances(0, 0, 1)
            .share(0, 1, 2)
            .build()
            .solve();
    assertThat(result.observable()).containsExactly(false, false, true);
    assertThat(result.adjusted()[2]).isEqualTo(46e6);
  }

  @Test
  void squaresAndCoefficientsAreProductsToo() {
    // 3 x² + y = 14 from x = 2, y = 2, both exact to 0.1
    BalanceResult result =
        Balance.builder()
            .values(2.1, 1.9)
            .variances(0.01, 0.01)
            .matrix(new double[][] {{0, 1}})
            .constants(14)
            .product(0, 3, 0, 0)
            .build()
            .solve();
    double[] x = result.adjusted();
    assertThat(3 * x[0] * x[0] + x[1]).isCloseTo(14, within(1e-12));
    // Least squares: the adjustment is along the gradient (6x, 1).
    double[] adjustment = result.adjustments();
    assertThat(adjustment[0] / adjustment[1]).isCloseTo(6 * x[0], within(1e-9 * 12));
  }

  @Test
  void exactContradictionIsReported() {
    Balance balance =
        Balance.builder()
            .names("share", "base", "amount")
            .values(0.5, 100, 60)
            .variances(0, 0, 0)
            .share(0, 1, 2)
            .build();
    assertThatThrownBy(balance::solve)
        .isInstanceOf(ContradictionException.class)
        .hasMessageStartingWith("Relation 0 cannot hold: ");
  }

  @Test
  void saysWhenProductsDoNotSettle() {
    // No x has a square of -1.
    Balance balance =
        Balance.builder()
            .names("length")
            .values(0.7)
            .variances(1)
            .matrix(new double[][] {{0}})
            .constants(-1)
            .product(0, 1, 0, 0)
            .build();
    assertThatThrownBy(balance::solve)
        .isInstanceOf(ArithmeticException.class)
        .hasMessage(
            "The products did not settle in 200 turns, the first being 'length' times 'length' in"
                + " relation 0");
  }

  @Test
  void boundsHoldWithProducts() {
    BalanceResult result =
        Balance.builder()
            .values(0.99, 100, 120)
            .variances(square(0.1), square(1), square(1))
            .share(0, 1, 2)
            .upper(1, Double.NaN, Double.NaN)
            .build()
            .solve();
    assertThat(result.adjusted()).containsExactly(new double[] {1, 110, 110}, within(1e-9));
    assertThat(result.atBound()).containsExactly("x1");
  }

  @Test
  void solutionIsStationaryAndFeasible() {
    SplittableRandom random = new SplittableRandom(51);
    for (int i = 0; i < CASES; i++) {
      // parts = shares × total, and the parts sum to the total
      double total = Math.pow(10, random.nextInt(9)) * (1 + random.nextDouble());
      double share = 0.05 + 0.9 * random.nextDouble();
      double[] truth = {total, share, 1 - share, share * total, (1 - share) * total};
      double[] values = new double[5];
      double[] variances = new double[5];
      for (int j = 0; j < 5; j++) {
        double sigma = truth[j] * 0.05 * random.nextDouble();
        variances[j] = sigma * sigma;
        values[j] = truth[j] + sigma * RandomProblem.normal(random);
      }
      int missing = random.nextInt(10);
      if (missing < 5) {
        values[missing] = Double.NaN;
      }
      BalanceResult result =
          Balance.builder()
              .values(values)
              .variances(variances)
              .matrix(new double[][] {{0, 1, 1, 0, 0}})
              .constants(1)
              .share(1, 0, 3)
              .share(2, 0, 4)
              .build()
              .solve();
      double[] x = result.adjusted();
      close(values, x[1] + x[2], 1);
      close(values, x[0] * x[1], x[3]);
      close(values, x[0] * x[2], x[4]);
      // Along the surface of the relations (two ways to move) the cost does not change.
      double[][] tangents = {{1, 0, 0, x[1], x[2]}, {0, 1, -1, x[0], -x[0]}};
      for (double[] tangent : tangents) {
        double slope = 0;
        double size = 0;
        for (int j = 0; j < 5; j++) {
          double pull = j == missing ? 0 : (x[j] - values[j]) / variances[j] * tangent[j];
          slope += pull;
          size += Math.abs(pull);
        }
        check(values, Math.abs(slope) <= 1e-6 * size + 1e-9);
      }
    }
  }

  private static void close(double[] values, double actual, double expected) {
    check(values, Math.abs(actual - expected) <= 1e-12 * Math.abs(expected));
  }

  private static void check(double[] values, boolean condition) {
    assertThat(condition).as(() -> Arrays.toString(values)).isTrue();
  }

  private static double square(double v) {
    return v * v;
  }
}
