package org.treatyterms.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import org.treatyterms.claim.Term;
import org.treatyterms.figure.Exact;
import org.treatyterms.figure.Kind;
import org.treatyterms.reconcile.ClaimReading;
import org.treatyterms.reconcile.Comparison;

/** Findings as titles, and terms as subtitles. */
final class Titles {
  /** First words of labels that are no names and can stand within a sentence. */
  private static final Set<String> COMMON =
      Set.of(
          "area",
          "population",
          "share",
          "length",
          "time",
          "number",
          "size",
          "mass",
          "weight",
          "cost",
          "price",
          "sum",
          "money",
          "distance",
          "period",
          "railways",
          "troops",
          "delegates",
          "end",
          "date",
          "year",
          "age",
          "electorate",
          "coal",
          "iron",
          "industry",
          "value",
          "width",
          "duration",
          "payment",
          "indemnity",
          "losses",
          "people",
          "territory",
          "land",
          "votes",
          "members",
          "ships",
          "men",
          "rate",
          "fine",
          "total",
          "amount",
          "limit");

  private static final BigDecimal LEAST_PERCENT = new BigDecimal("0.01");
  private static final BigDecimal TENFOLD = BigDecimal.TEN;

  private Titles() {}

  static String comparison(Comparison comparison) {
    Term term = comparison.term();
    int origins = comparison.origins();
    return switch (comparison.verdict()) {
      case SINGLE -> "One origin: " + label(term);
      case SAME -> "Sources agree" + on(term);
      case COMPATIBLE ->
          (origins == 2 ? "Both sources can be right" : origins + " sources can all be right")
              + on(term);
      case NOT_COMPARABLE -> "Sources measure different things: " + label(term);
      case DISCREPANT -> "Sources differ" + by(comparison) + on(term);
    };
  }

  /** The label at the end of a sentence, in quotation marks if its first word may be a name. */
  static String onLabel(Term term) {
    String on = on(term);
    return on.startsWith(": ") ? " on “" + label(term) + "”" : on;
  }

  /** The label within a sentence, or after a colon if its first word may be a name. */
  static String on(Term term) {
    String label = label(term);
    int end = label.indexOf(' ');
    String first = (end < 0 ? label : label.substring(0, end)).toLowerCase(Locale.ROOT);
    boolean sentence = COMMON.contains(first) && term.kind() != Kind.DATE;
    return sentence
        ? " on the " + label.substring(0, 1).toLowerCase(Locale.ROOT) + label.substring(1)
        : ": " + label;
  }

  private static String by(Comparison comparison) {
    Term term = comparison.term();
    List<BigFraction> points =
        comparison.claims().stream()
            .map(ClaimReading::point)
            .filter(Objects::nonNull)
            .sorted()
            .toList();
    if (term.kind() == Kind.DATE && points.size() > 1) {
      long days = points.get(points.size() - 1).subtract(points.get(0)).longValue();
      return days == 0 ? "" : days == 1 ? " by a day" : " by " + Exact.group("" + days) + " days";
    }
    if (term.kind() == Kind.SHARE && points.size() > 1) {
      return ", "
          + Values.span(points.get(0), points.get(points.size() - 1), term, term.unit())
          + ",";
    }
    BigDecimal spread = comparison.spread();
    if (spread == null || spread.signum() == 0) {
      return "";
    }
    return spread.compareTo(BigDecimal.ONE) < 0
        ? " by " + percent(spread)
        : " by a factor of " + factor(spread.add(BigDecimal.ONE));
  }

  static String percent(BigDecimal part) {
    BigDecimal percent = part.movePointRight(2);
    if (percent.compareTo(LEAST_PERCENT) < 0) {
      return "less than 0.01 %";
    }
    int scale = percent.compareTo(BigDecimal.ONE) < 0 ? 2 : percent.compareTo(TENFOLD) < 0 ? 1 : 0;
    return percent.setScale(scale, RoundingMode.HALF_UP).toPlainString() + " %";
  }

  private static String factor(BigDecimal factor) {
    int scale = factor.compareTo(TENFOLD) < 0 ? 1 : 0;
    return Exact.group(factor.setScale(scale, RoundingMode.HALF_UP).toPlainString());
  }

  /** What is measured, in which unit, of what, and when. */
  static String quantity(Term term, String unit) {
    StringBuilder text =
        new StringBuilder(term.definition().isEmpty() ? label(term) : term.definition());
    while (text.length() > 0 && text.charAt(text.length() - 1) == '.') {
      text.setLength(text.length() - 1);
    }
    text.append(unit.isEmpty() ? "" : ", in " + unit);
    if (!term.of().isEmpty() && term.of().indexOf('/') < 0) {
      text.append(" of ").append(term.of());
    }
    if (term.asOf() != null) {
      text.append(", as of ").append(Values.date(term.asOf()));
    }
    return text.toString();
  }

  static String label(Term term) {
    return term.label().isEmpty() ? term.id() : term.label();
  }
}
