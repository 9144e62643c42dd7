package org.treatyterms.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;

/** The largest consistent subset against trying all. */
class ConsistentSubsetTest {
  private static final int CASES = 10_000;
  private static final double[] LIMIT = new double[21];

  static {
    for (int df = 1; df < LIMIT.length; df++) {
      LIMIT[df] = new ChiSquaredDistribution(df).inverseCumulativeProbability(0.95);
    }
  }

  @Test
  void noLargerOrCloserSetExists() {
    SplittableRandom random = new SplittableRandom(501);
    int partial = 0;
    int none = 0;
    for (int n = 0; n < CASES; n++) {
      RandomGroup group = RandomGroup.of(random, 2, 9);
      Optional<Estimate> found = group.summary().find(ConsensusMethod.LARGEST_CONSISTENT_SUBSET);
      int expected = bestOfAll(group);
      List<Integer> members = new ArrayList<>();
      for (int i = 0; i < group.size(); i++) {
        if ((expected & (1 << i)) != 0) {
          members.add(i);
        }
      }
      List<Integer> used = found.map(Estimate::used).orElse(List.of());
      if (!used.equals(members)) {
        throw new AssertionError(used + " for " + members + ": " + group);
      }
      partial += used.size() > 1 && used.size() < group.size() ? 1 : 0;
      none += used.isEmpty() ? 1 : 0;
    }
    assertThat(partial).isGreaterThan(CASES / 10);
    assertThat(none).isGreaterThan(CASES / 100);
  }

  private static int bestOfAll(RandomGroup group) {
    int best = 0;
    double bestQ = Double.POSITIVE_INFINITY;
    for (int set = 1; set < 1 << group.size(); set++) {
      int size = Integer.bitCount(set);
      if (size < 2 || size < Integer.bitCount(best)) {
        continue;
      }
      double q = q(group, set);
      boolean larger = size > Integer.bitCount(best);
      if (q <= LIMIT[size - 1] && (larger || q < bestQ)) {
        best = set;
        bestQ = q;
      }
    }
    return best;
  }

  private static double q(RandomGroup group, int set) {
    double origin = group.y()[Integer.numberOfTrailingZeros(set)];
    double sum = 0;
    double sumY = 0;
    for (int i = 0; i < group.size(); i++) {
      if ((set & (1 << i)) != 0) {
        double w = 1 / (group.u()[i] * group.u()[i]);
        sum += w;
        sumY += w * (group.y()[i] - origin);
      }
    }
    double q = 0;
    for (int i = 0; i < group.size(); i++) {
      if ((set & (1 << i)) != 0) {
        q += Math.pow((group.y()[i] - origin - sumY / sum) / group.u()[i], 2);
      }
    }
    return q;
  }

  @Test
  void nineteenClaimsOfACobaltComparisonAgainstTryingAll() {
    ReferenceCase reference = ReferenceCase.read("sir_co60");
    RandomGroup group = new RandomGroup(reference.values(), reference.uncertainties());
    int best = bestOfAll(group);
    List<Integer> used =
        reference.summary().estimate(ConsensusMethod.LARGEST_CONSISTENT_SUBSET).used();
    int found = 0;
    for (int i : used) {
      found |= 1 << i;
    }
    assertThat(found).isEqualTo(best);
  }

  @Test
  void twentyClaimsAreSearchedAndTwentyOneAreNot() {
    double[] y = new double[20];
    double[] u = new double[20];
    for (int i = 0; i < 20; i++) {
      y[i] = i * 1.1;
      u[i] = 1 + 0.01 * i;
    }
    Estimate subset = Consensus.estimate(ConsensusMethod.LARGEST_CONSISTENT_SUBSET, y, u);
    assertThat(subset.used()).hasSizeBetween(4, 10);
    ConsensusSummary more = Consensus.of(Arrays.copyOf(y, 21), fill(Arrays.copyOf(u, 21), 20));
    assertThat(more.find(ConsensusMethod.LARGEST_CONSISTENT_SUBSET)).isEmpty();
    assertThat(more.warnings())
        .contains("The largest consistent subset is not computed above 20 claims.");
  }

  private static double[] fill(double[] u, int at) {
    u[at] = 1;
    return u;
  }

  @Test
  void tiedSetsAreMentioned() {
    Estimate subset =
        Consensus.estimate(
            ConsensusMethod.LARGEST_CONSISTENT_SUBSET,
            new double[] {101, 0, 100, 1},
            new double[] {1, 1, 1, 1});
    assertThat(subset.used()).containsExactly(1, 3);
    assertThat(subset.value()).isEqualTo(0.5);
    assertThat(subset.warnings()).contains(Cautions.SUBSET_TIED);
  }
}
