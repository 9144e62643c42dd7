package org.treatyterms.figure;

/**
 * An amount in a currency as the source names it. Currencies never convert into each other without
 * a rate that a source gives.
 *
 * @param number the amount as printed
 * @param unit the currency, for instance {@code gold-mark}
 */
public record Money(Numeral number, Unit unit) implements Measured {
  /**
   * Checks the unit.
   *
   * @param number the amount as printed
   * @param unit the currency, for instance {@code gold-mark}
   * @throws IllegalArgumentException if the unit is no currency
   */
  public Money {
    if (unit.kind() != Kind.MONEY) {
      throw new IllegalArgumentException(
          "'" + unit + "' is not a currency; write a name like gold-mark");
    }
  }

  /**
   * Obtains an amount of money.
   *
   * @param amount a plain number
   * @param currency the currency's name, for instance {@code rouble}
   * @return the money
   */
  public static Money of(String amount, String currency) {
    return new Money(Numeral.parse(amount), Unit.of(Kind.MONEY, currency));
  }

  /**
   * Reads what {@link #toString()} writes.
   *
   * @param text for instance {@code 6000000000 mark}
   * @return the money
   * @throws IllegalArgumentException if the text is anything else
   */
  public static Money parse(String text) {
    String[] parts = Parts.split(text, "sum of money", "6000000000 mark");
    return of(parts[0], parts[1]);
  }

  /**
   * Adds money of the same currency.
   *
   * @param other the money to add
   * @return the sum
   * @throws IllegalArgumentException if the currencies differ; the message names both
   */
  public Money plus(Money other) {
    if (!unit.equals(other.unit)) {
      throw new IllegalArgumentException(
          "Cannot add " + this + " and " + other + ": two currencies");
    }
    return new Money(Numeral.of(number.value().add(other.number.value())), unit);
  }

  @Override
  public String toString() {
    return number + " " + unit;
  }
}
