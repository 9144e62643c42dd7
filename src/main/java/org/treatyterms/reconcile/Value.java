package org.treatyterms.reconcile;

import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Expression;
import org.treatyterms.figure.Exact;
import org.treatyterms.figure.Interval;

/**
 * What an expression comes to: every value that the readings allow, and the stated one.
 *
 * @param interval every value
 * @param point the value of the stated figures; null if one of them is only an interval
 * @param date whether the values are days from 1970-01-01
 * @param months whole months, for a span that is added to dates by the calendar; else 0
 */
record Value(Interval interval, @Nullable BigFraction point, boolean date, long months) {
  Value(Interval interval, @Nullable BigFraction point) {
    this(interval, point, false, 0);
  }

  static Value exact(BigFraction value) {
    return new Value(Interval.point(value), value);
  }

  /** Empty if a divisor may be zero. */
  Optional<Value> apply(Expression.Operator operator, Value other) {
    if (operator == Expression.Operator.PLUS && months != 0 && other.date) {
      return other.apply(operator, this);
    }
    BigFraction span = date && other.months != 0 ? other.point : null;
    if (span != null && operator == Expression.Operator.PLUS) {
      return Optional.of(later(other, other.months));
    }
    if (span != null && operator == Expression.Operator.MINUS) {
      Value back = new Value(other.interval.negate(), span.negate());
      return Optional.of(later(back, -other.months));
    }
    return plain(operator, other)
        .map(v -> new Value(v.interval, v.point, sum(operator) && date != other.date, 0));
  }

  private static boolean sum(Expression.Operator operator) {
    return operator == Expression.Operator.PLUS || operator == Expression.Operator.MINUS;
  }

  /** Moves dates by the calendar; what the span's reading allows beside its months is kept. */
  private Value later(Value span, long by) {
    BigFraction days = Objects.requireNonNull(span.point);
    Interval slack = span.interval.plus(Interval.point(days.negate()));
    BigFraction low = interval.low();
    BigFraction high = interval.high();
    Interval moved =
        new Interval(
            low == null ? null : move(low, by),
            interval.lowOpen(),
            high == null ? null : move(high, by),
            interval.highOpen());
    return new Value(moved.plus(slack), point == null ? null : move(point, by), true, 0);
  }

  private static BigFraction move(BigFraction day, long months) {
    return new BigFraction(LocalDate.ofEpochDay(day.longValue()).plusMonths(months).toEpochDay());
  }

  private Optional<Value> plain(Expression.Operator operator, Value other) {
    return switch (operator) {
      case PLUS -> Optional.of(new Value(interval.plus(other.interval), both(other, Exact::sum)));
      case MINUS ->
          Optional.of(
              new Value(interval.plus(other.interval.negate()), both(other, Exact::difference)));
      case TIMES ->
          Optional.of(new Value(interval.times(other.interval), both(other, Exact::product)));
      case OVER -> interval.over(other.interval).map(quotient -> new Value(quotient, ratio(other)));
    };
  }

  /** "More than none" may divide though the number printed is zero. */
  private @Nullable BigFraction ratio(Value other) {
    return BigFraction.ZERO.equals(other.point) ? null : both(other, BigFraction::divide);
  }

  private @Nullable BigFraction both(
      Value other, java.util.function.BinaryOperator<BigFraction> operation) {
    return point == null || other.point == null ? null : operation.apply(point, other.point);
  }

  /** One stated value less another; null if one of them is only an interval. */
  static @Nullable BigFraction difference(Value left, Value right) {
    return left.point == null || right.point == null
        ? null
        : Exact.difference(left.point, right.point);
  }

  Value ceiling() {
    BigFraction low = interval.low();
    BigFraction high = interval.high();
    BigFraction from =
        low == null ? null : interval.lowOpen() && isWhole(low) ? low.add(1) : ceiling(low);
    return new Value(
        new Interval(from, false, high == null ? null : ceiling(high), false),
        point == null ? null : ceiling(point));
  }

  private static boolean isWhole(BigFraction value) {
    return value.getDenominator().equals(BigInteger.ONE);
  }

  private static BigFraction ceiling(BigFraction value) {
    BigInteger[] parts = value.getNumerator().divideAndRemainder(value.getDenominator());
    return new BigFraction(parts[1].signum() > 0 ? parts[0].add(BigInteger.ONE) : parts[0]);
  }
}
