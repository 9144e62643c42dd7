package org.treatyterms.reconcile;

import java.util.Arrays;
import java.util.function.Function;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Expression;
import org.treatyterms.claim.Expression.Binary;
import org.treatyterms.claim.Expression.Literal;
import org.treatyterms.claim.Expression.Ref;
import org.treatyterms.claim.Relation;
import org.treatyterms.figure.Interval;

/**
 * Evaluates relations in floating point with a bound on the error, for the many choices where exact
 * arithmetic would only confirm what is plain: the sides are far apart, or overlap by far. Where
 * the bound does not settle it, nothing is said.
 */
final class Approximation {
  /** Many roundings of one part in 2⁵³ each. */
  private static final double ROUNDING = 1e-14;

  /** An interval whose ends may be off by so much. */
  record Span(double low, double high, double error) {
    private boolean known() {
      return low <= high && error < Double.POSITIVE_INFINITY;
    }

    private double size() {
      double a = Double.isInfinite(low) ? 0 : Math.abs(low);
      double b = Double.isInfinite(high) ? 0 : Math.abs(high);
      return Math.max(a, b);
    }
  }

  private Approximation() {}

  /** A value as doubles; null if it is not a plain number. */
  static @Nullable Span of(@Nullable Value value) {
    if (value == null || value.date() || value.months() != 0) {
      return null;
    }
    Interval interval = value.interval();
    double low = end(interval.low(), Double.NEGATIVE_INFINITY);
    double high = end(interval.high(), Double.POSITIVE_INFINITY);
    Span span = new Span(low, high, 0);
    return new Span(low, high, span.size() * ROUNDING);
  }

  private static double end(@Nullable BigFraction end, double open) {
    return end == null ? open : end.doubleValue();
  }

  /**
   * Tells whether a relation holds between two sides.
   *
   * @return null if the error might decide
   */
  static @Nullable Boolean holds(Relation.Comparator comparator, Span left, Span right) {
    double low = left.low() - right.high();
    double high = left.high() - right.low();
    double error = left.error() + right.error() + ROUNDING * (left.size() + right.size());
    if (Double.isNaN(low) || Double.isNaN(high) || Double.isNaN(error)) {
      return null;
    }
    boolean reachesBelow = low < -error;
    boolean reachesAbove = high > error;
    boolean yes =
        switch (comparator) {
          case EQUAL -> reachesBelow && reachesAbove;
          case LESS, AT_MOST -> reachesBelow;
          case GREATER, AT_LEAST -> reachesAbove;
        };
    boolean below = high < -error;
    boolean above = low > error;
    boolean no =
        switch (comparator) {
          case EQUAL -> below || above;
          case LESS, AT_MOST -> above;
          case GREATER, AT_LEAST -> below;
        };
    return yes ? Boolean.TRUE : no ? Boolean.FALSE : null;
  }

  /**
   * Evaluates one side of a relation.
   *
   * @param expression the side
   * @param value what stands for a reference; null if it is not a plain number
   * @return null if that is beyond plain numbers
   */
  static @Nullable Span evaluate(Expression expression, Function<Ref, @Nullable Span> value) {
    if (expression instanceof Literal literal) {
      return of(Value.exact(literal.value().value()));
    }
    if (expression instanceof Ref ref) {
      return value.apply(ref);
    }
    if (!(expression instanceof Binary binary)) {
      return null;
    }
    Span a = evaluate(binary.left(), value);
    Span b = a == null ? null : evaluate(binary.right(), value);
    Span result =
        a == null || b == null
            ? null
            : switch (binary.operator()) {
              case PLUS -> sum(a, b.low(), b.high(), b);
              case MINUS -> sum(a, -b.high(), -b.low(), b);
              case TIMES -> product(a, b);
              case OVER -> quotient(a, b);
            };
    return result == null || !result.known() ? null : result;
  }

  private static Span sum(Span a, double low, double high, Span b) {
    Span sum = new Span(a.low() + low, a.high() + high, 0);
    return new Span(
        sum.low(), sum.high(), a.error() + b.error() + ROUNDING * (a.size() + b.size()));
  }

  private static @Nullable Span product(Span a, Span b) {
    if (Double.isInfinite(a.low() + a.high()) || Double.isInfinite(b.low() + b.high())) {
      return null;
    }
    double[] ends = {
      a.low() * b.low(), a.low() * b.high(), a.high() * b.low(), a.high() * b.high()
    };
    Arrays.sort(ends);
    double error =
        a.size() * b.error()
            + b.size() * a.error()
            + a.error() * b.error()
            + ROUNDING * a.size() * b.size();
    return new Span(ends[0], ends[3], error);
  }

  private static @Nullable Span quotient(Span a, Span b) {
    boolean apart = b.low() > 2 * b.error() || b.high() < -2 * b.error();
    if (!apart || Double.isInfinite(a.low() + a.high()) || Double.isInfinite(b.low() + b.high())) {
      return null;
    }
    double[] ends = {
      a.low() / b.low(), a.low() / b.high(), a.high() / b.low(), a.high() / b.high()
    };
    Arrays.sort(ends);
    double least = Math.min(Math.abs(b.low()), Math.abs(b.high()));
    double most = Math.max(Math.abs(ends[0]), Math.abs(ends[3]));
    // |a/b − a'/b'| ≤ (δa + |a/b|·δb) / (|b| − δb), and |b| − δb is at least |b|/2.
    double error = 2 * (a.error() + most * b.error()) / least + ROUNDING * most;
    return new Span(ends[0], ends[3], error);
  }
}
