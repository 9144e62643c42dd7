package org.treatyterms.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.treatyterms.figure.Exact;
import org.treatyterms.figure.Hedge;
import org.treatyterms.figure.Interval;
import org.treatyterms.figure.Reading;

/** Brings exact readings to the verdict kernel, as ranks, and finds which readings were needed. */
final class Kernels {
  private Kernels() {}

  static Verdict pair(ClaimReading a, ClaimReading b) {
    return verdict(List.of(a, b));
  }

  /** The verdict on claims that are read as intervals. */
  static Verdict verdict(List<ClaimReading> claims) {
    int n = claims.size();
    List<Interval> intervals = new ArrayList<>(n);
    claims.forEach(c -> intervals.add(c.interval().orElseThrow()));
    List<BigFraction> ends = ends(intervals, claims);
    // Months and ranges have no one value: they are the same if their ends are.
    boolean alike =
        claims.stream().allMatch(c -> c.point() == null)
            && intervals.stream().distinct().count() == 1;
    double[] low = new double[n];
    double[] high = new double[n];
    double[] value = new double[n];
    for (int i = 0; i < n; i++) {
      Interval interval = intervals.get(i);
      BigFraction from = interval.low();
      BigFraction to = interval.high();
      low[i] =
          from == null ? Double.NEGATIVE_INFINITY : rank(ends, from) + (interval.lowOpen() ? 1 : 0);
      high[i] =
          to == null ? Double.POSITIVE_INFINITY : rank(ends, to) + (interval.highOpen() ? 0 : 1);
      BigFraction point = alike ? from : claims.get(i).point();
      value[i] =
          point == null || !plain(claims.get(i), claims.get(0)) ? Double.NaN : rank(ends, point);
    }
    Verdict[] verdict = new Verdict[1];
    VerdictKernel.compare(new int[] {0, n}, value, low, high, verdict, new double[1]);
    return verdict[0];
  }

  /** Equal numbers are the same statement only if they are hedged alike. */
  private static boolean plain(ClaimReading claim, ClaimReading first) {
    return claim.claim().hedge() == first.claim().hedge()
        && (claim.claim().stated().getClass() == first.claim().stated().getClass());
  }

  private static List<BigFraction> ends(List<Interval> intervals, List<ClaimReading> claims) {
    List<@Nullable BigFraction> all = new ArrayList<>(3 * intervals.size());
    for (Interval interval : intervals) {
      all.add(interval.low());
      all.add(interval.high());
    }
    claims.forEach(c -> all.add(c.point()));
    List<BigFraction> ends = new ArrayList<>(all.size());
    for (BigFraction end : all) {
      if (end != null) {
        ends.add(end);
      }
    }
    ends.sort(Exact::compare);
    return ends;
  }

  private static double rank(List<BigFraction> ends, BigFraction end) {
    int at = 0;
    while (Exact.compare(ends.get(at), end) < 0) {
      at++;
    }
    return 2.0 * at;
  }

  /** The first readings of two compatible claims that share a value: the least that is needed. */
  static Reading[] needed(ClaimReading a, ClaimReading b) {
    int most = a.readings().size() + b.readings().size();
    for (int sum = 0; sum < most; sum++) {
      for (int i = 0; i <= sum && i < a.readings().size(); i++) {
        int j = sum - i;
        if (j < b.readings().size()) {
          Reading x = a.readings().get(i);
          Reading y = b.readings().get(j);
          if (x.interval().intersect(y.interval()).isPresent()) {
            return new Reading[] {x, y};
          }
        }
      }
    }
    throw new IllegalArgumentException(
        "No readings of " + a.words() + " and " + b.words() + " meet");
  }

  /** The values common to all claims. */
  static Optional<Interval> common(List<ClaimReading> claims) {
    Optional<Interval> common = Optional.of(Interval.ALL);
    for (ClaimReading claim : claims) {
      common = common.flatMap(c -> claim.interval().flatMap(c::intersect));
    }
    return common;
  }

  /** Whether two claims would agree if the hedge of the first reached twice as far. */
  static boolean meetsIfHedgeReachesFurther(ClaimReading hedged, ClaimReading other) {
    Optional<Interval> x = further(hedged);
    Optional<Interval> y = other.interval();
    return hedged.claim().hedge() != Hedge.NONE
        && x.isPresent()
        && y.isPresent()
        && x.get().intersect(y.get()).isPresent();
  }

  private static Optional<Interval> further(ClaimReading claim) {
    Optional<Interval> read = claim.interval();
    BigFraction point = claim.point();
    if (claim.claim().hedge() == Hedge.NONE || point == null || read.isEmpty()) {
      return read;
    }
    BigFraction low = read.get().low();
    BigFraction high = read.get().high();
    return Optional.of(
        new Interval(
            low == null ? null : low.add(low).subtract(point),
            false,
            high == null ? null : high.add(high).subtract(point),
            false));
  }

  static BigDecimal width(Interval interval) {
    BigFraction low = interval.low();
    BigFraction high = interval.high();
    return low == null || high == null
        ? BigDecimal.valueOf(Double.MAX_VALUE)
        : Exact.rounded(high.subtract(low), 12);
  }

  static String daysApart(ClaimReading a, ClaimReading b) {
    BigFraction x = a.point();
    BigFraction y = b.point();
    return x == null || y == null
        ? " share no day"
        : " are " + Wording.count(x.subtract(y).abs().intValue(), "day", "days") + " apart";
  }
}
