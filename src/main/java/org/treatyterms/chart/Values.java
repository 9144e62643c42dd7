package org.treatyterms.chart;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.threeten.extra.chrono.JulianDate;
import org.treatyterms.claim.Term;
import org.treatyterms.figure.CalendarDate;
import org.treatyterms.figure.CalendarSystem;
import org.treatyterms.figure.Exact;
import org.treatyterms.figure.Interval;
import org.treatyterms.figure.Kind;
import org.treatyterms.figure.Unit;

/** Values of a term as charts write them. */
final class Values {
  private static final int DIGITS = 8;
  private static final int ENDLESS_DIGITS = 4;
  private static final int MOST_DIGITS = 20;
  private static final BigFraction HUNDRED = new BigFraction(100);
  private static final BigFraction THOUSAND = new BigFraction(1000);

  private Values() {}

  /** The unit's symbol, empty for dates and plain numbers. */
  static String symbol(@Nullable Unit unit) {
    return unit == null ? "" : unit.symbol();
  }

  static String value(BigFraction value, Term term, @Nullable Unit unit) {
    return withUnit(bare(value, term, DIGITS), term, unit);
  }

  /** The value without unit. */
  private static String bare(BigFraction value, Term term, int digits) {
    return term.kind() == Kind.DATE
        ? Axis.day(LocalDate.ofEpochDay((long) Math.floor(value.doubleValue())))
        : Exact.words(shortened(value, digits), shown(value, digits)).replace('-', '−');
  }

  /** What conversion leaves far behind the point is no one's figure. */
  private static BigFraction shortened(BigFraction value, int digits) {
    if (digits > DIGITS
        || value.abs().compareTo(HUNDRED) < 0
        || value.abs().compareTo(THOUSAND) >= 0) {
      return value;
    }
    BigDecimal tenths = Exact.toDecimal(value).setScale(1, RoundingMode.HALF_UP);
    return new BigFraction(tenths.unscaledValue(), BigInteger.TEN);
  }

  /** A third needs no eight digits; what tells two values apart does. */
  private static int shown(BigFraction value, int digits) {
    return digits > DIGITS || Exact.decimal(value).isPresent() ? digits : ENDLESS_DIGITS;
  }

  private static String withUnit(String number, Term term, @Nullable Unit unit) {
    return term.kind() == Kind.DATE ? number : counted(number, symbol(unit));
  }

  /** A number with its unit, which loses its plural s beside a single one. */
  static String counted(String number, String unit) {
    boolean single =
        (number.equals("1") || number.equals("−1")) && unit.length() > 2 && unit.endsWith("s");
    return (number + " " + (single ? unit.substring(0, unit.length() - 1) : unit)).strip();
  }

  /** The whole numbers of an interval; the interval itself if it has none. */
  static Interval whole(Interval interval) {
    BigFraction low = interval.low();
    BigFraction high = interval.high();
    BigFraction from = low == null ? null : ceiling(low);
    BigFraction to = high == null ? null : ceiling(high.negate()).negate();
    if (to != null && interval.highOpen() && to.equals(high) && !to.equals(from)) {
      to = to.subtract(BigFraction.ONE);
    }
    return from != null && to != null && from.compareTo(to) > 0
        ? interval
        : new Interval(from, from == null, to, to == null);
  }

  private static BigFraction ceiling(BigFraction value) {
    BigInteger[] parts = value.getNumerator().divideAndRemainder(value.getDenominator());
    return new BigFraction(parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0]);
  }

  static String span(Interval interval, Term term, @Nullable Unit unit) {
    return span(interval.low(), interval.high(), term, unit);
  }

  /** The ends for people: 745,000 to 755,000 km². */
  static String span(
      @Nullable BigFraction low, @Nullable BigFraction high, Term term, @Nullable Unit unit) {
    if (low == null) {
      return high == null ? "any value" : value(high, term, unit) + " or less";
    }
    if (high == null) {
      return value(low, term, unit) + " or more";
    }
    if (low.equals(high)) {
      return value(low, term, unit);
    }
    int digits = DIGITS;
    while (digits < MOST_DIGITS && bare(low, term, digits).equals(bare(high, term, digits))) {
      digits += 2;
    }
    return bare(low, term, digits) + " to " + withUnit(bare(high, term, digits), term, unit);
  }

  /** A date as charts write it. */
  static String date(CalendarDate date) {
    if (date.isDay()) {
      String old = oldStyle(date);
      return Axis.day(date.first()) + (old.isEmpty() ? "" : " = " + old);
    }
    String words = date.words();
    return words.matches("[0-9]{4}-[0-9]{2}")
        ? Axis.month(date.first().getMonthValue()) + " " + words.substring(0, 4)
        : words;
  }

  /** The Old Style day of a date that was given in it; empty for others. */
  static String oldStyle(CalendarDate date) {
    if (date.calendar() == CalendarSystem.GREGORIAN || !date.isDay()) {
      return "";
    }
    return julian(date.first()) + " Old Style";
  }

  static String julian(LocalDate day) {
    return Axis.day(JulianDate.from(day));
  }

  static double number(@Nullable BigFraction value, double missing) {
    return value == null ? missing : value.doubleValue();
  }

  /** Items as people list them; what is too many is counted. */
  static String list(List<String> items, int most) {
    if (items.size() > most) {
      return String.join("; ", items.subList(0, most)) + "; and " + (items.size() - most) + " more";
    }
    return String.join("; ", items);
  }
}
