package org.treatyterms.balance;

import java.util.Arrays;

/**
 * The relations brought to reduced form by exchange steps (Gauss–Jordan elimination in place):
 * first the unmeasured figures are eliminated from all relations but one each (the projection of
 * Crowe et al. 1983), then each remaining relation is solved for its largest coefficient, counted
 * in standard errors. Rows left without coefficients bind exact figures and constants only.
 *
 * <p>Beside every entry runs the magnitude of the terms that made it; an entry that is tiny against
 * that is rounding and counts as 0. So rank, observability and redundancy depend neither on units
 * nor on the scale of a row.
 *
 * <p>Columns: unmeasured figures, whitened columns (A·L), and, for correlated figures only, the
 * coefficients A themselves, which follow but are never pivots. The column of an exchanged row
 * holds the multipliers of the original row.
 */
final class Tableau {
  /** An entry below this share of the terms that made it is rounding. */
  static final double NOISE = 1e-12;

  final int rows;
  final int width;

  /** Number of unmeasured columns, which come first. */
  final int unknowns;

  /** Number of unmeasured and whitened columns together. */
  final int pivotable;

  /** Entries, row after row. */
  final double[] t;

  private final double[] size;
  private final int[] support;

  /** Column for which a row was solved, or −1. */
  final int[] basic;

  /** Whether some row was solved for this column. */
  final boolean[] isBasic;

  /** Column of an unmeasured figure, or −1. */
  final int[] unknownColumn;

  /** Rows solved for unmeasured figures, rows solved for measured ones, and rows without either. */
  final int[] unknownRows;

  final int[] measuredRows;
  final int[] emptyRows;

  Tableau(Model model, Spread spread) {
    int n = model.size();
    rows = model.rows();
    unknownColumn = new int[n];
    int count = 0;
    for (int j = 0; j < n; j++) {
      unknownColumn[j] = model.measured()[j] ? -1 : count++;
    }
    unknowns = count;
    pivotable = unknowns + spread.columns;
    width = pivotable + (spread.root == null ? 0 : n);
    t = new double[rows * width];
    size = new double[rows * width];
    support = new int[width];
    basic = new int[rows];
    isBasic = new boolean[pivotable];
    Arrays.fill(basic, -1);
    fill(model, spread);
    unknownRows = eliminate(0, unknowns, columnScales());
    measuredRows = eliminate(unknowns, pivotable, null);
    emptyRows = rowsWithoutPivot();
    for (int i = 0; i < t.length; i++) {
      clean(i);
    }
  }

  private void fill(Model model, Spread spread) {
    int n = model.size();
    double[] matrix = model.matrix();
    for (int i = 0; i < rows; i++) {
      int row = i * width;
      for (int j = 0; j < n; j++) {
        double a = matrix[i * n + j];
        if (a == 0) {
          continue;
        }
        if (unknownColumn[j] >= 0) {
          put(row + unknownColumn[j], a);
        } else if (spread.root == null) {
          if (spread.sigma[j] > 0) {
            put(row + unknowns + spread.columnOf[j], a * spread.sigma[j]);
          }
        } else {
          for (int c = 0; c < spread.columns; c++) {
            put(row + unknowns + c, a * spread.root[j * spread.columns + c]);
          }
          put(row + pivotable + j, a);
        }
      }
    }
  }

  private void put(int at, double term) {
    t[at] += term;
    size[at] = Math.max(size[at], Math.abs(term));
  }

  private void clean(int at) {
    if (Math.abs(t[at]) <= NOISE * size[at]) {
      t[at] = 0;
    }
  }

  /** The reciprocal of the largest entry per unmeasured column; nothing else gives them a unit. */
  private double[] columnScales() {
    double[] scales = new double[unknowns];
    for (int i = 0; i < rows; i++) {
      for (int c = 0; c < unknowns; c++) {
        scales[c] = Math.max(scales[c], Math.abs(t[i * width + c]));
      }
    }
    for (int c = 0; c < unknowns; c++) {
      scales[c] = scales[c] > 0 ? 1 / scales[c] : 1;
    }
    return scales;
  }

