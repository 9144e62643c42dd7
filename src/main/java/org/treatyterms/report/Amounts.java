package org.treatyterms.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Term;
import org.treatyterms.figure.Exact;
import org.treatyterms.figure.Interval;
import org.treatyterms.figure.Kind;
import org.treatyterms.figure.Unit;

/** How values are written: plain for programs, grouped and rounded for people. */
final class Amounts {
  /** From here on the larger is told as a multiple of the smaller. */
  private static final BigDecimal FAR = BigDecimal.valueOf(9);

  private Amounts() {}

  /** A decimal without exponent, exact where it ends, else 16 digits. */
  static String plain(BigFraction value) {
    return Exact.toDecimal(value).toPlainString();
  }

  /** A value of a term for programs: an ISO date, or a plain decimal. */
  static String plain(BigFraction value, Term term) {
    return isDate(term) ? day(value) : plain(value);
  }

  /** The usual notation of an interval, with ISO dates for the days of a date. */
  static String interval(Interval interval, Term term) {
    if (!isDate(term)) {
      return interval.toString();
    }
    return (interval.lowOpen() ? "(" : "[")
        + (interval.low() == null ? "-∞" : day(interval.low()))
        + ","
        + (interval.high() == null ? "∞" : day(interval.high()))
        + (interval.highOpen() ? ")" : "]");
  }

  /** A part to six digits; null for dates, whose days since an epoch have no ratio. */
  static @Nullable BigDecimal spread(@Nullable BigDecimal spread, Term term) {
    return spread == null || isDate(term)
        ? null
        : spread.round(new MathContext(6, RoundingMode.HALF_EVEN));
  }

  /** A spread for people: 4.0 %, 0.09 %, below 0.01 %, and factor 1,000 for what is far apart. */
  static String percent(BigDecimal part) {
    if (part.compareTo(FAR) >= 0) {
      BigDecimal factor = part.add(BigDecimal.ONE).round(new MathContext(3));
      return "factor " + Exact.group(factor.setScale(0, RoundingMode.HALF_UP).toPlainString());
    }
    BigDecimal percent = part.movePointRight(2);
    BigDecimal size = percent.abs();
    if (size.signum() > 0 && size.compareTo(new BigDecimal("0.01")) < 0) {
      return "below 0.01 %";
    }
    int scale =
        size.compareTo(BigDecimal.ONE) < 0 ? 2 : size.compareTo(new BigDecimal(100)) < 0 ? 1 : 0;
    return Exact.group(percent.setScale(scale, RoundingMode.HALF_UP).toPlainString()) + " %";
  }

  /** A value for people, in the term's unit or the day it stands for. */
  static String words(BigFraction value, Term term) {
    if (isDate(term)) {
      return day(value);
    }
    Unit unit = term.unit();
    return (Exact.words(value, 5) + " " + (unit == null ? "" : unit.symbol())).strip();
  }

  /** The ends of an interval for people; the unit is named once. */
  static String span(Interval interval, Term term, @Nullable Unit unit) {
    BigFraction low = interval.low();
    BigFraction high = interval.high();
    String symbol = isDate(term) || unit == null ? "" : " " + unit.symbol();
    if (low == null) {
      return high == null ? "any value" : "up to " + end(high, term) + symbol;
    }
    if (high == null) {
      return "from " + end(low, term) + symbol;
    }
    if (low.equals(high)) {
      return end(low, term) + symbol;
    }
    String from = end(low, term);
    String to = end(high, term);
    return from.equals(to)
        ? Exact.group(plain(low)) + " – " + Exact.group(plain(high)) + symbol
        : from + " – " + to + symbol;
  }

  private static String end(BigFraction value, Term term) {
    return isDate(term) ? day(value) : Exact.words(value, 6);
  }

  static boolean isDate(Term term) {
    return term.kind() == Kind.DATE;
  }

  static String day(BigFraction value) {
    return LocalDate.ofEpochDay(value.longValue()).toString();
  }
}
