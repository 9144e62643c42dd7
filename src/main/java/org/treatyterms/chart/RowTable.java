package org.treatyterms.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.jspecify.annotations.Nullable;
import org.treatyterms.figure.CalendarSystem;
import org.treatyterms.figure.Interval;

/**
 * Rows of label, marks on a common axis, and words. Columns are as wide as their text needs, within
 * bounds; rows as high.
 */
final class RowTable {
  private static final double CAP = 5;
  private static final double RADIUS = 5;
  private static final double LABEL_PART = 0.30;
  private static final double WORDS_PART = 0.30;
  private static final double LEAST_ROW = 24;

  /** One row before it is laid out. */
  private record Row(
      DoubleFunction<Cell> label,
      double indent,
      DoubleFunction<Cell> words,
      double room,
      double least) {}

  private final Page page;
  private final String labelHead;
  private final String wordsHead;
  private final List<Row> rows = new ArrayList<>();
  private final List<Cell> labels = new ArrayList<>();
  private final List<Cell> words = new ArrayList<>();
  private double[] edges = {};
  private double plotLeft;
  private double plotRight;
  private double wordsLeft;
  private Scale scale = new Scale(Scale.Type.LINEAR, 0, 1);
  private @Nullable Frame frame;
  private String unit = "";
  private double reserved;
  private boolean both;
  private boolean ticksAbove = true;
  private double leastLabel;
  private CalendarSystem calendar = CalendarSystem.GREGORIAN;

  RowTable(Page page, String labelHead, String wordsHead) {
    this.page = page;
    this.labelHead = labelHead;
    this.wordsHead = wordsHead;
  }

  /** Adds a row; its cells are made for a given width. */
  void row(DoubleFunction<Cell> label, double indent, DoubleFunction<Cell> wordsCell, double room) {
    rows.add(new Row(label, indent, wordsCell, room, LEAST_ROW));
  }

  void row(DoubleFunction<Cell> label, DoubleFunction<Cell> wordsCell, double room, double least) {
    rows.add(new Row(label, 0, wordsCell, room, Math.max(LEAST_ROW, least)));
  }

  /** Fixes columns and rows. */
  void lay(double gap) {
    double labelWidth = page.width() * LABEL_PART;
    double wordsWidth = page.width() * WORDS_PART;
    double labelNeeds = Math.max(leastLabel, Fonts.width(labelHead, Face.DETAIL));
    double wordsNeeds = Fonts.width(wordsHead, Face.DETAIL);
    for (Row row : rows) {
      Cell label = row.label().apply(labelWidth);
      Cell said = row.words().apply(wordsWidth);
      labels.add(label);
      words.add(said);
      labelNeeds = Math.max(labelNeeds, label.width() + row.indent());
      wordsNeeds = Math.max(wordsNeeds, said.width());
    }
    plotLeft = page.left() + labelNeeds + gap;
    wordsLeft = wordsNeeds > 0 ? page.right() - wordsNeeds : page.right();
    plotRight = wordsLeft - (wordsNeeds > 0 ? gap : 12);
  }

  /** Keeps the place above the axis free, for the names of thresholds. */
  void keepTicksBelow() {
    ticksAbove = false;
  }

  /** Keeps room for a name below the labels, beside the axis. */
  void leaveLabelRoom(String name) {
    leastLabel = Fonts.width(name, Face.DETAIL);
  }

  /** Keeps room above the rows, within the frame. */
  void reserve(double height) {
    reserved = height;
  }

  /** Puts axis and grid behind the rows. */
  void frame(Scale axis, Axis.Magnitude magnitude, String unitTitle) {
    unit = unitTitle;
    place(axis, height -> Axis.frame(axis, plotRight - plotLeft, height, magnitude));
  }

  /** Puts an axis of dates behind the rows; perhaps with both calendars. */
  void calendar(Scale axis, CalendarSystem main, boolean withOther) {
    calendar = main;
    both = withOther;
    double width = plotRight - plotLeft;
    place(axis, height -> Frame.at(axis, width, height, Axis.dates(axis, width, main)));
  }

  /** Rows without an axis. */
  void bare() {
    edges();
  }

  private void place(Scale axis, DoubleFunction<Frame> making) {
    scale = axis;
    edges();
    double top = edges[0] - reserved;
    Frame made = making.apply(edges[rows.size()] - top);
    frame = made;
    if (ticksAbove && heights() > 620) {
      new TickLabels(page, made, plotLeft).draw(page.y() + Face.DETAIL.ascent());
    }
    page.add(new Mark.Panel(made, plotLeft, top));
  }

  /** Heads, and where rows begin and end. */
  private void edges() {
    page.text(labelHead, Face.DETAIL, Ink.MUTED, page.left(), page.y() + Face.DETAIL.ascent());
    page.text(wordsHead, Face.DETAIL, Ink.MUTED, wordsLeft, page.y() + Face.DETAIL.ascent());
    edges = new double[rows.size() + 1];
    edges[0] = page.y() + Face.DETAIL.leading() + 4 + reserved;
    for (int i = 0; i < rows.size(); i++) {
      edges[i + 1] = edges[i] + height(i);
    }
  }

  private double heights() {
    double sum = 0;
    for (int i = 0; i < rows.size(); i++) {
      sum += height(i);
    }
    return sum;
  }