  private int[] eliminate(int from, int to, double @org.jspecify.annotations.Nullable [] scales) {
    int[] solved = new int[Math.min(rows, to - from)];
    int count = 0;
    for (int i = 0; i < rows && count < solved.length; i++) {
      if (basic[i] >= 0) {
        continue;
      }
      int column = -1;
      double largest = 0;
      for (int c = from; c < to; c++) {
        clean(i * width + c);
        double entry = Math.abs(t[i * width + c]) * (scales == null ? 1 : scales[c]);
        if (entry > largest && !isBasic[c]) {
          largest = entry;
          column = c;
        }
      }
      if (column >= 0) {
        exchange(i, column);
        solved[count++] = i;
      }
    }
    return Arrays.copyOf(solved, count);
  }

  private int[] rowsWithoutPivot() {
    int[] empty = new int[rows];
    int count = 0;
    for (int i = 0; i < rows; i++) {
      if (basic[i] < 0) {
        empty[count++] = i;
      }
    }
    return Arrays.copyOf(empty, count);
  }

  private void exchange(int row, int column) {
    int p = row * width;
    int entries = scalePivotRow(p, column);
    basic[row] = column;
    isBasic[column] = true;
    boolean sparse = entries * 3 < width;
    for (int i = 0; i < rows; i++) {
      if (i == row) {
        continue;
      }
      int at = i * width;
      clean(at + column);
      double f = t[at + column];
      double fSize = size[at + column];
      // From here on the column holds multipliers of the pivot row.
      t[at + column] = 0;
      size[at + column] = 0;
      if (f == 0) {
        continue;
      }
      if (sparse) {
        for (int s = 0; s < entries; s++) {
          int c = support[s];
          double a = t[p + c];
          t[at + c] -= f * a;
          double made = Math.max(Math.abs(f) * size[p + c], fSize * Math.abs(a));
          size[at + c] = Math.max(size[at + c], made);
        }
      } else {
        subtract(at, p, f, fSize);
      }
    }
  }

  private void subtract(int at, int p, double f, double fSize) {
    double absF = Math.abs(f);
    for (int c = 0; c < width; c++) {
      double a = t[p + c];
      t[at + c] -= f * a;
      double carried = absF * size[p + c];
      double amplified = fSize * Math.abs(a);
      if (carried > size[at + c] || amplified > size[at + c]) {
        size[at + c] = Math.max(carried, amplified);
      }
    }
  }

  /** Divides the row by its pivot, lists its entries in {@code support}, returns their number. */
  private int scalePivotRow(int p, int column) {
    double inverse = 1 / t[p + column];
    double inverseSize = Math.abs(inverse) * (size[p + column] * Math.abs(inverse));
    t[p + column] = 1;
    size[p + column] = 0;
    int entries = 0;
    for (int c = 0; c < width; c++) {
      clean(p + c);
      double before = t[p + c];
      if (before == 0) {
        size[p + c] = 0;
        continue;
      }
      t[p + c] = before * inverse;
      size[p + c] = Math.max(size[p + c] * Math.abs(inverse), Math.abs(before) * inverseSize);
      support[entries++] = c;
    }
    return entries;
  }

  /** Largest magnitude behind the multiplier of an original row in a reduced row. */
  double multiplierSize(int row, int original) {
    return row == original ? 1 : size[row * width + basic[original]];
  }

  /** Multiplier of an original row in a row without pivot. */
  double multiplier(int row, int original) {
    return row == original ? 1 : basic[original] < 0 ? 0 : t[row * width + basic[original]];
  }

  /** Multiplies the residuals of the original rows into reduced form, for solved rows only. */
  void reduce(double[] residual, double[] reduced) {
    for (int i = 0; i < rows; i++) {
      if (basic[i] < 0) {
        continue;
      }
      double sum = 0;
      for (int p = 0; p < rows; p++) {
        if (basic[p] >= 0) {
          sum += t[i * width + basic[p]] * residual[p];
        }
      }
      reduced[i] = sum;
    }
  }
}
