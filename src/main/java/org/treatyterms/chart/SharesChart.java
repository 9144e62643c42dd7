package org.treatyterms.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.treatyterms.claim.Term;
import org.treatyterms.reconcile.Comparison;
import org.treatyterms.reconcile.Verdict;

/** Many share terms, each with a dot for every source. */
final class SharesChart implements Body {
  private static final double RADIUS = 5;
  private static final double LANE = 2 * RADIUS + 1.5;

  /** The most height that dots above one another take; more of them overlap. */
  private static final double STACK = 6 * LANE;

  private final List<ShareRow> rows;
  private final Sources sources;
  private final boolean oneBase;
  private final double reach;

  private SharesChart(List<ShareRow> rows, Sources sources, boolean oneBase) {
    this.reach = reach(rows);
    this.rows = List.copyOf(rows);
    this.sources = sources;
    this.oneBase = oneBase;
  }

  /** Leaves out shares that one origin states, if there are others. */
  static Chart several(List<Comparison> comparisons, Function<String, String> names) {
    List<Comparison> shares =
        comparisons.stream()
            .filter(comparison -> !ShareRow.of(comparison).points().isEmpty())
            .toList();
    List<Comparison> several =
        shares.stream().filter(comparison -> comparison.origins() > 1).toList();
    int left = shares.size() - several.size();
    if (several.isEmpty() || left == 0) {
      return of(shares, names, "");
    }
    return of(several, names, "Left out: " + left + " with one origin. ");
  }

  static Chart of(List<Comparison> comparisons, Function<String, String> names) {
    return of(comparisons, names, "");
  }

