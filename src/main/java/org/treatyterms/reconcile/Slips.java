package org.treatyterms.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.treatyterms.figure.Exact;
import org.treatyterms.figure.Interval;
import org.treatyterms.figure.Kind;
import org.treatyterms.figure.Measured;
import org.treatyterms.figure.Unit;

/** Mistakes in one number, tested as hypotheses on two claims that cannot both be right. */
final class Slips {
  private Slips() {}

  /** All slips that would make two numbers agree, the best supported first. */
  static List<Suspicion> between(ClaimReading a, ClaimReading b) {
    Measured x = measured(a);
    Measured y = measured(b);
    if (x == null || y == null || a.point() == null || b.point() == null) {
      return List.of();
    }
    List<Suspicion> found = new ArrayList<>(2);
    UnitMixups.sameNumber(a, x, b, y).ifPresent(found::add);
    if (!x.unit().equals(y.unit())) {
      UnitMixups.roundedFactor(x, y).ifPresent(found::add);
    }
    if (!x.number().isFraction() && !y.number().isFraction() && x.unit().equals(y.unit())) {
      digits(x, y).ifPresent(found::add);
      UnitMixups.factor(a, x, b, y).ifPresent(found::add);
      Roundings.between(x, y).ifPresent(found::add);
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
    if (thousands || (power != 0 && Digits.significant(a) >= 3)) {
      return Optional.of(new Suspicion(Cause.SCALE_SLIP, scaleWords(x, y, power)));
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
    if (Digits.lost(p, q)) {
      return Optional.of(
          new Suspicion(Cause.DIGIT_LOST, "a digit may have been lost or doubled: " + both(x, y)));
    }
    if (Digits.changed(p, q) && !Roundings.neighbours(x, y)) {
      return Optional.of(
          new Suspicion(
              Cause.DIGIT_SLIP,
              "one digit of " + p.length() + " may have been misread: " + both(x, y)));
    }
    return Optional.empty();
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

  /** Whether two intervals meet after one is multiplied. */
  static boolean meet(Interval a, BigFraction factor, Interval b) {
    return a.times(factor).intersect(b).isPresent();
  }

  static boolean convertible(Unit a, Unit b, Kind kind) {
    return kind != Kind.MONEY && a.kind() == b.kind() && a.convertsTo(b);
  }
}
