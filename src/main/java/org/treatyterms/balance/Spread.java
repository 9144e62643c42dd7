package org.treatyterms.balance;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The covariance of the measured figures as a square root: V = L·Lᵀ, so that x = y + L·u with u of
 * unit covariance. Exact and unmeasured figures have zero rows. Uncorrelated figures keep one
 * column each; a correlated V is factored by Cholesky with pivoting on its correlation matrix, by
 * rank, so that singular covariances are legal.
 */
final class Spread {
  /** What is left of a unit variance after removing what other figures explain counts as 0. */
  private static final double RANK_TOLERANCE = 1e-12;

  private static final double INDEFINITE_TOLERANCE = 1e-9;

  /** Number of columns of L. */
  final int columns;

  /** Standard error per figure; 0 for exact and unmeasured ones. */
  final double[] sigma;

  /** Column of each figure if uncorrelated, −1 for none. */
  final int[] columnOf;

  /** L, n × columns, row after row; null if uncorrelated. */
  final double @Nullable [] root;

  private Spread(int columns, double[] sigma, int[] columnOf, double @Nullable [] root) {
    this.columns = columns;
    this.sigma = sigma;
    this.columnOf = columnOf;
    this.root = root;
  }

  static Spread of(Model model) {
    int n = model.size();
    double[] sigma = new double[n];
    int[] columnOf = new int[n];
    int columns = 0;
    for (int j = 0; j < n; j++) {
      sigma[j] = model.measured()[j] ? Math.sqrt(model.variances()[j]) : 0;
      columnOf[j] = sigma[j] > 0 ? columns++ : -1;
    }
    double[][] covariance = model.covariance();
    if (covariance == null) {
      return new Spread(columns, sigma, columnOf, null);
    }
    int[] figures = new int[columns];
    for (int j = 0; j < n; j++) {
      if (columnOf[j] >= 0) {
        figures[columnOf[j]] = j;
      }
    }
    return correlated(model, covariance, sigma, columnOf, figures);
  }

  private static Spread correlated(
      Model model, double[][] covariance, double[] sigma, int[] columnOf, int[] figures) {
    int k = figures.length;
    double[] rest = new double[k * k];
    for (int i = 0; i < k; i++) {
      for (int j = 0; j < k; j++) {
        int a = figures[i];
        int b = figures[j];
        rest[i * k + j] = covariance[a][b] / sigma[a] / sigma[b];
      }
      rest[i * k + i] = 1;
    }
    double[] root = new double[model.size() * k];
    boolean[] done = new boolean[k];
    int rank = 0;
    while (rank < k) {
      int pivot = largestDiagonal(rest, done, k);
      if (pivot < 0 || rest[pivot * k + pivot] <= RANK_TOLERANCE) {
        break;
      }
      done[pivot] = true;
      double scale = Math.sqrt(rest[pivot * k + pivot]);
      for (int i = 0; i < k; i++) {
        double li = rest[i * k + pivot] / scale;
        if ((i != pivot && done[i]) || li == 0) {
          continue;
        }
        root[figures[i] * k + rank] = li * sigma[figures[i]];
        for (int j = 0; j < k; j++) {
          if (j != pivot && i != pivot && !done[j]) {
            rest[i * k + j] -= li * (rest[pivot * k + j] / scale);
          }
        }
      }
      rank++;
    }
    requireNothingLeft(model, rest, done, figures);
    double[] packed = new double[model.size() * rank];
    for (int j = 0; j < model.size(); j++) {
      System.arraycopy(root, j * k, packed, j * rank, rank);
    }
    return new Spread(rank, sigma, columnOf, packed);
  }

  private static int largestDiagonal(double[] rest, boolean[] done, int k) {
    int best = -1;
    for (int i = 0; i < k; i++) {
      if (!done[i] && (best < 0 || rest[i * k + i] > rest[best * k + best] * (1 + 1e-9))) {
        best = i;
      }
    }
    return best;
  }

  private static void requireNothingLeft(
      Model model, double[] rest, boolean[] done, int[] figures) {
    int k = figures.length;
    for (int i = 0; i < k; i++) {
      if (done[i]) {
        continue;
      }
      // A true covariance with so little left on its diagonal has nothing beside it either.
      double beside = 0;
      for (int j = 0; j < k; j++) {
        beside = done[j] ? beside : Math.max(beside, Math.abs(rest[i * k + j]));
      }
      if (beside > INDEFINITE_TOLERANCE) {
        throw new IllegalArgumentException(
            "Covariance is not positive semidefinite: given the others, '"
                + model.names().get(figures[i])
                + "' would have a negative variance");
      }
    }
  }

  /** Adds L·u to x. */
  void add(double[] u, double[] x) {
    for (int j = 0; j < x.length; j++) {
      if (sigma[j] > 0) {
        x[j] += root == null ? sigma[j] * u[columnOf[j]] : dot(j, u);
      }
    }
  }

  /** One row of L times u. */
  double dot(int figure, double[] u) {
    if (root == null) {
      return sigma[figure] == 0 ? 0 : sigma[figure] * u[columnOf[figure]];
    }
    double sum = 0;
    for (int c = 0, at = figure * columns; c < columns; c++, at++) {
      sum += root[at] * u[c];
    }
    return sum;
  }

  /** One row of L. */
  double[] row(int figure) {
    if (root != null) {
      return Arrays.copyOfRange(root, figure * columns, (figure + 1) * columns);
    }
    double[] row = new double[columns];
    if (sigma[figure] > 0) {
      row[columnOf[figure]] = sigma[figure];
    }
    return row;
  }
}
