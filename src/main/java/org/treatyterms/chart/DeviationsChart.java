package org.treatyterms.chart;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.treatyterms.reconcile.Comparison;
import org.treatyterms.reconcile.Decision;

/** A heat map: how far each source is from the decided value of each term. */
final class DeviationsChart implements Body {
  private static final double GAP = 3;
  private static final double LEAST_COLUMN = 74;
  private static final double MOST_COLUMN = 150;
  private static final int MOST_COLUMNS = 10;
  private static final int MOST_ROWS = 60;

  private final List<HeatCells> terms;
  private final Sources sources;
  private final boolean termRows;
  private final List<String> ids;
  private final double reach;

  private DeviationsChart(List<HeatCells> terms, Sources sources) {
    this.termRows = terms.size() > sources.ids().size() || terms.size() > MOST_COLUMNS;
    this.sources = sources;
    this.ids = sources.first(termRows ? MOST_COLUMNS : MOST_ROWS);
    this.terms = most(terms, ids);
    double largest = terms.stream().mapToDouble(HeatCells::largest).max().orElse(0);
    this.reach = Math.max(0.05, Math.min(1, largest));
  }

  /**
   * Those on which sources diverge most, in the order given; none on which no source shown does.
   */
  private static List<HeatCells> most(List<HeatCells> terms, List<String> ids) {
    List<HeatCells> sorted =
        new ArrayList<>(terms.stream().filter(term -> diverges(term, ids)).toList());
    if (sorted.isEmpty()) {
      sorted.addAll(terms);
    }
    sorted.sort(Comparator.comparingDouble(HeatCells::largest).reversed());
    List<HeatCells> kept = sorted.subList(0, Math.min(MOST_ROWS, sorted.size()));
    return terms.stream().filter(kept::contains).toList();
  }

  private static boolean diverges(HeatCells term, List<String> ids) {
    return ids.stream()
        .map(term.cells()::get)
        .anyMatch(c -> c != null && c.comparable() && Math.abs(c.deviation()) > 1e-9);
  }

  private static String leftOut(int count, String what) {
    return count == 0 ? "" : "Left out: " + count + " " + what + ". ";
  }

  /** Leaves out terms on which no source departs from another, if there are others. */
  static Chart several(
      List<Comparison> comparisons, List<Decision> decisions, Function<String, String> names) {
    Map<String, Decision> decided = decided(decisions);
    List<Comparison> several =
        comparisons.stream().filter(comparison -> comparison.origins() > 1).toList();
    List<Comparison> apart =
        several.stream()
            .filter(
                comparison -> {
                  HeatCells cells = HeatCells.of(comparison, decided.get(comparison.term().id()));
                  return cells != null && cells.largest() > 1e-9;
                })
            .toList();
    return of(apart.isEmpty() ? several : apart, decisions, names);
  }

  private static Map<String, Decision> decided(List<Decision> decisions) {
    Map<String, Decision> decided = new HashMap<>();
    decisions.forEach(decision -> decided.put(decision.term(), decision));
    return decided;
  }

  static Chart of(
      List<Comparison> comparisons, List<Decision> decisions, Function<String, String> names) {
    Map<String, Decision> decided = decided(decisions);
    List<HeatCells> terms = new ArrayList<>();
    List<Comparison> shown = new ArrayList<>();
    for (Comparison comparison : comparisons) {
      HeatCells cells = HeatCells.of(comparison, decided.get(comparison.term().id()));
      if (cells != null) {
        terms.add(cells);
        shown.add(comparison);
      }
    }
    if (terms.isEmpty()) {
      throw new IllegalArgumentException("None of these terms has a number that sources state");
    }
    Sources sources = Sources.of(shown, names);
    boolean median = terms.stream().anyMatch(t -> !t.decided());
    boolean value = terms.stream().anyMatch(HeatCells::decided);
    String reference =
        value && median
            ? "the decided value, or from the median of the origins (*) where none is decided"
            : value ? "the decided value" : "the median of the origins (*)";
    DeviationsChart body = new DeviationsChart(terms, sources);
    return new Chart(
        new Heading(
            title(terms),
            "Difference of each source from " + reference + ", per cent of that value",
            leftOut(sources.ids().size() - body.ids.size(), "sources with fewer figures")
                + leftOut(terms.size() - body.terms.size(), "terms on which they differ less")
                + sources.caption(body.ids)),
        body);
  }

  /** How far the farthest source is off. */
  private static String far(double deviation) {
    double percent = deviation * 100;
    return Axis.number(percent, percent < 0.95 ? 2 : percent < 9.95 ? 1 : 0) + " %";
  }

  private static String title(List<HeatCells> terms) {
    HeatCells most =
        terms.stream().max(Comparator.comparingDouble(HeatCells::largest)).orElseThrow();
    return most.largest() < 1e-9
        ? "No source departs from the others"
        : terms.size() == 1
            ? "Sources diverge by up to " + far(most.largest()) + Titles.on(most.term())
            : "Sources diverge most"
                + Titles.onLabel(most.term())
                + ", by up to "
                + far(most.largest());
  }

