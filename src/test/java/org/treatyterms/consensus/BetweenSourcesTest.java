package org.treatyterms.consensus;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.SplittableRandom;
import org.apache.commons.math3.distribution.ChiSquaredDistribution;
import org.apache.commons.math3.distribution.TDistribution;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What the variances between sources owe to each other and to their definitions. */
class BetweenSourcesTest {
  private static final int CASES = 10_000;

  @Test
  void momentEstimatesAreZeroTogether() {
    SplittableRandom random = new SplittableRandom(201);
    int zero = 0;
    for (int n = 0; n < CASES; n++) {
      RandomGroup group = RandomGroup.of(random, 2, 12);
      ConsensusSummary summary = group.summary();
      boolean agree = requireNonNull(summary.heterogeneity()).q() <= group.size() - 1;
      boolean dl = tau2(summary, ConsensusMethod.DL) == 0;
      boolean pm = tau2(summary, ConsensusMethod.PM) == 0;
      check(dl == agree && pm == agree, group, "DL = 0, PM = 0 and Q <= k - 1 go together");
      zero += agree ? 1 : 0;
    }
    assertThat(zero).isBetween(CASES / 10, CASES - CASES / 10);
  }

  @Test
  void momentEstimatesArePositiveHoweverCloseToTheLimit() {
    SplittableRandom random = new SplittableRandom(202);
    for (int n = 0; n < CASES; n++) {
      // Values stretched about the mean until Q is k - 1, give or take a few last digits.
      RandomGroup group = RandomGroup.of(random, 2, 8);
      double stretch = Math.sqrt((group.size() - 1) / group.q(0));
      double m = group.mean(0);
      double[] y = group.y().clone();
      for (int i = 0; i < y.length; i++) {
        y[i] = (y[i] - m) * stretch * (1 + (random.nextInt(9) - 4) * 1e-16);
      }
      ConsensusSummary summary = Consensus.of(y, group.u());
      boolean agree = requireNonNull(summary.heterogeneity()).q() <= group.size() - 1;
      check((tau2(summary, ConsensusMethod.DL) == 0) == agree, group, "DL = 0 when Q <= k - 1");
      check((tau2(summary, ConsensusMethod.PM) == 0) == agree, group, "PM = 0 when Q <= k - 1");
    }
  }

  @Test
  void pauleMandelMakesTheSpreadWhatItShouldBe() {
    SplittableRandom random = new SplittableRandom(203);
    for (int n = 0; n < CASES; n++) {
      RandomGroup group = RandomGroup.of(random, 2, 12);
      Estimate pm = group.summary().estimate(ConsensusMethod.PM);
      RandomEffects effects = requireNonNull(pm.randomEffects());
      if (effects.tau2() > 0) {
        double error = requireNonNull(pm.standardError());
        check(near(effects.hksj().q(), 1, 1e-12), group, "PM > 0 makes q = 1");
        check(near(effects.hksj().standardError(), error, 1e-12), group, "and HKSJ = plain error");
        check(near(group.q(effects.tau2()), group.size() - 1, 1e-9), group, "Q(τ²) = k - 1");
      }
    }
  }

  @Test
  void twoClaimsLeaveNoChoiceOfMethod() {
    SplittableRandom random = new SplittableRandom(204);
    ConsensusMethod[] methods = {
      ConsensusMethod.DL,
      ConsensusMethod.DL2,
      ConsensusMethod.HE,
      ConsensusMethod.PM,
      ConsensusMethod.REML
    };
    for (int n = 0; n < CASES; n++) {
      RandomGroup group = RandomGroup.of(random, 2, 2);
      double difference = group.y()[0] - group.y()[1];
      double variances = group.u()[0] * group.u()[0] + group.u()[1] * group.u()[1];
      double expected = Math.max(0, (difference * difference - variances) / 2);
      ConsensusSummary summary = group.summary();
      for (ConsensusMethod method : methods) {
        double actual = tau2(summary, method);
        check(Close.agree(actual, expected, 1e-12, variances), group, method + " at k = 2");
      }
      RandomEffects effects = requireNonNull(summary.estimate(ConsensusMethod.DL).randomEffects());
      check(effects.prediction() == null, group, "no prediction interval at k = 2");
    }
  }

