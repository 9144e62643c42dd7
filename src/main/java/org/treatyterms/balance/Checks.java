package org.treatyterms.balance;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Checks what a caller gave; every message says what is wrong, where, and what would do. */
final class Checks {
  /** Covariances that differ by less than this share of the standard errors are equal. */
  private static final double SYMMETRY = 1e-9;

  private Checks() {}

  static List<String> names(@Nullable List<String> names, int n) {
    if (n == 0) {
      throw new IllegalArgumentException("A balance needs at least one figure");
    }
    if (names == null) {
      List<String> made = new ArrayList<>(n);
      for (int j = 1; j <= n; j++) {
        made.add("x" + j);
      }
      return made;
    }
    length("names", names.size(), n);
    Set<String> seen = new HashSet<>();
    for (int j = 0; j < n; j++) {
      String name = names.get(j);
      if (name.isBlank()) {
        throw new IllegalArgumentException("Name " + j + " is blank");
      }
      if (!seen.add(name)) {
        throw new IllegalArgumentException(
            "Two figures are called '" + name + "'; names must differ");
      }
    }
    return names;
  }

  static boolean[] measured(boolean @Nullable [] flags, double[] values, List<String> names) {
    int n = values.length;
    boolean[] measured = new boolean[n];
    if (flags != null) {
      length("measured", flags.length, n);
    }
    for (int j = 0; j < n; j++) {
      boolean hasValue = !Double.isNaN(values[j]);
      measured[j] = flags == null ? hasValue : flags[j];
      if (!measured[j]) {
        values[j] = Double.NaN;
      } else if (!hasValue) {
        throw new IllegalArgumentException(
            "'" + names.get(j) + "' is marked as measured but has no value");
      } else if (Double.isInfinite(values[j])) {
        throw new IllegalArgumentException(
            "Value of '" + names.get(j) + "' must be finite, or NaN if unmeasured: " + values[j]);
      }
    }
    return measured;
  }

  static void variances(double[] variances, boolean[] measured, List<String> names) {
    length("variances", variances.length, measured.length);
    for (int j = 0; j < measured.length; j++) {
      if (measured[j]) {
        variance(variances[j], names.get(j));
      }
    }
  }

  private static void variance(double variance, String name) {
    if (Double.isNaN(variance)) {
      throw new IllegalArgumentException(
          "'" + name + "' has a value but no variance; give 0 if it is exact");
    }
    if (!(variance >= 0 && variance < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "Variance of '" + name + "' must be finite and 0 or more: " + variance);
    }
  }

  /** Checks a covariance matrix, returns its diagonal. */
  static double[] covariance(double[][] covariance, boolean[] measured, List<String> names) {
    int n = measured.length;
    length("covariance", covariance.length, n);
    double[] variances = new double[n];
    for (int i = 0; i < n; i++) {
      int entries = covariance[i].length;
      if (entries != n) {
        throw new IllegalArgumentException(
            "Row " + i + " of the covariance has " + entries + " entries for " + n + " figures");
      }
      variances[i] = covariance[i][i];
    }
    variances(variances, measured, names);
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        if (measured[i] && measured[j]) {
          pair(covariance[j][i], covariance[i][j], variances, j, i, names);
        }
      }
    }
    return variances;
  }

  private static void pair(
      double upper, double lower, double[] variances, int i, int j, List<String> names) {
    if (upper == 0 && lower == 0) {
      return;
    }
    String who = " of '" + names.get(i) + "' and '" + names.get(j) + "' ";
    double most = Math.sqrt(variances[i]) * Math.sqrt(variances[j]);
    if (!(Math.abs(upper - lower) <= SYMMETRY * most)) {
      throw new IllegalArgumentException(
          "Covariance" + who + "must be one finite number: " + upper + " and " + lower);
    }
    if (!(Math.abs(upper) <= most * (1 + SYMMETRY))) {
      throw new IllegalArgumentException(
          "Covariance" + who + "must lie within ±" + most + ": " + upper);
    }
  }

  static boolean diagonal(double[][] covariance, boolean[] measured) {
    for (int i = 0; i < measured.length; i++) {
      for (int j = 0; j < i; j++) {
        if (measured[i] && measured[j] && (covariance[i][j] != 0 || covariance[j][i] != 0)) {
          return false;
        }
      }
    }
    return true;
  }

  /** Checks a matrix, returns it row after row, with {@code spare} rows of 0 at the end. */
  static double[] matrix(double[][] matrix, int spare, List<String> names) {
    int n = names.size();
    double[] flat = new double[(matrix.length + spare) * n];
    for (int i = 0; i < matrix.length; i++) {
      double[] row = matrix[i];
      if (row.length != n) {
        throw new IllegalArgumentException(
            "Row " + i + " of the matrix has " + row.length + " entries for " + n + " figures");
      }
      for (int j = 0; j < n; j++) {
        if (!Double.isFinite(row[j])) {
          throw new IllegalArgumentException(
              "Coefficient of '" + names.get(j) + "' in row " + i + " must be finite: " + row[j]);
        }
        flat[i * n + j] = row[j];
      }
    }
    return flat;
  }

  static void constants(double[] constants, int rows) {
    if (constants.length != rows) {
      throw new IllegalArgumentException(
          "constants has " + constants.length + " entries for " + rows + " rows of the matrix");
    }
    for (int i = 0; i < rows; i++) {
      if (!Double.isFinite(constants[i])) {
        throw new IllegalArgumentException(
            "Constant of row " + i + " must be finite: " + constants[i]);
      }
    }
  }

  /** Checks bounds; NaN or null means none. */
  static double[] bounds(double @Nullable [] bounds, double none, String what, List<String> names) {
    int n = names.size();
    double[] checked = new double[n];
    if (bounds != null) {
      length(what, bounds.length, n);
    }
    for (int j = 0; j < n; j++) {
      checked[j] = bounds == null || Double.isNaN(bounds[j]) ? none : bounds[j];
      if (checked[j] == -none) {
        throw new IllegalArgumentException(
            "Bound " + what + " of '" + names.get(j) + "' must not be " + checked[j]);
      }
    }
    return checked;
  }

  static void ordered(double[] lower, double[] upper, List<String> names) {
    for (int j = 0; j < lower.length; j++) {
      if (lower[j] > upper[j]) {
        throw new IllegalArgumentException(
            "Lower bound of '"
                + names.get(j)
                + "' is above its upper bound: "
                + lower[j]
                + " > "
                + upper[j]);
      }
    }
  }

  static int index(int index, int size, String what) {
    if (index < 0 || index >= size) {
      throw new IllegalArgumentException(
          what + " of a product must be from 0 to " + (size - 1) + ": " + index);
    }
    return index;
  }

  static Product product(Product product, int rows, int figures) {
    index(product.row(), rows, "Row");
    index(product.left(), figures, "Left factor");
    index(product.right(), figures, "Right factor");
    if (!Double.isFinite(product.coefficient())) {
      throw new IllegalArgumentException(
          "Coefficient of a product must be finite: " + product.coefficient());
    }
    return product;
  }

  private static void length(String what, int found, int n) {
    if (found != n) {
      throw new IllegalArgumentException(what + " has " + found + " entries for " + n + " figures");
    }
  }
}
