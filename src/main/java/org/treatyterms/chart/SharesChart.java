package org.treatyterms.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.treatyterms.claim.Term;
import org.treatyterms.figure.Interval;
import org.treatyterms.figure.Unit;
import org.treatyterms.reconcile.ClaimReading;
import org.treatyterms.reconcile.Comparison;
import org.treatyterms.reconcile.Verdict;

/** Many share terms, each with a dot for every source. */
final class SharesChart implements Body {
  private static final double RADIUS = 5;
  private static final double LANE = 2 * RADIUS + 1.5;

  /** What one source says of a term, in per cent. */
  private record Point(String source, double value, String words) {}

  /** A term with its points, the smallest first. */
  private record Row(Term term, Verdict verdict, List<Point> points) {
    double low() {
      return points.get(0).value();
    }

    double high() {
      return points.get(points.size() - 1).value();
    }

    /** The dots that stand too close to be side by side need a height of several. */
    int lanes(double pixels) {
      int most = 1;
      for (int i = 0; i < points.size(); i++) {
        int near = 1;
        for (int j = i + 1; j < points.size(); j++) {
          near += (points.get(j).value() - points.get(i).value()) * pixels < LANE ? 1 : 0;
        }
        most = Math.max(most, near);
      }
      return most;
    }
  }

  private final List<Row> rows;
  private final Sources sources;
  private final boolean oneBase;

  private SharesChart(List<Row> rows, Sources sources, boolean oneBase) {
    this.rows = List.copyOf(rows);
    this.sources = sources;
    this.oneBase = oneBase;
  }

