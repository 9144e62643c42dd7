package org.treatyterms.balance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.treatyterms.balance.RandomProblem.Features;

/** What must hold for every balance, on seeded random problems. */
class PropertiesTest {
  private static final int CASES = 10_000;

  @Test
  void relationsHoldToTwelveDigits() {
    SplittableRandom random = new SplittableRandom(1);
    for (int i = 0; i < CASES; i++) {
      RandomProblem problem = random(random, i);
      unequalErrors(problem, random);
      double[] x = problem.solve().adjusted();
      for (int row = 0; row < problem.matrix.length; row++) {
        double sum = -problem.constants[row];
        double size = Math.abs(problem.constants[row]);
        for (int j = 0; j < x.length; j++) {
          if (problem.matrix[row][j] != 0) {
            sum += problem.matrix[row][j] * x[j];
            size += Math.abs(problem.matrix[row][j] * x[j]);
          }
        }
        // A relation between undetermined figures has no residual.
        check(problem, Double.isNaN(sum) || Math.abs(sum) <= 1e-12 * size);
      }
    }
  }

  /** Makes some standard errors up to 10⁶ times larger or smaller. */
  private static void unequalErrors(RandomProblem problem, SplittableRandom random) {
    for (int j = 0; j < problem.values.length; j++) {
      double factor = Math.pow(10, random.nextInt(13) - 6);
      if (random.nextInt(3) == 0 && problem.covariance == null) {
        problem.values[j] = problem.truth[j] + (problem.values[j] - problem.truth[j]) * factor;
        problem.variances[j] *= factor * factor;
      }
    }
  }

  @Test
  void balancingTwiceChangesNothing() {
    SplittableRandom random = new SplittableRandom(2);
    for (int i = 0; i < CASES; i++) {
      RandomProblem problem = random(random, i);
      double[] once = problem.solve().adjusted();
      double[] given = problem.values;
      problem.values = once.clone();
      for (int j = 0; j < given.length; j++) {
        problem.values[j] = Double.isNaN(given[j]) ? Double.NaN : once[j];
      }
      BalanceResult again = problem.solve();
      close(problem, again.adjusted(), once, 1e-10);
      check(problem, again.global().statistic() < 1e-15 && again.suspects().isEmpty());
    }
  }

  @Test
  void scalingAndRepeatingRowsChangesNothing() {
    SplittableRandom random = new SplittableRandom(3);
    for (int i = 0; i < CASES; i++) {
      RandomProblem problem = random(random, i);
      BalanceResult before = problem.solve();
      for (int row = 0; row < problem.matrix.length; row++) {
        double factor = Math.pow(10, 24 * random.nextDouble() - 12) * (random.nextInt(2) - 0.5);
        problem.constants[row] *= factor;
        scale(problem.matrix[row], factor);
      }
      int repeated = random.nextInt(problem.matrix.length);
      double[] again = problem.matrix[repeated].clone();
      double constant = problem.constants[repeated];
      double factor = random.nextInt(2) == 0 ? 1 : 0.1 + random.nextDouble();
      scale(again, factor);
      problem.addRow(again);
      problem.constants[problem.constants.length - 1] = constant * factor;
      same(problem, problem.solve(), before, 1e-8);
    }
  }

  @Test
  void trueRelationNeverRaisesVariance() {
    SplittableRandom random = new SplittableRandom(4);
    for (int i = 0; i < CASES; i++) {
      RandomProblem problem = random(random, i);
      double[] before = problem.solve().standardErrors();
      double[] row = new double[problem.truth.length];
      for (int j = 0; j < row.length; j++) {
        row[j] = random.nextInt(3) - 1;
      }
      if (i % 2 == 0) {
        Arrays.fill(row, 0);
        for (double[] other : problem.matrix) {
          add(row, other, random.nextInt(3) - 1);
        }
      }
      problem.addRow(row);
      double[] after = problem.solve().standardErrors();
      for (int j = 0; j < after.length; j++) {
        check(problem, Double.isNaN(before[j]) || after[j] <= before[j] * (1 + 1e-9) + 1e-9);
      }
    }
  }

