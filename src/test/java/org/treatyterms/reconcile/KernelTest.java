package org.treatyterms.reconcile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.treatyterms.figure.Hedge;
import org.treatyterms.figure.Interval;
import org.treatyterms.figure.Precision;
import org.treatyterms.figure.Quantity;
import org.treatyterms.figure.Reading;
import org.treatyterms.figure.ReadingPolicy;
import org.treatyterms.figure.Unit;

/** One rule for one term and for a million. */
class KernelTest {
  private static final double INF = Double.POSITIVE_INFINITY;
  private static final double NAN = Double.NaN;

  @TempDir private Path folder;

  /**
   * Thousands of terms in columns, in one call, against the same terms as objects. The figures are
   * whole numbers to 10^9, so that every end is exact as a double, too.
   */
  @ParameterizedTest
  @ValueSource(longs = {81, 82})
  void agreesWithTheObjects(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    SmallData data = new SmallData();
    int terms = 4_000;
    List<String> ids = new ArrayList<>();
    int[] starts = new int[terms + 1];
    List<double[]> claims = new ArrayList<>();
    for (int t = 0; t < terms; t++) {
      String id = String.format(java.util.Locale.ROOT, "treaty-%05d/area", t);
      ids.add(id);
      data.term(id, "area", "km2");
      long base = random.nextLong(1, 1_000_000_000);
      boolean bare = random.nextBoolean();
      for (int i = random.nextInt(5); i >= 0; i--) {
        long place = (long) Math.pow(10, random.nextInt(4));
        long off = random.nextInt(4) == 0 ? base / random.nextInt(2, 40) : 0;
        long value = Math.max(1, Math.round((base + off) / (double) place)) * place;
        Hedge hedge = bare ? Hedge.NONE : SmallData.any(List.of(Hedge.NONE, Hedge.ABOUT), random);
        claims.add(ends(value, hedge));
        data.claim(id, "source-" + i).with("value", value).with("hedge", hedge.token());
      }
      starts[t + 1] = claims.size();
    }
    double[] value = claims.stream().mapToDouble(c -> c[0]).toArray();
    double[] low = claims.stream().mapToDouble(c -> c[1]).toArray();
    double[] high = claims.stream().mapToDouble(c -> c[2]).toArray();
    Verdict[] verdicts = new Verdict[terms];
    double[] spreads = new double[terms];
    VerdictKernel.compare(starts, value, low, high, verdicts, spreads);

    Reconciliation all = data.reconcile(folder);
    int[] seen = new int[Verdict.values().length];
    for (int t = 0; t < terms; t++) {
      Comparison term = all.comparison(ids.get(t));
      Verdict verdict = verdicts[t];
      if (verdict == Verdict.SAME && !equallyHedged(term)) {
        // The kernel knows nothing of hedges: equal numbers hedged unlike agree, but are not alike.
        verdict = Verdict.COMPATIBLE;
      }
      assertThat(term.verdict()).as(term.explanation()).isEqualTo(verdict);
      if (term.spread() == null) {
        assertThat(spreads[t]).isNaN();
      } else {
        assertThat(spreads[t])
            .isCloseTo(
                term.spread().doubleValue(), org.assertj.core.data.Percentage.withPercentage(1e-3));
      }
      seen[verdict.ordinal()]++;
    }
    for (Verdict verdict :
        List.of(Verdict.SINGLE, Verdict.SAME, Verdict.COMPATIBLE, Verdict.DISCREPANT)) {
      assertThat(seen[verdict.ordinal()]).as(verdict.toString()).isGreaterThan(50);
    }
  }

  private static boolean equallyHedged(Comparison term) {
    return term.claims().stream().map(c -> c.claim().hedge()).distinct().count() == 1;
  }

  /**
   * Value, low end in, high end out; an end that is in on top is moved up by the least there is.
   */
  private static double[] ends(long value, Hedge hedge) {
    Interval interval =
        Reading.hull(
            Reading.of(
                Quantity.of(String.valueOf(value), Unit.KM2),
                hedge,
                Precision.AS_PRINTED,
                null,
                ReadingPolicy.STANDARD));
    double low = interval.low().doubleValue();
    double high = interval.high().doubleValue();
    return new double[] {
      value,
      interval.lowOpen() ? Math.nextUp(low) : low,
      interval.highOpen() ? high : Math.nextUp(high)
    };
  }

  private static Verdict verdict(double[] value, double[] low, double[] high) {
    Verdict[] verdicts = new Verdict[1];
    VerdictKernel.compare(new int[] {0, value.length}, value, low, high, verdicts, new double[1]);
    return verdicts[0];
  }

  @ParameterizedTest
  @CsvSource({
    "0, 10, 10, 20, DISCREPANT", // half-open: 10 is not in the first
    "0, 11, 10, 20, COMPATIBLE",
    "0, 10, 0, 10, COMPATIBLE",
    "-20, -10, -10, 0, DISCREPANT",
    "-20, -9, -10, 0, COMPATIBLE",
    "-Infinity, 10, 10, Infinity, DISCREPANT",
    "-Infinity, 10, 9, Infinity, COMPATIBLE",
    "-Infinity, Infinity, 10, 20, COMPATIBLE"
  })
  void halfOpenEnds(double low, double high, double otherLow, double otherHigh, Verdict verdict) {
    double[] value = {1, 2};
    assertThat(verdict(value, new double[] {low, otherLow}, new double[] {high, otherHigh}))
        .isEqualTo(verdict);
    assertThat(verdict(value, new double[] {otherLow, low}, new double[] {otherHigh, high}))
        .isEqualTo(verdict);
  }

