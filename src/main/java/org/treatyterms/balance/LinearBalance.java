package org.treatyterms.balance;

import java.util.Arrays;

/**
 * Weighted least squares under linear relations. In reduced form every relation reads u_p + T·u_N =
 * c: the figure it was solved for, and the free ones, all in standard errors; so the system to be
 * factored, I + T·Tᵀ, is well conditioned however unequal the standard errors are.
 */
final class LinearBalance {
  private static final int REFINEMENTS = 4;

  final Model model;
  final Spread spread;
  final Tableau tableau;

  /** Number of independent relations between measured figures. */
  final int rank;

  /** Whitened columns for which no relation was solved, as tableau columns. */
  final int[] free;

  /** T, rank × free, row after row. */
  final double[] coefficients;

  /** Factor of I + T·Tᵀ. */
  final Cholesky factor;

  /** Balanced values; for unobservable figures some value that satisfies the relations. */
  final double[] x;

  /** Adjustments in whitened columns. */
  final double[] u;

  /** Multipliers of the reduced relations. */
  final double[] lambda;

  LinearBalance(Model model) {
    this.model = model;
    spread = Spread.of(model);
    tableau = new Tableau(model, spread);
    Contradictions.require(model, tableau);
    rank = tableau.measuredRows.length;
    free = freeColumns();
    coefficients = new double[rank * free.length];
    for (int a = 0; a < rank; a++) {
      int row = tableau.measuredRows[a] * tableau.width;
      for (int b = 0; b < free.length; b++) {
        coefficients[a * free.length + b] = tableau.t[row + free[b]];
      }
    }
    factor = Cholesky.ofIdentityPlusGram(coefficients, rank, free.length);
    x = new double[model.size()];
    u = new double[spread.columns];
    lambda = new double[rank];
    solve();
  }

  private int[] freeColumns() {
    int[] columns = new int[spread.columns];
    int count = 0;
    for (int c = tableau.unknowns; c < tableau.pivotable; c++) {
      if (!tableau.isBasic[c]) {
        columns[count++] = c;
      }
    }
    return Arrays.copyOf(columns, count);
  }

  private void solve() {
    for (int j = 0; j < x.length; j++) {
      x[j] = model.measured()[j] ? model.values()[j] : 0;
    }
    double[] residual = new double[model.rows()];
    double[] magnitude = new double[model.rows()];
    double[] reduced = new double[model.rows()];
    for (int turn = 0; turn < REFINEMENTS; turn++) {
      model.residuals(x, residual, magnitude);
      if (settled(residual, magnitude)) {
        return; // also at once, so that balancing a second time changes nothing
      }
      tableau.reduce(residual, reduced);
      correct(reduced);
    }
  }

  private boolean settled(double[] residual, double[] magnitude) {
    for (int i = 0; i < residual.length; i++) {
      if (Math.abs(residual[i]) > 1e-15 * magnitude[i]) {
        return false;
      }
    }
    return true;
  }

  /** Moves x by the least adjustment that removes the residuals, given in reduced form. */
  private void correct(double[] reduced) {
    double[] step = new double[rank];
    for (int a = 0; a < rank; a++) {
      step[a] = reduced[tableau.measuredRows[a]];
    }
    factor.solve(step);
    double[] du = new double[spread.columns];
    for (int a = 0; a < rank; a++) {
      lambda[a] += step[a];
      du[tableau.basic[tableau.measuredRows[a]] - tableau.unknowns] = -step[a];
      int row = a * free.length;
      for (int b = 0; b < free.length; b++) {
        du[free[b] - tableau.unknowns] -= coefficients[row + b] * step[a];
      }
    }
    for (int c = 0; c < du.length; c++) {
      u[c] += du[c];
    }
    spread.add(du, x);
    if (tableau.unknowns > 0) {
      correctUnknowns(reduced, du);
    }
  }

  private void correctUnknowns(double[] reduced, double[] du) {
    double[] step = new double[tableau.unknowns];
    for (int p : tableau.unknownRows) {
      double value = -reduced[p];
      for (int c : free) {
        value -= tableau.t[p * tableau.width + c] * du[c - tableau.unknowns];
      }
      step[tableau.basic[p]] = value;
    }
    for (int j = 0; j < x.length; j++) {
      if (tableau.unknownColumn[j] >= 0) {
        x[j] += step[tableau.unknownColumn[j]];
      }
    }
  }

  /** Multipliers of the original relations, ν with x − y = −VAᵀν. */
  double[] multipliers() {
    double[] original = new double[model.rows()];
    for (int a = 0; a < rank; a++) {
      for (int p = 0; p < original.length; p++) {
        if (tableau.basic[p] >= 0) {
          int row = tableau.measuredRows[a];
          original[p] += tableau.t[row * tableau.width + tableau.basic[p]] * lambda[a];
        }
      }
    }
    return original;
  }

  /** Row solved for each unmeasured figure, or −1. */
  int[] solvedRows() {
    int[] solved = new int[x.length];
    for (int j = 0; j < x.length; j++) {
      int column = tableau.unknownColumn[j];
      solved[j] = -1;
      for (int p = 0; column >= 0 && p < tableau.unknownRows.length; p++) {
        solved[j] =
            tableau.basic[tableau.unknownRows[p]] == column ? tableau.unknownRows[p] : solved[j];
      }
    }
    return solved;
  }

  /** Which figures are measured or follow from measured ones alone. */
  boolean[] determined(int[] solvedRows) {
    boolean[] determined = model.measured().clone();
    for (int j = 0; j < x.length; j++) {
      if (solvedRows[j] >= 0) {
        determined[j] = true;
        for (int c = 0; c < tableau.unknowns; c++) {
          double other = tableau.t[solvedRows[j] * tableau.width + c];
          determined[j] &= tableau.isBasic[c] || other == 0;
        }
      }
    }
    return determined;
  }
}
