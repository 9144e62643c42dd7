package org.treatyterms.balance;

import java.util.Arrays;

/** The tests of one balance. All ask whether the given figures fit; bounds do not enter. */
final class Statistics {
  final GlobalTest global;
  final double[] measurement;
  final double[] maximumPower;
  final double[] nodal;

  /** Šidák limit for the measurement tests. */
  final double limit;

  Statistics(LinearBalance balance, Uncertainty uncertainty) {
    double squares = Cholesky.dot(balance.u, 0, balance.u, 0, balance.u.length);
    global = GlobalTest.of(squares, balance.rank);
    int redundant = 0;
    for (boolean r : uncertainty.redundant) {
      redundant += r ? 1 : 0;
    }
    limit = Distributions.sidakLimit(redundant);
    measurement = measurement(balance, uncertainty);
    maximumPower = balance.spread.root == null ? measurement.clone() : maximumPower(balance);
    nodal = nodal(balance);
  }

  private static double[] measurement(LinearBalance balance, Uncertainty uncertainty) {
    double[] z = new double[balance.x.length];
    for (int j = 0; j < z.length; j++) {
      z[j] =
          uncertainty.redundant[j]
              ? -balance.spread.dot(j, balance.u)
                  / (balance.spread.sigma[j] * Math.sqrt(uncertainty.share[j]))
              : Double.NaN;
    }
    return z;
  }

  /** d = Aᵀλ, which is V⁻¹a without needing the inverse. */
  private static double[] maximumPower(LinearBalance balance) {
    Tableau tableau = balance.tableau;
    int n = balance.x.length;
    double[] followers = new double[balance.rank * n];
    double[] d = new double[n];
    for (int a = 0; a < balance.rank; a++) {
      int from = tableau.measuredRows[a] * tableau.width + tableau.pivotable;
      for (int j = 0; j < n; j++) {
        followers[a * n + j] = tableau.t[from + j];
        d[j] += tableau.t[from + j] * balance.lambda[a];
      }
    }
    balance.factor.forward(followers, n);
    double[] variance = Uncertainty.columnSquares(followers, balance.rank, n);
    boolean[] bound = new boolean[n];
    for (int row : tableau.emptyRows) {
      // A slip in such a figure alone would contradict exact combinations: no test is needed.
      for (int j = 0; j < n; j++) {
        bound[j] |= tableau.t[row * tableau.width + tableau.pivotable + j] != 0;
      }
    }
    for (int j = 0; j < n; j++) {
      boolean tested = balance.spread.sigma[j] > 0 && variance[j] > 0 && !bound[j];
      d[j] = tested ? d[j] / Math.sqrt(variance[j]) : Double.NaN;
    }
    return d;
  }

  /** r_j / sd(r_j) of the relations as given; NaN where an unmeasured figure takes part. */
  private static double[] nodal(LinearBalance balance) {
    Model model = balance.model;
    int n = model.size();
    double[] z = new double[model.rows()];
    double[] root = new double[balance.spread.columns];
    double[] size = new double[root.length];
    for (int i = 0; i < z.length; i++) {
      Arrays.fill(root, 0);
      Arrays.fill(size, 0);
      double residual = -model.constants()[i];
      for (int j = 0; j < n; j++) {
        double a = model.matrix()[i * n + j];
        if (a != 0) {
          residual += a * model.values()[j];
          accumulate(balance.spread, j, a, root, size);
        }
      }
      double variance = 0;
      for (int c = 0; c < root.length; c++) {
        double v = Math.abs(root[c]) > Tableau.NOISE * size[c] ? root[c] : 0;
        variance += v * v;
      }
      z[i] = variance > 0 ? residual / Math.sqrt(variance) : Double.NaN;
    }
    return z;
  }

  private static void accumulate(Spread spread, int j, double a, double[] root, double[] size) {
    if (spread.sigma[j] == 0) {
      return;
    }
    if (spread.root == null) {
      root[spread.columnOf[j]] = a * spread.sigma[j];
      size[spread.columnOf[j]] = Math.abs(root[spread.columnOf[j]]);
      return;
    }
    for (int c = 0; c < root.length; c++) {
      double term = a * spread.root[j * spread.columns + c];
      root[c] += term;
      size[c] = Math.max(size[c], Math.abs(term));
    }
  }
}
