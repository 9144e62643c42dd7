package org.treatyterms.chart;

import java.util.ArrayList;
import java.util.List;

/** Some lines of text that stand together, for instance a label over a smaller remark. */
final class Cell {
  /** A line with its looks. */
  private record Line(String text, Face face, Ink ink) {}

  private static final double GAP = 1;

  private final List<Line> lines = new ArrayList<>();

  /** Adds text, broken into lines that fit a width. */
  Cell add(String text, Face face, Ink ink, double width, int most) {
    for (String line : Words.balance(text, face, width, most)) {
      lines.add(new Line(line, face, ink));
    }
    return this;
  }

  double height() {
    double height = 0;
    for (Line line : lines) {
      height += line.face().leading() + GAP;
    }
    return Math.max(0, height - GAP);
  }

  double width() {
    return lines.stream().mapToDouble(l -> Fonts.width(l.text(), l.face())).max().orElse(0);
  }

  /** Draws from a left edge, its middle at a height. */
  void draw(Page page, double x, double middle) {
    draw(page, x, middle, false);
  }

  /** Draws up to a right edge, its middle at a height. */
  void drawFlushRight(Page page, double x, double middle) {
    draw(page, x, middle, true);
  }

  private void draw(Page page, double x, double middle, boolean flushRight) {
    double top = middle - height() / 2;
    for (Line line : lines) {
      // Capitals and figures are centred on their line.
      double baseline = top + (line.face().leading() + line.face().capHeight()) / 2;
      if (flushRight) {
        page.flushRight(line.text(), line.face(), line.ink(), x, baseline);
      } else {
        page.text(line.text(), line.face(), line.ink(), x, baseline);
      }
      top += line.face().leading() + GAP;
    }
  }
}
