package org.treatyterms.figure;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.text.DecimalFormatSymbols;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * An exact number together with the precision it was written in: {@code 81.00} is not the numeral
 * {@code 81}, though {@link #value()} is the same. The text is the normal form: a plain decimal or
 * a fraction in lowest terms; {@link #parse(String)} reads what {@link #toString()} writes.
 *
 * @param value the exact value
 * @param text the normal form
 */
public record Numeral(BigFraction value, String text) {
  /** Longest text taken for a number, in characters; no printed figure comes near. */
  static final int MAX_LENGTH = 100;

  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");
  private static final Pattern FRACTION = Pattern.compile("(-?[0-9]+)/([0-9]+)");
  private static final Pattern GROUPED = Pattern.compile("-?[0-9]{1,3}([,.'’   ][0-9]{3})+");
  private static final Pattern TWO_READINGS = Pattern.compile("-?[0-9]{1,3}[,.][0-9]{3}");

  /**
   * Reads a number as it stands in a data column: digits, at most one decimal point, no thousands
   * separators; or a fraction such as {@code 1/3}.
   *
   * @param text the text
   * @return the numeral
   * @throws IllegalArgumentException if the text is anything else; a text with two readings, such
   *     as {@code 780,000}, is refused with both
   */
  public static Numeral parse(String text) {
    if (text.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "'"
              + text.substring(0, 20)
              + "…' is not a number; it has "
              + text.length()
              + " characters");
    }
    if (DECIMAL.matcher(text).matches()) {
      return of(new BigDecimal(text));
    }
    Matcher fraction = FRACTION.matcher(text);
    if (fraction.matches()) {
      BigInteger below = new BigInteger(fraction.group(2));
      if (below.signum() == 0) {
        throw new IllegalArgumentException(
            "'" + text + "' divides by zero; write a fraction like 1/3");
      }
      BigFraction value = new BigFraction(new BigInteger(fraction.group(1)), below);
      return new Numeral(value, fractionText(value));
    }
    if (text.indexOf(',') >= 0 && TWO_READINGS.matcher(text).matches()) {
      String digits = text.replace(",", "");
      throw new IllegalArgumentException(
          "'"
              + text
              + "' is not a number with one reading; write "
              + digits
              + " or "
              + text.replace(',', '.'));
    }
    if (GROUPED.matcher(text).matches()) {
      throw new IllegalArgumentException(
          "'"
              + text
              + "' is not a plain number; write it without separators, like "
              + text.replaceAll("[^0-9-]", ""));
    }
    if (text.matches("-?[0-9]+,[0-9]+")) {
      throw new IllegalArgumentException(
          "'"
              + text
              + "' is not a number; write the decimal point, like "
              + text.replace(',', '.'));
    }
    throw new IllegalArgumentException(
        "'" + text + "' is not a number; write digits like 750000 or 81.5, or a fraction like 1/3");
  }

  /**
   * Reads a number in the convention of a locale, which settles what a comma and a point mean.
   *
   * @param text the text, for instance {@code 780,000}
   * @param locale the locale whose separators count
   * @return the numeral
   * @throws IllegalArgumentException if the text is no number in that convention
   */
  public static Numeral parse(String text, Locale locale) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
    String group = Pattern.quote(String.valueOf(symbols.getGroupingSeparator()));
    String point = Pattern.quote(String.valueOf(symbols.getDecimalSeparator()));
    String spaces = "[\\u0020\\u00a0\\u202f]";
    String separator = Character.isSpaceChar(symbols.getGroupingSeparator()) ? spaces : group;
    if (text.length() <= MAX_LENGTH
        && text.matches(
            "-?([0-9]+|[0-9]{1,3}(" + separator + "[0-9]{3})+)(" + point + "[0-9]+)?")) {
      return parse(text.replaceAll(separator, "").replaceFirst(point, "."));
    }
    throw new IllegalArgumentException(
        "'" + text + "' is not a number as written in " + locale.toLanguageTag());
  }

  /**
   * Obtains a numeral from a decimal; its scale is the printed precision.
   *
   * @param decimal the decimal, trailing zeros after the point count
   * @return the numeral
   */
  public static Numeral of(BigDecimal decimal) {
    return new Numeral(Exact.of(decimal), decimal.toPlainString());
  }

  /**
   * Obtains a numeral from an exact value: a decimal if it ends, else a fraction.
   *
   * @param value the value
   * @return the numeral
   */
  public static Numeral of(BigFraction value) {
    return Exact.decimal(value)
        .map(Numeral::of)
        .orElseGet(() -> new Numeral(value, fractionText(value)));
  }

  /**
   * Tells whether the number is written as a fraction, such as {@code 1/3}.
   *
   * @return true for a fraction
   */
  public boolean isFraction() {
    return text.indexOf('/') >= 0;
  }

  /**
   * Returns the decimal, rounded half-even to 16 significant digits if the value is a fraction that
   * does not end.
   *
   * @return the decimal
   */
  public BigDecimal decimal() {
    return isFraction() ? Exact.rounded(value, 16) : new BigDecimal(text);
  }

  /**
   * Returns the place of the last digit that counts: 10000 for 750000, 0.01 for 81.00, 1 for 7.
   * Zero has place 1, or that of its last printed decimal.
   *
   * @return the place, a power of ten
   * @throws IllegalStateException if the number is written as a fraction
   */
  public BigDecimal place() {
    if (isFraction()) {
      throw new IllegalStateException("A fraction has no decimal place: " + text);
    }
    BigDecimal decimal = new BigDecimal(text);
    if (decimal.scale() > 0 || decimal.signum() == 0) {
      return BigDecimal.ONE.movePointLeft(decimal.scale());
    }
    return new BigDecimal(BigInteger.ONE, decimal.stripTrailingZeros().scale())
        .setScale(0, RoundingMode.UNNECESSARY);
  }

  private static String fractionText(BigFraction value) {
    return value.getNumerator() + "/" + value.getDenominator();
  }

  /** Whether both have one normal form, and so one value in one precision. */
  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Numeral numeral && text.equals(numeral.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
