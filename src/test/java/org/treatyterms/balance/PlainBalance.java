package org.treatyterms.balance;

import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.MatrixUtils;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;
import org.apache.commons.math3.linear.SingularValueDecomposition;

/** The textbook formulas written out with singular value decompositions, to compare with. */
final class PlainBalance {
  private static final double TOLERANCE = 1e-9;

  private static final double ROUNDING = 2e-15;

  /** Singular values between rounding and this leave the rank open. */
  private static final double DOUBTFUL = 1e-6;

  /** Whether the decompositions were too close to call. */
  private boolean doubtful;

  /** Rank of the matrix inverted last. */
  private int rank;

  final double[] adjusted;
  final double[][] covariance;
  final double statistic;
  final int df;
  final double[] z;
  final double[] maximumPower;
  final boolean[] observable;

  PlainBalance(RandomProblem problem) {
    int n = problem.values.length;
    int m = problem.matrix.length;
    boolean[] measured = new boolean[n];
    RealMatrix v = new Array2DRowRealMatrix(n, n);
    RealMatrix known = new Array2DRowRealMatrix(m, n);
    RealMatrix unknown = new Array2DRowRealMatrix(m, n);
    RealVector y = new ArrayRealVector(n);
    for (int j = 0; j < n; j++) {
      measured[j] = !Double.isNaN(problem.values[j]);
      y.setEntry(j, measured[j] ? problem.values[j] : 0);
      for (int i = 0; i < m; i++) {
        (measured[j] ? known : unknown).setEntry(i, j, problem.matrix[i][j]);
      }
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        if (measured[i] && measured[j]) {
          double diagonal = i == j ? problem.variances[i] : 0;
          v.setEntry(i, j, problem.covariance == null ? diagonal : problem.covariance[i][j]);
        }
      }
    }
    RealVector b = new ArrayRealVector(problem.constants);
    RealMatrix unknownInverse = pseudoInverse(unknown, 1);
    RealMatrix projection =
        MatrixUtils.createRealIdentityMatrix(m).subtract(unknown.multiply(unknownInverse));
    RealMatrix a = projection.multiply(known);
    RealVector r = projection.operate(known.operate(y).subtract(b));
    RealMatrix s = a.multiply(v).multiply(a.transpose());
    double scale = known.multiply(v).multiply(known.transpose()).getNorm();
    RealMatrix inverse = pseudoInverse(s, scale);
    df = rank;
    RealVector multipliers = inverse.operate(r);
    statistic = r.dotProduct(multipliers);
    RealMatrix gain = v.multiply(a.transpose());
    RealVector taken = gain.operate(multipliers);
    RealMatrix takenCovariance = gain.multiply(inverse).multiply(gain.transpose());
    RealVector d = a.transpose().operate(multipliers);
    RealMatrix dCovariance = a.transpose().multiply(inverse).multiply(a);
    z = new double[n];
    maximumPower = new double[n];
    for (int j = 0; j < n; j++) {
      double share = takenCovariance.getEntry(j, j) / v.getEntry(j, j);
      z[j] =
          share > TOLERANCE
              ? taken.getEntry(j) / Math.sqrt(takenCovariance.getEntry(j, j))
              : Double.NaN;
      double scaled = dCovariance.getEntry(j, j) * v.getEntry(j, j);
      maximumPower[j] =
          scaled > TOLERANCE ? d.getEntry(j) / Math.sqrt(dCovariance.getEntry(j, j)) : Double.NaN;
    }
    RealVector x = y.subtract(taken);
    RealMatrix back = unknownInverse.multiply(known);
    RealVector fitted = unknownInverse.operate(b).subtract(back.operate(x));
    RealMatrix left = v.subtract(takenCovariance);
    RealMatrix spread = MatrixUtils.createRealIdentityMatrix(n).subtract(back);
    covariance = spread.multiply(left).multiply(spread.transpose()).getData();
    adjusted = x.add(fitted).toArray();
    RealMatrix determined = unknownInverse.multiply(unknown);
    observable = new boolean[n];
    for (int j = 0; j < n; j++) {
      observable[j] = measured[j] || determined.getEntry(j, j) > 1 - TOLERANCE;
    }
  }

  /** Singular values below the tolerance times {@code scale} count as 0. */
  private RealMatrix pseudoInverse(RealMatrix matrix, double scale) {
    if (matrix.getNorm() == 0) {
      rank = 0;
      return matrix.transpose();
    }
    SingularValueDecomposition svd = new SingularValueDecomposition(matrix);
    double[] values = svd.getSingularValues();
    RealMatrix inverse = new Array2DRowRealMatrix(values.length, values.length);
    rank = 0;
    for (int i = 0; i < values.length; i++) {
      doubtful |= values[i] > ROUNDING * scale && values[i] < DOUBTFUL * scale;
      if (values[i] > TOLERANCE * scale) {
        inverse.setEntry(i, i, 1 / values[i]);
        rank++;
      }
    }
    return svd.getV().multiply(inverse).multiply(svd.getUT());
  }

  boolean doubtful() {
    return doubtful;
  }
}
