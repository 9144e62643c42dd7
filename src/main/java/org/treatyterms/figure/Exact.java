package org.treatyterms.figure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/** Exact fractions and decimals, and how people read them. */
public final class Exact {
  private static final BigInteger FIVE = BigInteger.valueOf(5);

  private Exact() {}

  /**
   * Returns the fraction equal to a decimal.
   *
   * @param decimal any decimal
   * @return the same value
   */
  public static BigFraction of(BigDecimal decimal) {
    return decimal.scale() <= 0
        ? whole(decimal.toBigIntegerExact())
        : new BigFraction(decimal.unscaledValue(), BigInteger.TEN.pow(decimal.scale()));
  }

  /**
   * Returns the fraction that a decimal text denotes.
   *
   * @param decimal for instance {@code 1609.344}
   * @return the same value
   */
  public static BigFraction of(String decimal) {
    return of(new BigDecimal(decimal));
  }

  /**
   * Orders two fractions by value. Most figures are whole numbers, for which {@code BigFraction}
   * multiplies and looks for common divisors all the same; so do its sums and products.
   *
   * @param a a fraction
   * @param b another
   * @return below zero, zero or above zero as {@code a} is less than, equal to or more than {@code
   *     b}
   */
  public static int compare(BigFraction a, BigFraction b) {
    return a.getDenominator().equals(b.getDenominator())
        ? a.getNumerator().compareTo(b.getNumerator())
        : a.compareTo(b);
  }

  /**
   * Adds two fractions.
   *
   * @param a a fraction
   * @param b another
   * @return a + b
   */
  public static BigFraction sum(BigFraction a, BigFraction b) {
    return isWhole(a) && isWhole(b) ? whole(a.getNumerator().add(b.getNumerator())) : a.add(b);
  }

  /**
   * Subtracts one fraction from another.
   *
   * @param a a fraction
   * @param b another
   * @return a − b
   */
  public static BigFraction difference(BigFraction a, BigFraction b) {
    return isWhole(a) && isWhole(b)
        ? whole(a.getNumerator().subtract(b.getNumerator()))
        : a.subtract(b);
  }

  /**
   * Multiplies two fractions.
   *
   * @param a a fraction
   * @param b another
   * @return a · b
   */
  public static BigFraction product(BigFraction a, BigFraction b) {
    return isWhole(a) && isWhole(b)
        ? whole(a.getNumerator().multiply(b.getNumerator()))
        : a.multiply(b);
  }

  /** {@code BigFraction} looks for a common divisor with one, except in what is no object. */
  private static BigFraction whole(BigInteger value) {
    return value.bitLength() < Long.SIZE
        ? new BigFraction(value.longValue())
        : new BigFraction(value);
  }

  private static boolean isWhole(BigFraction value) {
    return value.getDenominator().equals(BigInteger.ONE);
  }

  /**
   * Returns the decimal equal to a fraction, if it ends.
   *
   * @param value any fraction
   * @return the decimal without trailing zeros, or empty for values such as 1/3
   */
  public static Optional<BigDecimal> decimal(BigFraction value) {
    if (isWhole(value)) {
      return Optional.of(new BigDecimal(value.getNumerator()));
    }
    BigInteger rest = value.getDenominator();
    int twos = rest.getLowestSetBit();
    rest = rest.shiftRight(twos);
    int fives = 0;
    while (!rest.equals(BigInteger.ONE)) {
      BigInteger[] parts = rest.divideAndRemainder(FIVE);
      if (parts[1].signum() != 0) {
        return Optional.empty();
      }
      rest = parts[0];
      fives++;
    }
    BigDecimal decimal =
        new BigDecimal(value.getNumerator())
            .divide(
                new BigDecimal(value.getDenominator()),
                Math.max(twos, fives),
                RoundingMode.UNNECESSARY);
    return Optional.of(plain(decimal));
  }

  /**
   * Returns a fraction as a decimal of at most so many significant digits, rounded half-even.
   *
   * @param value any fraction
   * @param digits significant digits, 1 or more
   * @return the decimal without trailing zeros
   */
  public static BigDecimal rounded(BigFraction value, int digits) {
    return plain(
        new BigDecimal(value.getNumerator())
            .divide(
                new BigDecimal(value.getDenominator()),
                new MathContext(digits, RoundingMode.HALF_EVEN)));
  }

  /**
   * Returns the decimal if it ends, else its first 16 significant digits, rounded half-even.
   *
   * @param value any fraction
   * @return the decimal
   */
  public static BigDecimal toDecimal(BigFraction value) {
    return decimal(value).orElseGet(() -> rounded(value, 16));
  }

  /**
   * Writes a value for people: at most so many significant digits after which whole numbers are
   * kept whole, with thousands commas and a decimal point.
   *
   * @param value any fraction
   * @param digits significant digits for values with decimals
   * @return for instance {@code 215,384,615} or {@code 1.387}
   */
  public static String words(BigFraction value, int digits) {
    BigDecimal decimal =
        decimal(value)
            .filter(d -> d.scale() <= 0 || d.precision() <= digits)
            .orElseGet(
                () -> {
                  BigDecimal short_ = rounded(value, digits);
                  return short_.scale() < 0 || value.abs().compareTo(new BigFraction(1000)) >= 0
                      ? new BigDecimal(value.getNumerator())
                          .divide(new BigDecimal(value.getDenominator()), 0, RoundingMode.HALF_EVEN)
                      : short_;
                });
    return group(decimal.toPlainString());
  }

  /**
   * Puts thousands commas into a plain decimal text.
   *
   * @param plain for instance {@code 750000}
   * @return for instance {@code 750,000}
   */
  public static String group(String plain) {
    int point = plain.indexOf('.');
    int end = point < 0 ? plain.length() : point;
    int start = plain.startsWith("-") ? 1 : 0;
    StringBuilder out = new StringBuilder(plain);
    for (int at = end - 3; at > start; at -= 3) {
      out.insert(at, ',');
    }
    return out.toString();
  }

  private static BigDecimal plain(BigDecimal decimal) {
    BigDecimal stripped = decimal.stripTrailingZeros();
    return stripped.scale() < 0 ? stripped.setScale(0, RoundingMode.UNNECESSARY) : stripped;
  }
}
