package org.treatyterms.balance;

import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.NormalDistribution;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.DiagonalMatrix;
import org.apache.commons.math3.linear.LUDecomposition;
import org.apache.commons.math3.linear.RealMatrix;
import org.apache.commons.math3.linear.RealVector;

/**
 * The same figures by the textbook formulas with Commons Math 3.6.1, as one would write them down
 * without caring for rank, exact or unmeasured figures.
 */
final class PlainCommonsMath {
  private PlainCommonsMath() {}

  /** Adjusted figures, standard errors, global, measurement and nodal tests, as one sum. */
  static double solve(FlowNetwork network) {
    RealMatrix a = new Array2DRowRealMatrix(network.matrix(), false);
    RealMatrix v = new DiagonalMatrix(network.variances(), false);
    RealVector y = new ArrayRealVector(network.values(), false);
    RealVector r = a.operate(y).subtract(new ArrayRealVector(network.constants(), false));
    RealMatrix gain = v.multiply(a.transpose());
    RealMatrix s = a.multiply(gain);
    RealMatrix inverse = new LUDecomposition(s).getSolver().getInverse();
    RealVector multipliers = inverse.operate(r);
    RealVector taken = gain.operate(multipliers);
    RealVector x = y.subtract(taken);
    RealMatrix takenCovariance = gain.multiply(inverse).multiply(gain.transpose());
    double statistic = r.dotProduct(multipliers);
    int df = network.matrix().length;
    double p = 1 - new ChiSquaredDistribution(null, df).cumulativeProbability(statistic);
    int n = network.values().length;
    double level = Math.pow(0.95, 1.0 / n);
    double limit = new NormalDistribution(null, 0, 1).inverseCumulativeProbability((1 + level) / 2);
    double sum = p;
    for (int j = 0; j < n; j++) {
      double variance = takenCovariance.getEntry(j, j);
      double z = taken.getEntry(j) / Math.sqrt(variance);
      sum += x.getEntry(j) + Math.sqrt(network.variances()[j] - variance) + z;
      sum += Math.abs(z) > limit ? 1 : 0;
    }
    for (int i = 0; i < df; i++) {
      sum += r.getEntry(i) / Math.sqrt(s.getEntry(i, i));
    }
    return sum;
  }
}
