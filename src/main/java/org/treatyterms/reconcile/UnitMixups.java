package org.treatyterms.reconcile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.treatyterms.figure.Exact;
import org.treatyterms.figure.Hedge;
import org.treatyterms.figure.Interval;
import org.treatyterms.figure.Kind;
import org.treatyterms.figure.Measured;
import org.treatyterms.figure.Reading;
import org.treatyterms.figure.Unit;

/** A number printed with the wrong unit, converted twice, or with the factor of another kind. */
final class UnitMixups {
  /** How far two numbers may be apart, as a part, and still count as one times a factor. */
  private static final double TOLERANCE = 0.002;

  /** Kilometres. */
  private static final double MILE = 1.609344;

  /** Units that are printed by mistake, or meant when another is. */
  private static final Map<Kind, List<Unit>> USUAL =
      Map.of(
          Kind.AREA,
          units(Kind.AREA, "km2", "mi2", "ha", "acre"),
          Kind.LENGTH,
          units(Kind.LENGTH, "km", "mi"),
          Kind.MASS,
          units(Kind.MASS, "t", "kg", "lb"));

  /** The same for one number printed with two units, if the readings meet. */
  private static final double CLOSE = 0.03;

  private record Factor(String words, double value) {}

  private static final Map<Kind, List<Factor>> FACTORS =
      Map.of(
          Kind.AREA,
          List.of(
              new Factor("a square mile has 2.59 km²", MILE * MILE),
              new Factor("a mile, not a square mile, has 1.609 km", MILE),
              new Factor("a hectare has 2.471 acres", 2.471053814671653),
              new Factor("a square kilometre has 247.1 acres", 247.1053814671653),
              new Factor("a square mile has 640 acres", 640)),
          Kind.LENGTH,
          List.of(
              new Factor("a mile has 1.609 km", MILE),
              new Factor("a nautical mile has 1.852 km", 1.852)),
          Kind.MASS,
          List.of(
              new Factor("a kilogram has 2.205 lb", 1 / 0.45359237),
              new Factor("a pood has 16.38 kg", 16.3804964)));

  private UnitMixups() {}

  private static List<Unit> units(Kind kind, String... tokens) {
    return Stream.of(tokens).map(token -> Unit.of(kind, token)).toList();
  }

  /** The same number with two units of one kind. */
  static Optional<Suspicion> sameNumber(ClaimReading a, Measured x, ClaimReading b, Measured y) {
    boolean oneKind = Slips.convertible(x.unit(), y.unit(), a.term().kind());
    if (!oneKind || x.unit().factor().equals(y.unit().factor())) {
      return Optional.empty();
    }
    boolean equal = x.number().value().equals(y.number().value());
    boolean close = close(ratio(x, y));
    // b's number counted as if it had been printed with a's unit.
    if (!equal && !(close && inOwnUnit(a, x).intersect(inOwnUnit(b, y)).isPresent())) {
      return Optional.empty();
    }
    return Optional.of(twoUnits(equal ? "the" : "nearly the", x, y));
  }

  static Suspicion twoUnits(String how, Measured x, Measured y) {
    return new Suspicion(
        Cause.UNIT_MIXUP,
        how
            + " same number stands with two units, "
            + x.words()
            + " and "
            + y.words()
            + ": one of the units may be wrong");
  }

  /** An area converted with the factor of lengths: 40,000 km² × 0.621 = 25,000 square miles. */
  static Optional<Suspicion> lengthFactor(Measured x, Measured y) {
    boolean areas = x.unit().kind() == Kind.AREA && y.unit().kind() == Kind.AREA;
    if (!areas || x.number().isFraction() || y.number().isFraction()) {
      return Optional.empty();
    }
    double factor = Math.sqrt(per(x.unit(), y.unit()));
    boolean miles = Math.abs(factor * MILE - 1) < 1e-9 || Math.abs(factor / MILE - 1) < 1e-9;
    return miles && (timesRounds(x, factor, y) || timesRounds(y, 1 / factor, x))
        ? Optional.of(
            new Suspicion(
                Cause.UNIT_MIXUP,
                x.words()
                    + " and "
                    + y.words()
                    + " agree by the factor of lengths, a mile of 1.609 km: areas need its square"))
        : Optional.empty();
  }

  private static boolean timesRounds(Measured from, double factor, Measured to) {
    BigDecimal number = to.number().decimal();
    double off = from.number().value().doubleValue() * factor - number.doubleValue();
    return Digits.significant(number) >= 2
        && Math.abs(off) <= to.number().place().doubleValue() / 2
        && Math.abs(off) < CLOSE * number.doubleValue();
  }

  /** Whether just the units make a power of ten: square metres and square kilometres a million. */
  static boolean apart(Measured x, Measured y, int power) {
    return x.unit().convertsTo(y.unit())
        && x.unit().factorTo(y.unit()).equals(Exact.of(BigDecimal.ONE.movePointRight(power)));
  }

