package org.treatyterms.figure;

import java.math.BigDecimal;

/**
 * An area, length, mass, volume, count, duration, ratio, rate or angle. Two quantities are equal if
 * they were written alike: 81.0 km² is not 81 km², nor 8,100 ha; compare values with {@link #in}.
 *
 * @param number the number as printed
 * @param unit the unit; never of a share, money, tally or date
 */
public record Quantity(Numeral number, Unit unit) implements Measured {
  /**
   * Checks the unit.
   *
   * @param number the number as printed
   * @param unit the unit; never of a share, money, tally or date
   * @throws IllegalArgumentException if the unit is one of shares or money
   */
  public Quantity {
    if (unit.kind() == Kind.SHARE || unit.kind() == Kind.MONEY) {
      throw new IllegalArgumentException(
          "A quantity has no unit of " + unit.kind().token() + ": " + number + " " + unit);
    }
  }

  /**
   * Obtains a quantity from a plain number and a unit.
   *
   * @param number for instance {@code 780000}; see {@link Numeral#parse(String)}
   * @param unit the unit
   * @return the quantity
   * @throws IllegalArgumentException if the text is no plain number
   */
  public static Quantity of(String number, Unit unit) {
    return new Quantity(Numeral.parse(number), unit);
  }

  /**
   * Obtains an area.
   *
   * @param number the number of square kilometres, a plain number
   * @return the area
   */
  public static Quantity squareKilometres(String number) {
    return of(number, Unit.KM2);
  }

  /**
   * Obtains a number of things.
   *
   * @param number how many, a plain number
   * @param of what is counted, for instance {@code persons}
   * @return the count
   */
  public static Quantity count(String number, String of) {
    return of(number, Unit.of(Kind.COUNT, of));
  }

  /**
   * Reads what {@link #toString()} writes: a plain number, a blank and a unit token.
   *
   * @param text for instance {@code 780000 km2}, {@code 12.5 usd/acre}, {@code 300 divisions}
   * @return the quantity
   * @throws IllegalArgumentException if the text is anything else
   */
  public static Quantity parse(String text) {
    String[] parts = Parts.split(text, "quantity", "780000 km2");
    String token = parts[1];
    Unit unit =
        Unit.defined(token)
            .orElseGet(() -> Unit.of(token.indexOf('/') >= 0 ? Kind.RATE : Kind.COUNT, token));
    return of(parts[0], unit);
  }

  /**
   * Adds a quantity, exactly, in this unit.
   *
   * @param other a quantity that converts into this unit
   * @return the sum
   * @throws IllegalArgumentException if the units are unlike; the message names both
   */
  public Quantity plus(Quantity other) {
    if (!other.unit.convertsTo(unit)) {
      throw new IllegalArgumentException(
          "Cannot add "
              + this
              + " and "
              + other
              + ": "
              + unit.kind().token()
              + " in "
              + unit
              + ", "
              + other.unit.kind().token()
              + " in "
              + other.unit);
    }
    return new Quantity(Numeral.of(number.value().add(other.in(unit))), unit);
  }

  /**
   * Converts exactly into another unit.
   *
   * @param target a unit of the same dimension
   * @return the same quantity in that unit
   * @throws IllegalArgumentException if the units are unlike; the message names both
   */
  public Quantity to(Unit target) {
    return new Quantity(Numeral.of(in(target)), target);
  }

  /**
   * Returns the value in another unit, rounded half-even to 16 significant digits if it does not
   * end.
   *
   * @param target a unit of the same dimension
   * @return the number
   */
  public BigDecimal decimalIn(Unit target) {
    return Exact.toDecimal(in(target));
  }

  @Override
  public String toString() {
    return number + " " + unit;
  }
}
