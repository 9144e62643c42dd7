package org.treatyterms.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/** Products and reciprocals of intervals, with open and unbounded ends. */
final class Products {
  private Products() {}

  /** An end of an interval: a value or an infinity, in the interval or not. */
  private record End(@Nullable BigFraction value, int infinite, boolean open) {
    static End low(Interval x) {
      return new End(x.low(), x.low() == null ? -1 : 0, x.lowOpen());
    }

    static End high(Interval x) {
      return new End(x.high(), x.high() == null ? 1 : 0, x.highOpen());
    }

    int sign() {
      return value == null ? infinite : value.getNumerator().signum();
    }

    End times(End other) {
      int sign = sign() * other.sign();
      if (sign == 0) {
        // An end at zero that is in its interval gives zero whatever the other end is.
        boolean reached = (sign() == 0 && !open) || (other.sign() == 0 && !other.open);
        return new End(BigFraction.ZERO, 0, !reached);
      }
      return value == null || other.value == null
          ? new End(null, sign, true)
          : new End(Exact.product(value, other.value), 0, open || other.open);
    }

    int compareValue(End other) {
      if (value != null && other.value != null) {
        return Exact.compare(value, other.value);
      }
      return Integer.compare(infinite, other.infinite);
    }
  }

  static Interval of(Interval a, Interval b) {
    List<End> ends = new ArrayList<>(4);
    for (End x : List.of(End.low(a), End.high(a))) {
      for (End y : List.of(End.low(b), End.high(b))) {
        ends.add(x.times(y));
      }
    }
    End low = ends.get(0);
    End high = low;
    for (End end : ends.subList(1, 4)) {
      int below = end.compareValue(low);
      if (below < 0 || (below == 0 && !end.open)) {
        low = end;
      }
      int above = end.compareValue(high);
      if (above > 0 || (above == 0 && !end.open)) {
        high = end;
      }
    }
    return new Interval(low.value, low.open, high.value, high.open);
  }

  static Optional<Interval> reciprocal(Interval x) {
    End low = End.low(x);
    End high = End.high(x);
    boolean touches = low.sign() * high.sign() < 0 || (low.sign() == 0 && high.sign() == 0);
    if (touches || (low.sign() == 0 && !low.open) || (high.sign() == 0 && !high.open)) {
      return Optional.empty();
    }
    return Optional.of(
        new Interval(
            invert(high),
            high.open || high.value == null,
            invert(low),
            low.open || low.value == null));
  }

  /** The reciprocal of an end: zero for an infinity, unbounded for zero. */
  private static @Nullable BigFraction invert(End end) {
    if (end.value == null) {
      return BigFraction.ZERO;
    }
    return end.sign() == 0 ? null : end.value.reciprocal();
  }
}
