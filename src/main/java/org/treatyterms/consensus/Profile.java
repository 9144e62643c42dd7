package org.treatyterms.consensus;

/**
 * The sums over one sample as functions of a variance t added to every claim. Mutable and for one
 * thread: create one, call {@link #at} or {@link #scoreAt}, read the fields.
 *
 * <p>With w = 1/(v + t), m the weighted mean and P the matrix diag(w) − wwᵀ/Σw: Q = yᵀPy and dP/dt
 * = −P², hence dQ/dt = −yᵀP²y and so on. On the contrasts of the claims P has the inverse A + tI
 * with A positive definite, so Q, yᵀP²y and the traces of P and P² are sums of c/(λ + t)ⁿ with λ ≥
 * the least variance and c ≥ 0: positive, decreasing and convex in t. {@link MomentEquation} and
 * {@link Likelihood} rest on that.
 */
final class Profile {
  private final double[] d;
  private final double[] v;
  private final double[] w;

  /** Σw. */
  double weight;

  /** Σwy/Σw, without unit. */
  double mean;

  /** Σw(y − m)². */
  double q;

  /** yᵀP²y = Σw²(y − m)² = −dQ/dt. */
  double fall;

  /** yᵀP³y = −½·d(fall)/dt; set by {@link #scoreAt}. */
  double cubic;

  /** Σ over pairs of w·w, the trace of P times Σw/2; set by {@link #scoreAt}. */
  double pairs;

  /** Σw²; set by {@link #scoreAt}. */
  double squares;

  /** Σw³; set by {@link #scoreAt}. */
  double cubes;

  Profile(Sample sample) {
    d = sample.d;
    v = sample.v;
    w = new double[d.length];
  }

  /** Sets weight, mean, q and fall for the added variance t. */
  Profile at(double t) {
    double sum = 0;
    double sumD = 0;
    for (int i = 0; i < d.length; i++) {
      double wi = 1 / (v[i] + t);
      w[i] = wi;
      sum += wi;
      sumD += wi * d[i];
    }
    double m = sumD / sum;
    double q2 = 0;
    double f = 0;
    for (int i = 0; i < d.length; i++) {
      double r = d[i] - m;
      double p = w[i] * r;
      q2 += p * r;
      f += p * p;
    }
    weight = sum;
    mean = m;
    q = q2;
    fall = f;
    return this;
  }

  /** Sets every field for the added variance t. */
  Profile scoreAt(double t) {
    at(t);
    double before = 0;
    double pair = 0;
    double w2 = 0;
    double w3 = 0;
    double wp = 0;
    double wp2 = 0;
    for (int i = 0; i < d.length; i++) {
      double wi = w[i];
      pair += wi * before;
      before += wi;
      double wi2 = wi * wi;
      w2 += wi2;
      w3 += wi2 * wi;
      double p = wi * (d[i] - mean);
      wp += wi * p;
      wp2 += wi * p * p;
    }
    pairs = pair;
    squares = w2;
    cubes = w3;
    cubic = wp2 - wp * wp / weight;
    return this;
  }

  /**
   * W − Σw²/W, the trace of P, for the weights last set. Summed over pairs, so that nothing cancels
   * when one claim holds nearly all the weight.
   */
  double trace() {
    double before = 0;
    double pair = 0;
    for (double wi : w) {
      pair += wi * before;
      before += wi;
    }
    return 2 * pair / weight;
  }

  /** Σ(v·w) − Σ(v·w²)/W for the weights last set: the expectation of Q without added variance. */
  double expectedQ() {
    double vw = 0;
    double vw2 = 0;
    for (int i = 0; i < w.length; i++) {
      vw += v[i] * w[i];
      vw2 += v[i] * w[i] * w[i];
    }
    return vw - vw2 / weight;
  }

  /** −½[Σln(v + t) + Q], and −½ln Σw more if restricted, at the t last set. */
  double logLikelihood(boolean restricted) {
    double sum = q;
    for (double wi : w) {
      sum -= Math.log(wi);
    }
    if (restricted) {
      sum += Math.log(weight);
    }
    return -sum / 2;
  }
}
