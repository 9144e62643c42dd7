package org.treatyterms.figure;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * The fractions that people have words for: halves to fifths, the unit fractions (a sixth, an
 * eighth) and what they leave of the whole (five sixths, nine tenths).
 */
final class SimpleFractions {
  private static final List<BigFraction> COMMON = common();

  private SimpleFractions() {}

  private static List<BigFraction> common() {
    List<BigFraction> all = new ArrayList<>();
    for (int below = 1; below <= 5; below++) {
      for (int above = 0; above <= below; above++) {
        all.add(new BigFraction(above, below));
      }
    }
    return List.copyOf(all);
  }

  /** The next simple fraction below a value. */
  static BigFraction below(BigFraction value) {
    BigFraction whole = new BigFraction(floor(value));
    BigFraction part = value.subtract(whole);
    if (part.compareTo(BigFraction.ZERO) == 0) {
      return whole.subtract(new BigFraction(1, 5));
    }
    BigFraction best = BigFraction.ZERO;
    for (BigFraction candidate : COMMON) {
      if (candidate.compareTo(part) < 0 && candidate.compareTo(best) > 0) {
        best = candidate;
      }
    }
    best = max(best, new BigFraction(1).divide(new BigFraction(floor(part.reciprocal())).add(1)));
    return whole.add(max(best, complementBelow(part)));
  }

  /** The largest 1 − 1/n below a value in (0, 1). */
  private static BigFraction complementBelow(BigFraction part) {
    BigFraction n = BigFraction.ONE.subtract(part).reciprocal();
    BigFraction under = new BigFraction(floor(n));
    BigFraction whole = under.equals(n) ? under.subtract(1) : under;
    return whole.compareTo(BigFraction.ZERO) <= 0
        ? BigFraction.ZERO
        : BigFraction.ONE.subtract(whole.reciprocal());
  }

  /** The next simple fraction above a value. */
  static BigFraction above(BigFraction value) {
    return below(value.negate()).negate();
  }

  private static java.math.BigInteger floor(BigFraction value) {
    java.math.BigInteger[] parts = value.getNumerator().divideAndRemainder(value.getDenominator());
    return parts[1].signum() < 0 ? parts[0].subtract(java.math.BigInteger.ONE) : parts[0];
  }

  private static BigFraction max(BigFraction a, BigFraction b) {
    return a.compareTo(b) >= 0 ? a : b;
  }
}
