package org.treatyterms.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Term;
import org.treatyterms.figure.Kind;
import org.treatyterms.figure.Unit;
import org.treatyterms.reconcile.ClaimReading;
import org.treatyterms.reconcile.Comparison;
import org.treatyterms.reconcile.Decision;

/**
 * How far each source is from the reference value of a term.
 *
 * @param term the term
 * @param reference the decided value, or the median of what origins state
 * @param decided which of the two
 * @param cells by source
 */
record HeatCells(Term term, BigFraction reference, boolean decided, Map<String, Cell> cells) {
  /**
   * What one source says.
   *
   * @param deviation (stated − reference) / reference; NaN if that has no meaning
   * @param words the printed words
   */
  record Cell(double deviation, String words) {
    /** A figure that cannot be compared: another unit, no number. */
    boolean comparable() {
      return !Double.isNaN(deviation);
    }
  }

  /** The row of a term; null if no source states a number other than zero for it. */
  static @Nullable HeatCells of(Comparison comparison, @Nullable Decision decision) {
    Term term = comparison.term();
    if (term.kind() == Kind.TALLY || term.kind() == Kind.DATE) {
      return null;
    }
    Unit unit = term.unit();
    Map<String, BigFraction> origins = new TreeMap<>();
    for (ClaimReading reading : comparison.claims()) {
      BigFraction point = point(reading, unit);
      if (point != null) {
        origins.putIfAbsent(reading.origin(), point);
      }
    }
    BigFraction decided = decision == null ? null : decision.value();
    if (origins.isEmpty()) {
      return null;
    }
    BigFraction reference = decided != null ? decided : median(List.copyOf(origins.values()));
    if (reference.compareTo(BigFraction.ZERO) == 0) {
      return null;
    }
    Map<String, Cell> cells = new TreeMap<>();
    for (ClaimReading reading : comparison.claims()) {
      BigFraction point = point(reading, unit);
      double deviation =
          point == null ? Double.NaN : point.subtract(reference).divide(reference).doubleValue();
      Cell cell = new Cell(deviation, Words.clean("“" + reading.claim().asWritten() + "”"));
      cells.merge(reading.claim().source(), cell, HeatCells::farther);
    }
    return new HeatCells(term, reference, decided != null, cells);
  }

  /** Of two figures of one source the one that is farther off. */
  private static Cell farther(Cell a, Cell b) {
    return !b.comparable() || Math.abs(a.deviation()) >= Math.abs(b.deviation()) ? a : b;
  }

  private static @Nullable BigFraction point(ClaimReading reading, @Nullable Unit unit) {
    Unit own = reading.unit();
    boolean same = own == null || unit == null || own.convertsTo(unit);
    return same ? reading.point() : null;
  }

  private static BigFraction median(List<BigFraction> values) {
    List<BigFraction> sorted = new ArrayList<>(values);
    sorted.sort(null);
    int half = sorted.size() / 2;
    return sorted.size() % 2 == 1
        ? sorted.get(half)
        : sorted.get(half - 1).add(sorted.get(half)).divide(2);
  }

  double largest() {
    return cells.values().stream()
        .filter(Cell::comparable)
        .mapToDouble(c -> Math.abs(c.deviation()))
        .max()
        .orElse(0);
  }

  String referenceWords() {
    return Values.value(reference, term, term.unit()) + (decided ? "" : "*");
  }
}
