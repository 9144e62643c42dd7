package org.treatyterms.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;

/** Writes values of a relation so that its two sides can be told apart. */
final class Amounts {
  private static final int MOST_DECIMALS = 8;

  private final String unit;
  private final boolean dates;
  private final int decimals;

  Amounts(String unit, boolean dates, double gap) {
    this.unit = unit;
    this.dates = dates;
    double size = Math.abs(gap);
    this.decimals =
        size > 0 && size < 1 ? (int) Math.min(MOST_DECIMALS, Math.ceil(-Math.log10(size)) + 1) : 0;
  }

  String unit() {
    return unit;
  }

  String of(double value) {
    return dates
        ? Axis.day(LocalDate.ofEpochDay(Math.round(value)))
        : Values.counted(plain(value), unit);
  }

  /** A difference: days between dates, points between percentages. */
  String difference(double gap) {
    if (dates) {
      if (Math.abs(gap) < 1) {
        return "less than a day";
      }
      return Axis.number(gap, 0) + (Math.abs(gap) == 1 ? " day" : " days");
    }
    return Values.counted(plain(gap), unit.equals("%") ? "percentage points" : unit);
  }

  private String plain(double value) {
    double size = Math.abs(value);
    int usual = size >= 1000 ? 0 : size >= 10 ? 1 : 3;
    BigDecimal rounded =
        BigDecimal.valueOf(value).setScale(Math.max(usual, decimals), RoundingMode.HALF_UP);
    return Axis.number(rounded.doubleValue());
  }

  String part(double gap, double whole, String name) {
    if (dates || whole == 0) {
      return "";
    }
    double percent = Math.abs(gap / whole) * 100;
    return (percent < 0.01 ? "under 0.01" : Axis.number(percent, percent < 1 ? 2 : 1))
        + " % of "
        + name;
  }
}
