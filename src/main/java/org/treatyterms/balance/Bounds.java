package org.treatyterms.balance;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Balances under lower and upper bounds: {@link ActiveSet} finds the bounds that hold as
 * equalities, these join the relations, and the conditions of Karush, Kuhn and Tucker are checked
 * on the result.
 *
 * <p>Unmeasured figures that the relations leave undetermined may still have bounds that bind. They
 * get a wide spread around a centre that moves to where the last turn left them, until nothing
 * pulls on them any more (proximal point method, Rockafellar 1976); then the result owes nothing to
 * the spread.
 */
final class Bounds {
  /** Spread of undetermined figures, in units in which relations feel one standard error. */
  private static final double WIDE = 1e3;

  private static final int TURNS = 200;

  private static final double KKT_TOLERANCE = 1e-7;

  private static final double ROUNDING = 1e-12;

  /** Values within bounds. */
  final double[] x;

  /** Figures whose bound holds as an equality. */
  final int[] active;

  private Bounds(double[] x, int[] active) {
    this.x = x;
    this.active = active;
  }

  /**
   * Solves within bounds.
   *
   * @throws ContradictionException if the bounds cannot be met together with the relations
   */
  static Bounds of(LinearBalance balance, Uncertainty uncertainty) {
    Model model = balance.model;
    if (!model.bounded() || within(model, balance.x)) {
      return new Bounds(balance.x, new int[0]);
    }
    double[][] directions = directions(balance);
    double[][] covariance = uncertainty.covarianceGivenUndetermined();
    widen(covariance, directions);
    double[] centre = balance.x.clone();
    double[] scale = scale(model, centre);
    for (int turn = 0; turn < TURNS; turn++) {
      ActiveSet set = new ActiveSet(centre, scale, covariance, model.lower(), model.upper());
      if (!set.run()) {
        throw conflict(model, set.conflict());
      }
      if (!recentre(centre, directions, set.pulls())) {
        return finish(model, set, covariance, scale);
      }
    }
    throw new ArithmeticException("The bounds on undetermined figures did not settle");
  }

  private static boolean within(Model model, double[] x) {
    for (int j = 0; j < x.length; j++) {
      if (x[j] < model.lower()[j] || x[j] > model.upper()[j]) {
        return false;
      }
    }
    return true;
  }

  /** The size of the terms that a figure meets in its relations, in its own unit. */
  private static double[] scale(Model model, double[] x) {
    int n = model.size();
    double[] residual = new double[model.rows()];
    double[] magnitude = new double[model.rows()];
    model.residuals(x, residual, magnitude);
    double[] scale = new double[n];
    for (int j = 0; j < n; j++) {
      scale[j] = Math.abs(x[j]);
      for (int i = 0; i < model.rows(); i++) {
        double a = Math.abs(model.matrix()[i * n + j]);
        scale[j] = a == 0 ? scale[j] : Math.max(scale[j], magnitude[i] / a);
      }
    }
    return scale;
  }

  /** Ways in which undetermined figures can move without touching the others. */
  private static double[][] directions(LinearBalance balance) {
    Tableau tableau = balance.tableau;
    Model model = balance.model;
    int n = model.size();
    List<double[]> found = new ArrayList<>();
    for (int c = 0; c < tableau.unknowns; c++) {
      if (tableau.isBasic[c]) {
        continue;
      }
      double[] byColumn = new double[tableau.unknowns];
      byColumn[c] = 1;
      for (int p : tableau.unknownRows) {
        byColumn[tableau.basic[p]] = -tableau.t[p * tableau.width + c];
      }
      double[] direction = new double[n];
      double scale = WIDE * feltBy(balance, c);
      for (int j = 0; j < n; j++) {
        int column = tableau.unknownColumn[j];
        if (column >= 0 && byColumn[column] != 0) {
          direction[j] = scale * byColumn[column];
        }
      }
      found.add(direction);
    }
    return found.toArray(new double[0][]);
  }

  private static double outside(Model model, int j, double value) {
    return Math.max(0, Math.max(model.lower()[j] - value, value - model.upper()[j]));
  }

