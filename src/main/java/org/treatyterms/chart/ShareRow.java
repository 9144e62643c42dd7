package org.treatyterms.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.treatyterms.claim.Term;
import org.treatyterms.figure.Interval;
import org.treatyterms.figure.Unit;
import org.treatyterms.reconcile.ClaimReading;
import org.treatyterms.reconcile.Comparison;
import org.treatyterms.reconcile.Verdict;

/**
 * A share with what each source says of it; copies are left out.
 *
 * @param term the term
 * @param verdict of its sources
 * @param points the smallest first
 */
record ShareRow(Term term, Verdict verdict, List<ShareRow.Point> points) {
  /** What one source says, in per cent. */
  record Point(String source, double value, String words) {}

  static ShareRow of(Comparison comparison) {
    return new ShareRow(comparison.term(), comparison.verdict(), points(comparison));
  }

  double low() {
    return points.get(0).value();
  }

  double high() {
    return points.get(points.size() - 1).value();
  }

  /** The dots that stand too close to be side by side need a height of several. */
  int lanes(double pixels, double lane) {
    int most = 1;
    for (int i = 0; i < points.size(); i++) {
      int near = 1;
      for (int j = i + 1; j < points.size(); j++) {
        near += (points.get(j).value() - points.get(i).value()) * pixels < lane ? 1 : 0;
      }
      most = Math.max(most, near);
    }
    return most;
  }

  private static List<Point> points(Comparison comparison) {
    List<Point> points = new ArrayList<>();
    for (ClaimReading reading : Originals.of(comparison)) {
      Unit unit = reading.unit();
      Interval interval = reading.interval().orElse(null);
      if (unit != null && unit.convertsTo(Unit.PERCENT) && interval != null) {
        double factor = unit.factorTo(Unit.PERCENT).doubleValue();
        double low = Values.number(interval.low(), Double.NaN);
        double high = Values.number(interval.high(), Double.NaN);
        double middle = Double.isNaN(low) ? high : Double.isNaN(high) ? low : (low + high) / 2;
        double value = Values.number(reading.point(), middle);
        if (!Double.isNaN(value)) {
          points.add(
              new Point(
                  reading.claim().source(),
                  value * factor,
                  Words.clean("“" + reading.claim().asWritten() + "”")));
        }
      }
    }
    // What a source says twice is one dot.
    Set<String> told = new HashSet<>();
    points.removeIf(point -> !told.add(point.source() + " " + point.value()));
    points.sort(Comparator.comparingDouble(Point::value).thenComparing(Point::source));
    return points;
  }

  /** What is found, if this is the only share. */
  String finding() {
    return switch (verdict) {
      case SINGLE -> "One origin: " + Titles.label(term);
      case SAME -> "Sources agree" + Titles.on(term);
      case COMPATIBLE -> "Sources can all be right" + Titles.on(term);
      case NOT_COMPARABLE -> "Sources measure different things: " + Titles.label(term);
      case DISCREPANT -> "Sources differ" + Titles.on(term);
    };
  }

  /** The verdict in words that fit a column. */
  String verdictWords() {
    return switch (verdict) {
      case SINGLE -> "one origin";
      case SAME -> "agree";
      case COMPATIBLE -> "can all be right";
      case NOT_COMPARABLE -> "not of one kind";
      case DISCREPANT -> "differ";
    };
  }
}
