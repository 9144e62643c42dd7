package org.treatyterms.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.DiagonalMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LargeBalanceTest {
  @ParameterizedTest
  @CsvSource({"60, 25, true", "200, 100, true", "60, 25, false", "200, 90, false"})
  void agreesWithTextbookFormulas(int figures, int relations, boolean dense) {
    Case data = new Case(figures, relations, dense);
    BalanceResult result = data.solve();
    RealMatrix a = new Array2DRowRealMatrix(data.matrix);
    RealMatrix v = new DiagonalMatrix(data.variances);
    RealMatrix gain = v.multiply(a.transpose());
    RealMatrix s = a.multiply(gain);
    RealMatrix inverse = new LUDecomposition(s).getSolver().getInverse();
    double[] r = a.operate(data.values);
    for (int i = 0; i < relations; i++) {
      r[i] -= data.constants[i];
    }
    double[] taken = gain.operate(inverse.operate(r));
    RealMatrix takenCovariance = gain.multiply(inverse).multiply(gain.transpose());
    double[][] covariance = result.covariance();
    for (int j = 0; j < figures; j++) {
      double given = takenCovariance.getEntry(j, j);
      assertThat(result.adjustments()[j]).isCloseTo(-taken[j], within(1e-8));
      assertThat(result.measurement()[j]).isCloseTo(taken[j] / Math.sqrt(given), within(1e-7));
      double left = data.variances[j] - given;
      assertThat(result.standardErrors()[j]).isCloseTo(Math.sqrt(left), within(1e-7));
      assertThat(covariance[j][j]).isCloseTo(left, within(1e-8));
    }
    assertThat(result.global().df()).isEqualTo(relations);
  }

  @ParameterizedTest
  @CsvSource({"1000, 400, false", "400, 200, true"})
  void relationsHold(int figures, int relations, boolean dense) {
    Case data = new Case(figures, relations, dense);
    double[] x = data.solve().adjusted();
    data.requireRelations(x);
    data.values = x;
    assertThat(data.solve().adjusted()).containsExactly(x, within(1e-10));
  }

  @ParameterizedTest
  @CsvSource({"120, 60, false", "80, 40, true"})
  void dependentRowsAddNothing(int figures, int relations, boolean dense) {
    Case data = new Case(figures, relations, dense);
    BalanceResult before = data.solve();
    double[][] all = new double[2 * relations][];
    double[] constants = new double[all.length];
    for (int i = 0; i < relations; i++) {
      int other = (i + 1) % relations;
      all[i] = data.matrix[i];
      constants[i] = data.constants[i];
      all[relations + i] = new double[figures];
      for (int j = 0; j < figures; j++) {
        all[relations + i][j] = data.matrix[i][j] / 3 - 0.7 * data.matrix[other][j];
      }
      constants[relations + i] = data.constants[i] / 3 - 0.7 * data.constants[other];
    }
    data.matrix = all;
    data.constants = constants;
    BalanceResult after = data.solve();
    data.requireRelations(after.adjusted());
    assertThat(after.global().df()).isEqualTo(relations);
    assertThat(after.adjusted()).containsExactly(before.adjusted(), within(1e-9));
    assertThat(after.measurement()).containsExactly(before.measurement(), within(1e-7));
  }

  /** Flows between nodes, or relations with all figures in them. */
  private static final class Case {
    private double[] values;
    private final double[] variances;
    private double[][] matrix;
    private double[] constants;

    Case(int figures, int relations, boolean dense) {
      SplittableRandom random = new SplittableRandom(61L * figures + relations);
      values = new double[figures];
      variances = new double[figures];
      matrix = new double[relations][figures];
      constants = new double[relations];
      for (int j = 0; j < figures; j++) {
        int from = j % relations;
        int to = (from + 1 + random.nextInt(relations)) % (relations + 1);
        for (int i = 0; i < relations; i++) {
          double flow = i == from ? -1 : i == to ? 1 : 0;
          matrix[i][j] = dense ? 2 * random.nextDouble() - 1 : flow;
        }
        double truth = 10 + 90 * random.nextDouble();
        for (int i = 0; i < relations; i++) {
          constants[i] += matrix[i][j] * truth;
        }
        double sigma = 0.5 + random.nextDouble();
        variances[j] = sigma * sigma;
        values[j] = truth + sigma * RandomProblem.normal(random);
      }
    }

    BalanceResult solve() {
      Balance.Builder builder = Balance.builder().values(values).variances(variances);
      return builder.matrix(matrix).constants(constants).build().solve();
    }

    void requireRelations(double[] x) {
      for (int i = 0; i < matrix.length; i++) {
        double sum = -constants[i];
        double size = Math.abs(constants[i]);
        for (int j = 0; j < x.length; j++) {
          sum += matrix[i][j] * x[j];
          size += Math.abs(matrix[i][j] * x[j]);
        }
        assertThat(sum).isCloseTo(0, within(1e-12 * size));
      }
    }
  }
}
