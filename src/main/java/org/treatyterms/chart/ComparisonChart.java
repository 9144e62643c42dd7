package org.treatyterms.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Term;
import org.treatyterms.figure.Interval;
import org.treatyterms.figure.Kind;
import org.treatyterms.figure.Unit;
import org.treatyterms.reconcile.ClaimReading;
import org.treatyterms.reconcile.Comparison;
import org.treatyterms.reconcile.Decision;
import org.treatyterms.reconcile.Verdict;

/** Sources × one term: points, intervals and printed words, with what can be concluded. */
final class ComparisonChart implements Body {
  private static final int MOST_SOURCES = 12;
  private static final double GAP = 18;
  private static final double CORE = 3;

  /** Of an axis; below this, ticks would fall between whole numbers. */
  private static final double LEAST_COUNT = 6;

  /** Of the axis; what is shorter is hidden by its point. */
  private static final double LEAST_BAR = 0.04;

  private final List<ComparisonRow> rows;
  private final @Nullable Conclusion conclusion;
  private final @Nullable Unit unit;
  private final Axis.Magnitude magnitude;
  private final Scale scale;
  private final boolean common;
  private final boolean two;
  private final boolean dense;

  private ComparisonChart(Comparison comparison, @Nullable Decision decision, Naming names) {
    Term term = comparison.term();
    unit = unit(comparison);
    rows = ComparisonRow.of(comparison, unit, names);
    conclusion = Conclusion.of(comparison, decision, unit);
    common = comparison.verdict() == Verdict.SAME || comparison.verdict() == Verdict.COMPATIBLE;
    two = comparison.origins() == 2;
    double[] values = values();
    scale = Scale.around(roomy(values, term.kind()), term.kind() == Kind.DATE);
    magnitude =
        term.kind() == Kind.DATE
            ? new Axis.Magnitude(1, "")
            : Axis.Magnitude.of(largest(values), scale.max() - scale.min());
    dense = rows.size() > 12;
  }

  static Chart of(Comparison comparison, @Nullable Decision decision, Naming names) {
    ComparisonChart body = new ComparisonChart(comparison, decision, names);
    Heading heading =
        new Heading(
            Titles.comparison(comparison),
            Titles.quantity(comparison.term(), Values.symbol(body.unit)),
            caption(comparison, decision, names));
    return new Chart(heading, body);
  }

  /** The term's unit, or that of the first claim that has one if none converts into it. */
  private static @Nullable Unit unit(Comparison comparison) {
    Unit own = comparison.term().unit();
    List<Unit> units = new ArrayList<>();
    for (ClaimReading reading : comparison.claims()) {
      Unit used = reading.unit();
      if (used != null && !reading.readings().isEmpty()) {
        units.add(used);
      }
    }
    boolean usable =
        units.isEmpty() || units.stream().anyMatch(u -> own != null && u.convertsTo(own));
    return usable ? own : units.get(0);
  }

  private static String caption(Comparison comparison, @Nullable Decision decision, Naming names) {
    Set<String> sources = new LinkedHashSet<>();
    for (ClaimReading reading : comparison.claims()) {
      String place = reading.claim().locator();
      sources.add(names.source(reading.claim().source()) + (place.isEmpty() ? "" : ", " + place));
    }
    String caption = "Sources: " + Values.list(List.copyOf(sources), MOST_SOURCES) + ".";
    return decision == null || decision.reason().isEmpty()
        ? caption
        : "Decision: " + decision.reason() + " " + caption;
  }

  private double[] values() {
    List<Double> values = new ArrayList<>();
    for (ComparisonRow row : rows) {
      Interval hull = row.hull();
      if (hull != null) {
        values.add(row.point());
        values.add(Values.number(hull.low(), Double.NaN));
        values.add(Values.number(hull.high(), Double.NaN));
      }
    }
    if (conclusion != null) {
      values.add(conclusion.value());
      values.add(conclusion.low());
      values.add(conclusion.high());
    }
    return values.stream().mapToDouble(Double::doubleValue).filter(Double::isFinite).toArray();
  }

  /**
   * Where all state one value, the axis shows more than the last digit of it; where things are
   * counted, more than one of them.
   */
  private double[] roomy(double[] values, Kind kind) {
    double[] stated =
        rows.stream().mapToDouble(ComparisonRow::point).filter(v -> !Double.isNaN(v)).toArray();
    double low = Arrays.stream(stated).min().orElse(0);
    double high = Arrays.stream(stated).max().orElse(0);
    if (stated.length == 0 || kind == Kind.DATE) {
      return values;
    }
    double least = kind == Kind.COUNT ? LEAST_COUNT : 0;
    double room = Math.max((least - (high - low)) / 2, low == high ? Math.abs(low) / 100 : 0);
    if (room <= 0) {
      return values;
    }
    double[] wider = Arrays.copyOf(values, values.length + 2);
    wider[values.length] = low >= 0 ? Math.max(0, low - room) : low - room;
    wider[values.length + 1] = high + room;
    return wider;
  }

  private static double largest(double[] values) {
    double largest = 0;
    for (double value : values) {
      largest = Math.max(largest, Math.abs(value));
    }
    return largest;
  }

