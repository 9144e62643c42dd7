package org.treatyterms.reconcile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import org.treatyterms.figure.Measured;
import org.treatyterms.figure.Reading;

/** A number rounded more coarsely than convention suggests, in steps, or cut off. */
final class Roundings {
  /** How far a rounding may move a figure, as a part of it, and still be taken for one. */
  private static final BigDecimal FURTHEST = new BigDecimal("0.05");

  private Roundings() {}

  /** A rounding of one claim into the other, which must not point against the other's hedge. */
  static Optional<Suspicion> between(ClaimReading a, ClaimReading b) {
    Measured x = Slips.measured(a);
    Measured y = Slips.measured(b);
    if (x == null || y == null || against(a, y) || against(b, x)) {
      return Optional.empty();
    }
    boolean aFiner = x.number().place().compareTo(y.number().place()) < 0;
    boolean fixed = exact(aFiner ? b : a);
    return between(x, y).filter(s -> !(fixed && s.cause() == Cause.TRUNCATION));
  }

  /** What the treaty itself fixes, and a limit, may be rounded in print but is not cut off. */
  private static boolean exact(ClaimReading claim) {
    return claim.readings().stream().allMatch(r -> r.type() == Reading.Type.EXACT);
  }

  /** "Over 50" is not made from 48. */
  private static boolean against(ClaimReading hedged, Measured other) {
    Measured own = Slips.measured(hedged);
    if (own == null) {
      return false;
    }
    int order = other.number().value().compareTo(own.number().value());
    return switch (hedged.claim().hedge()) {
      case MORE_THAN, AT_LEAST -> order < 0;
      case LESS_THAN, AT_MOST, NEARLY -> order > 0;
      default -> false;
    };
  }

  private static Optional<Suspicion> between(Measured x, Measured y) {
    boolean xFiner = x.number().place().compareTo(y.number().place()) < 0;
    Measured fine = xFiner ? x : y;
    Measured coarse = xFiner ? y : x;
    if (fine.number().place().compareTo(coarse.number().place()) == 0) {
      return neighbours(x, y)
          ? Optional.of(
              new Suspicion(
                  Cause.TRUNCATION,
                  x.words()
                      + " and "
                      + y.words()
                      + " differ by one in the last place: one may be cut off where the other is rounded"))
          : Optional.empty();
    }
    BigDecimal value = fine.number().decimal();
    BigDecimal target = coarse.number().decimal();
    BigDecimal place = coarse.number().place();
    BigDecimal off = value.subtract(target).abs();
    if (off.compareTo(value.abs().multiply(FURTHEST)) > 0) {
      return Optional.empty();
    }
    if (round(value, place, RoundingMode.HALF_UP).compareTo(target) == 0) {
      return suspicion(Cause.ROUNDING, fine, coarse, "may be rounded to");
    }
    BigDecimal step = value;
    for (BigDecimal p = fine.number().place().movePointRight(1);
        p.compareTo(place) <= 0;
        p = p.movePointRight(1)) {
      step = round(step, p, RoundingMode.HALF_UP);
    }
    if (step.compareTo(target) == 0) {
      return suspicion(Cause.ROUNDING, fine, coarse, "may be rounded in steps to");
    }
    boolean detailed = Digits.significant(target) >= 2;
    return detailed && round(value, place, RoundingMode.DOWN).compareTo(target) == 0
        ? suspicion(Cause.TRUNCATION, fine, coarse, "may be cut off to")
        : Optional.empty();
  }

  /** Whether two numbers of three digits or more differ by one in their common last place. */
  static boolean neighbours(Measured x, Measured y) {
    BigDecimal place = x.number().place();
    return place.compareTo(y.number().place()) == 0
        && place.compareTo(BigDecimal.ONE) < 0
        && Digits.significant(x.number().decimal()) >= 3
        && x.number().decimal().subtract(y.number().decimal()).abs().compareTo(place) == 0;
  }

  private static BigDecimal round(BigDecimal value, BigDecimal place, RoundingMode mode) {
    return value.divide(place, 0, mode).multiply(place);
  }

  private static Optional<Suspicion> suspicion(
      Cause cause, Measured fine, Measured coarse, String how) {
    return Optional.of(new Suspicion(cause, fine.words() + " " + how + " " + coarse.words()));
  }
}
