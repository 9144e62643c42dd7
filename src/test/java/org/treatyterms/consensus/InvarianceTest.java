package org.treatyterms.consensus;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What must not matter: the order of the claims, the unit, the zero of the scale. */
class InvarianceTest {
  private static final int CASES = 10_000;

  @Test
  void orderChangesNothingToTheLastBit() {
    SplittableRandom random = new SplittableRandom(101);
    for (int n = 0; n < CASES; n++) {
      RandomGroup group = RandomGroup.of(random, 1, 9);
      int[] order = RandomGroup.shuffled(random, group.size());
      ConsensusSummary given = group.summary();
      ConsensusSummary shuffled = group.ordered(order).summary();
      if (!figures(given, null).equals(figures(shuffled, order))) {
        assertThat(figures(shuffled, order)).as("%s", group).isEqualTo(figures(given, null));
      }
    }
  }

  @Test
  void orderChangesNothingInLongLists() {
    SplittableRandom random = new SplittableRandom(102);
    for (int n = 0; n < 200; n++) {
      RandomGroup group = RandomGroup.of(random, 20, 300);
      int[] order = RandomGroup.shuffled(random, group.size());
      assertThat(figures(group.ordered(order).summary(), order))
          .isEqualTo(figures(group.summary(), null));
    }
  }

  /** Everything a summary says, indices translated back by the order. */
  private static List<Object> figures(ConsensusSummary group, int @Nullable [] order) {
    List<Object> all = new ArrayList<>();
    for (ConsensusMethod method : ConsensusMethod.values()) {
      Optional<Estimate> found = group.find(method);
      if (found.isPresent()) {
        Estimate estimate = found.get();
        all.add(estimate.value());
        all.add(Optional.ofNullable(estimate.standardError()));
        all.add(Optional.ofNullable(estimate.interval()));
        all.add(Optional.ofNullable(estimate.randomEffects()));
        all.add(estimate.warnings());
        all.add(estimate.used().stream().map(i -> order == null ? i : order[i]).sorted().toList());
      }
    }
    all.add(Optional.ofNullable(group.heterogeneity()));
    all.add(Optional.ofNullable(group.tau2Interval()));
    all.add(Optional.ofNullable(group.pdgScaleFactor()));
    Double[] differences = new Double[group.size()];
    for (DegreeOfEquivalence degree : group.degreesOfEquivalence()) {
      differences[order == null ? degree.index() : order[degree.index()]] = degree.zeta();
    }
    all.add(Arrays.asList(differences));
    Double[] others = new Double[group.size()];
    for (LeaveOneOut other : group.leaveOneOut()) {
      others[order == null ? other.index() : order[other.index()]] = other.estimate();
    }
    all.add(Arrays.asList(others));
    return all;
  }

  @Test
  void unitAndZeroChangeNothing() {
    SplittableRandom random = new SplittableRandom(103);
    double[] factors = {1e12, 1e-12, -1e12, -1e-12, 3.7, -0.2};
    int skipped = 0;
    for (int n = 0; n < CASES; n++) {
      RandomGroup group = RandomGroup.of(random, 1, 9);
      double a = factors[random.nextInt(factors.length)];
      double b = (random.nextDouble() * 2 - 1) * Math.abs(a) * group.largest();
      if (random.nextInt(4) == 0) {
        b = 0;
      }
      skipped += compare(group, a, b);
    }
    // Near a tie of two maxima or of two subsets the choice may turn on the last digit of the
    // input.
    assertThat(skipped).isLessThan(CASES / 100);
  }

  private static int compare(RandomGroup group, double a, double b) {
    RandomGroup moved = group.moved(a, b);
    ConsensusSummary before = group.summary();
    ConsensusSummary after = moved.summary();
    // What rounding a·y + b does to the values, in units of the least uncertainty.
    double rounding = Math.ulp(moved.largest()) / moved.leastUncertainty();
    double tolerance = 1e-9 + 100 * rounding;
    int skipped = 0;
    for (ConsensusMethod method : ConsensusMethod.values()) {
      Optional<Estimate> given = before.find(method);
      Optional<Estimate> found = after.find(method);
      if (given.isEmpty() || found.isEmpty() || !given.get().used().equals(found.get().used())) {
        skipped += method == ConsensusMethod.LARGEST_CONSISTENT_SUBSET && given.isPresent() ? 1 : 0;
        continue;
      }
      Double tau2 = given.get().tau2();
      if (tau2 != null && given.get().warnings().contains(Cautions.SEVERAL_MAXIMA)) {
        double other = requireNonNull(found.get().tau2()) / (a * a);
        if (Math.abs(other - tau2) > 1e-6 * tau2) {
          skipped++;
          continue;
        }
      }
      compare(group, given.get(), found.get(), a, b, tolerance);
    }
    Interval interval = before.tau2Interval();
    if (interval != null) {
      Interval other = requireNonNull(after.tau2Interval());
      double scale = square(median(group.u()));
      close(other.low() / (a * a), interval.low(), tolerance * 100, scale, group);
      close(other.high() / (a * a), interval.high(), tolerance * 100, scale, group);
    }
    return skipped;
  }

  private static void compare(
      RandomGroup group, Estimate given, Estimate found, double a, double b, double tolerance) {
    double scale = median(group.u());
    close((found.value() - b) / a, given.value(), tolerance, group.largest(), group);
    Double error = given.standardError();
    if (error != null) {
      close(requireNonNull(found.standardError()) / Math.abs(a), error, tolerance, scale, group);
    }
    RandomEffects effects = given.randomEffects();
    if (effects != null) {
      RandomEffects other = requireNonNull(found.randomEffects());
      close(other.tau2() / (a * a), effects.tau2(), tolerance * 100, scale * scale, group);
      close(other.hksj().q(), effects.hksj().q(), tolerance * 100, 1, group);
    }
  }

  private static void close(
      double actual, double expected, double tolerance, double scale, RandomGroup group) {
    if (!Close.agree(actual, expected, tolerance, scale)) {
      throw new AssertionError(actual + " for " + expected + ", " + group);
    }
  }

  private static double median(double[] values) {
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return Robust.medianOfSorted(sorted);
  }

  private static double square(double x) {
    return x * x;
  }
}
