package org.treatyterms.balance;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The checked input of one balance. Its arrays are shared between models and results inside this
 * package and never written after {@link Checks} made them.
 *
 * @param names one per figure
 * @param values given values; NaN for unmeasured figures
 * @param measured which figures have a value
 * @param variances one per figure, 0 for exact ones; without meaning for unmeasured ones
 * @param covariance n × n, or null if the figures are uncorrelated
 * @param rows number of relations
 * @param matrix coefficients, rows × n, row after row
 * @param constants right-hand sides, one per relation
 * @param lower lower bounds, −∞ where there is none
 * @param upper upper bounds, +∞ where there is none
 * @param products product terms of the relations
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
record Model(
    List<String> names,
    double[] values,
    boolean[] measured,
    double[] variances,
    double @Nullable [][] covariance,
    int rows,
    double[] matrix,
    double[] constants,
    double[] lower,
    double[] upper,
    List<Product> products) {

  int size() {
    return values.length;
  }

  /** The same problem with one figure made unmeasured. */
  Model without(int figure) {
    double[] fewerValues = values.clone();
    boolean[] fewerMeasured = measured.clone();
    fewerValues[figure] = Double.NaN;
    fewerMeasured[figure] = false;
    return new Model(
        names,
        fewerValues,
        fewerMeasured,
        variances,
        covariance,
        rows,
        matrix,
        constants,
        lower,
        upper,
        products);
  }

  /** The same figures under other linear relations. */
  Model withRelations(int newRows, double[] newMatrix, double[] newConstants) {
    return new Model(
        names,
        values,
        measured,
        variances,
        covariance,
        newRows,
        newMatrix,
        newConstants,
        lower,
        upper,
        List.of());
  }

  /** The same problem without bounds. */
  Model withoutBounds() {
    double[] none = new double[values.length];
    double[] infinite = none.clone();
    Arrays.fill(none, Double.NEGATIVE_INFINITY);
    Arrays.fill(infinite, Double.POSITIVE_INFINITY);
    return new Model(
        names,
        values,
        measured,
        variances,
        covariance,
        rows,
        matrix,
        constants,
        none,
        infinite,
        products);
  }

  /** Whether any figure has a finite bound. */
  boolean bounded() {
    for (int j = 0; j < values.length; j++) {
      if (lower[j] != Double.NEGATIVE_INFINITY || upper[j] != Double.POSITIVE_INFINITY) {
        return true;
      }
    }
    return false;
  }

  /**
   * Writes A·x − b into {@code residual} and Σ|a·x| + |b| into {@code magnitude}; unmeasured
   * figures need a value in {@code x}.
   */
  void residuals(double[] x, double[] residual, double[] magnitude) {
    int n = values.length;
    for (int i = 0; i < rows; i++) {
      double sum = -constants[i];
      double size = Math.abs(constants[i]);
      for (int j = 0, at = i * n; j < n; j++, at++) {
        double term = matrix[at] * x[j];
        sum += term;
        size += Math.abs(term);
      }
      residual[i] = sum;
      magnitude[i] = size;
    }
  }
}
