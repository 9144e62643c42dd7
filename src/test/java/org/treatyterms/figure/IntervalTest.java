package org.treatyterms.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.SplittableRandom;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;

class IntervalTest {
  private static Interval interval(SplittableRandom random) {
    int low = random.nextInt(-20, 20);
    int high = low + random.nextInt(1, 10);
    BigFraction from = random.nextInt(8) == 0 ? null : new BigFraction(low);
    BigFraction to = random.nextInt(8) == 0 ? null : new BigFraction(high);
    return new Interval(from, random.nextBoolean(), to, random.nextBoolean());
  }

  /** A value of an interval, or null if the draw misses it. */
  private static BigFraction member(Interval x, SplittableRandom random) {
    while (true) {
      BigFraction value = new BigFraction(random.nextInt(-120, 160), 4);
      if (x.contains(value)) {
        return value;
      }
    }
  }

  @Test
  void touchingEndsMeetOnlyIfBothAreIn() {
    Interval first = Interval.halfOpen(new BigFraction(725), new BigFraction(775));
    Interval second = Interval.halfOpen(new BigFraction(775), new BigFraction(785));
    assertThat(first.intersect(second)).isEmpty();
    assertThat(Interval.closed(new BigFraction(725), new BigFraction(775)).intersect(second))
        .contains(Interval.point(new BigFraction(775)));
  }

  @Test
  void emptyIntervalsAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Interval.halfOpen(BigFraction.ONE, BigFraction.ONE))
        .withMessage("Ends must run low to high: 1, 1");
  }

  /** Arithmetic of members lies in the arithmetic of intervals, 20,000 random cases. */
  @Test
  void arithmeticHoldsForEveryMember() {
    SplittableRandom random = new SplittableRandom(1918);
    for (int i = 0; i < 20_000; i++) {
      Interval a = interval(random);
      Interval b = interval(random);
      BigFraction x = member(a, random);
      BigFraction y = member(b, random);
      assertThat(a.plus(b).contains(x.add(y))).isTrue();
      assertThat(a.times(b).contains(x.multiply(y))).as("%s × %s: %s, %s", a, b, x, y).isTrue();
      assertThat(a.hull(b).contains(x)).isTrue();
      a.over(b)
          .ifPresent(
              q -> assertThat(q.contains(x.divide(y))).as("%s / %s: %s, %s", a, b, x, y).isTrue());
    }
  }

  @Test
  void nothingIsDividedByZero() {
    Interval one = Interval.point(BigFraction.ONE);
    assertThat(one.over(Interval.closed(new BigFraction(-1), BigFraction.ONE))).isEmpty();
    assertThat(one.over(Interval.point(BigFraction.ZERO))).isEmpty();
    Interval positive = new Interval(BigFraction.ZERO, true, BigFraction.TWO, false);
    assertThat(one.over(positive).orElseThrow()).hasToString("[0.5,∞)");
  }
}
