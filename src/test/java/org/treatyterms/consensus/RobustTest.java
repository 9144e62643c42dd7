package org.treatyterms.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The robust estimates against their definitions, repeated plainly until they stand still. */
class RobustTest {
  private static final int CASES = 10_000;

  @Test
  void huberSolvesItsEquation() {
    SplittableRandom random = new SplittableRandom(401);
    for (int n = 0; n < CASES; n++) {
      RandomGroup group = RandomGroup.of(random, 2, 15);
      double[] sorted = sorted(group);
      double x = group.summary().estimate(ConsensusMethod.HUBER).value();
      double scale = Robust.scaledMad(sorted, Robust.medianOfSorted(sorted));
      double sum = 0;
      for (double y : sorted) {
        sum += Math.max(-1.5 * scale, Math.min(1.5 * scale, y - x));
      }
      // Each term is known to a few last digits of the values.
      check(Math.abs(sum) <= 1e-11 * scale + 1e-14 * group.largest() * sorted.length, group);
    }
  }

  @Test
  void algorithmAStandsStillWhereThePlainRepetitionDoes() {
    SplittableRandom random = new SplittableRandom(402);
    for (int n = 0; n < CASES; n++) {
      RandomGroup group = RandomGroup.of(random, 2, 15);
      double[] sorted = sorted(group);
      double median = Robust.medianOfSorted(sorted);
      double x = 0;
      double s = Robust.scaledMad(sorted, median);
      for (int i = 0; i < 3000; i++) {
        double mean = 0;
        for (double y : sorted) {
          mean += pulled(y - median, x, s) / sorted.length;
        }
        double squares = 0;
        for (double y : sorted) {
          squares += Math.pow(pulled(y - median, x, s) - mean, 2);
        }
        double next = 1.134 * Math.sqrt(squares / (sorted.length - 1));
        boolean still = mean == x && next == s;
        x = mean;
        s = next;
        if (still) {
          break;
        }
      }
      Robust.AlgorithmA found = Robust.AlgorithmA.of(sorted);
      double scale = 1e-3 * group.largest() + s;
      check(Close.agree(found.mean(), median + x, 1e-9, scale), group);
      check(Close.agree(found.spread(), s, 1e-9, scale), group);
    }
  }

  private static double pulled(double y, double x, double s) {
    return Math.max(x - 1.5 * s, Math.min(x + 1.5 * s, y));
  }

  @Test
  void weightedMedianHasHalfTheWeightOnEitherSide() {
    SplittableRandom random = new SplittableRandom(403);
    for (int n = 0; n < CASES; n++) {
      RandomGroup group = RandomGroup.of(random, 2, 15);
      double median = group.summary().estimate(ConsensusMethod.WEIGHTED_MEDIAN).value();
      double below = 0;
      double above = 0;
      double all = 0;
      for (int i = 0; i < group.size(); i++) {
        double w = 1 / (group.u()[i] * group.u()[i]);
        all += w;
        below += group.y()[i] < median ? w : 0;
        above += group.y()[i] > median ? w : 0;
      }
      check(below <= all / 2 * (1 + 1e-12) && above <= all / 2 * (1 + 1e-12), group);
    }
  }

  @Test
  void weightedMedianOfEqualWeightsIsTheMedian() {
    SplittableRandom random = new SplittableRandom(404);
    for (int n = 0; n < CASES; n++) {
      RandomGroup group = RandomGroup.of(random, 1, 15);
      double[] u = new double[group.size()];
      Arrays.fill(u, group.u()[0]);
      ConsensusSummary summary = Consensus.of(group.y(), u);
      check(
          summary.estimate(ConsensusMethod.WEIGHTED_MEDIAN).value()
              == summary.estimate(ConsensusMethod.MEDIAN).value(),
          group);
    }
  }

  @Test
  void majorityThatAgreesExactlyIsTheAnswerAndLeavesNoSpread() {
    ConsensusSummary group = Consensus.of(new double[] {7, 7, 7, 100}, new double[] {1, 2, 3, 1});
    for (ConsensusMethod method :
        new ConsensusMethod[] {
          ConsensusMethod.MEDIAN, ConsensusMethod.HUBER, ConsensusMethod.ALGORITHM_A
        }) {
      Estimate estimate = group.estimate(method);
      assertThat(estimate.value()).isEqualTo(7);
      assertThat(estimate.warnings()).contains(Cautions.NO_SPREAD);
    }
    assertThat(group.estimate(ConsensusMethod.MEDIAN).standardError()).isZero();
    assertThat(group.estimate(ConsensusMethod.HUBER).standardError()).isNull();
    assertThat(group.estimate(ConsensusMethod.WEIGHTED_MEDIAN).standardError()).isNull();
    assertThat(group.estimate(ConsensusMethod.WEIGHTED_MEDIAN).interval()).isNull();
  }

  @Test
  void poolKeepsTheSpreadOfTheClaims() {
    Estimate pool =
        Consensus.estimate(ConsensusMethod.LINEAR_POOL, new double[] {10, 20}, new double[] {3, 4});
    assertThat(pool.value()).isEqualTo(15);
    assertThat(pool.standardError()).isEqualTo(Math.sqrt(12.5 + 25));
  }

  private static double[] sorted(RandomGroup group) {
    double[] sorted = group.y().clone();
    Arrays.sort(sorted);
    return sorted;
  }

  private static void check(boolean holds, RandomGroup group) {
    if (!holds) {
      throw new AssertionError(group.toString());
    }
  }
}
