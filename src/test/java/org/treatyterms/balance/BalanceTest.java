package org.treatyterms.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** The example of the documentation, and what callers may rely on. */
class BalanceTest {
  private static Balance.Builder example() {
    return Balance.builder()
        .names("total", "north", "south")
        .values(1000, 640, 410)
        .variances(100, 400, 400)
        .matrix(new double[][] {{1, -1, -1}});
  }

  @Test
  void exampleInTheDocumentation() {
    Balance balance = example().build();
    BalanceResult result = balance.solve();
    assertThat(balance.names()).containsExactly("total", "north", "south");
    assertThat(result.names()).isEqualTo(balance.names());
    assertThat(result.adjusted())
        .containsExactly(new double[] {1005.6, 617.8, 387.8}, within(0.05));
    assertThat(result.adjustments())
        .containsExactly(new double[] {50 / 9.0, -200 / 9.0, -200 / 9.0}, within(1e-12));
    assertThat(result.global().p()).isCloseTo(0.096, within(0.0005));
    assertThat(result.global().statistic()).isCloseTo(25 / 9.0, within(1e-12));
    // r = -50 with standard error 30; the total is too small, its parts are too large.
    assertThat(result.nodal()[0]).isCloseTo(-5 / 3.0, within(1e-12));
    assertThat(result.measurement())
        .containsExactly(new double[] {-5 / 3.0, 5 / 3.0, 5 / 3.0}, within(1e-12));
  }

  @Test
  void namesAreMadeUpIfNoneAreGiven() {
    Balance balance = Balance.builder().values(1, 2).variances(1, 1).build();
    assertThat(balance.names()).containsExactly("x1", "x2");
  }

  @Test
  void neitherProblemNorResultSharesArrays() {
    double[] values = {1000, 640, 410};
    double[][] matrix = {{1, -1, -1}};
    double[] lower = {0, 0, 0};
    Balance balance = example().values(values).matrix(matrix).lower(lower).build();
    values[0] = -1;
    matrix[0][1] = 7;
    lower[2] = 1000;
    BalanceResult result = balance.solve();
    result.adjusted()[0] = -1;
    result.standardErrors()[0] = -1;
    result.measurement()[0] = -1;
    result.redundant()[0] = false;
    assertThat(result.adjusted()[0]).isCloseTo(1005.6, within(0.05));
    assertThat(result.standardErrors()[0]).isPositive();
    assertThat(result.measurement()[0]).isNegative();
    assertThat(result.redundant()[0]).isTrue();
  }

  @Test
  void covarianceWithoutCorrelationIsTheSameAsVariances() {
    double[][] diagonal = {{100, 0, 0}, {0, 400, 0}, {0, 0, 400}};
    BalanceResult result =
        Balance.builder()
            .values(1000, 640, 410)
            .covariance(diagonal)
            .matrix(new double[][] {{1, -1, -1}})
            .build()
            .solve();
    assertThat(result.adjusted()).containsExactly(example().build().solve().adjusted());
  }

  @Test
  void covarianceOfUnmeasuredFiguresIsIgnored() {
    double nan = Double.NaN;
    double[][] covariance = {{100, 60, nan}, {60, 400, nan}, {nan, nan, nan}};
    BalanceResult result =
        Balance.builder()
            .values(1000, 640, nan)
            .covariance(covariance)
            .matrix(new double[][] {{1, -1, -1}})
            .build()
            .solve();
    assertThat(result.adjusted()[2]).isCloseTo(360, within(1e-10));
    // var(total - north) = 100 + 400 - 2 * 60
    assertThat(result.standardErrors()[2]).isCloseTo(Math.sqrt(380), within(1e-10));
  }

  @Test
  void giganticStatisticsHaveProbabilityZero() {
    BalanceResult result =
        example().values(1e200, 640, 410).variances(1e-200, 1, 1).build().solve();
    assertThat(result.global().p()).isEqualTo(0);
    assertThat(result.suspects()).hasSize(3);
  }
}
