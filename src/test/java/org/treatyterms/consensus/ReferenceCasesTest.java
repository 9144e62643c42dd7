package org.treatyterms.consensus;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.treatyterms.consensus.Close.relative;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The published data sets and those worked out with 50 digits; cases/README.md says whence. */
class ReferenceCasesTest {
  private static final double CLOSED = 1e-9;
  private static final double ITERATED = 1e-7;
  private static final double ENDS = 1e-6;

  static Stream<ReferenceCase> cases() {
    return ReferenceCase.all();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void commonValue(ReferenceCase reference) {
    ConsensusSummary group = reference.summary();
    Estimate fixed = group.estimate(ConsensusMethod.FIXED);
    JsonNode expected = reference.expected("fixed");
    relative(fixed.value(), expected.required("mu"), CLOSED);
    relative(fixed.standardError(), expected.required("se"), CLOSED);
    ends(fixed.interval(), expected.required("wald"));
    Heterogeneity heterogeneity = requireNonNull(group.heterogeneity());
    JsonNode spread = reference.expected("heterogeneity");
    relative(heterogeneity.q(), spread.required("Q"), CLOSED);
    assertThat(heterogeneity.df()).isEqualTo(spread.required("df").intValue());
    relative(heterogeneity.pValue(), spread.required("p"), 1e-8);
    relative(heterogeneity.birge(), spread.required("birge_ratio"), CLOSED);
    relative(heterogeneity.hSquared(), spread.required("H2_Q"), CLOSED);
    relative(100 * heterogeneity.iSquared(), spread.required("I2_Q_percent"), CLOSED);
    Estimate birge = group.estimate(ConsensusMethod.BIRGE);
    relative(birge.value(), expected.required("mu"), CLOSED);
    relative(birge.standardError(), reference.expected("birgeError"), CLOSED);
    Estimate pdg = group.estimate(ConsensusMethod.PDG);
    relative(pdg.value(), expected.required("mu"), CLOSED);
    relative(pdg.standardError(), reference.expected("pdg").required("error"), CLOSED);
    if (reference.expected("pdg").required("s").isNull()) {
      assertThat(group.pdgScaleFactor()).isNull();
      assertThat(pdg.warnings()).contains(Cautions.PDG_ALONE);
    } else {
      relative(group.pdgScaleFactor(), reference.expected("pdg").required("s"), CLOSED);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void betweenSources(ReferenceCase reference) {
    ConsensusSummary group = reference.summary();
    for (ConsensusMethod method : ConsensusMethod.values()) {
      if (method.estimatesTau2()) {
        JsonNode expected = reference.expected(method.name());
        boolean iterated =
            method == ConsensusMethod.PM
                || method == ConsensusMethod.REML
                || method == ConsensusMethod.ML;
        randomEffects(group.estimate(method), expected, iterated ? ITERATED : CLOSED);
      }
    }
    ends(group.tau2Interval(), reference.expected("tau2Interval"));
  }

  private static void randomEffects(Estimate estimate, JsonNode expected, double tolerance) {
    relative(estimate.tau2(), expected.required("tau2"), tolerance);
    relative(estimate.value(), expected.required("mu"), tolerance);
    relative(estimate.standardError(), expected.required("se"), tolerance);
    ends(estimate.interval(), expected.required("wald"));
    RandomEffects effects = requireNonNull(estimate.randomEffects());
    relative(100 * effects.iSquared(), expected.required("i2Percent"), tolerance);
    hartungKnapp(effects.hksj(), expected.required("hksj"), tolerance);
    hartungKnapp(effects.modifiedHksj(), expected.required("modifiedHksj"), tolerance);
    ends(effects.prediction(), expected.required("prediction"));
  }

  private static void hartungKnapp(HartungKnapp actual, JsonNode expected, double tolerance) {
    relative(actual.q(), expected.required("q"), tolerance);
    relative(actual.standardError(), expected.required("se"), tolerance);
    ends(actual.interval(), expected.required("ci"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void robustAndPooled(ReferenceCase reference) {
    ConsensusSummary group = reference.summary();
    Estimate median = group.estimate(ConsensusMethod.MEDIAN);
    relative(median.value(), reference.expected("median"), CLOSED);
    relative(median.standardError(), reference.expected("medianError"), CLOSED);
    Estimate weighted = group.estimate(ConsensusMethod.WEIGHTED_MEDIAN);
    relative(weighted.value(), reference.expected("weightedMedian"), CLOSED);
    relative(group.estimate(ConsensusMethod.HUBER).value(), reference.expected("huber"), CLOSED);
    Estimate algorithmA = group.estimate(ConsensusMethod.ALGORITHM_A);
    relative(algorithmA.value(), reference.expected("algorithmA"), CLOSED);
    double perSpread = 1.25 / Math.sqrt(group.size());
    relative(
        requireNonNull(algorithmA.standardError()) / perSpread,
        reference.expected("algorithmASpread"),
        CLOSED);
    Estimate pool = group.estimate(ConsensusMethod.LINEAR_POOL);
    relative(pool.value(), reference.expected("linearPool").required("mu"), CLOSED);
    relative(pool.standardError(), reference.expected("linearPool").required("sd"), CLOSED);
  }

  @ParameterizedTest
  @MethodSource("cases")
  void eachClaimAgainstTheOthers(ReferenceCase reference) {
    ConsensusSummary group = reference.summary();
    JsonNode degrees = reference.expected("degreesOfEquivalence");
    JsonNode others = reference.expected("leaveOneOut");
    List<DegreeOfEquivalence> actualDegrees = group.degreesOfEquivalence();
    List<LeaveOneOut> actualOthers = group.leaveOneOut();
    assertThat(actualDegrees).hasSize(group.size());
    assertThat(actualOthers).hasSize(group.size());
    for (int i = 0; i < group.size(); i++) {
      DegreeOfEquivalence degree = actualDegrees.get(i);
      assertThat(degree.index()).isEqualTo(i);
      // The reference took the difference of rounded numbers, which leaves it 2 ulp in doubt.
      double value = reference.values()[i];
      double doubt = Math.abs(2 * Math.ulp(value) / degree.difference());
      relative(degree.difference(), degrees.required("D").get(i), CLOSED + doubt);
      relative(degree.standardUncertainty(), degrees.required("uD").get(i), CLOSED);
      relative(degree.zeta(), degrees.required("z").get(i), CLOSED + doubt);
      relative(degree.en(), degrees.required("En_k2").get(i), CLOSED + doubt);
      LeaveOneOut other = actualOthers.get(i);
      assertThat(other.index()).isEqualTo(i);
      relative(other.estimate(), others.required("mu").get(i), CLOSED);
      relative(other.difference(), others.required("D").get(i), CLOSED + doubt);
      relative(other.differenceUncertainty(), others.required("uD").get(i), CLOSED);
      relative(other.zeta(), others.required("z").get(i), CLOSED + doubt);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void largestConsistentSubset(ReferenceCase reference) {
    ConsensusSummary group = reference.summary();
    JsonNode expected = reference.expected("largestConsistentSubset");
    Estimate subset = group.find(ConsensusMethod.LARGEST_CONSISTENT_SUBSET).orElse(null);
    if (group.size() > 20) {
      assertThat(subset).isNull();
      assertThat(group.warnings()).contains(Cautions.SUBSET_TOO_MANY);
    } else if (expected.isNull()) {
      if (reference.expected("largestConsistentSubsetComputed").booleanValue()) {
        assertThat(subset).isNull();
        assertThat(group.warnings()).contains(Cautions.SUBSET_NONE);
      }
    } else {
      Estimate found = requireNonNull(subset);
      List<Integer> used = new ArrayList<>();
      expected.required("used").forEach(i -> used.add(i.intValue()));
      assertThat(found.used()).isEqualTo(used);
      relative(found.value(), expected.required("mu"), CLOSED);
      relative(found.standardError(), expected.required("se"), CLOSED);
    }
  }

  @ParameterizedTest
  @MethodSource("cases")
  void severalMaximaAreMentioned(ReferenceCase reference) {
    int maxima = reference.tree().required("expected").path("remlMaxima").asInt(1);
    List<String> warnings = reference.summary().estimate(ConsensusMethod.REML).warnings();
    assertThat(warnings.contains(Cautions.SEVERAL_MAXIMA)).isEqualTo(maxima > 1);
  }

  @ParameterizedTest
  @EnumSource(ConsensusMethod.class)
  void everyMethodNamesItsPublication(ConsensusMethod method) {
    assertThat(method.citation()).containsPattern("(18|19|20)\\d\\d");
    assertThat(method.label()).isNotBlank();
  }

  private static void ends(@Nullable Interval actual, JsonNode expected) {
    if (expected.isNull()) {
      assertThat(actual).isNull();
    } else {
      Interval interval = requireNonNull(actual);
      relative(interval.low(), expected.required(0), ENDS);
      relative(interval.high(), expected.required(1), ENDS);
    }
  }
}