  /** Terms stand in rows if there are more of them than sources. */
  @Override
  public void draw(Page page) {
    HeatRamp.draw(page, reach, terms.stream().anyMatch(term -> term.largest() > 1));
    int rows = termRows ? terms.size() : ids.size();
    int columns = termRows ? ids.size() : terms.size();
    double labelWidth = page.width() * 0.3;
    List<Cell> labels = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      labels.add(head(row, labelWidth));
    }
    double labelRoom = labels.stream().mapToDouble(Cell::width).max().orElse(0) + 14;
    double column = (page.width() - labelRoom) / columns;
    double least = leastColumn();
    if (column < least) {
      column = least;
      page.widen(labelRoom + columns * column);
    }
    column = Math.min(column, MOST_COLUMN);
    double left = page.left() + labelRoom;
    double top = heads(page, columns, left, column);
    for (int row = 0; row < rows; row++) {
      double height = Math.max(34, labels.get(row).height() + 12);
      labels.get(row).draw(page, page.left(), top + height / 2);
      for (int at = 0; at < columns; at++) {
        HeatCells term = terms.get(termRows ? row : at);
        String source = ids.get(termRows ? at : row);
        cell(page, term, source, left + at * column, top, column - GAP, height - GAP);
      }
      top += height;
    }
    page.moveTo(top);
  }

  /** Wide enough for the longest word of a head, within reason. */
  private double leastColumn() {
    double widest = 0;
    for (HeatCells term : terms) {
      String label = termRows ? "" : Words.clean(Titles.label(term.term()));
      widest = Math.max(widest, Words.widestWord(label, Face.DETAIL));
    }
    for (String source : ids) {
      String label = termRows ? sources.name(source) : "";
      widest = Math.max(widest, Words.widestWord(label, Face.DETAIL));
    }
    return Math.max(LEAST_COLUMN, Math.min(MOST_COLUMN, widest + GAP + 8));
  }

  private Cell head(int at, double width) {
    if (!termRows) {
      return new Cell().add(sources.name(ids.get(at)), Face.LABEL, Ink.TEXT, width, 3);
    }
    HeatCells row = terms.get(at);
    return new Cell()
        .add(Words.clean(Titles.label(row.term())), Face.LABEL, Ink.TEXT, width, 3)
        .add(row.referenceWords(), Face.DETAIL, Ink.MUTED, width, 1);
  }

  /** Column heads stand on a common line. */
  private double heads(Page page, int columns, double left, double column) {
    List<Cell> heads = new ArrayList<>();
    for (int at = 0; at < columns; at++) {
      double width = column - GAP - 6;
      if (termRows) {
        heads.add(new Cell().add(sources.name(ids.get(at)), Face.DETAIL, Ink.TEXT, width, 5));
      } else {
        HeatCells term = terms.get(at);
        heads.add(
            new Cell()
                .add(Words.clean(Titles.label(term.term())), Face.DETAIL, Ink.TEXT, width, 5)
                .add(term.referenceWords(), Face.DETAIL, Ink.MUTED, width, 3));
      }
    }
    double height = heads.stream().mapToDouble(Cell::height).max().orElse(0);
    double bottom = page.y() + height;
    for (int at = 0; at < columns; at++) {
      Cell head = heads.get(at);
      head.drawCentred(page, left + at * column + (column - GAP) / 2, bottom - head.height() / 2);
    }
    return bottom + 6;
  }

  private void cell(
      Page page, HeatCells term, String source, double x, double y, double width, double height) {
    HeatCells.Cell cell = term.cells().get(source);
    page.group(
        spoken(term, source),
        () -> {
          boolean number = cell != null && cell.comparable();
          Ink fill = cell != null && number ? HeatRamp.shade(cell.deviation() / reach) : Ink.PAPER;
          page.add(new Mark.Rect(x, y, width, height, fill));
          if (!number) {
            page.outline(x + 0.5, y + 0.5, width - 1, height - 1, Ink.GRID);
          }
          String text = cell == null ? "not stated" : cell.comparable() ? text(cell) : "no number";
          Face face = number ? Face.LABEL : Face.DETAIL;
          page.centred(
              text,
              face,
              number ? fill.textOn() : Ink.MUTED,
              x + width / 2,
              y + height / 2 + face.capHeight() / 2);
        });
  }

  private static String text(HeatCells.Cell cell) {
    double percent = cell.deviation() * 100;
    boolean small = Math.abs(percent) < 9.95;
    boolean whole = Math.abs(percent - Math.rint(percent)) < 1e-9;
    String text = Axis.number(percent, small && !whole ? 1 : 0);
    if (text.equals("0.0")) {
      return "≈ 0";
    }
    return percent > 0 && !text.equals("0") ? "+" + text : text;
  }

  private String spoken(HeatCells term, String source) {
    HeatCells.Cell cell = term.cells().get(source);
    return sources.name(source)
        + ", "
        + Titles.label(term.term())
        + ": "
        + (cell == null
            ? "not stated"
            : cell.words() + (cell.comparable() ? ", " + text(cell) + " %" : ""));
  }

  @Override
  public String description() {
    List<String> said = new ArrayList<>();
    for (HeatCells term : terms) {
      String cells =
          term.cells().keySet().stream()
              .map(source -> part(term, source))
              .collect(Collectors.joining(", "));
      said.add(Titles.label(term.term()) + ", " + term.referenceWords() + ": " + cells);
    }
    return String.join(". ", said) + ".";
  }

  private String part(HeatCells term, String source) {
    HeatCells.@Nullable Cell cell = term.cells().get(source);
    return sources.name(source)
        + " "
        + (cell == null || !cell.comparable() ? "no number" : text(cell) + " %");
  }
}
