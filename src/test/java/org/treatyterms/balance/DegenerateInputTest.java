package org.treatyterms.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Input at the edge and beyond; refusals say what is wrong and where. */
class DegenerateInputTest {
  private static final double NAN = Double.NaN;
  private static final double INFINITE = Double.POSITIVE_INFINITY;

  /** a = b + c. */
  private static Balance.Builder three() {
    return Balance.builder()
        .names("a", "b", "c")
        .values(10, 6, 5)
        .variances(1, 1, 1)
        .matrix(new double[][] {{1, -1, -1}});
  }

  private static void refused(Balance.Builder builder, String message) {
    assertThatThrownBy(builder::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void refusesWrongShapes() {
    refused(Balance.builder(), "A balance needs at least one figure");
    refused(Balance.builder().values().variances(), "A balance needs at least one figure");
    refused(three().names("a", "b"), "names has 2 entries for 3 figures");
    refused(three().names("a", "b", "a"), "Two figures are called 'a'; names must differ");
    refused(three().names("a", " ", "c"), "Name 1 is blank");
    refused(three().variances(1, 1), "variances has 2 entries for 3 figures");
    refused(three().measured(true, true), "measured has 2 entries for 3 figures");
    refused(
        three().matrix(new double[][] {{1, -1, -1}, {1, 0}}),
        "Row 1 of the matrix has 2 entries for 3 figures");
    refused(three().constants(0, 0), "constants has 2 entries for 1 rows of the matrix");
    refused(three().lower(0), "lower has 1 entries for 3 figures");
    refused(three().upper(0, 0), "upper has 2 entries for 3 figures");
    refused(
        Balance.builder().values(1),
        "Give the variances of the figures or their covariance, one of the two");
    refused(
        three().covariance(new double[3][3]),
        "Give the variances of the figures or their covariance, one of the two");
  }

  @Test
  void refusesNumbersThatAreNone() {
    refused(
        three().values(10, INFINITE, 5),
        "Value of 'b' must be finite, or NaN if unmeasured: Infinity");
    refused(three().variances(1, -4, 1), "Variance of 'b' must be finite and 0 or more: -4.0");
    refused(
        three().variances(1, 1, INFINITE),
        "Variance of 'c' must be finite and 0 or more: Infinity");
    refused(three().variances(NAN, 1, 1), "'a' has a value but no variance; give 0 if it is exact");
    refused(
        three().values(10, NAN, 5).measured(true, true, true),
        "'b' is marked as measured but has no value");
    refused(
        three().matrix(new double[][] {{1, NAN, -1}}),
        "Coefficient of 'b' in row 0 must be finite: NaN");
    refused(three().constants(INFINITE), "Constant of row 0 must be finite: Infinity");
    refused(three().lower(0, INFINITE, 0), "Bound lower of 'b' must not be Infinity");
    refused(three().upper(-INFINITE, 1, 1), "Bound upper of 'a' must not be -Infinity");
    refused(
        three().lower(0, 7, 0).upper(9, 5, 9),
        "Lower bound of 'b' is above its upper bound: 7.0 > 5.0");
    refused(three().product(1, 1, 0, 1), "Row of a product must be from 0 to 0: 1");
    refused(three().product(0, 1, 3, 1), "Left factor of a product must be from 0 to 2: 3");
    refused(three().product(0, 1, 0, -1), "Right factor of a product must be from 0 to 2: -1");
    refused(three().product(0, NAN, 0, 1), "Coefficient of a product must be finite: NaN");
    refused(three().share(0, 1, 7), "Amount of a product must be from 0 to 2: 7");
  }

  private static Balance.Builder pair(double[][] covariance) {
    return Balance.builder().names("a", "b").values(1, 2).covariance(covariance);
  }

  @Test
  void refusesMatricesThatAreNoCovariance() {
    refused(pair(new double[][] {{1, 0}}), "covariance has 1 entries for 2 figures");
    refused(
        pair(new double[][] {{1, 0}, {0}}), "Row 1 of the covariance has 1 entries for 2 figures");
    refused(
        pair(new double[][] {{1, 0.5}, {0.4, 1}}),
        "Covariance of 'a' and 'b' must be one finite number: 0.5 and 0.4");
    refused(
        pair(new double[][] {{1, NAN}, {NAN, 1}}),
        "Covariance of 'a' and 'b' must be one finite number: NaN and NaN");
    refused(
        pair(new double[][] {{4, 3}, {3, 1}}),
        "Covariance of 'a' and 'b' must lie within ±2.0: 3.0");
    refused(
        pair(new double[][] {{0, 1}, {1, 1}}),
        "Covariance of 'a' and 'b' must lie within ±0.0: 1.0");
    double[][] impossible = {{1, 0.9, -0.9}, {0.9, 1, 0.9}, {-0.9, 0.9, 1}};
    Balance.Builder builder =
        Balance.builder().names("a", "b", "c").values(1, 2, 3).covariance(impossible);
    refused(
        builder,
        "Covariance is not positive semidefinite: given the others, 'c' would have a negative"
            + " variance");
  }

  @Test
  void singularCovarianceIsLegal() {
    // b and c share one error, so their difference is as good as exact.
    Balance.Builder builder =
        Balance.builder()
            .names("a", "b", "c")
            .values(10, 6, 5)
            .covariance(new double[][] {{1, 0, 0}, {0, 1, 1}, {0, 1, 1}});
    BalanceResult result = builder.matrix(new double[][] {{1, -1, -1}}).build().solve();
    // r = -1, var r = 1 + 4
    assertThat(result.adjusted()).containsExactly(new double[] {10.2, 5.6, 4.6}, within(1e-12));
    assertThat(result.global().statistic()).isCloseTo(0.2, within(1e-12));
    assertThat(result.nodal()[0]).isCloseTo(-1 / Math.sqrt(5), within(1e-12));
    assertThat(result.covariance()[1][2]).isCloseTo(0.2, within(1e-12));

    builder.matrix(new double[][] {{0, 1, -1}}).constants(1);
    assertThat(builder.build().solve().global()).isEqualTo(new GlobalTest(0, 0, NAN));
    builder.constants(2);
    ContradictionException problem =
        catchThrowableOfType(ContradictionException.class, () -> builder.build().solve());
    assertThat(problem.rows()).containsExactly(0);
    assertThat(problem.figures()).containsExactly("b", "c");
  }

  @Test
  void nothingToAdjust() {
    BalanceResult alone = Balance.builder().values(7).variances(4).build().solve();
    assertThat(alone.adjusted()).containsExactly(7);
    assertThat(alone.standardErrors()).containsExactly(2);
    assertThat(alone.global()).isEqualTo(new GlobalTest(0, 0, NAN));
    assertThat(alone.limit()).isNaN();
    assertThat(alone.measurement()).containsExactly(NAN);
    assertThat(alone.nodal()).isEmpty();
    assertThat(alone.suspects()).isEmpty();
    assertThat(alone.elimination()).isEmpty();
    assertThat(alone)
        .hasToString("balance of 1 figures, GlobalTest[statistic=0.0, df=0, p=NaN], suspects []");

    BalanceResult unknown = Balance.builder().values(NAN, NAN).variances(0, 0).build().solve();
    assertThat(unknown.adjusted()).containsExactly(NAN, NAN);
    assertThat(unknown.standardErrors()).containsExactly(NAN, NAN);
    assertThat(unknown.covariance()[0]).containsExactly(NAN, NAN);
    assertThat(unknown.observable()).containsOnly(false);

    BalanceResult empty = three().matrix(new double[][] {{0, 0, 0}}).build().solve();
    assertThat(empty.adjusted()).containsExactly(10, 6, 5);
    assertThat(empty.nodal()).containsExactly(NAN);
  }

  @Test
  void exactFiguresStand() {
    BalanceResult result = three().variances(0, 1, 3).build().solve();
    assertThat(result.adjusted()).containsExactly(new double[] {10, 5.75, 4.25}, within(1e-12));
    assertThat(result.adjustments()[0]).isEqualTo(0);
    assertThat(result.standardErrors()[0]).isEqualTo(0);
    assertThat(result.measurement()[0]).isNaN();
    assertThat(result.maximumPower()[0]).isNaN();
    assertThat(result.redundant()).containsExactly(false, true, true);
  }

  @Test
  void flagOverridesValue() {
    BalanceResult result = three().measured(true, false, true).variances(1, NAN, 1).build().solve();
    assertThat(result.adjusted()[1]).isCloseTo(5, within(1e-12));
    assertThat(result.standardErrors()[1]).isCloseTo(Math.sqrt(2), within(1e-12));
    assertThat(result.adjustments()[1]).isNaN();
    assertThat(result.nodal()[0]).isNaN();
  }

  @Test
  void oneMarkInHundredsOfMilliardsContradicts() {
    Balance.Builder builder =
        Balance.builder()
            .names("total", "a", "b")
            .values(132_000_000_000.0, 50_000_000_000.0, 82_000_000_000.0)
            .variances(0, 0, 0)
            .matrix(new double[][] {{1, -1, -1}});
    assertThat(builder.build().solve().adjusted()[0]).isEqualTo(132_000_000_000.0);
    builder.values(132_000_000_000.0, 50_000_000_001.0, 82_000_000_000.0);
    ContradictionException problem =
        catchThrowableOfType(ContradictionException.class, () -> builder.build().solve());
    assertThat(problem)
        .hasMessage(
            "Relation 0 cannot hold: the constants and the exact figures 'total' (1.32E11),"
                + " 'a' (5.0000000001E10), 'b' (8.2E10) leave a remainder of -1.0 instead of 0");
    assertThat(problem.figures()).containsExactly("total", "a", "b");
  }

  @Test
  void namesTheRowsThatContradict() {
    // Rows 1 and 3 say b + c = 11 and 2b + 2c = 24; row 4 follows from 0 and 1.
    double[][] matrix = {{1, -1, 0}, {0, 1, 1}, {1, 1, 1}, {0, 2, 2}, {1, 0, 1}};
    Balance.Builder builder = three().matrix(matrix).constants(4, 11, 21, 24, 15);
    ContradictionException problem =
        catchThrowableOfType(ContradictionException.class, () -> builder.build().solve());
    assertThat(problem.rows()).containsExactly(1, 3);
    assertThat(problem.figures()).isEmpty();
    assertThat(problem)
        .hasMessage(
            "Relations 1, 3 cannot all hold: the constants leave a remainder of -2.0"
                + " instead of 0");
    assertThat(builder.constants(4, 11, 21, 22, 15).build().solve().global().df()).isEqualTo(3);
  }

  @Test
  void unmeasuredFiguresDoNotHideContradictions() {
    // u = a + 1 and u = a + 2, a measured
    ContradictionException problem =
        catchThrowableOfType(
            ContradictionException.class,
            () ->
                Balance.builder()
                    .values(5, NAN)
                    .variances(1, 0)
                    .matrix(new double[][] {{-1, 1}, {-1, 1}})
                    .constants(1, 2)
                    .build()
                    .solve());
    assertThat(problem.rows()).containsExactly(0, 1);
  }

  @Test
  void hugeAndTinyFiguresBalanceTogether() {
    for (double unit : new double[] {1e-34, 1e-11, 1, 1e12, 1e30}) {
      BalanceResult result =
          three()
              .values(10 * unit, 6 * unit, 5 * unit)
              .variances(unit * unit, unit * unit, 1e-24 * unit * unit)
              .build()
              .solve();
      double[] x = result.adjusted();
      assertThat(x[0] / unit).isCloseTo(10.5, within(1e-12));
      assertThat(x[2] / unit).isCloseTo(5, within(1e-12));
      assertThat(result.standardErrors()[2] / unit).isCloseTo(1e-12, within(1e-24));
      assertThat(result.global().statistic()).isCloseTo(0.5, within(1e-12));
    }
  }
}