  /** How far an unmeasured figure moves until some relation feels one standard error. */
  private static double feltBy(LinearBalance balance, int column) {
    Model model = balance.model;
    int n = model.size();
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < model.rows(); i++) {
      double own = 0;
      double spread = 0;
      for (int j = 0; j < n; j++) {
        double a = Math.abs(model.matrix()[i * n + j]);
        own = balance.tableau.unknownColumn[j] == column ? a : own;
        spread = Math.max(spread, a * balance.spread.sigma[j]);
      }
      if (own > 0 && spread > 0) {
        least = Math.min(least, spread / own);
      }
    }
    return least == Double.POSITIVE_INFINITY ? 1 : least;
  }

  /** Adds the wide spread of undetermined figures. */
  private static void widen(double[][] covariance, double[][] directions) {
    for (double[] d : directions) {
      for (int i = 0; i < d.length; i++) {
        for (int j = 0; d[i] != 0 && j < d.length; j++) {
          covariance[i][j] += d[i] * d[j];
        }
      }
    }
  }

  /** Moves the centre to where the bounds pull it; returns whether it moved. */
  private static boolean recentre(double[] centre, double[][] directions, double[] pulls) {
    boolean moved = false;
    for (double[] d : directions) {
      double amount = Cholesky.dot(d, 0, pulls, 0, d.length);
      moved |= Math.abs(amount) > 1e-9;
      for (int j = 0; j < d.length; j++) {
        centre[j] += amount * d[j];
      }
    }
    return moved;
  }

  /** Solves once more with the active bounds as relations and checks the result. */
  private static Bounds finish(Model model, ActiveSet set, double[][] covariance, double[] scale) {
    int n = model.size();
    int[] active = set.members();
    int rows = model.rows() + active.length;
    double[] matrix = Arrays.copyOf(model.matrix(), rows * n);
    double[] constants = Arrays.copyOf(model.constants(), rows);
    for (int p = 0; p < active.length; p++) {
      matrix[(model.rows() + p) * n + active[p]] = 1;
      constants[model.rows() + p] = set.bound(p);
    }
    LinearBalance fixed = new LinearBalance(model.withRelations(rows, matrix, constants));
    double[] multipliers = fixed.multipliers();
    for (int p = 0; p < active.length; p++) {
      double pull = (set.isLower(p) ? -1 : 1) * multipliers[model.rows() + p];
      if (pull * Math.sqrt(covariance[active[p]][active[p]]) < -KKT_TOLERANCE) {
        throw unsettled(model, active[p]);
      }
      fixed.x[active[p]] = set.bound(p);
    }
    boolean[] determined = fixed.determined(fixed.solvedRows());
    for (int j = 0; j < n; j++) {
      if (!determined[j]) {
        fixed.x[j] = set.value(j);
      }
      double out = outside(model, j, fixed.x[j]);
      double allowed = Math.sqrt(covariance[j][j]) + scale[j];
      if (out > KKT_TOLERANCE * allowed) {
        throw unsettled(model, j);
      }
      if (out > 0 && out <= ROUNDING * allowed) {
        fixed.x[j] = Math.max(model.lower()[j], Math.min(model.upper()[j], fixed.x[j]));
      }
    }
    Arrays.sort(active);
    return new Bounds(fixed.x, active);
  }

  private static ArithmeticException unsettled(Model model, int figure) {
    return new ArithmeticException(
        "The bound on '" + model.names().get(figure) + "' could not be settled");
  }

  private static ContradictionException conflict(Model model, int[] figures) {
    Arrays.sort(figures);
    StringBuilder text = new StringBuilder("Bounds cannot be met together with the relations:");
    List<String> names = new ArrayList<>();
    for (int j : figures) {
      String name = model.names().get(j);
      text.append(names.isEmpty() ? " '" : ", '").append(name).append("' in [");
      text.append(model.lower()[j]).append(", ").append(model.upper()[j]).append(']');
      names.add(name);
    }
    return new ContradictionException(text.toString(), List.of(), names);
  }
}
