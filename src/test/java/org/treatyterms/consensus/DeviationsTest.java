package org.treatyterms.consensus;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Each claim against the others. */
class DeviationsTest {
  private static final int CASES = 10_000;

  @Test
  void degreesOfEquivalenceAndLeaveOneOutTellOneStory() {
    SplittableRandom random = new SplittableRandom(601);
    for (int n = 0; n < CASES; n++) {
      RandomGroup group = RandomGroup.of(random, 2, 12);
      ConsensusSummary summary = group.summary();
      double m = summary.estimate(ConsensusMethod.FIXED).value();
      List<DegreeOfEquivalence> degrees = summary.degreesOfEquivalence();
      List<LeaveOneOut> others = summary.leaveOneOut();
      double balance = 0;
      for (int i = 0; i < group.size(); i++) {
        double u = group.u()[i];
        DegreeOfEquivalence degree = degrees.get(i);
        LeaveOneOut other = others.get(i);
        balance += degree.difference() / (u * u);
        double rounding = 1e-13 * group.largest();
        check(Math.abs(degree.difference() - (group.y()[i] - m)) <= rounding, group);
        check(degree.standardUncertainty() > 0 && degree.standardUncertainty() < u, group);
        check(Close.agree(degree.zeta(), other.zeta(), 1e-12, 0), group);
        check(degree.en() == degree.zeta() / 2, group);
        check(other.differenceUncertainty() > u, group);
        check(Math.abs(group.y()[i] - other.estimate() - other.difference()) <= rounding, group);
      }
      double weight = 1 / (group.leastUncertainty() * group.leastUncertainty());
      check(Math.abs(balance) <= 1e-12 * weight * group.largest(), group);
    }
  }

  @Test
  void aClaimThatHoldsTheWeightKeepsItsDigits() {
    // 1 - w/W is 1e-16: taken away from the total nothing would be left of the second claim.
    ConsensusSummary group = Consensus.of(new double[] {5, 6}, new double[] {1e-8, 1});
    DegreeOfEquivalence first = group.degreesOfEquivalence().get(0);
    Close.relative(first.difference(), -1e-16, 1e-14);
    Close.relative(first.standardUncertainty(), 1e-16, 1e-14);
    Close.relative(first.zeta(), -1, 1e-14);
  }

  @Test
  void anyMethodCanLeaveOneOut() {
    ReferenceCase reference = ReferenceCase.read("ccqm_k25_pcb28");
    double[] y = reference.values();
    double[] u = reference.uncertainties();
    List<Optional<Estimate>> without = reference.summary().leaveOneOut(ConsensusMethod.PM);
    for (int i = 0; i < y.length; i++) {
      Estimate expected = Consensus.estimate(rest(y, i), rest(u, i));
      Estimate actual = without.get(i).orElseThrow();
      assertThat(actual.value()).isEqualTo(expected.value());
      assertThat(actual.tau2()).isEqualTo(expected.tau2());
      assertThat(actual.used()).hasSize(y.length - 1).doesNotContain(i).isSorted();
    }
    List<LeaveOneOut> fixed = reference.summary().leaveOneOut();
    List<Optional<Estimate>> same = reference.summary().leaveOneOut(ConsensusMethod.FIXED);
    for (int i = 0; i < y.length; i++) {
      Close.relative(same.get(i).orElseThrow().value(), fixed.get(i).estimate(), 1e-14);
    }
  }

  @Test
  void leavingOutOneOfTwoReturnsTheOther() {
    ConsensusSummary group = Consensus.of(new double[] {8, 3}, new double[] {2, 1});
    List<Optional<Estimate>> without = group.leaveOneOut(ConsensusMethod.REML);
    assertThat(without.get(0).orElseThrow().value()).isEqualTo(3);
    assertThat(without.get(0).orElseThrow().used()).containsExactly(1);
    assertThat(without.get(1).orElseThrow().standardError()).isEqualTo(2.0);
    assertThat(without.get(1).orElseThrow().warnings()).containsExactly(Cautions.ONE);
  }

  private static double[] rest(double[] all, int without) {
    double[] rest = new double[all.length - 1];
    for (int i = 0; i < rest.length; i++) {
      rest[i] = all[i < without ? i : i + 1];
    }
    return rest;
  }

  private static void check(boolean holds, RandomGroup group) {
    if (!holds) {
      throw new AssertionError(group.toString());
    }
  }
}