  @Test
  void unitsChangeNoTest() {
    SplittableRandom random = new SplittableRandom(5);
    for (int i = 0; i < CASES; i++) {
      RandomProblem problem = random(random, i);
      BalanceResult before = problem.solve();
      double[] adjusted = before.adjusted();
      double common = Math.pow(10, random.nextInt(25) - 12);
      boolean each = random.nextBoolean();
      for (int j = 0; j < adjusted.length; j++) {
        double unit = each ? Math.pow(10, random.nextInt(25) - 12) : common;
        problem.values[j] *= unit;
        problem.truth[j] *= unit;
        problem.variances[j] *= unit * unit;
        adjusted[j] *= unit;
        for (double[] row : problem.matrix) {
          row[j] /= unit;
        }
        if (problem.covariance != null) {
          scale(problem.covariance[j], unit);
          for (double[] row : problem.covariance) {
            row[j] *= unit;
          }
        }
      }
      BalanceResult after = problem.solve();
      sameTests(problem, after, before, 1e-7);
      for (int j = 0; j < adjusted.length; j++) {
        double scale = Math.abs(problem.truth[j]) + Math.sqrt(problem.variances[j]);
        closeTo(problem, after.adjusted()[j], adjusted[j], 1e-8 * scale);
      }
    }
  }

  @Test
  void orderChangesNothing() {
    SplittableRandom random = new SplittableRandom(6);
    for (int i = 0; i < CASES; i++) {
      RandomProblem problem = random(random, 2 * i);
      BalanceResult before = problem.solve();
      int n = problem.values.length;
      int m = problem.matrix.length;
      double[][] matrix = new double[m][n];
      double[] constants = new double[m];
      for (int row = 0; row < m; row++) {
        constants[row] = problem.constants[m - 1 - row];
        for (int j = 0; j < n; j++) {
          matrix[row][j] = problem.matrix[m - 1 - row][n - 1 - j];
        }
      }
      problem.matrix = matrix;
      problem.constants = constants;
      problem.values = reversed(problem.values);
      problem.variances = reversed(problem.variances);
      BalanceResult after = problem.solve();
      close(problem, reversed(after.adjusted()), before.adjusted(), 1e-9);
      close(problem, reversed(after.standardErrors()), before.standardErrors(), 1e-9);
      close(problem, reversed(after.measurement()), before.measurement(), 1e-7);
      closeTo(problem, after.global().statistic(), before.global().statistic(), 1e-7);
    }
  }

  /** Plain, full-featured and correlated problems in turn. */
  private static RandomProblem random(SplittableRandom random, int i) {
    return switch (i % 4) {
      case 0 -> RandomProblem.of(random, Features.PLAIN);
      case 1 -> RandomProblem.of(random, new Features(true, true, true, true));
      default -> RandomProblem.of(random, Features.ALL);
    };
  }

  private static void same(RandomProblem p, BalanceResult a, BalanceResult b, double tolerance) {
    close(p, a.adjusted(), b.adjusted(), tolerance);
    close(p, a.standardErrors(), b.standardErrors(), tolerance);
    sameTests(p, a, b, tolerance);
  }

  private static void sameTests(
      RandomProblem p, BalanceResult a, BalanceResult b, double tolerance) {
    check(p, a.global().df() == b.global().df());
    check(p, Arrays.equals(a.redundant(), b.redundant()));
    check(p, Arrays.equals(a.observable(), b.observable()));
    double statistic = b.global().statistic();
    closeTo(p, a.global().statistic(), statistic, tolerance * (1 + statistic));
    close(p, a.measurement(), b.measurement(), tolerance);
    close(p, a.maximumPower(), b.maximumPower(), tolerance);
  }

  private static void close(RandomProblem problem, double[] a, double[] b, double tolerance) {
    for (int j = 0; j < a.length; j++) {
      closeTo(problem, a[j], b[j], tolerance * (1 + Math.abs(b[j])));
    }
  }

  private static void closeTo(RandomProblem problem, double a, double b, double tolerance) {
    boolean close = Double.isNaN(b) ? Double.isNaN(a) : Math.abs(a - b) <= tolerance;
    assertThat(close).as(() -> a + " is not " + b + " in " + problem).isTrue();
  }

  private static void check(RandomProblem problem, boolean condition) {
    assertThat(condition).as(problem::toString).isTrue();
  }

  private static void scale(double[] row, double factor) {
    for (int j = 0; j < row.length; j++) {
      row[j] *= factor;
    }
  }

  private static void add(double[] row, double[] other, double factor) {
    for (int j = 0; j < row.length; j++) {
      row[j] += factor * other[j];
    }
  }

  private static double[] reversed(double[] values) {
    double[] reversed = new double[values.length];
    for (int j = 0; j < values.length; j++) {
      reversed[j] = values[values.length - 1 - j];
    }
    return reversed;
  }
}
