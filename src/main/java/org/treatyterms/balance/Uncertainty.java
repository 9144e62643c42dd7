package org.treatyterms.balance;

import java.util.Arrays;

/**
 * Variances of the adjustments and of the adjusted figures. With H = [I T] and S = H·Hᵀ, the share
 * of a figure's variance that the relations take away is h = |C⁻¹·H·L_jᵀ|² / σ_j²; what stays is 1
 * − h. Where that difference would lose digits, and for unmeasured figures, the variance is built
 * from the free figures instead, as a sum of squares.
 */
final class Uncertainty {
  /** Below this the difference 1 − h has lost four digits. */
  private static final double SMALL_SHARE = 1e-4;

  private final LinearBalance balance;

  /** Row solved for each unmeasured figure, or −1. */
  private final int[] solvedRows;

  private final boolean[] determined;

  /** C⁻¹·H·Lᵀ divided by the standard errors, rank × n. */
  final double[] influence;

  /** Whether the relations can adjust the figure. */
  final boolean[] redundant;

  /** Variance of each adjustment as a share of the figure's variance. */
  final double[] share;

  Uncertainty(LinearBalance balance) {
    this.balance = balance;
    solvedRows = balance.solvedRows();
    determined = balance.determined(solvedRows);
    int n = balance.x.length;
    redundant = new boolean[n];
    influence = balance.spread.root == null ? uncorrelated() : correlated();
    balance.factor.forward(influence, n);
    share = columnSquares(influence, balance.rank, n);
  }

  static double[] columnSquares(double[] matrix, int rows, int n) {
    double[] sums = new double[n];
    for (int a = 0; a < rows; a++) {
      for (int j = 0; j < n; j++) {
        double v = matrix[a * n + j];
        sums[j] += v * v;
      }
    }
    return sums;
  }

  private double[] uncorrelated() {
    int n = redundant.length;
    double[] h = new double[balance.rank * n];
    Tableau tableau = balance.tableau;
    for (int j = 0; j < n; j++) {
      int c = balance.spread.columnOf[j];
      if (c < 0) {
        continue;
      }
      for (int a = 0; a < balance.rank; a++) {
        double v = entry(tableau, tableau.measuredRows[a], tableau.unknowns + c);
        h[a * n + j] = v;
        redundant[j] |= v != 0;
      }
    }
    return h;
  }

  /** An entry of [I T]: the tableau keeps multipliers in the columns of the identity. */
  private static double entry(Tableau tableau, int row, int column) {
    if (tableau.isBasic[column]) {
      return tableau.basic[row] == column ? 1 : 0;
    }
    return tableau.t[row * tableau.width + column];
  }

  private double[] correlated() {
    int n = redundant.length;
    double[] h = new double[balance.rank * n];
    Tableau tableau = balance.tableau;
    for (int j = 0; j < n; j++) {
      if (balance.spread.sigma[j] == 0) {
        continue;
      }
      double[] row = balance.spread.row(j);
      for (int a = 0; a < balance.rank; a++) {
        double sum = 0;
        double size = 0;
        for (int c = 0; c < row.length; c++) {
          double v = entry(tableau, tableau.measuredRows[a], tableau.unknowns + c) * row[c];
          sum += v;
          size = Math.max(size, Math.abs(v));
        }
        if (Math.abs(sum) > 10 * Tableau.NOISE * size) {
          h[a * n + j] = sum / balance.spread.sigma[j];
          redundant[j] = true;
        }
      }
    }
    return h;
  }

  boolean observable(int figure) {
    return determined[figure];
  }

  /** Standard error of each adjusted figure; NaN where the relations do not determine it. */
  double[] standardErrors() {
    double[] errors = new double[redundant.length];
    Cholesky freeFactor = null;
    for (int j = 0; j < errors.length; j++) {
      double sigma = balance.spread.sigma[j];
      if (!observable(j)) {
        errors[j] = Double.NaN;
      } else if (balance.model.measured()[j] && (!redundant[j] || 1 - share[j] > SMALL_SHARE)) {
        errors[j] = redundant[j] ? sigma * Math.sqrt(1 - share[j]) : sigma;
      } else {
        freeFactor = freeFactor == null ? freeFactor() : freeFactor;
        double[] root = freeCoefficients(j);
        freeFactor.forward(root, 1);
        errors[j] = Math.sqrt(Cholesky.dot(root, 0, root, 0, root.length));
      }
    }
    return errors;
  }

  /** Covariance of the adjusted figures; NaN where the relations do not determine a figure. */
  double[][] covariance() {
    double[][] covariance = covarianceGivenUndetermined();
    for (int j = 0; j < covariance.length; j++) {
      if (!observable(j)) {
        Arrays.fill(covariance[j], Double.NaN);
        for (double[] row : covariance) {
          row[j] = Double.NaN;
        }
      }
    }
    return covariance;
  }

  /** Covariance while the figures for which no relation was solved stand still. */
  double[][] covarianceGivenUndetermined() {
    int n = redundant.length;
    int q = balance.free.length;
    double[] roots = new double[q * n];
    for (int j = 0; j < n; j++) {
      double[] root = freeCoefficients(j);
      for (int b = 0; b < q; b++) {
        roots[b * n + j] = root[b];
      }
    }
    freeFactor().forward(roots, n);
    double[][] covariance = new double[n][n];
    for (int b = 0; b < q; b++) {
      for (int i = 0; i < n; i++) {
        double f = roots[b * n + i];
        if (f != 0) {
          for (int j = 0; j < n; j++) {
            covariance[i][j] += f * roots[b * n + j];
          }
        }
      }
    }
    return covariance;
  }

  /** Factor of I + Tᵀ·T, the information on the free columns. */
  private Cholesky freeFactor() {
    int q = balance.free.length;
    double[] transposed = new double[q * balance.rank];
    for (int a = 0; a < balance.rank; a++) {
      for (int b = 0; b < q; b++) {
        transposed[b * balance.rank + a] = balance.coefficients[a * q + b];
      }
    }
    return Cholesky.ofIdentityPlusGram(transposed, q, balance.rank);
  }

  /** How a figure moves with the free columns. */
  private double[] freeCoefficients(int figure) {
    int q = balance.free.length;
    double[] moves = new double[q];
    Tableau tableau = balance.tableau;
    if (solvedRows[figure] >= 0) {
      for (int b = 0; b < q; b++) {
        moves[b] = -tableau.t[solvedRows[figure] * tableau.width + balance.free[b]];
      }
      return moves;
    }
    if (balance.spread.sigma[figure] == 0) {
      return moves;
    }
    double[] row = balance.spread.row(figure);
    for (int b = 0; b < q; b++) {
      moves[b] = row[balance.free[b] - tableau.unknowns];
    }
    for (int a = 0; a < balance.rank; a++) {
      double f = row[tableau.basic[tableau.measuredRows[a]] - tableau.unknowns];
      if (f != 0) {
        for (int b = 0; b < q; b++) {
          moves[b] -= f * balance.coefficients[a * q + b];
        }
      }
    }
    return moves;
  }
}
