package org.treatyterms.figure;

import java.util.Objects;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * A set of values without gaps, with exact ends that are in it (closed) or not (open). A missing
 * end is unbounded. Never empty.
 *
 * @param low the lower end, null if unbounded
 * @param lowOpen whether the lower end itself is left out
 * @param high the upper end, null if unbounded
 * @param highOpen whether the upper end itself is left out
 */
public record Interval(
    @Nullable BigFraction low, boolean lowOpen, @Nullable BigFraction high, boolean highOpen) {
  /** Every value. */
  public static final Interval ALL = new Interval(null, true, null, true);

  /**
   * Checks that the interval is not empty.
   *
   * @param low the lower end, null if unbounded
   * @param lowOpen whether the lower end itself is left out
   * @param high the upper end, null if unbounded
   * @param highOpen whether the upper end itself is left out
   * @throws IllegalArgumentException if no value lies between the ends
   */
  public Interval {
    lowOpen |= low == null;
    highOpen |= high == null;
    if (low != null && high != null) {
      int order = Exact.compare(low, high);
      if (order > 0 || (order == 0 && (lowOpen || highOpen))) {
        throw new IllegalArgumentException("Ends must run low to high: " + low + ", " + high);
      }
    }
  }

  /**
   * Returns the interval of one value.
   *
   * @param value the value
   * @return [value, value]
   */
  public static Interval point(BigFraction value) {
    return new Interval(value, false, value, false);
  }

  /**
   * Returns an interval with both ends in it.
   *
   * @param low the lower end
   * @param high the upper end
   * @return [low, high]
   */
  public static Interval closed(BigFraction low, BigFraction high) {
    return new Interval(low, false, high, false);
  }

  /**
   * Returns an interval without its upper end.
   *
   * @param low the lower end
   * @param high the upper end, above low
   * @return [low, high)
   */
  public static Interval halfOpen(BigFraction low, BigFraction high) {
    return new Interval(low, false, high, true);
  }

  /**
   * Tells whether the interval is one value.
   *
   * @return true for [v, v]
   */
  public boolean isPoint() {
    return low != null && high != null && Exact.compare(low, high) == 0;
  }

  /**
   * Tells whether a value lies in the interval.
   *
   * @param value the value
   * @return true if it does
   */
  public boolean contains(BigFraction value) {
    return intersect(point(value)).isPresent();
  }

  /**
   * Tells whether all values of another interval lie in this one.
   *
   * @param other another interval in the same unit
   * @return true if they do
   */
  public boolean covers(Interval other) {
    return compareLow(this, other) <= 0 && compareHigh(this, other) >= 0;
  }

  /**
   * Returns the values that lie in both intervals.
   *
   * @param other another interval in the same unit
   * @return what they share, or empty if they share no value
   */
  public Optional<Interval> intersect(Interval other) {
    Interval from = compareLow(this, other) >= 0 ? this : other;
    Interval to = compareHigh(this, other) <= 0 ? this : other;
    BigFraction start = from.low;
    BigFraction end = to.high;
    if (start != null && end != null) {
      int order = Exact.compare(start, end);
      if (order > 0 || (order == 0 && (from.lowOpen || to.highOpen))) {
        return Optional.empty();
      }
    }
    return Optional.of(new Interval(start, from.lowOpen, end, to.highOpen));
  }

  /**
   * Returns the smallest interval that holds both.
   *
   * @param other another interval in the same unit
   * @return the hull
   */
  public Interval hull(Interval other) {
    Interval from = compareLow(this, other) <= 0 ? this : other;
    Interval to = compareHigh(this, other) >= 0 ? this : other;
    return new Interval(from.low, from.lowOpen, to.high, to.highOpen);
  }

  /** Orders lower ends: unbounded first, then by value, closed before open. */
  static int compareLow(Interval a, Interval b) {
    if (a.low == null || b.low == null) {
      return Boolean.compare(a.low != null, b.low != null);
    }
    int order = Exact.compare(a.low, b.low);
    return order != 0 ? order : Boolean.compare(a.lowOpen, b.lowOpen);
  }

  /** Orders upper ends: by value, open before closed, unbounded last. */
  static int compareHigh(Interval a, Interval b) {
    if (a.high == null || b.high == null) {
      return Boolean.compare(a.high == null, b.high == null);
    }
    int order = Exact.compare(a.high, b.high);
    return order != 0 ? order : Boolean.compare(b.highOpen, a.highOpen);
  }

  /**
   * Returns the interval of sums.
   *
   * @param other another interval in the same unit
   * @return every x + y
   */
  public Interval plus(Interval other) {
    return new Interval(
        low == null || other.low == null ? null : Exact.sum(low, other.low),
        lowOpen || other.lowOpen,
        high == null || other.high == null ? null : Exact.sum(high, other.high),
        highOpen || other.highOpen);
  }

  /**
   * Returns the interval mirrored at zero.
   *
   * @return every −x
   */
  public Interval negate() {
    return new Interval(
        high == null ? null : high.negate(),
        /* lowOpen= */ highOpen,
        low == null ? null : low.negate(),
        /* highOpen= */ lowOpen);
  }

  /**
   * Returns the interval with every value multiplied.
   *
   * @param factor any factor but zero
   * @return every x · factor
   * @throws IllegalArgumentException if the factor is zero
   */
  public Interval times(BigFraction factor) {
    int sign = factor.compareTo(BigFraction.ZERO);
    if (sign == 0) {
      throw new IllegalArgumentException("The factor must not be zero");
    }
    if (sign < 0) {
      return negate().times(factor.negate());
    }
    return factor.equals(BigFraction.ONE)
        ? this
        : new Interval(
            low == null ? null : Exact.product(low, factor),
            lowOpen,
            high == null ? null : Exact.product(high, factor),
            highOpen);
  }

  /**
   * Returns the interval of products.
   *
   * @param other another interval
   * @return the hull of every x · y
   */
  public Interval times(Interval other) {
    return Products.of(this, other);
  }

  /**
   * Returns the interval of quotients.
   *
   * @param other the divisor
   * @return the hull of every x / y, or empty if the divisor holds zero
   */
  public Optional<Interval> over(Interval other) {
    return Products.reciprocal(other).map(this::times);
  }

  /** Whether both hold the same values; written out because the generated form is slow to start. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Interval interval
        && compareLow(this, interval) == 0
        && compareHigh(this, interval) == 0;
  }

  @Override
  public int hashCode() {
    return 31 * Objects.hashCode(low) + Objects.hashCode(high);
  }

  /**
   * Writes the interval in the usual notation, with decimals; unbounded ends are ∞.
   *
   * @return for instance {@code [745000,755000)}
   */
  @Override
  public String toString() {
    return (lowOpen ? "(" : "[")
        + (low == null ? "-∞" : Exact.toDecimal(low).toPlainString())
        + ","
        + (high == null ? "∞" : Exact.toDecimal(high).toPlainString())
        + (highOpen ? ")" : "]");
  }
}