  private double height(int row) {
    double text = Math.max(labels.get(row).height(), words.get(row).height());
    return Math.max(rows.get(row).least(), text + rows.get(row).room());
  }

  double top(int row) {
    return edges[row];
  }

  double middle(int row) {
    return (edges[row] + edges[row + 1]) / 2;
  }

  double x(double value) {
    double place = Math.max(0, Math.min(1, scale.place(value)));
    return plotLeft + place * (plotRight - plotLeft);
  }

  void cells(int row) {
    labels.get(row).draw(page, page.left() + rows.get(row).indent(), middle(row));
    words.get(row).draw(page, wordsLeft, middle(row));
  }

  /** A line above a row. */
  void rule(int row, @Nullable Ink ink, double stroke) {
    if (ink != null) {
      page.line(page.left(), edges[row], page.right(), edges[row], ink, stroke);
    }
  }

  /** A connector from the row above to this one, left of its label. */
  void elbow(int row) {
    double x = page.left() + 5;
    page.line(x, edges[row] - 4, x, middle(row), Ink.RULE, 1);
    page.line(x, middle(row), x + 7, middle(row), Ink.RULE, 1);
  }

  /** A line over all rows, named above them. */
  void threshold(double value, String name) {
    double x = x(value);
    page.line(x, edges[0] - 3, x, edges[rows.size()], Ink.TEXT, 1.25);
    page.centred(name, Face.AXIS, Ink.TEXT, x, edges[0] - 7);
  }

  /** A band over all rows. */
  void band(double low, double high, boolean shown) {
    if (shown && low < high) {
      page.add(
          new Mark.Rect(
              x(low), edges[0], x(high) - x(low), edges[rows.size()] - edges[0], Ink.WASH));
    }
  }

  /** Whether an interval is wide enough to be seen beside its point. */
  boolean shown(Interval interval) {
    double low = Values.number(interval.low(), Double.NEGATIVE_INFINITY);
    double high = Values.number(interval.high(), Double.POSITIVE_INFINITY);
    return x(high) - x(low) >= 2 * RADIUS + 3;
  }

  /** A horizontal bar with caps at its ends, an arrow where it has none. */
  void interval(int row, Interval interval, Ink ink, double stroke) {
    double low = Values.number(interval.low(), Double.NEGATIVE_INFINITY);
    double high = Values.number(interval.high(), Double.POSITIVE_INFINITY);
    if (low == high) {
      return;
    }
    double y = middle(row);
    if (!shown(interval)) {
      return;
    }
    page.line(x(low), y, x(high), y, ink, stroke);
    end(low, y, ink, stroke, Symbol.ARROW_LEFT);
    end(high, y, ink, stroke, Symbol.ARROW_RIGHT);
  }

  /** Shows by an arrow that an interval lies beyond an end of the axis. */
  boolean outside(int row, Interval interval, Ink ink) {
    double low = Values.number(interval.low(), Double.NEGATIVE_INFINITY);
    double high = Values.number(interval.high(), Double.POSITIVE_INFINITY);
    boolean before = high < scale.min();
    if (before || low > scale.max()) {
      Symbol arrow = before ? Symbol.ARROW_LEFT : Symbol.ARROW_RIGHT;
      page.add(new Mark.Dot(arrow, x(before ? low : high), middle(row), 4.5, ink, ink));
      return true;
    }
    return false;
  }

  private void end(double value, double y, Ink ink, double stroke, Symbol arrow) {
    if (!scale.shows(value)) {
      page.add(new Mark.Dot(arrow, x(value), y, 4.5, ink, ink));
    } else if (stroke < 2) {
      page.line(x(value), y - CAP, x(value), y + CAP, ink, 1.5);
    }
  }

  /** A plain bar, dashed for what is not agreed. */
  void span(int row, double low, double high, Ink ink, boolean dashed) {
    if (low < high) {
      double y = middle(row);
      page.add(new Mark.Line(x(low), y, x(high), y, ink, dashed ? 2 : 4, dashed));
      end(low, y, ink, dashed ? 1.5 : 4, Symbol.ARROW_LEFT);
      end(high, y, ink, dashed ? 1.5 : 4, Symbol.ARROW_RIGHT);
    }
  }

  void dot(int row, Symbol symbol, double value, Ink fill, Ink edge) {
    page.add(new Mark.Dot(symbol, x(value), middle(row), RADIUS, fill, edge));
  }

  /** Draws tick labels and the axis title, and moves the page below them. */
  void close() {
    double bottom = edges[rows.size()];
    Frame made = frame;
    if (made == null) {
      page.moveTo(bottom);
      return;
    }
    page.line(plotLeft, bottom, plotRight, bottom, Ink.RULE, 1);
    double y = bottom + 6 + Face.AXIS.ascent();
    TickLabels labels = new TickLabels(page, made, plotLeft);
    labels.draw(y);
    if (both) {
      y += Face.DETAIL.leading();
      labels.drawOther(calendar, y);
    }
    y += Face.AXIS.descent();
    if (!unit.isEmpty()) {
      y += Face.AXIS.leading();
      page.centred(unit, Face.AXIS, Ink.MUTED, (plotLeft + plotRight) / 2, y);
    }
    page.moveTo(y + 4);
  }
}
