package org.treatyterms.reconcile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Basis;
import org.treatyterms.claim.Claim;
import org.treatyterms.claim.Stated;
import org.treatyterms.claim.Term;
import org.treatyterms.dataset.TreatyData;
import org.treatyterms.figure.Exact;
import org.treatyterms.figure.Figure;
import org.treatyterms.figure.Hedge;
import org.treatyterms.figure.Interval;
import org.treatyterms.figure.Kind;
import org.treatyterms.figure.Reading;
import org.treatyterms.figure.Unit;

/** How findings are put into words. */
final class Wording {
  private Wording() {}

  /** A claim's figure with its hedge. */
  static String figure(Claim claim) {
    if (claim.stated() instanceof Stated.None) {
      return "none";
    }
    Figure figure = claim.figure().orElse(null);
    if (figure == null) {
      return "“" + claim.asWritten() + "”";
    }
    boolean said = claim.hedge() == Hedge.NONE || claim.hedge() == Hedge.BETWEEN;
    return said ? figure.words() : claim.hedge().words() + " " + figure.words();
  }

  /** A claim's figure without its hedge. */
  static String bare(Claim claim) {
    return claim.figure().map(Figure::words).orElseGet(() -> figure(claim));
  }

  /** How a claim is read: "750,000 km² is rounded to 10,000", "“about” is read to 10 %". */
  static String read(Claim claim, Reading reading) {
    String hedge = claim.hedge().words();
    return reading.type() == Reading.Type.HEDGED && reading.reason().startsWith(hedge + ", ")
        ? "“" + hedge + "” is " + reading.reason().substring(hedge.length() + 2)
        : bare(claim) + " is " + reading.reason();
  }

  /** A part as a percentage with one decimal, two below one per cent. */
  static String percent(BigFraction part) {
    BigDecimal percent =
        new BigDecimal(part.getNumerator())
            .movePointRight(2)
            .divide(new BigDecimal(part.getDenominator()), 6, RoundingMode.HALF_UP);
    int scale = percent.abs().compareTo(BigDecimal.ONE) < 0 ? 2 : 1;
    return Exact.group(percent.setScale(scale, RoundingMode.HALF_UP).toPlainString()) + " %";
  }

  /** How far two values are apart: (larger − smaller) / smaller as a percentage, or as a factor. */
  static String apart(BigFraction ratio) {
    return ratio.compareTo(new BigFraction(9)) < 0
        ? "by " + percent(ratio)
        : "by a factor of " + Exact.words(ratio.add(1), 3);
  }

  /** A value of a term, rounded for people. */
  static String value(BigFraction value, Term term) {
    if (term.kind() == Kind.DATE) {
      return LocalDate.ofEpochDay(value.longValue()).toString();
    }
    Unit unit = term.unit();
    String symbol = unit == null ? "" : unit.symbol();
    return (Exact.words(value, 5) + " " + symbol).strip();
  }

  /** The ends of an interval, rounded for people; the unit once. */
  static String span(Interval interval, Term term) {
    if (term.kind() == Kind.DATE) {
      return days(interval);
    }
    Unit unit = term.unit();
    return span(interval, unit == null || unit.symbol().isEmpty() ? "" : " " + unit.symbol());
  }

  /** The ends of an interval in the unit of a claim's readings, rounded for people. */
  static String span(Interval interval, ClaimReading claim) {
    Unit unit = claim.unit();
    return unit == null || claim.inTermsUnit()
        ? span(interval, claim.term())
        : span(interval, " " + unit.symbol());
  }

  /** The ends of an interval of numbers, rounded for people, with what stands after the last. */
  static String span(Interval interval, String symbol) {
    String low = end(interval.low());
    String high = end(interval.high());
    if (low.isEmpty()) {
      return high.isEmpty() ? "any value" : "up to " + high + symbol;
    }
    if (high.isEmpty()) {
      return low + symbol + " or more";
    }
    return low.equals(high) ? low + symbol : low + " to " + high + symbol;
  }

  /** The days of an interval that counts from 1970-01-01. */
  static String days(Interval interval) {
    String low = interval.low() == null ? "" : day(interval.low());
    String high = interval.high() == null ? "" : day(interval.high());
    return low.equals(high)
        ? low
        : low.isEmpty()
            ? "up to " + high
            : high.isEmpty() ? low + " or later" : low + " to " + high;
  }

  private static String day(BigFraction days) {
    return LocalDate.ofEpochDay(days.getNumerator().divide(days.getDenominator()).longValue())
        .toString();
  }

  /** Ends that are short decimals stand as they are: 92,951.5. */
  private static String end(@Nullable BigFraction end) {
    return end == null
        ? ""
        : Exact.decimal(end)
            .filter(d -> d.precision() <= 10)
            .map(d -> Exact.group(d.toPlainString()))
            .orElseGet(() -> Exact.words(end, 5));
  }

  /** A whole number of things. */
  static String count(int n, String one, String many) {
    return Exact.group(Integer.toString(n)) + " " + (n == 1 ? one : many);
  }

  /** What a basis means, or its id. */
  static String basis(String id, TreatyData data) {
    return data.findBasis(id)
        .map(Basis::definition)
        .filter(text -> !text.isEmpty())
        .map(text -> "“" + unstopped(text) + "”")
        .orElse(id);
  }

  /** Without the full stop at its end. */
  static String unstopped(String text) {
    return text.endsWith(".") ? text.substring(0, text.length() - 1) : text;
  }

  /** A list as people write it. */
  static String list(List<String> items) {
    return joined(items, " and ");
  }

  /** Things of which one will do. */
  static String either(List<String> items) {
    return joined(items, " or ");
  }

  private static String joined(List<String> items, String link) {
    int last = items.size() - 1;
    return last <= 0
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + link + items.get(last);
  }

  /** The first letter as a capital. */
  static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
