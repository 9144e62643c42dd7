package org.treatyterms.reconcile;

import java.math.BigInteger;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Expression;
import org.treatyterms.figure.Interval;

/**
 * What an expression comes to: every value that the readings allow, and the stated one.
 *
 * @param interval every value
 * @param point the value of the stated figures; null if one of them is only an interval
 */
record Value(Interval interval, @Nullable BigFraction point) {
  static Value exact(BigFraction value) {
    return new Value(Interval.point(value), value);
  }

  /** Empty if a divisor may be zero. */
  Optional<Value> apply(Expression.Operator operator, Value other) {
    return switch (operator) {
      case PLUS ->
          Optional.of(new Value(interval.plus(other.interval), both(other, BigFraction::add)));
      case MINUS ->
          Optional.of(
              new Value(
                  interval.plus(other.interval.negate()), both(other, BigFraction::subtract)));
      case TIMES ->
          Optional.of(
              new Value(interval.times(other.interval), both(other, BigFraction::multiply)));
      case OVER ->
          interval
              .over(other.interval)
              .map(quotient -> new Value(quotient, both(other, BigFraction::divide)));
    };
  }

  private @Nullable BigFraction both(
      Value other, java.util.function.BinaryOperator<BigFraction> operation) {
    return point == null || other.point == null ? null : operation.apply(point, other.point);
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
