package org.treatyterms.figure;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Readings of numbers, in their own unit. */
final class Numbers {
  private static final BigDecimal FIVE = BigDecimal.valueOf(5);

  private Numbers() {}

  static List<Reading> bare(Measured figure, Precision precision, ReadingPolicy policy) {
    Numeral number = figure.number();
    BigFraction value = number.value();
    if (precision.exact()) {
      return List.of(new Reading(Reading.Type.EXACT, Interval.point(value), "exact"));
    }
    BigDecimal stated = precision.place();
    if (stated != null) {
      return List.of(rounded(value, stated));
    }
    if (number.isFraction()) {
      return List.of(fraction(number));
    }
    if (value.compareTo(BigFraction.ZERO) == 0) {
      return List.of(new Reading(Reading.Type.EXACT, Interval.point(value), "zero"));
    }
    BigDecimal place = number.place();
    List<Reading> readings = new ArrayList<>(3);
    readings.add(rounded(value, finer(value, place, policy)));
    if (lastDigit(number, place) == 5) {
      BigDecimal wider = finer(value, place.multiply(FIVE), policy);
      if (wider.compareTo(place) > 0) {
        readings.add(rounded(value, wider));
      }
    }
    if (figure.unit().equals(Unit.PERCENT) && number.decimal().scale() <= 0) {
      readings.add(truncated(value));
    }
    return List.copyOf(readings);
  }

  private static int lastDigit(Numeral number, BigDecimal place) {
    return number
        .decimal()
        .divide(place)
        .abs()
        .toBigInteger()
        .mod(java.math.BigInteger.TEN)
        .intValue();
  }

  /**
   * A place whose half-width is over the policy's part of the figure gives way to a tenth of it.
   */
  private static BigDecimal finer(BigFraction value, BigDecimal place, ReadingPolicy policy) {
    BigFraction half = Exact.of(place).divide(2);
    return half.compareTo(value.abs().multiply(policy.largestHalfWidth())) > 0
        ? place.movePointLeft(1)
        : place;
  }

  private static Reading rounded(BigFraction value, BigDecimal place) {
    BigFraction half = Exact.of(place).divide(2);
    Interval interval = Interval.halfOpen(value.subtract(half), value.add(half));
    return new Reading(Reading.Type.ROUNDED, interval, "rounded to " + Exact.group(plain(place)));
  }

  private static Reading truncated(BigFraction value) {
    Interval interval =
        value.compareTo(BigFraction.ZERO) >= 0
            ? Interval.halfOpen(value, value.add(BigFraction.ONE))
            : new Interval(value.subtract(BigFraction.ONE), true, value, false);
    return new Reading(Reading.Type.TRUNCATED, interval, "cut off after the whole per cent");
  }

  static Reading fraction(Numeral number) {
    BigFraction value = number.value();
    BigFraction below = SimpleFractions.below(value).add(value).divide(2);
    BigFraction above = SimpleFractions.above(value).add(value).divide(2);
    return new Reading(
        Reading.Type.FRACTION,
        new Interval(below, true, above, true),
        "a simple fraction, read halfway to its neighbours "
            + text(SimpleFractions.below(value))
            + " and "
            + text(SimpleFractions.above(value)));
  }

  private static String text(BigFraction fraction) {
    return fraction.toString().replace(" ", "");
  }

  static Reading hedged(Measured figure, Hedge hedge, Precision precision, ReadingPolicy policy) {
    BigFraction value = figure.number().value();
    BigFraction reach = value.abs().multiply(policy.hedgeWidth());
    boolean zero = reach.compareTo(BigFraction.ZERO) == 0;
    Interval interval =
        switch (hedge) {
          case AT_LEAST -> new Interval(value, false, null, true);
          case AT_MOST -> new Interval(null, true, value, false);
          case MORE_THAN ->
              zero
                  ? new Interval(value, true, null, true)
                  : new Interval(value, true, value.add(reach), false);
          // "Nearly 300 million" is said of just 300 million too.
          case LESS_THAN, NEARLY ->
              zero
                  ? new Interval(null, true, value, hedge == Hedge.LESS_THAN)
                  : new Interval(value.subtract(reach), false, value, hedge == Hedge.LESS_THAN);
          // Never narrower than the bare figure, so that a hedge cannot create a discrepancy.
          default ->
              Interval.closed(value.subtract(reach), value.add(reach))
                  .hull(Reading.hull(bare(figure, precision, policy)));
        };
    boolean literal = hedge == Hedge.AT_LEAST || hedge == Hedge.AT_MOST;
    String reason =
        literal
            ? hedge.words() + ", taken literally"
            : hedge.words()
                + ", read to "
                + policy.hedgeWords()
                + " ("
                + policy.name()
                + " policy)";
    return new Reading(Reading.Type.HEDGED, interval, reason);
  }

  static Reading range(Range range, Hedge hedge, ReadingPolicy policy) {
    BigFraction low = end(range.low());
    BigFraction high = end(range.high());
    boolean soft = hedge == Hedge.ABOUT || hedge == Hedge.ESTIMATED;
    if (soft && low != null) {
      low = low.subtract(low.abs().multiply(policy.hedgeWidth()));
    }
    if (soft && high != null) {
      high = high.add(high.abs().multiply(policy.hedgeWidth()));
    }
    String reason = "the range that the source gives";
    return new Reading(
        Reading.Type.RANGE,
        new Interval(low, low == null, high, high == null),
        soft ? reason + ", " + hedge.words() + ", widened by " + policy.hedgeWords() : reason);
  }

  private static @Nullable BigFraction end(@Nullable Measured figure) {
    return figure == null ? null : figure.number().value();
  }

  static Reading uncertain(Numeral number, BigDecimal uncertainty, ReadingPolicy policy) {
    BigFraction reach = Exact.of(uncertainty).multiply(policy.coverage());
    return new Reading(
        Reading.Type.UNCERTAINTY,
        Interval.closed(number.value().subtract(reach), number.value().add(reach)),
        "stated uncertainty "
            + Exact.group(plain(uncertainty))
            + ", read to "
            + Exact.words(policy.coverage(), 3)
            + " of it ("
            + policy.name()
            + " policy)");
  }

  private static String plain(BigDecimal decimal) {
    return decimal.stripTrailingZeros().toPlainString();
  }
}
