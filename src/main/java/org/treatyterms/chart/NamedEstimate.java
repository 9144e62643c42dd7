package org.treatyterms.chart;

/**
 * What an estimator makes of several values.
 *
 * @param name the estimator's name
 * @param value the estimate
 * @param low the lower end of its interval; the value itself if there is none
 * @param high the upper end of its interval; the value itself if there is none
 */
public record NamedEstimate(String name, double value, double low, double high) {
  /**
   * Checks the order of the numbers.
   *
   * @param name the estimator's name
   * @param value the estimate
   * @param low the lower end of its interval; the value itself if there is none
   * @param high the upper end of its interval; the value itself if there is none
   * @throws IllegalArgumentException if they are not finite and low to high
   */
  public NamedEstimate {
    name = Words.clean(name);
    if (!(Double.isFinite(low) && Double.isFinite(high) && low <= value && value <= high)) {
      throw new IllegalArgumentException(
          "Estimates run low to high: " + name + " " + low + ", " + value + ", " + high);
    }
  }
}
