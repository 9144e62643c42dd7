package org.treatyterms.figure;

import org.jspecify.annotations.Nullable;

/**
 * A range that a source itself gives, both ends in it. One end may be missing.
 *
 * @param low the lower end, null if the source gives none
 * @param high the upper end, null if the source gives none
 */
public record Range(@Nullable Measured low, @Nullable Measured high) implements Figure {
  private static final String TO = " .. ";

  /**
   * Checks that there is an end and that they run low to high in one unit.
   *
   * @param low the lower end, null if the source gives none
   * @param high the upper end, null if the source gives none
   * @throws IllegalArgumentException if both are missing, unlike or out of order
   */
  public Range {
    if (low == null && high == null) {
      throw new IllegalArgumentException("A range needs a low or a high end");
    }
    if (low != null && high != null) {
      if (!low.unit().equals(high.unit())) {
        throw new IllegalArgumentException("A range has one unit: " + low + ", " + high);
      }
      if (low.number().value().compareTo(high.number().value()) > 0) {
        throw new IllegalArgumentException("A range runs low to high: " + low + ", " + high);
      }
    }
  }

  /**
   * Obtains the range between two quantities.
   *
   * @param low the lower end
   * @param high the upper end, in the same unit
   * @return the range
   */
  public static Range of(Measured low, Measured high) {
    return new Range(low, high);
  }

  /**
   * Reads what {@link #toString()} writes for a range of quantities.
   *
   * @param text for instance {@code 40 ships .. 45 ships}; {@code ?} for a missing end
   * @return the range
   * @throws IllegalArgumentException if the text is anything else
   */
  public static Range parse(String text) {
    int at = text.indexOf(TO);
    if (at < 0) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a range; write '40 ships .. 45 ships'");
    }
    return new Range(end(text.substring(0, at)), end(text.substring(at + TO.length())));
  }

  private static @Nullable Measured end(String text) {
    return text.equals("?") ? null : Quantity.parse(text);
  }

  /**
   * Returns the unit of the ends.
   *
   * @return the unit
   */
  public Unit unit() {
    return low != null ? low.unit() : java.util.Objects.requireNonNull(high).unit();
  }

  @Override
  public String words() {
    if (low == null) {
      return "up to " + java.util.Objects.requireNonNull(high).words();
    }
    return high == null
        ? "from " + low.words()
        : Exact.group(low.number().text()) + " to " + high.words();
  }

  @Override
  public String toString() {
    return (low == null ? "?" : low) + TO + (high == null ? "?" : high);
  }
}
