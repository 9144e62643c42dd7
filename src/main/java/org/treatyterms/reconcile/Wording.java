package org.treatyterms.reconcile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Claim;
import org.treatyterms.claim.Stated;
import org.treatyterms.claim.Term;
import org.treatyterms.figure.Exact;
import org.treatyterms.figure.Figure;
import org.treatyterms.figure.Hedge;
import org.treatyterms.figure.Interval;
import org.treatyterms.figure.Kind;
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

  /** A part as a percentage with one decimal, two below one per cent. */
  static String percent(BigFraction part) {
    BigDecimal percent =
        new BigDecimal(part.getNumerator())
            .movePointRight(2)
            .divide(new BigDecimal(part.getDenominator()), 6, RoundingMode.HALF_UP);
    int scale = percent.abs().compareTo(BigDecimal.ONE) < 0 ? 2 : 1;
    return Exact.group(percent.setScale(scale, RoundingMode.HALF_UP).toPlainString()) + " %";
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

  /** The ends of an interval, rounded for people. */
  static String span(Interval interval, Term term) {
    String low = end(interval.low(), term);
    String high = end(interval.high(), term);
    if (low.isEmpty()) {
      return high.isEmpty() ? "any value" : "up to " + high;
    }
    return high.isEmpty() ? low + " or more" : low + " to " + high;
  }

  private static String end(@Nullable BigFraction end, Term term) {
    return end == null ? "" : value(end, term);
  }

  /** A whole number of things. */
  static String count(int n, String one, String many) {
    return String.format(Locale.ROOT, "%,d %s", n, n == 1 ? one : many);
  }

  /** A list as people write it. */
  static String list(List<String> items) {
    int last = items.size() - 1;
    return last <= 0
        ? String.join("", items)
        : String.join(", ", items.subList(0, last)) + " and " + items.get(last);
  }

  /** The first letter as a capital. */
  static String capital(String text) {
    return text.isEmpty()
        ? text
        : text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }
}
