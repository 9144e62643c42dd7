package org.treatyterms.consensus;

/** The estimators of τ² in closed form, without unit. */
final class Moments {
  private Moments() {}

  static double dersimonianLaird(Sample sample) {
    Profile profile = new Profile(sample).at(0);
    double excess = profile.q - (sample.size() - 1);
    return excess > 0 ? excess / profile.trace() : 0;
  }

  static double twoStep(Sample sample) {
    Profile profile = new Profile(sample).at(dersimonianLaird(sample));
    double excess = profile.q - profile.expectedQ();
    return excess > 0 ? excess / profile.trace() : 0;
  }

  static double hedgesOlkin(Sample sample) {
    double sum = 0;
    for (double v : sample.v) {
      sum += v;
    }
    return Math.max(0, sumOfSquares(sample) / (sample.size() - 1) - sum / sample.size());
  }

  static double sidikJonkman(Sample sample) {
    double[] d = sample.d;
    int k = d.length;
    double t0 = sumOfSquares(sample) / k;
    if (t0 == 0) {
      return 0;
    }
    double sum = 0;
    double sumD = 0;
    for (int i = 0; i < k; i++) {
      double weight = t0 / (sample.v[i] + t0);
      sum += weight;
      sumD += weight * d[i];
    }
    double m = sumD / sum;
    double spread = 0;
    for (int i = 0; i < k; i++) {
      double r = d[i] - m;
      spread += t0 / (sample.v[i] + t0) * r * r;
    }
    return spread / (k - 1);
  }

  static double mean(Sample sample) {
    double sum = 0;
    for (double x : sample.d) {
      sum += x;
    }
    return sum / sample.size();
  }

  /** Σ(y − ȳ)². */
  static double sumOfSquares(Sample sample) {
    double m = mean(sample);
    double sum = 0;
    for (double x : sample.d) {
      sum += (x - m) * (x - m);
    }
    return sum;
  }
}