  @Override
  public void draw(Page page) {
    key().draw(page);
    RowTable table = new RowTable(page, "Source", "As printed");
    for (ComparisonRow row : rows) {
      table.row(
          width -> label(row, width - (row.below() ? 16 : 0)),
          row.below() ? 16 : 0,
          width -> words(row, width),
          dense ? 5 : 12);
    }
    Conclusion end = conclusion;
    if (end != null) {
      table.row(
          width -> new Cell().add(end.label(), Face.STRONG, end.ink(), width, 3),
          0,
          width ->
              new Cell()
                  .add(end.words(), Face.STRONG, end.ink(), width, 3)
                  .add(end.rule(), Face.DETAIL, Ink.MUTED, width, 2),
          14);
    }
    table.lay(GAP);
    if (rows.stream().anyMatch(ComparisonRow::placed)) {
      table.frame(scale, magnitude, Axis.title(scale, magnitude, Values.symbol(unit)));
    } else {
      table.bare();
    }
    if (end != null) {
      table.band(end.low(), end.high(), end.agreed() && banded(end));
    }
    for (int i = 0; i < rows.size(); i++) {
      ComparisonRow row = rows.get(i);
      int at = i;
      page.group(
          row.spoken(differs()),
          () -> {
            table.rule(at, at == 0 || row.below() ? null : Ink.GRID, 1);
            table.cells(at);
            if (row.below()) {
              table.elbow(at);
            }
            mark(table, at, row);
          });
    }
    if (end != null) {
      page.group(end.spoken(), () -> conclusion(table, end));
    }
    table.close();
  }

  private static Cell label(ComparisonRow row, double width) {
    return new Cell()
        .add(row.source(), Face.LABEL, Ink.TEXT, width, 3)
        .add(row.remark(), Face.DETAIL, Ink.MUTED, width, 3);
  }

  private Cell words(ComparisonRow row, double width) {
    boolean alert = row.state() == ComparisonRow.State.DISCREPANT;
    Cell cell = new Cell().add(row.words(), Face.LABEL, alert ? Ink.ALERT : Ink.TEXT, width, 4);
    return dense && row.placed() ? cell : cell.add(row.detail(), Face.DETAIL, Ink.MUTED, width, 2);
  }

  private static void mark(RowTable table, int at, ComparisonRow row) {
    Interval hull = row.hull();
    Interval core = row.core();
    if (hull == null || core == null) {
      return;
    }
    Ink ink = row.state() == ComparisonRow.State.DISCREPANT ? Ink.ALERT : Ink.TEXT;
    table.interval(at, hull, ink, 1.5);
    table.interval(at, core, ink, CORE);
    if (!Double.isNaN(row.point())) {
      switch (row.state()) {
        case DISCREPANT -> table.dot(at, Symbol.DIAMOND, row.point(), ink, ink);
        case APART -> table.dot(at, Symbol.SQUARE, row.point(), Ink.PAPER, ink);
        default -> table.dot(at, Symbol.CIRCLE, row.point(), row.copy() ? Ink.PAPER : ink, ink);
      }
    }
  }

  private void conclusion(RowTable table, Conclusion end) {
    int at = rows.size();
    table.rule(at, Ink.RULE, 1);
    table.cells(at);
    table.span(at, end.low(), end.high(), end.agreed() ? Ink.ACCENT : Ink.MUTED, !end.agreed());
    if (!Double.isNaN(end.value())) {
      table.dot(at, Symbol.DIAMOND, end.value(), Ink.ACCENT, Ink.ACCENT);
    }
  }

  private Key key() {
    Key key = new Key();
    Set<ComparisonRow.State> states =
        rows.stream().map(ComparisonRow::state).collect(Collectors.toSet());
    boolean bars = rows.stream().anyMatch(this::barred);
    if (states.contains(ComparisonRow.State.PLAIN)) {
      key.add("stated value", Key.dot(Symbol.CIRCLE, Ink.TEXT, Ink.TEXT));
    }
    if (states.contains(ComparisonRow.State.DISCREPANT)) {
      key.add(differs(), Key.dot(Symbol.DIAMOND, Ink.ALERT, Ink.ALERT));
    }
    if (states.contains(ComparisonRow.State.APART)) {
      key.add("measures something else", Key.dot(Symbol.SQUARE, Ink.PAPER, Ink.TEXT));
    }
    if (rows.stream().anyMatch(r -> r.copy() && r.placed())) {
      key.add(
          rows.stream().allMatch(r -> r.below() || !r.copy())
              ? "taken from the source above"
              : "taken from another source",
          Key.dot(Symbol.CIRCLE, Ink.PAPER, Ink.TEXT));
    }
    if (bars) {
      key.add(
          "values for which the printed words are true"
              + (rows.stream().anyMatch(r -> r.severalReadings() && barred(r))
                  ? "; thick: the narrowest reading"
                  : ""),
          (page, x, y) -> {
            page.line(x - 11, y, x + 11, y, Ink.TEXT, 1.5);
            page.line(x - 11, y - 4, x - 11, y + 4, Ink.TEXT, 1.5);
            page.line(x + 11, y - 4, x + 11, y + 4, Ink.TEXT, 1.5);
          });
    }
    if (conclusion != null && conclusion.agreed() && banded(conclusion)) {
      key.add(common ? "true for all of them" : "decided", Key.box(Ink.WASH));
    }
    return key;
  }

  private String differs() {
    return two ? "differs from the other" : "differs from most others";
  }

  private boolean banded(Conclusion end) {
    return scale.place(Math.min(end.high(), scale.max()))
            - scale.place(Math.max(end.low(), scale.min()))
        > LEAST_BAR / 4;
  }

  /** Whether a row has a bar that can be seen. */
  private boolean barred(ComparisonRow row) {
    Interval hull = row.hull();
    return hull != null
        && scale.place(Math.min(Values.number(hull.high(), scale.max()), scale.max()))
                - scale.place(Math.max(Values.number(hull.low(), scale.min()), scale.min()))
            > LEAST_BAR;
  }

  @Override
  public String description() {
    String said = rows.stream().map(r -> r.spoken(differs())).collect(Collectors.joining(". "));
    return (said.isEmpty() ? "No claims" : said)
        + "."
        + (conclusion == null ? "" : " " + conclusion.spoken() + ".");
  }
}