  @Test
  void sameOnlyIfAllStateOneValue() {
    double[] low = {4, 4, 4};
    double[] high = {6, 6, 6};
    assertThat(verdict(new double[] {5, 5, 5}, low, high)).isEqualTo(Verdict.SAME);
    assertThat(verdict(new double[] {5, NAN, 5}, low, high)).isEqualTo(Verdict.COMPATIBLE);
    assertThat(verdict(new double[] {NAN, NAN, NAN}, low, high)).isEqualTo(Verdict.COMPATIBLE);
    assertThat(verdict(new double[] {5, 5.5, 5}, low, high)).isEqualTo(Verdict.COMPATIBLE);
    assertThat(verdict(new double[] {0.0, -0.0, 0.0}, new double[] {-1, -1, -1}, high))
        .isEqualTo(Verdict.SAME);
  }

  @Test
  void groupsOfNoneAndOfOne() {
    Verdict[] verdicts = new Verdict[4];
    double[] spreads = new double[4];
    VerdictKernel.compare(
        new int[] {0, 0, 1, 1, 3},
        new double[] {7, 5, 9},
        new double[] {6, 4, 8},
        new double[] {8, 6, 10},
        verdicts,
        spreads);
    assertThat(verdicts)
        .containsExactly(Verdict.SINGLE, Verdict.SINGLE, Verdict.SINGLE, Verdict.DISCREPANT);
    assertThat(spreads).containsExactly(NAN, NAN, NAN, 0.8);
    VerdictKernel.compare(
        new int[] {0}, new double[0], new double[0], new double[0], new Verdict[0], new double[0]);
  }

  @ParameterizedTest
  @CsvSource({
    "4, 5, 0.25",
    "0, 5, NaN",
    "-4, 5, NaN",
    "-5, -4, NaN",
    "4, NaN, NaN",
    "NaN, NaN, NaN",
    "4, 4, 0"
  })
  void spread(double a, double b, double spread) {
    double[] spreads = new double[1];
    VerdictKernel.compare(
        new int[] {0, 2},
        new double[] {a, b},
        new double[] {-INF, -INF},
        new double[] {INF, INF},
        new Verdict[1],
        spreads);
    assertThat(Double.valueOf(spreads[0])).isEqualTo(Double.valueOf(spread));
  }

  @Test
  void writesNothingBeyondTheGroups() {
    Verdict[] verdicts = {null, Verdict.NOT_COMPARABLE};
    double[] spreads = {0, 42};
    VerdictKernel.compare(
        new int[] {0, 1}, new double[] {1}, new double[] {0}, new double[] {2}, verdicts, spreads);
    assertThat(verdicts).containsExactly(Verdict.SINGLE, Verdict.NOT_COMPARABLE);
    assertThat(spreads).containsExactly(NAN, 42);
  }

  @Test
  void arraysThatDoNotFitAreRefused() {
    double[] two = new double[2];
    double[] three = new double[3];
    int[] one = {0, 2};
    refused(one, two, two, three, 1, 1, "as many: 2, 2, 3; groups end at 2");
    refused(one, two, three, two, 1, 1, "as many: 2, 3, 2; groups end at 2");
    refused(one, three, two, two, 1, 1, "as many: 3, 2, 2; groups end at 2");
    refused(new int[] {0, 3}, two, two, two, 1, 1, "as many: 2, 2, 2; groups end at 3");
    refused(one, two, two, two, 0, 1, "For 1 groups there are 0 verdicts and 1 spreads");
    refused(one, two, two, two, 1, 0, "For 1 groups there are 1 verdicts and 0 spreads");
    refused(new int[0], two, two, two, 1, 1, "For 0 groups there are 1 verdicts and 1 spreads");
  }

  /** Starts that do not ascend do not fit either: without a word they would drop claims. */
  @Test
  void startsThatDoNotAscendAreRefused() {
    double[] two = new double[2];
    refused(new int[] {2, 0, 2}, two, two, two, 2, 2, "ascend");
    refused(new int[] {0, 5, 2}, two, two, two, 2, 2, "ascend");
    refused(new int[] {-1, 2}, two, two, two, 1, 1, "ascend");
  }

  private static void refused(
      int[] starts,
      double[] value,
      double[] low,
      double[] high,
      int verdicts,
      int spreads,
      String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                VerdictKernel.compare(
                    starts, value, low, high, new Verdict[verdicts], new double[spreads]))
        .withMessageContaining(message);
  }

  /** An end that is no number shares no value with anything; it never passes for agreement. */
  @Test
  void endsThatAreNoNumbers() {
    double[] value = {5, 5};
    assertThat(verdict(value, new double[] {NAN, 4}, new double[] {6, 6}))
        .isEqualTo(Verdict.DISCREPANT);
    assertThat(verdict(value, new double[] {4, 4}, new double[] {6, NAN}))
        .isEqualTo(Verdict.DISCREPANT);
  }
}
