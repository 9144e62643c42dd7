package org.treatyterms.consensus;

import org.apache.commons.math3.analysis.solvers.BrentSolver;
import org.apache.commons.math3.distribution.TDistribution;
import org.apache.commons.math3.optim.MaxEval;
import org.apache.commons.math3.optim.nonlinear.scalar.GoalType;
import org.apache.commons.math3.optim.univariate.BrentOptimizer;
import org.apache.commons.math3.optim.univariate.SearchInterval;
import org.apache.commons.math3.optim.univariate.UnivariateObjectiveFunction;
import org.apache.commons.math3.stat.StatUtils;
import org.apache.commons.math3.stat.descriptive.moment.Mean;

/**
 * The estimators as one writes them with Commons Math: no scaling, no care for several maxima, a
 * quantile computed wherever one is needed.
 */
final class PlainCommonsMath {
  private static final double Z = 1.959963984540054;

  private final double[] y;
  private final double[] v;

  PlainCommonsMath(double[] values, double[] uncertainties) {
    y = values;
    v = new double[uncertainties.length];
    for (int i = 0; i < v.length; i++) {
      v[i] = uncertainties[i] * uncertainties[i];
    }
  }

  private double[] weights(double t) {
    double[] w = new double[v.length];
    for (int i = 0; i < w.length; i++) {
      w[i] = 1 / (v[i] + t);
    }
    return w;
  }

  private double q(double[] w, double m) {
    double q = 0;
    for (int i = 0; i < w.length; i++) {
      q += w[i] * (y[i] - m) * (y[i] - m);
    }
    return q;
  }

  private double q(double t) {
    double[] w = weights(t);
    return q(w, new Mean().evaluate(y, w));
  }

  /** Mean, error, Wald's ends, Q, I², H², Birge ratio, the errors scaled by it and by PDG's S. */
  double[] common() {
    double[] w = weights(0);
    double m = new Mean().evaluate(y, w);
    double se = 1 / Math.sqrt(StatUtils.sum(w));
    double q = q(w, m);
    int df = y.length - 1;
    double birge = Math.sqrt(q / df);
    double[] chosen = new double[y.length];
    int n = 0;
    for (int i = 0; i < y.length; i++) {
      boolean precise = Math.sqrt(v[i]) < 3 * Math.sqrt(y.length) * se;
      chosen[i] = precise ? w[i] : 0;
      n += precise ? 1 : 0;
    }
    double s = n < 2 ? 1 : Math.sqrt(q(chosen, new Mean().evaluate(y, chosen)) / (n - 1));
    return new double[] {
      m,
      se,
      m - Z * se,
      m + Z * se,
      q,
      Math.max(0, 1 - df / q),
      q / df,
      birge,
      se * Math.max(1, birge),
      se * Math.max(1, s)
    };
  }

  double dersimonianLaird() {
    double[] w = weights(0);
    double sum = StatUtils.sum(w);
    double excess = q(w, new Mean().evaluate(y, w)) - (y.length - 1);
    return Math.max(0, excess / (sum - StatUtils.sumSq(w) / sum));
  }

  double pauleMandel() {
    int df = y.length - 1;
    if (q(0) <= df) {
      return 0;
    }
    return new BrentSolver(1e-10, 1e-10).solve(1000, t -> q(t) - df, 0, highest());
  }

  double restrictedLikelihood() {
    return new BrentOptimizer(1e-8, 1e-10)
        .optimize(
            new MaxEval(1000),
            GoalType.MAXIMIZE,
            new SearchInterval(0, highest()),
            new UnivariateObjectiveFunction(this::logLikelihood))
        .getPoint();
  }

  private double highest() {
    return StatUtils.variance(y) * y.length;
  }

  private double logLikelihood(double t) {
    double[] w = weights(t);
    double sum = q(w, new Mean().evaluate(y, w)) + Math.log(StatUtils.sum(w));
    for (double x : w) {
      sum -= Math.log(x);
    }
    return -sum / 2;
  }

  /** Mean, error and the ends of the Wald, HKSJ, modified HKSJ and prediction intervals. */
  double[] random(double t) {
    int k = y.length;
    double[] w = weights(t);
    double m = new Mean().evaluate(y, w);
    double se = 1 / Math.sqrt(StatUtils.sum(w));
    double factor = q(w, m) / (k - 1);
    double t1 = new TDistribution(k - 1).inverseCumulativeProbability(0.975);
    double t2 = new TDistribution(k - 2).inverseCumulativeProbability(0.975);
    double hksj = t1 * se * Math.sqrt(factor);
    double modified = t1 * se * Math.sqrt(Math.max(1, factor));
    double reach = t2 * Math.sqrt(t + se * se);
    return new double[] {
      t,
      m,
      se,
      m - Z * se,
      m + Z * se,
      m - hksj,
      m + hksj,
      m - modified,
      m + modified,
      m - reach,
      m + reach
    };
  }

  /** The median and its standard error. */
  double[] median() {
    double median = StatUtils.percentile(y, 50);
    double[] distances = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      distances[i] = Math.abs(y[i] - median);
    }
    double spread = 1.4826 * StatUtils.percentile(distances, 50);
    return new double[] {median, Math.sqrt(Math.PI / (2.0 * y.length)) * spread};
  }
}