  /**
   * A number that agrees with the other figure if it is counted in a third unit: acres printed for
   * square kilometres, beside square miles.
   */
  static Optional<Suspicion> thirdUnit(ClaimReading a, Measured x, ClaimReading b, Measured y) {
    for (Unit unit : USUAL.getOrDefault(x.unit().kind(), List.of())) {
      boolean third = !unit.equals(x.unit()) && !unit.equals(y.unit());
      if (third && close(ratio(x, y) * per(unit, y.unit()))) {
        Interval other = inOwnUnit(b, y).times(y.unit().factorTo(unit));
        if (inOwnUnit(a, x).intersect(other).isPresent()) {
          return Optional.of(
              new Suspicion(
                  Cause.UNIT_MIXUP,
                  "counted in "
                      + unit.symbol()
                      + ", the number of "
                      + x.words()
                      + " agrees with "
                      + y.words()
                      + ": its unit may be wrong"));
        }
      }
    }
    return Optional.empty();
  }

  /** Whether two numbers are nearly one, whichever is the larger. */
  private static boolean close(double ratio) {
    return ratio > 0 && Math.max(ratio, 1 / ratio) - 1 < CLOSE;
  }

  /** How many of one unit make another, in floating point. */
  private static double per(Unit large, Unit small) {
    return large.factor().doubleValue() / small.factor().doubleValue();
  }

  private static Interval inOwnUnit(ClaimReading claim, Measured figure) {
    Interval interval = Reading.hull(claim.readings());
    Unit unit = claim.unit();
    return unit != null && figure.unit().convertsTo(unit)
        ? interval.times(unit.factorTo(figure.unit()))
        : interval;
  }

  private static double ratio(Measured x, Measured y) {
    return x.number().value().doubleValue() / y.number().value().doubleValue();
  }

  /** Numbers in one unit that differ by just the factor between two units. */
  static Optional<Suspicion> factor(ClaimReading a, Measured x, ClaimReading b, Measured y) {
    double ratio = ratio(x, y);
    if (!(ratio > 0) || enough(x) + enough(y) < 2) {
      return Optional.empty();
    }
    for (Factor factor : FACTORS.getOrDefault(a.term().kind(), List.of())) {
      double off = ratio > 1 ? ratio / factor.value() : 1 / (ratio * factor.value());
      if (Math.abs(off - 1) < TOLERANCE) {
        Measured larger = ratio > 1 ? x : y;
        Measured smaller = ratio > 1 ? y : x;
        String times = Exact.words(Exact.of(BigDecimal.valueOf(ratio > 1 ? ratio : 1 / ratio)), 4);
        return Optional.of(
            new Suspicion(
                Cause.UNIT_MIXUP,
                larger.words()
                    + " is "
                    + times
                    + " times "
                    + smaller.words()
                    + ", and "
                    + factor.words()
                    + ": a unit may have been mixed up"));
      }
    }
    return Optional.empty();
  }

  private static int enough(Measured x) {
    return Digits.significant(x.number().decimal()) >= 3 ? 1 : 0;
  }

  /** Whether one figure is just the other, converted exactly and rounded to its last place. */
  static boolean exactConversion(ClaimReading a, ClaimReading b) {
    Measured x = Slips.measured(a);
    Measured y = Slips.measured(b);
    return x != null
        && y != null
        && x.unit().convertsTo(y.unit())
        && ((telling(a, b, y) && rounds(x, y)) || (telling(a, b, x) && rounds(y, x)));
  }

  /** Whether a figure that is converted so is evidence: hedged figures agree with many. */
  private static boolean telling(ClaimReading a, ClaimReading b, Measured converted) {
    boolean plain = a.claim().hedge() == Hedge.NONE && b.claim().hedge() == Hedge.NONE;
    return plain || Digits.significant(converted.number().decimal()) >= 3;
  }

  private static boolean rounds(Measured from, Measured to) {
    BigFraction exact = from.number().value().multiply(from.unit().factorTo(to.unit()));
    BigFraction off = exact.subtract(to.number().value()).abs();
    return !to.number().isFraction() && off.compareTo(Exact.of(to.number().place()).divide(2)) <= 0;
  }

  /** Numbers in two units where one is the other times a rounded factor. */
  static Optional<Suspicion> roundedFactor(Measured x, Measured y) {
    if (!x.unit().convertsTo(y.unit()) || x.number().isFraction() || y.number().isFraction()) {
      return Optional.empty();
    }
    return converted(x, y).or(() -> converted(y, x));
  }

  private static Optional<Suspicion> converted(Measured from, Measured to) {
    BigFraction exact = from.unit().factorTo(to.unit());
    for (int digits = 1; digits <= 4; digits++) {
      BigFraction rounded = Exact.of(Exact.rounded(exact, digits));
      BigFraction product = from.number().value().multiply(rounded);
      BigFraction off = product.subtract(to.number().value()).abs();
      boolean tight = digits > 1 || off.compareTo(BigFraction.ZERO) == 0;
      if (tight && off.compareTo(Exact.of(to.number().place()).divide(2)) <= 0) {
        return Optional.of(
            new Suspicion(
                Cause.CONVERSION,
                from.words()
                    + " × "
                    + Exact.words(rounded, 5)
                    + " = "
                    + Exact.words(product, 6)
                    + " gives "
                    + to.words()
                    + ", so one may be converted from the other with a rounded factor"));
      }
    }
    return Optional.empty();
  }
}
