package org.treatyterms.chart;

import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Term;
import org.treatyterms.figure.Interval;
import org.treatyterms.figure.Kind;
import org.treatyterms.figure.Unit;
import org.treatyterms.reconcile.Comparison;
import org.treatyterms.reconcile.Decision;
import org.treatyterms.reconcile.Verdict;

/**
 * The last row of a comparison: what can be said all the same.
 *
 * @param label what it is
 * @param words the value or interval
 * @param rule by which rule
 * @param value NaN if there is none
 * @param low negative infinity if unbounded
 * @param high infinity if unbounded
 * @param agreed whether all claims, or those decided on, share the interval
 */
record Conclusion(
    String label,
    String words,
    String rule,
    double value,
    double low,
    double high,
    boolean agreed) {

  Ink ink() {
    return agreed ? Ink.ACCENT : Ink.TEXT;
  }

  String spoken() {
    return label + ": " + words + (rule.isEmpty() ? "" : ", " + rule);
  }

  static @Nullable Conclusion of(
      Comparison comparison, @Nullable Decision decision, @Nullable Unit unit) {
    Term term = comparison.term();
    if (decision != null && decision.rule() != Decision.Rule.SINGLE_ORIGIN) {
      return decided(decision, comparison, unit);
    }
    Interval common = comparison.common();
    if (common != null && term.kind() == Kind.COUNT) {
      common = Values.whole(common);
    }
    boolean agreed =
        comparison.verdict() == Verdict.SAME || comparison.verdict() == Verdict.COMPATIBLE;
    if (common == null || !agreed || (common.low() == null && common.high() == null)) {
      return null;
    }
    return new Conclusion(
        "Common to all",
        Values.span(common, term, unit),
        "",
        common.isPoint() ? Values.number(common.low(), Double.NaN) : Double.NaN,
        Values.number(common.low(), Double.NEGATIVE_INFINITY),
        Values.number(common.high(), Double.POSITIVE_INFINITY),
        true);
  }

  private static @Nullable Conclusion decided(
      Decision decision, Comparison comparison, @Nullable Unit unit) {
    Term term = comparison.term();
    BigFraction value = decision.value();
    Interval ends = new Interval(decision.low(), decision.low() == null, decision.high(), false);
    if (term.kind() == Kind.COUNT) {
      ends = Values.whole(ends);
    }
    BigFraction low = ends.low();
    BigFraction high = ends.high();
    if (value == null && low == null && high == null) {
      return null;
    }
    return new Conclusion(
        decision.unresolved() ? "Unresolved" : "Decision",
        value != null ? Values.value(value, term, unit) : Values.span(low, high, term, unit),
        rule(decision.rule(), comparison.verdict()),
        Values.number(value, Double.NaN),
        low == null && value != null
            ? value.doubleValue()
            : Values.number(low, Double.NEGATIVE_INFINITY),
        high == null && value != null
            ? value.doubleValue()
            : Values.number(high, Double.POSITIVE_INFINITY),
        !decision.unresolved());
  }

  private static String rule(Decision.Rule rule, Verdict verdict) {
    return switch (rule) {
      case SINGLE_ORIGIN -> "one origin";
      case SAME_VALUE -> "all state the same";
      case RELATIONS -> "makes the relations hold";
      case COMMON_INTERVAL -> "common to all";
      case WEIGHTED_MEAN -> "weighted mean";
      case UNRESOLVED ->
          verdict == Verdict.NOT_COMPARABLE ? "not of one kind" : "no value satisfies all";
    };
  }
}
