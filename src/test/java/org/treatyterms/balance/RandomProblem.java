package org.treatyterms.balance;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/** A random balance around figures that satisfy the relations, for seeded tests. */
final class RandomProblem {
  final double[] truth;
  double[] values = {};
  double[] variances = {};
  double @Nullable [][] covariance;
  double[][] matrix = {};
  double[] constants = {};

  private RandomProblem(double[] truth) {
    this.truth = truth;
  }

  /** Which features a problem has, beside measured figures and plain relations. */
  record Features(boolean unmeasured, boolean exact, boolean dependentRows, boolean correlated) {
    static final Features ALL = new Features(true, true, true, false);
    static final Features PLAIN = new Features(false, false, false, false);
  }

  static RandomProblem of(SplittableRandom random, Features features) {
    int n = 2 + random.nextInt(7);
    int m = 1 + random.nextInt(Math.max(1, n - 1));
    double[] truth = new double[n];
    for (int j = 0; j < n; j++) {
      truth[j] = Math.round((random.nextDouble() - 0.2) * 1000) / 4.0;
    }
    RandomProblem problem = new RandomProblem(truth);
    problem.matrix = new double[m][n];
    for (double[] row : problem.matrix) {
      for (int j = 0; j < n; j++) {
        row[j] = coefficient(random);
      }
    }
    if (features.dependentRows() && random.nextInt(3) == 0) {
      problem.addDependentRow(random);
    }
    problem.constants = new double[problem.matrix.length];
    for (int i = 0; i < problem.matrix.length; i++) {
      problem.constants[i] = dot(problem.matrix[i], truth);
    }
    problem.draw(random, features);
    return problem;
  }

  private static double coefficient(SplittableRandom random) {
    return switch (random.nextInt(8)) {
      case 0, 1 -> 1;
      case 2, 3 -> -1;
      case 4 -> Math.round(random.nextDouble() * 100) / 100.0;
      default -> 0;
    };
  }

  private void addDependentRow(SplittableRandom random) {
    int m = matrix.length;
    double[] sum = new double[truth.length];
    for (double[] row : matrix) {
      double factor = random.nextInt(5) - 2;
      for (int j = 0; j < sum.length; j++) {
        sum[j] += factor * row[j];
      }
    }
    matrix = Arrays.copyOf(matrix, m + 1);
    matrix[m] = sum;
  }

  private void draw(SplittableRandom random, Features features) {
    int n = truth.length;
    values = new double[n];
    variances = new double[n];
    for (int j = 0; j < n; j++) {
      int kind = random.nextInt(6);
      double sigma = Math.pow(10, random.nextDouble() * 2 - 1);
      if (features.exact() && kind == 0) {
        sigma = 0;
      }
      variances[j] = sigma * sigma;
      values[j] = truth[j] + sigma * normal(random);
      if (features.unmeasured() && kind == 1) {
        values[j] = Double.NaN;
      }
    }
    if (features.correlated()) {
      correlate(random);
    }
  }

  private void correlate(SplittableRandom random) {
    int n = truth.length;
    double[][] mix = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        mix[i][j] = (i == j ? 1 : 0.5 * normal(random)) * Math.sqrt(variances[i]);
      }
    }
    double[][] product = new double[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        product[i][j] = dot(mix[i], mix[j]);
      }
      variances[i] = product[i][i];
    }
    covariance = product;
  }

  static double normal(SplittableRandom random) {
    double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
    return radius * Math.cos(2 * Math.PI * random.nextDouble());
  }

  static double dot(double[] a, double[] b) {
    double sum = 0;
    for (int j = 0; j < a.length; j++) {
      sum += a[j] * b[j];
    }
    return sum;
  }

  /** Adds a relation that the true figures satisfy. */
  void addRow(double[] row) {
    matrix = Arrays.copyOf(matrix, matrix.length + 1);
    matrix[matrix.length - 1] = row;
    constants = Arrays.copyOf(constants, matrix.length);
    constants[matrix.length - 1] = dot(row, truth);
  }

  Balance.Builder builder() {
    Balance.Builder builder = Balance.builder().values(values).matrix(matrix).constants(constants);
    return covariance == null ? builder.variances(variances) : builder.covariance(covariance);
  }

  BalanceResult solve() {
    return builder().build().solve();
  }

  @Override
  public String toString() {
    return "values "
        + Arrays.toString(values)
        + " variances "
        + Arrays.toString(variances)
        + " matrix "
        + Arrays.deepToString(matrix)
        + " constants "
        + Arrays.toString(constants);
  }
}
