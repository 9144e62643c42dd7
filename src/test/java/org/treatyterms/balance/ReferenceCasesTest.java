package org.treatyterms.balance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Published balances; see README.md beside the data for their origin and sign conventions. */
class ReferenceCasesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "kantor_partial",
        "narasimhan_jordache_bias",
        "narasimhan_jordache_hex",
        "splitter_ratio",
        "vdi2048",
        "yang1995_8x4"
      })
  void agreesWithPublishedBalance(String name) throws IOException {
    JsonNode data = read(name);
    JsonNode input = data.path("input");
    JsonNode expected = data.path("expected");
    double[] values = doubles(input.path("y"));
    BalanceResult result =
        Balance.builder()
            .values(values)
            .variances(doubles(input.path("var")))
            .matrix(matrix(input.path("A")))
            .constants(doubles(input.path("b")))
            .build()
            .solve();
    boolean[] measured = booleans(expected.path("measured"));

    close(result.adjusted(), doubles(expected.path("reconciled")));
    assertThat(result.observable()).isEqualTo(booleans(expected.path("observable")));
    assertThat(result.redundant()).isEqualTo(booleans(expected.path("redundant")));
    close(
        pick(negated(result.adjustments()), measured),
        doubles(expected.path("adjustments_y_minus_xhat")));
    close(
        pick(result.standardErrors(), measured), doubles(expected.path("sd_reconciled_measured")));
    close(
        pick(result.standardErrors(), inverted(measured)),
        doubles(expected.path("sd_estimated_unmeasured")));
    JsonNode global = expected.path("global_test");
    close(result.global().statistic(), global.path("statistic").asDouble());
    close(result.global().statistic(), expected.path("objective").asDouble());
    assertThat(result.global().df()).isEqualTo(global.path("df").asInt());
    close(result.global().p(), global.path("p").asDouble());
    JsonNode measurement = expected.path("measurement_test");
    close(pick(result.measurement(), measured), doubles(measurement.path("z")));
    close(pick(result.maximumPower(), measured), doubles(measurement.path("z_max_power")));
    close(result.limit(), measurement.path("sidak_critical").asDouble());
    assertThat(result.suspects()).isEqualTo(names(result, measurement.path("flagged")));
    if (expected.has("nodal_test_z")) {
      close(result.nodal(), doubles(expected.path("nodal_test_z")));
    }
    double[][] covariance = result.covariance();
    double[][] wanted = matrix(expected.path("covariance_reconciled"));
    for (int i = 0, row = 0; i < measured.length; i++) {
      if (measured[i]) {
        close(pick(covariance[i], measured), wanted[row++]);
      }
    }
    checkElimination(result, expected.path("serial_elimination"));
  }

  private static void checkElimination(BalanceResult result, JsonNode steps) {
    assertThat(result.elimination()).hasSize(steps.size());
    for (int s = 0; s < steps.size(); s++) {
      EliminationStep step = result.elimination().get(s);
      JsonNode expected = steps.get(s);
      int removed = expected.path("removed").asInt();
      assertThat(step.removed()).isEqualTo(result.names().get(removed));
      assertThat(step.tiedWith()).isEqualTo(names(result, expected.path("tied_with")));
      close(step.statistic(), expected.path("z").asDouble());
      close(step.before().statistic(), expected.path("statistic").asDouble());
      assertThat(step.before().df()).isEqualTo(expected.path("df").asInt());
      close(step.global().statistic(), expected.path("statistic_after").asDouble());
      assertThat(step.global().df()).isEqualTo(expected.path("df_after").asInt());
      close(step.adjusted()[removed], expected.path("estimate_of_removed").asDouble());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"nonneg_three_parts", "rspa_negative", "rspa_weighted"})
  void agreesWithinBounds(String name) throws IOException {
    JsonNode data = read(name);
    JsonNode input = data.path("input");
    double[] values = doubles(input.path("y"));
    double[] weights = doubles(input.path("weight"));
    double[] variances = new double[weights.length];
    for (int j = 0; j < weights.length; j++) {
      variances[j] = 1 / weights[j];
    }
    double[][] g = matrix(input.path("G"));
    double[] h = doubles(input.path("h"));
    double[] lower = new double[values.length];
    Arrays.fill(lower, Double.NaN);
    List<String> names = new ArrayList<>();
    for (int i = 0; i < g.length; i++) {
      for (int j = 0; j < values.length; j++) {
        if (g[i][j] != 0) {
          assertThat(g[i][j]).isEqualTo(-1);
          lower[j] = -h[i];
          names.add("x" + (j + 1));
        }
      }
    }
    BalanceResult result =
        Balance.builder()
            .values(values)
            .variances(variances)
            .matrix(matrix(input.path("A")))
            .constants(doubles(input.path("b")))
            .lower(lower)
            .build()
            .solve();
    JsonNode expected = data.path("expected");
    close(result.adjusted(), doubles(expected.path("x")));
    List<String> active = new ArrayList<>();
    expected.path("active").forEach(i -> active.add(names.get(i.asInt())));
    assertThat(result.atBound()).isEqualTo(active);
    double objective = 0;
    double[] adjustments = result.adjustments();
    for (int j = 0; j < adjustments.length; j++) {
      objective += weights[j] * adjustments[j] * adjustments[j];
    }
    close(objective, expected.path("objective").asDouble());
  }

  private static JsonNode read(String name) throws IOException {
    try (InputStream in = ReferenceCasesTest.class.getResourceAsStream(name + ".json")) {
      return new ObjectMapper().readTree(Objects.requireNonNull(in, name));
    }
  }

  /** Relative 1e-9; figures printed with 15 digits that cancel may be off by some 1e-13. */
  private static void close(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, within(1e-9 * Math.abs(expected) + 2e-13));
  }

  private static void close(double[] actual, double[] expected) {
    assertThat(actual).hasSize(expected.length);
    for (int j = 0; j < actual.length; j++) {
      if (Double.isNaN(expected[j])) {
        assertThat(actual[j]).as("entry %d", j).isNaN();
      } else {
        close(actual[j], expected[j]);
      }
    }
  }

  private static double[] doubles(JsonNode node) {
    double[] values = new double[node.size()];
    for (int j = 0; j < values.length; j++) {
      values[j] = node.get(j).isNull() ? Double.NaN : node.get(j).asDouble();
    }
    return values;
  }

  private static boolean[] booleans(JsonNode node) {
    boolean[] values = new boolean[node.size()];
    for (int j = 0; j < values.length; j++) {
      values[j] = node.get(j).asBoolean();
    }
    return values;
  }

  private static double[][] matrix(JsonNode node) {
    double[][] rows = new double[node.size()][];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = doubles(node.get(i));
    }
    return rows;
  }

  private static List<String> names(BalanceResult result, JsonNode indices) {
    List<String> names = new ArrayList<>();
    indices.forEach(i -> names.add(result.names().get(i.asInt())));
    return names;
  }

  private static double[] pick(double[] values, boolean[] wanted) {
    double[] picked = new double[values.length];
    int count = 0;
    for (int j = 0; j < values.length; j++) {
      if (wanted[j]) {
        picked[count++] = values[j];
      }
    }
    return Arrays.copyOf(picked, count);
  }

  private static double[] negated(double[] values) {
    double[] negated = new double[values.length];
    for (int j = 0; j < values.length; j++) {
      negated[j] = 0 - values[j];
    }
    return negated;
  }

  private static boolean[] inverted(boolean[] flags) {
    boolean[] inverted = new boolean[flags.length];
    for (int j = 0; j < flags.length; j++) {
      inverted[j] = !flags[j];
    }
    return inverted;
  }
}
