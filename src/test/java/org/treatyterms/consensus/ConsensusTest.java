package org.treatyterms.consensus;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The way in, as its documentation shows it, and the result types. */
class ConsensusTest {
  private static final double[] VALUES = {34.3, 32.9, 34.53, 32.42, 31.9, 35.8};
  private static final double[] UNCERTAINTIES = {1.03, 0.69, 0.83, 0.29, 0.4, 0.38};

  @Test
  void documentedExample() {
    ConsensusSummary group = Consensus.of(VALUES, UNCERTAINTIES);
    assertThat(requireNonNull(group.heterogeneity()).q()).isCloseTo(68.2, within(0.05));
    assertThat(requireNonNull(group.heterogeneity()).df()).isEqualTo(5);
    Estimate mean = group.estimate(ConsensusMethod.PM);
    assertThat(mean.method()).isEqualTo(ConsensusMethod.PM);
    assertThat(mean.value()).isCloseTo(33.6, within(0.05));
    assertThat(mean.standardError()).isCloseTo(0.63, within(0.005));
    assertThat(mean.tau2()).isCloseTo(1.97, within(0.005));
    Interval interval = requireNonNull(mean.randomEffects()).modifiedHksj().interval();
    assertThat(interval.contains(33.6)).isTrue();
    assertThat(interval.contains(36)).isFalse();
    assertThat(mean.warnings()).isEmpty();
    assertThat(mean.used()).containsExactly(0, 1, 2, 3, 4, 5);
  }

  @Test
  void pauleMandelIsTheDefault() {
    Estimate mean = Consensus.estimate(VALUES, UNCERTAINTIES);
    assertThat(mean)
        .hasToString(Consensus.of(VALUES, UNCERTAINTIES).estimate(ConsensusMethod.PM).toString());
  }

  @Test
  void estimatesPrintInOneLine() {
    double[] y = {10, 20};
    double[] u = {1, 1};
    assertThat(Consensus.estimate(ConsensusMethod.WEIGHTED_MEDIAN, y, u))
        .hasToString("WEIGHTED_MEDIAN: 15.0 (2 claims)");
    assertThat(Consensus.estimate(ConsensusMethod.DL, y, u))
        .hasToString("DL: 15.0 ± 5.0 (τ² 49.0, 2 claims)");
    assertThat(Consensus.estimate(new double[] {3}, new double[] {1}))
        .hasToString("PM: 3.0 ± 1.0 (1 claim)");
  }

  @Test
  void laterChangesToTheInputDoNotReachTheSummary() {
    double[] y = VALUES.clone();
    double[] u = UNCERTAINTIES.clone();
    ConsensusSummary group = Consensus.of(y, u);
    y[0] = 1e9;
    u[0] = 1e-9;
    assertThat(group.estimate(ConsensusMethod.FIXED).value())
        .isEqualTo(Consensus.estimate(ConsensusMethod.FIXED, VALUES, UNCERTAINTIES).value());
  }

  @Test
  void resultsCannotBeChanged() {
    ConsensusSummary group = Consensus.of(VALUES, UNCERTAINTIES);
    for (List<?> list :
        List.of(
            group.warnings(),
            group.degreesOfEquivalence(),
            group.leaveOneOut(),
            group.leaveOneOut(ConsensusMethod.DL),
            group.estimate(ConsensusMethod.PM).used(),
            group.estimate(ConsensusMethod.PM).warnings(),
            group.estimate(ConsensusMethod.LARGEST_CONSISTENT_SUBSET).used())) {
      assertThatThrownBy(() -> list.add(null)).isInstanceOf(UnsupportedOperationException.class);
      assertThatThrownBy(() -> list.remove(0)).isInstanceOf(UnsupportedOperationException.class);
    }
  }

  @Test
  void oneSummaryServesSeveralThreads() {
    ConsensusSummary group = Consensus.of(VALUES, UNCERTAINTIES);
    List<String> expected =
        Stream.of(ConsensusMethod.values())
            .map(method -> Consensus.estimate(method, VALUES, UNCERTAINTIES).toString())
            .toList();
    List<List<String>> actual =
        IntStream.range(0, 200)
            .parallel()
            .mapToObj(
                i ->
                    Stream.of(ConsensusMethod.values())
                        .map(method -> group.estimate(method).toString())
                        .toList())
            .toList();
    assertThat(actual).allMatch(expected::equals);
  }

  @Test
  void intervalsRunLowToHigh() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Interval(2, 1))
        .withMessage("Interval must run low to high: 2.0, 1.0");
    assertThatIllegalArgumentException().isThrownBy(() -> new Interval(Double.NaN, 1));
    assertThat(new Interval(1, 1).contains(1)).isTrue();
    assertThat(new Interval(1, 2).contains(0.5)).isFalse();
  }

  @Test
  void methodsThatEstimateAVarianceSayIt() {
    assertThat(ConsensusMethod.REML.estimatesTau2()).isTrue();
    assertThat(ConsensusMethod.BIRGE.estimatesTau2()).isFalse();
    assertThat(ConsensusMethod.LARGEST_CONSISTENT_SUBSET.estimatesTau2()).isFalse();
  }
}
