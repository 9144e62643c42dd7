package org.treatyterms.reconcile;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Slips of the pen, found in the digits of two numbers. Each test asks for at least three digits
 * that agree (two-digit numbers differ in one digit by chance all the time).
 */
final class Digits {
  private static final int LEAST = 3;

  private Digits() {}

  /**
   * The digits of two numbers from their first to the last place that counts in either, aligned at
   * the unit: 780000 and 75000 give 780 and 75, 51.04 and 51.1 give 5104 and 5110.
   */
  static String[] aligned(BigDecimal a, BigDecimal b) {
    BigDecimal x = a.abs().stripTrailingZeros();
    BigDecimal y = b.abs().stripTrailingZeros();
    int scale = Math.max(x.scale(), y.scale());
    return new String[] {digits(x, scale), digits(y, scale)};
  }

  private static String digits(BigDecimal x, int scale) {
    BigInteger whole = x.setScale(scale).unscaledValue();
    return whole.toString();
  }

  /** Two neighbouring digits exchanged, all others equal. */
  static boolean transposed(String a, String b) {
    if (a.length() != b.length() || a.length() < LEAST) {
      return false;
    }
    int at = firstDifference(a, b);
    return at < a.length() - 1
        && a.charAt(at) == b.charAt(at + 1)
        && a.charAt(at + 1) == b.charAt(at)
        && a.substring(at + 2).equals(b.substring(at + 2));
  }

  /** One digit of the longer left out in the shorter, which has three or more. */
  static boolean lost(String a, String b) {
    return Math.min(a.length(), b.length()) >= LEAST && oneMore(a, b);
  }

  /** One digit of the longer left out in the shorter. */
  static boolean oneMore(String a, String b) {
    String longer = a.length() >= b.length() ? a : b;
    String shorter = longer.equals(a) ? b : a;
    if (longer.length() != shorter.length() + 1) {
      return false;
    }
    int at = firstDifference(longer, shorter);
    return longer.substring(at + 1).equals(shorter.substring(at));
  }

  /**
   * One digit after the point left out in the shorter, which has three or more, but not the last:
   * 49.7 for 49.47.
   */
  static boolean lostAfterPoint(BigDecimal a, BigDecimal b) {
    boolean oneFiner = Math.abs(a.scale() - b.scale()) == 1 && a.scale() > 0 && b.scale() > 0;
    return oneFiner
        && a.toBigInteger().equals(b.toBigInteger())
        && !cutOff(a, b)
        && lost(a.unscaledValue().abs().toString(), b.unscaledValue().abs().toString());
  }

  /** Whether the printed decimals of one number are the first of the other's: 62.8 and 62.89. */
  static boolean cutOff(BigDecimal a, BigDecimal b) {
    BigDecimal fine = a.scale() > b.scale() ? a : b;
    BigDecimal coarse = a.scale() > b.scale() ? b : a;
    return fine.scale() > Math.max(0, coarse.scale())
        && fine.setScale(Math.max(0, coarse.scale()), RoundingMode.DOWN).compareTo(coarse) == 0;
  }

  /** One digit changed, at least three equal. */
  static boolean changed(String a, String b) {
    return a.length() == b.length() && a.length() > LEAST && differing(a, b) == 1;
  }

  /** How many places differ in two texts of one length. */
  static int differing(String a, String b) {
    int count = 0;
    for (int i = 0; i < a.length(); i++) {
      count += a.charAt(i) == b.charAt(i) ? 0 : 1;
    }
    return count;
  }

  private static int firstDifference(String a, String b) {
    int end = Math.min(a.length(), b.length());
    int at = 0;
    while (at < end && a.charAt(at) == b.charAt(at)) {
      at++;
    }
    return at;
  }

  /** The power of ten between two numbers with the same digits; 0 if the digits differ. */
  static int powerOfTen(BigDecimal a, BigDecimal b) {
    BigDecimal x = a.stripTrailingZeros();
    BigDecimal y = b.stripTrailingZeros();
    return x.signum() != 0 && x.unscaledValue().equals(y.unscaledValue())
        ? y.scale() - x.scale()
        : 0;
  }

  /** How many digits count in a number: 2 for 780000. */
  static int significant(BigDecimal a) {
    return a.stripTrailingZeros().precision();
  }
}
