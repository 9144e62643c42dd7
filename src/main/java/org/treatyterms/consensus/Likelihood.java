package org.treatyterms.consensus;

/**
 * The variance t ≥ 0 at the highest maximum of the likelihood or of the restricted likelihood.
 *
 * <p>Either can have several maxima. Their derivative, up to a factor of 2, is yᵀP²y − tr P or
 * yᵀP²y − Σw. Each term of it, c/(λ + t)² − 1/(λ + t) with λ at least the least variance, changes
 * on the scale of λ + t; so a grid that is even in ln(least variance + t) sees every change of sign
 * but a close pair, and a pair shows in the second derivative. Beyond S = Σ(y − ȳ)² the likelihood
 * falls. Each sign change from plus to minus is then polished by Newton's steps within its bracket,
 * and the highest maximum is taken.
 *
 * @param t the place of the highest maximum, without unit, zero or more
 * @param maxima the number of local maxima
 */
record Likelihood(double t, int maxima) {
  private static final double RATIO = 1.4;
  private static final int MOST_STEPS = 200;

  /** A Newton step this small, relatively, leaves an error of the order of its square. */
  private static final double CLOSE = 1e-10;

  static Likelihood highest(Sample sample, boolean restricted) {
    if (restricted && sample.size() == 2) {
      double difference = sample.d[1] - sample.d[0];
      double excess = difference * difference - sample.v[0] - sample.v[1];
      return new Likelihood(Math.max(0, excess / 2), 1);
    }
    double last = 2 * Moments.sumOfSquares(sample);
    if (last <= sample.leastVariance) {
      return new Likelihood(0, 1);
    }
    return new Search(sample, restricted).over(last);
  }

  /** One search: a profile, the last two points of the grid and the best maximum so far. */
  private static final class Search {
    private final Profile profile;
    private final boolean restricted;
    private final double offset;
    private double slope;
    private double curve;
    private double best = -1;
    private double bestHeight = Double.NaN;
    private int maxima;

    Search(Sample sample, boolean restricted) {
      this.profile = new Profile(sample);
      this.restricted = restricted;
      this.offset = sample.leastVariance;
    }

    Likelihood over(double last) {
      double a = 0;
      look(a);
      if (slope <= 0) {
        found(0);
      }
      double slopeA = slope;
      double curveA = curve;
      while (a < last) {
        double b = Math.min(last, (a + offset) * RATIO - offset);
        look(b);
        double slopeB = slope;
        double curveB = curve;
        if (slopeA > 0 && slopeB <= 0) {
          found(polish(a, b));
        } else if (slopeA <= 0 && slopeB <= 0 && curveA > 0 && curveB < 0) {
          double top = pair(a, b, 1);
          if (top >= 0) {
            found(polish(top, b));
          }
        } else if (slopeA > 0 && slopeB > 0 && curveA < 0 && curveB > 0) {
          double bottom = pair(a, b, -1);
          if (bottom >= 0) {
            found(polish(a, bottom));
          }
        }
        a = b;
        slopeA = slopeB;
        curveA = curveB;
      }
      return new Likelihood(Math.max(0, best), Math.max(1, maxima));
    }

    /** Sets the derivative and its derivative at t, each up to a factor of 2. */
    private void look(double t) {
      profile.scoreAt(t);
      double w = profile.weight;
      if (restricted) {
        double ratio = profile.squares / w;
        slope = profile.fall - 2 * profile.pairs / w;
        curve = profile.squares - 2 * profile.cubes / w + ratio * ratio - 2 * profile.cubic;
      } else {
        slope = profile.fall - w;
        curve = profile.squares - 2 * profile.cubic;
      }
    }

    /**
     * A point of [low, high] where sign·slope is positive, or −1 if there is none: sign·slope rises
     * at the low end, falls at the high end and is not positive at either.
     */
    private double pair(double low, double high, int sign) {
      double a = low;
      double b = high;
      for (int i = 0; i < MOST_STEPS; i++) {
        double t = a + (b - a) / 2;
        if (!(t > a && t < b)) {
          return -1;
        }
        look(t);
        if (sign * slope > 0) {
          return t;
        }
        if (sign * curve > 0) {
          a = t;
        } else {
          b = t;
        }
      }
      return -1;
    }

    /** The root of the slope in [low, high], where it is positive at low and not at high. */
    private double polish(double low, double high) {
      double a = low;
      double b = high;
      double t = a + (b - a) / 2;
      for (int i = 0; i < MOST_STEPS; i++) {
        look(t);
        if (slope > 0) {
          a = t;
        } else {
          b = t;
        }
        double next = t - slope / curve;
        boolean inside = next >= a && next <= b;
        if (inside && Math.abs(next - t) <= CLOSE * t) {
          return next;
        }
        if (!inside) {
          next = a + (b - a) / 2;
          if (next == t) {
            return t;
          }
        }
        t = next;
      }
      return t;
    }

    private void found(double t) {
      maxima++;
      if (maxima == 1) {
        best = t;
        return;
      }
      if (maxima == 2) {
        bestHeight = profile.at(best).logLikelihood(restricted);
      }
      double height = profile.at(t).logLikelihood(restricted);
      if (height > bestHeight) {
        best = t;
        bestHeight = height;
      }
    }
  }
}