  static Chart of(List<Comparison> comparisons, Function<String, String> names) {
    List<Row> rows = new ArrayList<>();
    List<Comparison> shown = new ArrayList<>();
    for (Comparison comparison : comparisons) {
      List<Point> points = points(comparison);
      if (!points.isEmpty()) {
        rows.add(new Row(comparison.term(), comparison.verdict(), points));
        shown.add(comparison);
      }
    }
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("None of these terms is a share that a source states");
    }
    rows.sort(Comparator.comparingDouble(Row::high).reversed());
    Set<String> bases = rows.stream().map(r -> base(r.term())).collect(Collectors.toSet());
    Sources sources = Sources.of(shown, names);
    String base = bases.size() == 1 ? bases.iterator().next() : "";
    return new Chart(
        new Heading(
            title(rows),
            base.isEmpty() ? "Per cent of the whole that each term names" : "Per cent of " + base,
            "Equal figures stand above one another. " + sources.caption()),
        new SharesChart(rows, sources, bases.size() == 1));
  }

  private static List<Point> points(Comparison comparison) {
    List<Point> points = new ArrayList<>();
    for (ClaimReading reading : comparison.claims()) {
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
    points.sort(Comparator.comparingDouble(Point::value).thenComparing(Point::source));
    return points;
  }

  private static String base(Term term) {
    return term.of().indexOf('/') >= 0 ? "" : term.of();
  }

  private static String title(List<Row> rows) {
    List<Row> several = rows.stream().filter(r -> r.verdict() != Verdict.SINGLE).toList();
    List<Row> differ = rows.stream().filter(r -> r.verdict() == Verdict.DISCREPANT).toList();
    if (several.isEmpty()) {
      return rows.size() == 1
          ? "One origin: " + Titles.label(rows.get(0).term())
          : "One origin for each of " + rows.size() + " shares";
    }
    if (differ.isEmpty()) {
      return "Sources do not contradict each other on "
          + (several.size() == 1 ? "the share" : "any of " + several.size() + " shares")
          + " that several state";
    }
    Row most =
        differ.stream().max(Comparator.comparingDouble(r -> r.high() - r.low())).orElseThrow();
    return "Sources differ on "
        + (differ.size() == several.size() ? "all " : differ.size() + " of ")
        + several.size()
        + (differ.size() == 1 ? " shares," : " shares, most")
        + Titles.on(most.term());
  }

  @Override
  public void draw(Page page) {
    sources.key().draw(page);
    RowTable table = new RowTable(page, "", "Range");
    double largest = Math.max(100, rows.get(0).high() * 1.04);
    double least = Math.min(0, rows.stream().mapToDouble(Row::low).min().orElse(0) * 1.04);
    double pixels = page.width() * 0.45 / (largest - least);
    for (Row row : rows) {
      int lanes = row.lanes(pixels);
      table.row(width -> label(row, width), width -> range(row, width), 12, lanes * LANE + 10);
    }
    table.lay(18);
    table.frame(
        new Scale(Scale.Type.LINEAR, least, largest), new Axis.Magnitude(1, ""), "per cent");
    for (int i = 0; i < rows.size(); i++) {
      int at = i;
      page.group(
          spoken(rows.get(at)),
          () -> {
            table.rule(at, at == 0 ? null : Ink.GRID, 1);
            table.cells(at);
            dots(page, table, at);
          });
    }
    table.close();
  }

  private Cell label(Row row, double width) {
    Cell cell =
        new Cell().add(Words.clean(Titles.label(row.term())), Face.LABEL, Ink.TEXT, width, 3);
    String base = oneBase ? "" : base(row.term());
    return base.isEmpty()
        ? cell
        : cell.add(Words.clean("of " + base), Face.DETAIL, Ink.MUTED, width, 2);
  }

  private static Cell range(Row row, double width) {
    String low = Axis.number(row.low(), decimals(row.low()));
    String high = Axis.number(row.high(), decimals(row.high()));
    boolean differs = row.verdict() == Verdict.DISCREPANT;
    return new Cell()
        .add(
            (low.equals(high) ? low : low + " to " + high) + " %",
            differs ? Face.STRONG : Face.LABEL,
            differs ? Ink.ALERT : Ink.TEXT,
            width,
            2)
        .add(verdict(row), Face.DETAIL, Ink.MUTED, width, 2);
  }

  private static int decimals(double value) {
    return Math.abs(value - Math.rint(value)) < 0.05 ? 0 : 1;
  }

  private static String verdict(Row row) {
    return switch (row.verdict()) {
      case SINGLE -> "one origin";
      case SAME -> "agree";
      case COMPATIBLE -> "can all be right";
      case NOT_COMPARABLE -> "different things";
      case DISCREPANT -> "differ";
    };
  }

  private void dots(Page page, RowTable table, int at) {
    Row row = rows.get(at);
    double middle = table.middle(at);
    page.line(table.x(row.low()), middle, table.x(row.high()), middle, Ink.FAINT, 3);
    List<Double> ends = new ArrayList<>();
    int[] lanes = new int[row.points().size()];
    for (int i = 0; i < lanes.length; i++) {
      double x = table.x(row.points().get(i).value());
      int lane = 0;
      while (lane < ends.size() && ends.get(lane) > x - LANE) {
        lane++;
      }
      if (lane == ends.size()) {
        ends.add(x);
      } else {
        ends.set(lane, x);
      }
      lanes[i] = lane;
    }
    for (int i = 0; i < lanes.length; i++) {
      Point point = row.points().get(i);
      // A dot that stands alone keeps to the line.
      boolean alone = alone(table, row.points(), i);
      double y = alone ? middle : middle + (lanes[i] - (ends.size() - 1) / 2.0) * LANE;
      Ink ink = sources.ink(point.source());
      double radius = sources.own(point.source()) ? RADIUS : 3.5;
      page.add(
          new Mark.Dot(
              sources.symbol(point.source()), table.x(point.value()), y, radius, ink, ink));
    }
  }

  private static boolean alone(RowTable table, List<Point> points, int at) {
    double x = table.x(points.get(at).value());
    for (int i = 0; i < points.size(); i++) {
      if (i != at && Math.abs(table.x(points.get(i).value()) - x) < LANE) {
        return false;
      }
    }
    return true;
  }

  private String spoken(Row row) {
    return Titles.label(row.term())
        + ": "
        + row.points().stream()
            .map(p -> sources.name(p.source()) + " " + p.words())
            .collect(Collectors.joining("; "))
        + " ("
        + verdict(row)
        + ")";
  }

  @Override
  public String description() {
    return rows.stream().map(this::spoken).collect(Collectors.joining(". ", "", "."));
  }
}
