package org.treatyterms.reconcile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Which cause speaks for a term when its pairs have several. Slips come first, in the order of
 * {@link Cause}: each is evidence in itself. The others follow by how much of the disagreement they
 * bear: that of the widest pair first.
 */
final class Ranking {
  private static final Set<Cause> SLIPS =
      EnumSet.of(
          Cause.ROLE_SWAP,
          Cause.CALENDAR,
          Cause.UNIT_MIXUP,
          Cause.SCALE_SLIP,
          Cause.TRANSPOSITION,
          Cause.DIGIT_LOST,
          Cause.DIGIT_SLIP,
          Cause.NEIGHBOUR);

  /** A disagreement without a cause must be so many times as wide to come before one with. */
  private static final BigDecimal UNEXPLAINED_WIDER = BigDecimal.valueOf(3);

  private final List<PairComparison> pairs;

  /**
   * Ranks the pairs of one verdict.
   *
   * @param pairs those of all distinct claims
   * @param verdict the verdict of the term
   */
  Ranking(List<PairComparison> pairs, Verdict verdict) {
    this.pairs = pairs.stream().filter(p -> p.verdict() == verdict).toList();
  }

  /** All causes, the first first. */
  List<Cause> causes() {
    Map<Cause, BigDecimal> widest = new EnumMap<>(Cause.class);
    Set<Cause> all = EnumSet.noneOf(Cause.class);
    for (PairComparison pair : pairs) {
      all.addAll(pair.causes());
      if (!pair.causes().isEmpty()) {
        widest.merge(pair.causes().get(0), spread(pair), BigDecimal::max);
      }
    }
    widest.computeIfPresent(
        Cause.UNEXPLAINED,
        (cause, spread) -> spread.divide(UNEXPLAINED_WIDER, 9, RoundingMode.HALF_EVEN));
    List<Cause> causes = new ArrayList<>(widest.keySet());
    causes.sort(
        Comparator.comparing((Cause c) -> !SLIPS.contains(c))
            .thenComparing((c, d) -> SLIPS.contains(c) ? c.compareTo(d) : 0)
            .thenComparing(widest::get, Comparator.reverseOrder())
            .thenComparing(Comparator.naturalOrder()));
    all.stream().filter(c -> !causes.contains(c)).forEach(causes::add);
    return causes;
  }

  private static BigDecimal spread(PairComparison pair) {
    BigDecimal spread = pair.spread();
    return spread == null ? BigDecimal.ZERO : spread;
  }

  /**
   * The pair that shows the first cause best: the widest that has it first.
   *
   * @param best pairs to be taken before wider ones
   */
  Optional<PairComparison> lead(Predicate<PairComparison> best) {
    List<Cause> causes = causes();
    if (causes.isEmpty()) {
      return pairs.stream().max(Comparator.comparing(Ranking::spread));
    }
    Cause first = causes.get(0);
    return pairs.stream()
        .filter(p -> !p.causes().isEmpty() && p.causes().get(0) == first)
        .min(
            Comparator.comparing((PairComparison p) -> !best.test(p))
                .thenComparing(Ranking::spread, Comparator.reverseOrder())
                .thenComparing(PairComparison::a)
                .thenComparing(PairComparison::b));
  }
}