  @Test
  void equalUncertaintiesLeaveNoChoiceOfMethod() {
    SplittableRandom random = new SplittableRandom(205);
    ConsensusMethod[] methods = {
      ConsensusMethod.DL2, ConsensusMethod.HE, ConsensusMethod.PM, ConsensusMethod.REML
    };
    for (int n = 0; n < CASES; n++) {
      RandomGroup drawn = RandomGroup.of(random, 3, 10);
      double[] u = new double[drawn.size()];
      Arrays.fill(u, drawn.u()[0]);
      ConsensusSummary summary = Consensus.of(drawn.y(), u);
      double expected = tau2(summary, ConsensusMethod.DL);
      for (ConsensusMethod method : methods) {
        double actual = tau2(summary, method);
        check(Close.agree(actual, expected, 1e-10, u[0] * u[0]), drawn, method + " with equal u");
      }
    }
  }

  @Test
  void intervalsFollowTheirFormulas() {
    SplittableRandom random = new SplittableRandom(206);
    double[] t = new double[13];
    for (int df = 1; df < t.length; df++) {
      t[df] = new TDistribution(df, 1e-15).inverseCumulativeProbability(0.975);
    }
    for (int n = 0; n < CASES; n++) {
      RandomGroup group = RandomGroup.of(random, 2, 12);
      int k = group.size();
      for (ConsensusMethod method : ConsensusMethod.values()) {
        if (!method.estimatesTau2()) {
          continue;
        }
        Estimate estimate = group.summary().estimate(method);
        RandomEffects effects = requireNonNull(estimate.randomEffects());
        double m = group.mean(effects.tau2());
        double weight = 0;
        for (double u : group.u()) {
          weight += 1 / (u * u + effects.tau2());
        }
        double se = 1 / Math.sqrt(weight);
        double q = group.q(effects.tau2()) / (k - 1);
        check(Close.agree(estimate.value(), m, 1e-12, group.largest()), group, "estimate");
        ends(estimate.interval(), m, 1.959963984540054 * se, group);
        ends(effects.hksj().interval(), m, t[k - 1] * se * Math.sqrt(q), group);
        double modified = Math.sqrt(Math.max(1, q));
        ends(effects.modifiedHksj().interval(), m, t[k - 1] * se * modified, group);
        if (k > 2) {
          double reach = t[k - 2] * Math.sqrt(effects.tau2() + se * se);
          ends(effects.prediction(), m, reach, group);
        }
      }
    }
  }

  @Test
  void qProfileMeetsItsQuantiles() {
    SplittableRandom random = new SplittableRandom(207);
    double[] low = new double[13];
    double[] high = new double[13];
    for (int df = 1; df < 13; df++) {
      ChiSquaredDistribution distribution = new ChiSquaredDistribution(df, 1e-15);
      low[df] = distribution.inverseCumulativeProbability(0.025);
      high[df] = distribution.inverseCumulativeProbability(0.975);
    }
    for (int n = 0; n < CASES; n++) {
      RandomGroup group = RandomGroup.of(random, 2, 12);
      int df = group.size() - 1;
      Interval interval = requireNonNull(group.summary().tau2Interval());
      meets(group, interval.low(), high[df]);
      meets(group, interval.high(), low[df]);
      double pm = tau2(group.summary(), ConsensusMethod.PM);
      check(interval.low() <= pm || pm == 0, group, "PM is not below the interval");
      check(pm <= interval.high(), group, "PM is not above the interval");
    }
  }

  private static void meets(RandomGroup group, double tau2, double quantile) {
    double q = group.q(tau2);
    boolean right = tau2 == 0 ? q <= quantile * (1 + 1e-9) : near(q, quantile, 1e-8);
    check(right, group, "Q(" + tau2 + ") = " + q + " for " + quantile);
  }

  private static void ends(
      @Nullable Interval interval, double center, double reach, RandomGroup group) {
    Interval actual = requireNonNull(interval);
    double scale = 1e-2 * group.largest();
    check(Close.agree(actual.low(), center - reach, 1e-9, scale), group, "lower end");
    check(Close.agree(actual.high(), center + reach, 1e-9, scale), group, "upper end");
  }

  private static double tau2(ConsensusSummary summary, ConsensusMethod method) {
    return requireNonNull(summary.estimate(method).tau2());
  }

  private static boolean near(double actual, double expected, double tolerance) {
    return Close.agree(actual, expected, tolerance, 0);
  }

  private static void check(boolean holds, RandomGroup group, String what) {
    if (!holds) {
      throw new AssertionError(what + ": " + group);
    }
  }
}
