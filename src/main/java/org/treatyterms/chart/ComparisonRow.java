package org.treatyterms.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Claim;
import org.treatyterms.figure.CalendarDate;
import org.treatyterms.figure.Interval;
import org.treatyterms.figure.Kind;
import org.treatyterms.figure.Measured;
import org.treatyterms.figure.Unit;
import org.treatyterms.reconcile.ClaimReading;
import org.treatyterms.reconcile.Comparison;
import org.treatyterms.reconcile.PairComparison;
import org.treatyterms.reconcile.Verdict;

/**
 * One claim as the comparison chart shows it.
 *
 * @param reading the claim
 * @param source the name of its source
 * @param remark what the name needs: whose copy it is, its basis
 * @param words the printed words in quotation marks
 * @param detail the reading in the unit of the axis
 * @param state how it stands to the others
 * @param copy whether it is taken from another source
 * @param below whether that source stands above it
 * @param point the stated value; NaN if there is none on this axis
 * @param hull the values under which it is true; null if there are none on this axis
 * @param core the narrowest reading; null likewise
 */
record ComparisonRow(
    ClaimReading reading,
    String source,
    String remark,
    String words,
    String detail,
    State state,
    boolean copy,
    boolean below,
    double point,
    @Nullable Interval hull,
    @Nullable Interval core) {
  /** How a claim stands to the others. */
  enum State {
    /** With the others, or alone. */
    PLAIN,
    /** Against more than half of the others. */
    DISCREPANT,
    /** Stated for another basis, date or currency than every other. */
    APART,
    /** No figure that can be placed on the axis. */
    UNPLACED
  }

  boolean placed() {
    return state != State.UNPLACED;
  }

  boolean severalReadings() {
    return hull != null && !hull.equals(core);
  }

  /**
   * What a reader hears or sees when pointing at the row.
   *
   * @param differs what is said of one that does
   */
  String spoken(String differs) {
    String said = source + ": " + words;
    String more = detail.isEmpty() ? "" : " (" + detail + ")";
    return switch (state) {
      case DISCREPANT -> said + more + ", " + differs;
      case APART -> said + more + ", measures something else";
      default -> said + more;
    };
  }

  /** The rows of a comparison: origins by value, each followed by its copies. */
  static List<ComparisonRow> of(Comparison comparison, @Nullable Unit unit, Naming names) {
    Map<String, List<ComparisonRow>> groups = new TreeMap<>();
    Set<String> speaking = new HashSet<>();
    comparison.claims().forEach(reading -> speaking.add(reading.claim().source()));
    for (ClaimReading reading : comparison.claims()) {
      groups
          .computeIfAbsent(reading.origin(), origin -> new ArrayList<>())
          .add(row(comparison, reading, unit, names, speaking.contains(reading.origin())));
    }
    List<List<ComparisonRow>> sorted = new ArrayList<>(groups.values());
    sorted.forEach(group -> group.sort(Comparator.comparing(ComparisonRow::copy)));
    sorted.sort(Comparator.comparingDouble(ComparisonRow::order));
    return sorted.stream().flatMap(List::stream).toList();
  }

  private static double order(List<ComparisonRow> group) {
    ComparisonRow first = group.get(0);
    Interval hull = first.hull;
    if (!Double.isNaN(first.point) || hull == null) {
      return Double.isNaN(first.point) ? Double.POSITIVE_INFINITY : first.point;
    }
    double low = Values.number(hull.low(), Double.NaN);
    double high = Values.number(hull.high(), Double.NaN);
    return Double.isNaN(low) ? high : Double.isNaN(high) ? low : (low + high) / 2;
  }

  private static ComparisonRow row(
      Comparison comparison,
      ClaimReading reading,
      @Nullable Unit unit,
      Naming names,
      boolean originSpeaks) {
    Claim claim = reading.claim();
    Unit own = reading.unit();
    boolean sameUnit = own == null || unit == null || own.convertsTo(unit);
    Interval hull = sameUnit ? whole(reading.interval().orElse(null), reading) : null;
    boolean copy = !reading.origin().equals(claim.source());
    String words = claim.asWritten().isEmpty() ? reading.words() : "“" + claim.asWritten() + "”";
    return new ComparisonRow(
        reading,
        names.source(claim.source()),
        Words.clean(remark(reading, copy, names)),
        Words.clean(words),
        Words.clean(detail(reading, hull, own)),
        hull == null ? State.UNPLACED : state(comparison, reading),
        copy,
        copy && originSpeaks,
        hull == null || reading.point() == null
            ? Double.NaN
            : Values.number(reading.point(), Double.NaN),
        hull,
        hull == null ? null : whole(reading.readings().get(0).interval(), reading));
  }

  /** Nothing is counted in halves: of 573.5 to 574.5 only 574 is left. */
  private static @Nullable Interval whole(@Nullable Interval interval, ClaimReading reading) {
    return interval == null || reading.term().kind() != Kind.COUNT
        ? interval
        : Values.whole(interval);
  }

  private static String remark(ClaimReading reading, boolean copy, Naming names) {
    List<String> parts = new ArrayList<>();
    Claim claim = reading.claim();
    if (copy) {
      parts.add("from " + names.source(reading.origin()));
    }
    if (!claim.basis().isEmpty()) {
      parts.add("basis: " + names.basis(claim.basis(), reading.term()));
    }
    if (claim.asOf() != null) {
      parts.add("as of " + Values.date(claim.asOf()));
    }
    return String.join("; ", parts);
  }

  private static String detail(ClaimReading reading, @Nullable Interval hull, @Nullable Unit own) {
    if (hull == null) {
      return own != null && reading.readable()
          ? "not on this axis: " + own.symbol()
          : "no figure to compare";
    }
    String span = Values.span(hull, reading.term(), own);
    if (reading.claim().figure().orElse(null) instanceof CalendarDate date) {
      String old = Values.oldStyle(date);
      return old.isEmpty() || !hull.isPoint() ? span : span + " = " + old;
    }
    boolean converted =
        reading
            .claim()
            .figure()
            .filter(Measured.class::isInstance)
            .map(Measured.class::cast)
            .filter(figure -> !figure.unit().equals(own))
            .isPresent();
    boolean closed = hull.low() != null && hull.high() != null;
    if (converted && reading.point() != null && closed && !hull.isPoint()) {
      return Values.value(reading.point(), reading.term(), own) + "; " + span;
    }
    return span;
  }

  private static State state(Comparison comparison, ClaimReading reading) {
    int others = 0;
    int against = 0;
    int apart = 0;
    String id = reading.claim().id();
    for (ClaimReading other : comparison.claims()) {
      PairComparison pair = comparison.findPair(id, other.claim().id()).orElse(null);
      if (pair == null) {
        continue;
      }
      others++;
      against += pair.verdict() == Verdict.DISCREPANT ? 1 : 0;
      apart += pair.verdict() == Verdict.NOT_COMPARABLE ? 1 : 0;
    }
    if (others > 0 && apart == others) {
      return State.APART;
    }
    return 2 * against > others - apart ? State.DISCREPANT : State.PLAIN;
  }
}
