package org.treatyterms.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.treatyterms.figure.Exact;
import org.treatyterms.figure.Kind;
import org.treatyterms.figure.Measured;
import org.treatyterms.figure.Unit;

/** Mistakes in one number, tested as hypotheses on two claims that cannot both be right. */
final class Slips {
  private static final int[] POWERS = {3, -3, 6, -6, 1, -1, 2, -2};

  /** How close two figures must be, as a part, a thousand or a million times each other. */
  private static final double CLOSE = 0.005;

  /** The same for ten and a hundred times, where chance agrees more often. */
  private static final double CLOSE_TEN = 0.01;

  private static final BigDecimal LARGE = BigDecimal.valueOf(1000);

  private Slips() {}

  /** All slips that would make two numbers agree, the best supported first. */
  static List<Suspicion> between(ClaimReading a, ClaimReading b) {
    Measured x = measured(a);
    Measured y = measured(b);
    if (x == null || y == null || a.point() == null || b.point() == null) {
      return List.of();
    }
    List<Suspicion> found = new ArrayList<>(2);
    // Percentages and fractions are two ways of writing, not two units to be mixed up.
    boolean units = !x.unit().equals(y.unit()) && a.term().kind() != Kind.SHARE;
    if (units) {
      UnitMixups.sameNumber(a, x, b, y).ifPresent(found::add);
      UnitMixups.roundedFactor(x, y).ifPresent(found::add);
      if (found.isEmpty()) {
        UnitMixups.lengthFactor(x, y)
            .or(() -> UnitMixups.thirdUnit(a, x, b, y))
            .or(() -> UnitMixups.thirdUnit(b, y, a, x))
            .ifPresent(found::add);
      }
    }
    if (!x.number().isFraction() && !y.number().isFraction() && x.unit().equals(y.unit())) {
      digits(x, y).ifPresent(found::add);
      UnitMixups.factor(a, x, b, y).ifPresent(found::add);
      Roundings.between(a, b).ifPresent(found::add);
    }
    if (found.isEmpty() && !x.number().isFraction() && !y.number().isFraction()) {
      scale(a, x, b, y).ifPresent(found::add);
    }
    return found;
  }

  static @Nullable Measured measured(ClaimReading claim) {
    return claim.claim().figure().orElse(null) instanceof Measured m ? m : null;
  }

  private static Optional<Suspicion> digits(Measured x, Measured y) {
    BigDecimal a = x.number().decimal();
    BigDecimal b = y.number().decimal();
    if (a.signum() == 0 || b.signum() == 0 || a.signum() != b.signum()) {
      return Optional.empty();
    }
    int power = Digits.powerOfTen(a, b);
    boolean thousands = power != 0 && power % 3 == 0;
    if (thousands || (power != 0 && (Digits.significant(a) >= 2 || large(x, y)))) {
      return Optional.of(new Suspicion(Cause.SCALE_SLIP, scaleWords(x, y, power)));
    }
    if (Digits.cutOff(a, b)) {
      return Optional.empty();
    }
    String[] aligned = Digits.aligned(a, b);
    String p = aligned[0];
    String q = aligned[1];
    if (Digits.transposed(p, q)) {
      return Optional.of(
          new Suspicion(
              Cause.TRANSPOSITION,
              "two neighbouring digits may have been exchanged: " + both(x, y)));
    }
    if (Digits.lost(p, q)
        || Digits.lostAfterPoint(a, b)
        || (moreThanAll(x) != moreThanAll(y) && Digits.oneMore(p, q))) {
      return Optional.of(
          new Suspicion(
              Cause.DIGIT_LOST, "a digit may have been lost, doubled or added: " + both(x, y)));
    }
    if (Digits.changed(p, q) && !Roundings.neighbours(x, y)) {
      return Optional.of(
          new Suspicion(
              Cause.DIGIT_SLIP,
              "one digit may have been misread, in " + x.words() + " or " + y.words()));
    }
    return Optional.empty();
  }

  /** Thousands of things, not of money: round sums are ten times each other all the time. */
  private static boolean large(Measured x, Measured y) {
    Kind kind = x.unit().kind();
    boolean things = kind == Kind.AREA || kind == Kind.COUNT || kind == Kind.MASS;
    return things && x.number().decimal().min(y.number().decimal()).compareTo(LARGE) >= 0;
  }

  /** A share of more than the whole is itself evidence of a slip. */
  private static boolean moreThanAll(Measured x) {
    return x.unit().kind() == Kind.SHARE
        && x.number().value().multiply(x.unit().factor()).compareTo(BigFraction.ONE) > 0;
  }

  /** Figures that agree once one is multiplied by a thousand or a million. */
  private static Optional<Suspicion> scale(ClaimReading a, Measured x, ClaimReading b, Measured y) {
    BigFraction p = a.point();
    BigFraction q = b.point();
    if (p == null
        || q == null
        || p.compareTo(BigFraction.ZERO) <= 0
        || q.compareTo(BigFraction.ZERO) <= 0) {
      return Optional.empty();
    }
    double ratio = p.divide(q).doubleValue();
    for (int power : POWERS) {
      double off = ratio / Math.pow(10, power);
      boolean meets = off > 0.8 && off < 1.25 && meet(a, b, power);
      boolean thousands = power % 3 == 0;
      boolean fine = !thousands && meets && Math.abs(off - 1) < CLOSE_TEN && detailed(x, y);
      if ((thousands && (meets || Math.abs(off - 1) < CLOSE)) || fine) {
        if (UnitMixups.apart(x, y, power)) {
          return Optional.of(UnitMixups.twoUnits("nearly the", x, y));
        }
        String factor = Exact.group(BigDecimal.ONE.movePointRight(Math.abs(power)).toPlainString());
        return Optional.of(
            new Suspicion(
                Cause.SCALE_SLIP,
                both(x, y)
                    + " agree but for a factor of "
                    + factor
                    + ": a scale word or zeros may have been lost or doubled"));
      }
    }
    return Optional.empty();
  }

  private static boolean meet(ClaimReading a, ClaimReading b, int power) {
    BigFraction factor = Exact.of(BigDecimal.ONE.movePointRight(power));
    return a.interval()
        .flatMap(i -> b.interval().flatMap(j -> i.intersect(j.times(factor))))
        .isPresent();
  }

  /** Together at least six digits: round numbers are ten times each other all the time. */
  private static boolean detailed(Measured x, Measured y) {
    return Digits.significant(x.number().decimal()) + Digits.significant(y.number().decimal()) >= 6;
  }

  private static String scaleWords(Measured x, Measured y, int power) {
    String factor = Exact.group(BigDecimal.ONE.movePointRight(Math.abs(power)).toPlainString());
    return both(x, y)
        + " have the same digits and differ by a factor of "
        + factor
        + ": a scale word or zeros may have been lost or doubled";
  }

  private static String both(Measured x, Measured y) {
    return x.words() + " and " + y.words();
  }

  static boolean convertible(Unit a, Unit b, Kind kind) {
    return kind != Kind.MONEY && a.kind() == b.kind() && a.convertsTo(b);
  }
}
