package org.treatyterms.consensus;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** Comparison relative to the expected number. */
final class Close {
  private Close() {}

  static void relative(@Nullable Double actual, JsonNode expected, double tolerance) {
    assertThat(actual).isNotNull();
    relative(actual == null ? Double.NaN : actual, expected.doubleValue(), tolerance);
  }

  static void relative(double actual, double expected, double tolerance) {
    assertThat(actual).isCloseTo(expected, within(tolerance * Math.abs(expected)));
  }

  /** Whether two numbers agree relatively, or absolutely to the tolerance times the scale. */
  static boolean agree(double actual, double expected, double tolerance, double scale) {
    return Math.abs(actual - expected) <= tolerance * Math.max(Math.abs(expected), scale);
  }
}
