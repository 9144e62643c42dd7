package org.treatyterms.figure;

/**
 * A part of a named base. Shares above one and below zero are legal: odd figures are findings, not
 * errors.
 *
 * @param number the number as printed
 * @param unit percent, permille or fraction
 * @param of the base in words or as a term id; empty if the source does not say
 */
public record Share(Numeral number, Unit unit, String of) implements Measured {
  private static final String OF = " of ";

  /**
   * Checks the unit.
   *
   * @param number the number as printed
   * @param unit percent, permille or fraction
   * @param of the base in words or as a term id; empty if the source does not say
   * @throws IllegalArgumentException if the unit is none of a share
   */
  public Share {
    if (unit.kind() != Kind.SHARE) {
      throw new IllegalArgumentException(
          "A share has no unit of " + unit.kind().token() + ": " + unit);
    }
  }

  /**
   * Obtains a share from hundredths.
   *
   * @param percent for instance {@code 26}
   * @param of the base
   * @return the share
   */
  public static Share ofPercent(String percent, String of) {
    return new Share(Numeral.parse(percent), Unit.PERCENT, of);
  }

  /**
   * Obtains a share from a fraction.
   *
   * @param fraction for instance {@code 1/3} or {@code 0.26}
   * @param of the base
   * @return the share
   */
  public static Share ofFraction(String fraction, String of) {
    return new Share(Numeral.parse(fraction), Unit.FRACTION, of);
  }

  /**
   * Reads what {@link #toString()} writes.
   *
   * @param text for instance {@code 26 percent of inhabitants} or {@code 1/3 fraction of railways}
   * @return the share
   * @throws IllegalArgumentException if the text is anything else; a bare number is refused, since
   *     it may be percent or fraction
   */
  public static Share parse(String text) {
    if (text.matches("-?[0-9./]+")) {
      throw new IllegalArgumentException(
          "'"
              + text
              + "' is not a share with one reading: percent or fraction? write '"
              + text
              + " percent' or '"
              + text
              + " fraction'");
    }
    String[] parts = Parts.split(text, "share", "26 percent of inhabitants");
    int at = parts[1].indexOf(OF);
    String token = at < 0 ? parts[1] : parts[1].substring(0, at);
    String of = at < 0 ? "" : parts[1].substring(at + OF.length());
    return new Share(Numeral.parse(parts[0]), Unit.of(Kind.SHARE, token), of);
  }

  @Override
  public String toString() {
    return number + " " + unit + (of.isEmpty() ? "" : OF + of);
  }
}
