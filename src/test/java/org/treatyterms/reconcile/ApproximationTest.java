package org.treatyterms.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treatyterms.claim.Expression;
import org.treatyterms.claim.Relation;
import org.treatyterms.figure.Interval;
import org.treatyterms.reconcile.Approximation.Span;

/** What floating point settles, exact arithmetic settles alike; and it settles most. */
class ApproximationTest {
  private static final List<String> SHAPES =
      List.of(
          "s/a + s/b = s/c",
          "s/a - s/b = s/c",
          "s/a * s/b = s/c",
          "s/a / s/b = s/c",
          "s/c = s/a / s/b - 1 / 3",
          "s/a + s/b <= s/c",
          "s/a * s/b > s/c",
          "2 / 3 * s/a >= s/c",
          "s/a / ( s/b + s/c ) < s/c");

  @ParameterizedTest
  @ValueSource(longs = {81, 82, 83})
  void agreesWithExactArithmetic(long seed) {
    Random random = new Random(seed);
    int settled = 0;
    int asked = 0;
    for (int i = 0; i < 20_000; i++) {
      String shape = SHAPES.get(random.nextInt(SHAPES.size()));
      Relation relation = Relation.parse("s/r", shape, "", "", "");
      Map<String, Value> values = new HashMap<>();
      for (String term : List.of("s/a", "s/b", "s/c")) {
        values.put(term, value(random));
      }
      Span a = span(relation.left(), values);
      Span b = span(relation.right(), values);
      Boolean found =
          a == null || b == null ? null : Approximation.holds(relation.comparator(), a, b);
      Evaluator evaluator = new Evaluator(ref -> Optional.of(values.get(ref.term())));
      Optional<Value> left = evaluator.evaluate(relation.left());
      Optional<Value> right = evaluator.evaluate(relation.right());
      if (left.isEmpty() || right.isEmpty()) {
        assertThat(found).as(shape + " " + values).isNull();
        continue;
      }
      asked++;
      if (found != null) {
        settled++;
        assertThat(found)
            .as(shape + " " + values)
            .isEqualTo(Evaluator.holds(relation.comparator(), left.get(), right.get()));
      }
    }
    assertThat(asked).isGreaterThan(15_000);
    assertThat(settled).isGreaterThan(asked * 8 / 10);
  }

  private static Span span(Expression side, Map<String, Value> values) {
    return Approximation.evaluate(side, ref -> Approximation.of(values.get(ref.term())));
  }

  /** Small numbers and huge ones, points and intervals, thirds, open ends, ends that just meet. */
  private static Value value(Random random) {
    int scale = random.nextInt(4) == 0 ? 1_000_000_000 : 20;
    BigFraction low = new BigFraction(random.nextInt(scale) - scale / 4, 1 + random.nextInt(3));
    if (random.nextInt(4) == 0) {
      return Value.exact(low);
    }
    BigFraction high = low.add(new BigFraction(1 + random.nextInt(scale / 4), 2));
    boolean noLow = random.nextInt(20) == 0;
    boolean noHigh = random.nextInt(20) == 0;
    Interval interval =
        new Interval(
            noLow ? null : low, random.nextBoolean(), noHigh ? null : high, random.nextBoolean());
    return new Value(interval, low);
  }
}