  private static Chart of(
      List<Comparison> comparisons, Function<String, String> names, String remark) {
    List<ShareRow> rows = new ArrayList<>();
    List<Comparison> shown = new ArrayList<>();
    for (Comparison comparison : comparisons) {
      ShareRow row = ShareRow.of(comparison);
      if (!row.points().isEmpty()) {
        rows.add(row);
        shown.add(comparison);
      }
    }
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("None of these terms is a share that a source states");
    }
    rows.sort(Comparator.comparingDouble(ShareRow::high).reversed());
    Set<String> bases = rows.stream().map(r -> base(r.term())).collect(Collectors.toSet());
    Sources sources = Sources.originals(shown, names);
    String base = bases.size() == 1 ? bases.iterator().next() : "";
    return new Chart(
        new Heading(
            title(rows),
            base.isEmpty() ? "Per cent of the whole that each term names" : "Per cent of " + base,
            "Equal figures stand above one another; copies are left out. "
                + remark
                + sources.caption()),
        new SharesChart(rows, sources, bases.size() == 1));
  }

  /** The end of the axis: figures far beyond the whole do not crowd all others. */
  private static double reach(List<ShareRow> rows) {
    double largest = 100;
    int points = 0;
    int beyond = 0;
    for (ShareRow row : rows) {
      for (ShareRow.Point point : row.points()) {
        points++;
        beyond += point.value() > 130 ? 1 : 0;
        largest = Math.max(largest, point.value());
      }
    }
    return largest <= 130 || beyond * 5 > points ? largest * 1.02 : 100;
  }

  private static String base(Term term) {
    return term.of().indexOf('/') >= 0 ? "" : term.of();
  }

  private static String title(List<ShareRow> rows) {
    List<ShareRow> several = rows.stream().filter(r -> r.verdict() != Verdict.SINGLE).toList();
    List<ShareRow> differ = rows.stream().filter(r -> r.verdict() == Verdict.DISCREPANT).toList();
    if (several.isEmpty()) {
      return rows.size() == 1
          ? "One origin: " + Titles.label(rows.get(0).term())
          : "One origin for each of " + rows.size() + " shares";
    }
    if (differ.isEmpty()) {
      return several.size() == 1
          ? several.get(0).finding()
          : "Sources do not contradict each other on any of " + several.size() + " shares";
    }
    ShareRow most =
        differ.stream().max(Comparator.comparingDouble(r -> r.high() - r.low())).orElseThrow();
    if (several.size() == 1) {
      return most.finding();
    }
    String all = several.size() == 2 ? "both" : "all " + several.size();
    return "Sources differ on "
        + (differ.size() == several.size() ? all : differ.size() + " of " + several.size())
        + (differ.size() == 1 ? " shares," : " shares, most")
        + Titles.onLabel(most.term());
  }

  @Override
  public void draw(Page page) {
    sources.key().draw(page);
    RowTable table = new RowTable(page, "", "Range");
    double largest = reach;
    double least = Math.min(0, rows.stream().mapToDouble(ShareRow::low).min().orElse(0) * 1.04);
    double pixels = page.width() * 0.45 / (largest - least);
    for (ShareRow row : rows) {
      int lanes = row.lanes(pixels, LANE);
      table.row(
          width -> label(row, width),
          width -> range(row, width),
          12,
          Math.min(lanes * LANE, STACK) + 12);
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

  private Cell label(ShareRow row, double width) {
    Cell cell =
        new Cell().add(Words.clean(Titles.label(row.term())), Face.LABEL, Ink.TEXT, width, 3);
    String base = oneBase ? "" : base(row.term());
    return base.isEmpty()
        ? cell
        : cell.add(Words.clean("of " + base), Face.DETAIL, Ink.MUTED, width, 2);
  }

  private static Cell range(ShareRow row, double width) {
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
        .add(row.verdictWords(), Face.DETAIL, Ink.MUTED, width, 2);
  }

  private static int decimals(double value) {
    return Math.abs(value - Math.rint(value)) < 0.05 ? 0 : 1;
  }

  private void dots(Page page, RowTable table, int at) {
    ShareRow row = rows.get(at);
    double middle = table.middle(at);
    page.line(table.x(row.low()), middle, table.x(row.high()), middle, Ink.FAINT, 3);
    List<ShareRow.Point> points = told(row.points());
    List<Double> ends = new ArrayList<>();
    int[] lanes = new int[points.size()];
    for (int i = 0; i < lanes.length; i++) {
      double x = table.x(points.get(i).value());
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
    double step = Math.min(LANE, (STACK - LANE) / Math.max(1, ends.size() - 1));
    for (int i = 0; i < lanes.length; i++) {
      // A dot that stands alone keeps to the line.
      double y =
          alone(table, points, i) ? middle : middle + (lanes[i] - (ends.size() - 1) / 2.0) * step;
      dot(page, table, points.get(i), y);
    }
  }

  private void dot(Page page, RowTable table, ShareRow.Point point, double y) {
    Ink ink = sources.ink(point.source());
    boolean beyond = point.value() > reach;
    Symbol symbol = beyond ? Symbol.ARROW_RIGHT : sources.symbol(point.source());
    double radius = sources.own(point.source()) || beyond ? RADIUS : 3.5;
    page.add(new Mark.Dot(symbol, table.x(point.value()), y, radius, ink, ink));
  }

  /** Sources without a colour of their own share a dot where they say the same. */
  private List<ShareRow.Point> told(List<ShareRow.Point> points) {
    Set<Double> others = new HashSet<>();
    return points.stream()
        .filter(point -> sources.own(point.source()) || others.add(point.value()))
        .toList();
  }

  private static boolean alone(RowTable table, List<ShareRow.Point> points, int at) {
    double x = table.x(points.get(at).value());
    for (int i = 0; i < points.size(); i++) {
      if (i != at && Math.abs(table.x(points.get(i).value()) - x) < LANE) {
        return false;
      }
    }
    return true;
  }

  private String spoken(ShareRow row) {
    return Titles.label(row.term())
        + ": "
        + row.points().stream()
            .map(p -> sources.name(p.source()) + " " + p.words())
            .collect(Collectors.joining("; "))
        + " ("
        + row.verdictWords()
        + ")";
  }

  @Override
  public String description() {
    return rows.stream().map(this::spoken).collect(Collectors.joining(". ", "", "."));
  }
}
