package org.treatyterms.figure;

import org.apache.commons.math3.fraction.BigFraction;

/** A figure that is one number in one unit. */
public sealed interface Measured extends Figure permits Quantity, Share, Money {
  /**
   * Returns the number as printed.
   *
   * @return the number
   */
  Numeral number();

  /**
   * Returns the unit of the number.
   *
   * @return the unit
   */
  Unit unit();

  /**
   * Returns the exact value in another unit.
   *
   * @param target a unit of the same dimension
   * @return the value
   * @throws IllegalArgumentException if the units are unlike; the message names both
   */
  default BigFraction in(Unit target) {
    return number().value().multiply(unit().factorTo(target));
  }

  @Override
  default String words() {
    String number = number().isFraction() ? number().text() : Exact.group(number().text());
    String symbol = unit().symbol();
    return symbol.isEmpty() || symbol.equals("%") || symbol.equals("°")
        ? (number + " " + symbol).strip()
        : number + " " + symbol;
  }
}
