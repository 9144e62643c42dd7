package org.treatyterms.figure;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The interval of values under which a printed figure is true, with the reason. A figure can have
 * several readings (750,000 to the nearest 10,000 or 50,000); the first is the narrowest that
 * convention suggests. Intervals are in the figure's own unit; days of dates count from 1970-01-01.
 *
 * @param type why the interval is as wide as it is
 * @param interval the values
 * @param reason the same in words, for instance {@code rounded to 10,000}
 */
public record Reading(Type type, Interval interval, String reason) {
  /** Why a reading is as wide as it is. */
  public enum Type {
    /** The figure is meant to the last unit. */
    EXACT,
    /** Rounded half up to a place. */
    ROUNDED,
    /** Cut off after a place. */
    TRUNCATED,
    /** Words for a simple fraction. */
    FRACTION,
    /** The source qualifies the figure. */
    HEDGED,
    /** The source gives a range. */
    RANGE,
    /** The source states a standard uncertainty. */
    UNCERTAINTY
  }

  /**
   * Reads a printed figure.
   *
   * @param figure the figure; not a tally, whose parts are exact numbers
   * @param hedge how the source qualifies it
   * @param precision how precisely it is meant
   * @param uncertainty a standard uncertainty that the source states, in the figure's unit; null if
   *     none
   * @param policy the choices
   * @return one reading or more, the first the narrowest that convention suggests
   * @throws IllegalArgumentException if the figure is a tally
   */
  public static List<Reading> of(
      Figure figure,
      Hedge hedge,
      Precision precision,
      @Nullable BigDecimal uncertainty,
      ReadingPolicy policy) {
    if (figure instanceof Tally) {
      throw new IllegalArgumentException("A tally has no reading as one interval: " + figure);
    }
    if (figure instanceof CalendarDate date) {
      return List.of(Dates.read(date, hedge));
    }
    if (figure instanceof Range range) {
      return List.of(Numbers.range(range, hedge, policy));
    }
    Measured measured = (Measured) figure;
    if (uncertainty != null && uncertainty.signum() > 0) {
      return List.of(Numbers.uncertain(measured.number(), uncertainty, policy));
    }
    return hedge == Hedge.NONE
        ? Numbers.bare(measured, precision, policy)
        : List.of(Numbers.hedged(measured, hedge, precision, policy));
  }

  /**
   * Returns the smallest interval that holds all readings of a figure.
   *
   * @param readings one or more
   * @return the hull
   */
  public static Interval hull(List<Reading> readings) {
    Interval hull = readings.get(0).interval;
    for (Reading reading : readings.subList(1, readings.size())) {
      hull = hull.hull(reading.interval);
    }
    return hull;
  }
}
