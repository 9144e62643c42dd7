package org.treatyterms.figure;

import java.util.Comparator;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;

/**
 * A unit with an exact factor to the base unit of its kind. Units of counts and currencies are
 * named by whoever uses them ({@code persons}, {@code gold-mark}) and convert to nothing else: a
 * mark and a gold mark are two. A rate has a unit above and a unit below: {@code usd/acre}.
 *
 * @param token the name in data files, for instance {@code km2}
 * @param symbol the symbol for people, for instance {@code km²}
 * @param kind what it measures
 * @param dimension units convert into each other if and only if they have the same dimension
 * @param factor base units in one of this unit, exact
 * @param definition what fixes the factor
 */
public record Unit(
    String token,
    String symbol,
    Kind kind,
    String dimension,
    BigFraction factor,
    String definition) {

  /** The square kilometre, canonical for areas. */
  public static final Unit KM2 = Units.get("km2");

  /** The kilometre, canonical for lengths. */
  public static final Unit KM = Units.get("km");

  /** The kilogram, canonical for masses. */
  public static final Unit KG = Units.get("kg");

  /** The day, canonical for durations. */
  public static final Unit DAY = Units.get("day");

  /** The hundredth, canonical for shares. */
  public static final Unit PERCENT = Units.get("percent");

  /** A share written as a fraction or a plain number. */
  public static final Unit FRACTION = Units.get("fraction");

  /** The unit of ratios: none. */
  public static final Unit ONE = Units.get("one");

  /**
   * Finds the unit that a token denotes for a kind of term.
   *
   * @param kind the kind of term
   * @param token the token, for instance {@code mi2}, {@code gold-mark}, {@code usd/acre}
   * @return the unit
   * @throws IllegalArgumentException if the kind has no such unit; the message lists what it has
   */
  public static Unit of(Kind kind, String token) {
    return Units.of(kind, token);
  }

  /**
   * Finds a unit with a fixed definition by its token.
   *
   * @param token the token, for instance {@code acre}
   * @return the unit, or empty for counts, currencies and rates
   */
  public static Optional<Unit> defined(String token) {
    return Optional.ofNullable(Units.DEFINED.get(token));
  }

  /**
   * Tells whether figures in this unit can be converted exactly into another.
   *
   * @param other the other unit
   * @return true if both have the same dimension
   */
  public boolean convertsTo(Unit other) {
    return dimension.equals(other.dimension);
  }

  /**
   * Returns how many of another unit make one of this.
   *
   * @param other the other unit
   * @return the exact factor
   * @throws IllegalArgumentException if they have no common dimension
   */
  public BigFraction factorTo(Unit other) {
    if (!convertsTo(other)) {
      throw new IllegalArgumentException(
          "Cannot convert "
              + token
              + " ("
              + kind.token()
              + ") into "
              + other.token
              + " ("
              + other.kind.token()
              + ")");
    }
    return factor.equals(other.factor) ? BigFraction.ONE : factor.divide(other.factor);
  }

  /**
   * Orders units by kind, then token.
   *
   * @return the order
   */
  static Comparator<Unit> order() {
    return Comparator.comparing(Unit::kind).thenComparing(Unit::token);
  }

  @Override
  public String toString() {
    return token;
  }
}
