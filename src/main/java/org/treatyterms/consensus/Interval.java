package org.treatyterms.consensus;

/**
 * A closed interval, in the unit of the values (of their squares for τ²).
 *
 * @param low the lower end
 * @param high the upper end, at least {@code low}
 */
public record Interval(double low, double high) {

  /**
   * Checks the order of the ends.
   *
   * @param low the lower end
   * @param high the upper end, at least {@code low}
   * @throws IllegalArgumentException if an end is NaN or {@code low} is above {@code high}
   */
  public Interval {
    if (!(low <= high)) {
      throw new IllegalArgumentException("Interval must run low to high: " + low + ", " + high);
    }
  }

  /** The interval of half-width {@code reach} about {@code centre}. */
  static Interval about(double centre, double reach) {
    return new Interval(centre - reach, centre + reach);
  }

  /**
   * Says whether a value lies in the interval.
   *
   * @param value any value
   * @return true if it is neither below {@link #low()} nor above {@link #high()}
   */
  public boolean contains(double value) {
    return low <= value && value <= high;
  }
}
