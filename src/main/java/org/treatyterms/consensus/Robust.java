package org.treatyterms.consensus;

import java.util.Arrays;

/** Medians, Huber's location and Algorithm A, on values sorted upwards. */
final class Robust {
  /** Makes the median distance from the median comparable with a standard deviation. */
  static final double MAD_FACTOR = 1.4826;

  /** Where Huber's location and Algorithm A begin to pull values in, in scales. */
  private static final double REACH = 1.5;

  /** Makes up for the spread lost by pulling values in (ISO 13528:2015, C.3). */
  private static final double SPREAD_FACTOR = 1.134;

  private static final int MOST_STEPS = 10_000;
  private static final double CLOSE = 1e-14;

  private Robust() {}

  static double medianOfSorted(double[] sorted) {
    int k = sorted.length;
    return k % 2 == 1 ? sorted[k / 2] : midpoint(sorted[k / 2 - 1], sorted[k / 2]);
  }

  static double midpoint(double a, double b) {
    return a / 2 + b / 2;
  }

  /** 1.4826 times the median distance from the centre. */
  static double scaledMad(double[] sorted, double center) {
    double[] distances = new double[sorted.length];
    for (int i = 0; i < sorted.length; i++) {
      distances[i] = Math.abs(sorted[i] - center);
    }
    Arrays.sort(distances);
    return MAD_FACTOR * medianOfSorted(distances);
  }

  /** Huber's location with the scale held at 1.4826·MAD. */
  static double huber(double[] sorted) {
    double median = medianOfSorted(sorted);
    double scale = scaledMad(sorted, median);
    if (scale == 0) {
      return median;
    }
    Pulled pulled = new Pulled(sorted, median, scale);
    double x = 0;
    for (int i = 0; i < MOST_STEPS; i++) {
      pulled.around(x, REACH);
      double next = pulled.mean;
      // If the same values are pulled in at the fixed point, it is known in closed form.
      if (pulled.inside > 0) {
        double jump = pulled.fixedPoint(1);
        if (pulled.sameSides(jump, REACH)) {
          return median + scale * jump;
        }
      }
      if (Math.abs(next - x) <= CLOSE) {
        return median + scale * next;
      }
      x = next;
    }
    return median + scale * x;
  }

  /**
   * The robust mean and standard deviation of Algorithm A.
   *
   * @param mean x*
   * @param spread s*
   */
  record AlgorithmA(double mean, double spread) {
    static AlgorithmA of(double[] sorted) {
      double median = medianOfSorted(sorted);
      double scale = scaledMad(sorted, median);
      if (scale == 0) {
        return new AlgorithmA(median, 0);
      }
      Pulled pulled = new Pulled(sorted, median, scale);
      double x = 0;
      double s = 1;
      for (int i = 0; i < MOST_STEPS; i++) {
        pulled.around(x, REACH * s);
        double nextX = pulled.mean;
        double nextS = SPREAD_FACTOR * pulled.deviation();
        // The repetition approaches its limit slowly; the limit itself solves two equations.
        if (pulled.repeats > 1 && pulled.inside > 0) {
          double jumpS = pulled.fixedSpread();
          double jumpX = pulled.fixedPoint(jumpS);
          if (jumpS > 0 && pulled.sameSides(jumpX, REACH * jumpS)) {
            return new AlgorithmA(median + scale * jumpX, scale * jumpS);
          }
        }
        boolean done = Math.abs(nextX - x) <= CLOSE * s && Math.abs(nextS - s) <= CLOSE * s;
        x = nextX;
        s = nextS;
        if (done || s == 0) {
          break;
        }
      }
      return new AlgorithmA(median + scale * x, scale * s);
    }
  }

  /** Values in units of a scale about a centre, those beyond a reach pulled in to it. */
  private static final class Pulled {
    private final double[] e;
    private int below = -1;
    private int above = -1;
    private double innerMean;
    private double innerSquares;
    double mean;
    int inside;

    /** How often in a row the same values have been pulled in. */
    int repeats;

    private double low;
    private double high;

    Pulled(double[] sorted, double center, double scale) {
      e = new double[sorted.length];
      for (int i = 0; i < e.length; i++) {
        e[i] = (sorted[i] - center) / scale;
      }
    }

    void around(double x, double reach) {
      low = x - reach;
      high = x + reach;
      int under = count(low, true);
      int over = count(high, false);
      if (under == below && over == above) {
        repeats++;
      } else {
        below = under;
        above = over;
        repeats = 0;
        inside = e.length - under - over;
        double sum = 0;
        for (int i = under; i < e.length - over; i++) {
          sum += e[i];
        }
        innerMean = sum / inside;
        double squares = 0;
        for (int i = under; i < e.length - over; i++) {
          squares += (e[i] - innerMean) * (e[i] - innerMean);
        }
        innerSquares = squares;
      }
      double inner = inside == 0 ? 0 : inside * innerMean;
      mean = (inner + below * low + above * high) / e.length;
    }

    /** The standard deviation of the values last pulled in. */
    double deviation() {
      double sum = below * (low - mean) * (low - mean) + above * (high - mean) * (high - mean);
      if (inside > 0) {
        sum += innerSquares + inside * (innerMean - mean) * (innerMean - mean);
      }
      return Math.sqrt(sum / (e.length - 1));
    }

    /** The x that is the mean of the values pulled in to x ± 1.5 s, the same ones as last. */
    double fixedPoint(double s) {
      return innerMean + REACH * s * (above - below) / inside;
    }

    /** The s that is 1.134 standard deviations at its own fixed point; 0 if there is none. */
    double fixedSpread() {
      double shift = REACH * (above - below) / inside;
      double rest =
          (e.length - 1) / (SPREAD_FACTOR * SPREAD_FACTOR)
              - inside * shift * shift
              - REACH * REACH * (above + below);
      return rest > 0 ? Math.sqrt(innerSquares / rest) : 0;
    }

    boolean sameSides(double x, double reach) {
      return count(x - reach, true) == below && count(x + reach, false) == above;
    }

    /** How many values lie strictly below, or strictly above, a limit. */
    private int count(double limit, boolean under) {
      int a = 0;
      int b = e.length;
      while (a < b) {
        int middle = (a + b) >>> 1;
        if (under ? e[middle] < limit : e[middle] <= limit) {
          a = middle + 1;
        } else {
          b = middle;
        }
      }
      return under ? a : e.length - a;
    }
  }
}
