package org.treatyterms.consensus;

/**
 * Solves Q(t) = target, which Paule and Mandel and the Q-profile interval ask for.
 *
 * <p>Q falls from Q(0) to 0 and lies between S/(t + largest v) and S/(t + least v), S = Σ(y − ȳ)²:
 * that is the bracket. 1/Q rises and is concave (a sum of c/(λ + t) has that property), so Newton's
 * steps on 1/Q from the left never pass the root; any step that leaves the bracket by rounding
 * becomes a bisection.
 */
final class MomentEquation {
  private static final int MOST_STEPS = 300;

  /** A Newton step this small, relatively, leaves an error of its square. */
  private static final double CLOSE = 1e-9;

  /** Q is no better known than this, relatively. */
  private static final double ROUNDING = 4e-16;

  private MomentEquation() {}

  /** The root without unit, positive if Q(0) is above the target, else 0. */
  static double solve(Sample sample, double target) {
    Profile profile = new Profile(sample).at(0);
    if (!(profile.q > target)) {
      return 0;
    }
    double reach = Moments.sumOfSquares(sample) / target;
    // From 0 the step is positive however close Q(0) is to the target.
    double t = Math.max(reach - sample.largestVariance, step(profile, target));
    double low = 0;
    double high = Math.max(reach - sample.leastVariance, t) * (1 + 4 * Math.ulp(1.0));
    for (int i = 0; i < MOST_STEPS; i++) {
      profile.at(t);
      if (profile.q > target) {
        low = t;
      } else {
        high = t;
      }
      double step = step(profile, target);
      double next = t + step;
      boolean inside = next >= low && next <= high;
      if (Math.abs(profile.q - target) <= ROUNDING * target) {
        return t;
      }
      if (inside && Math.abs(step) <= CLOSE * t) {
        return next;
      }
      if (!inside) {
        next = low + (high - low) / 2;
        if (next == t) {
          return t;
        }
      }
      t = next;
    }
    return t;
  }

  private static double step(Profile profile, double target) {
    return profile.q * (profile.q - target) / (target * profile.fall);
  }
}
