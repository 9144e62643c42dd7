package org.treatyterms.balance;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Finds combinations of relations that bind only exact figures and constants, and fail. */
final class Contradictions {
  private Contradictions() {}

  /**
   * Checks every row that elimination left without measured or unmeasured figures.
   *
   * @throws ContradictionException naming the rows at fault
   */
  static void require(Model model, Tableau tableau) {
    for (int row : tableau.emptyRows) {
      check(model, tableau, row);
    }
  }

  private static void check(Model model, Tableau tableau, int row) {
    int n = model.size();
    double[] sum = new double[n];
    double[] size = new double[n];
    double remainder = 0;
    double magnitude = 0;
    List<Integer> rows = new ArrayList<>();
    for (int p = 0; p < model.rows(); p++) {
      double e = p == row || tableau.basic[p] >= 0 ? tableau.multiplier(row, p) : 0;
      if (e == 0) {
        continue;
      }
      rows.add(p);
      double eSize = tableau.multiplierSize(row, p);
      for (int j = 0; j < n; j++) {
        double a = model.matrix()[p * n + j];
        sum[j] += e * a;
        size[j] = Math.max(size[j], eSize * Math.abs(a));
      }
      remainder -= e * model.constants()[p];
      magnitude = Math.max(magnitude, eSize * Math.abs(model.constants()[p]));
    }
    List<Integer> figures = new ArrayList<>();
    for (int j = 0; j < n; j++) {
      // What other figures leave is rounding: elimination removed them.
      boolean mayBind =
          model.measured()[j] && (model.variances()[j] == 0 || model.covariance() != null);
      if (mayBind && Math.abs(sum[j]) > 10 * Tableau.NOISE * size[j]) {
        remainder += sum[j] * model.values()[j];
        magnitude = Math.max(magnitude, size[j] * Math.abs(model.values()[j]));
        figures.add(j);
      }
    }
    double tolerance = Math.ulp(1.0) * (400 + 8.0 * (n + rows.size()));
    if (Math.abs(remainder) > tolerance * magnitude) {
      throw contradiction(model, rows, figures, remainder);
    }
  }

  private static ContradictionException contradiction(
      Model model, List<Integer> rows, List<Integer> figures, double remainder) {
    Collections.sort(rows);
    StringBuilder text = new StringBuilder(120);
    text.append(rows.size() == 1 ? "Relation " : "Relations ");
    for (int i = 0; i < rows.size(); i++) {
      text.append(i == 0 ? "" : ", ").append(rows.get(i));
    }
    text.append(rows.size() == 1 ? " cannot hold: " : " cannot all hold: ");
    List<String> names = new ArrayList<>();
    if (figures.isEmpty()) {
      text.append("the constants");
    } else {
      text.append("the constants and the exact figures");
      for (int j : figures) {
        String name = model.names().get(j);
        text.append(names.isEmpty() ? " " : ", ");
        text.append('\'').append(name).append("' (").append(model.values()[j]).append(')');
        names.add(name);
      }
    }
    text.append(" leave a remainder of ").append(remainder).append(" instead of 0");
    return new ContradictionException(text.toString(), rows, names);
  }
}
