package org.treatyterms.figure;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How precisely a figure is meant, where the number alone cannot show it: "1.60 million" counts to
 * 10,000, and an amount that a treaty text fixes is exact.
 *
 * @param exact whether the figure is exact
 * @param place the last place that counts, in the figure's unit, above zero; null if the number
 *     shows it
 */
public record Precision(boolean exact, @Nullable BigDecimal place) {
  /** The number shows its own precision. */
  public static final Precision AS_PRINTED = new Precision(false, null);

  /** The figure is exact. */
  public static final Precision EXACT = new Precision(true, null);

  /**
   * Checks the place.
   *
   * @param exact whether the figure is exact
   * @param place the last place that counts, in the figure's unit, above zero; null if the number
   *     shows it
   * @throws IllegalArgumentException if the place is zero or negative
   */
  public Precision {
    if (place != null && place.signum() <= 0) {
      throw new IllegalArgumentException(
          "'" + place + "' is not a place; write one above zero, like 10000");
    }
  }

  /**
   * Obtains a precision from a place.
   *
   * @param place the last place that counts, above zero
   * @return the precision
   */
  public static Precision to(BigDecimal place) {
    return new Precision(false, place);
  }
}
