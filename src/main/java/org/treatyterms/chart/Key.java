package org.treatyterms.chart;

import java.util.ArrayList;
import java.util.List;

/** Says what the marks mean; in lines as wide as the page. */
final class Key {
  private static final double GAP = 22;
  private static final double SAMPLE = 22;
  private static final double LINE = 20;

  /** Draws a sample around a centre. */
  interface Sample {
    void draw(Page page, double x, double y);
  }

  private record Entry(String text, Sample sample) {}

  private final List<Entry> entries = new ArrayList<>();

  Key add(String text, Sample sample) {
    entries.add(new Entry(Words.clean(text), sample));
    return this;
  }

  boolean isEmpty() {
    return entries.isEmpty();
  }

  void draw(Page page) {
    if (entries.isEmpty()) {
      return;
    }
    double x = page.left();
    double y = page.y();
    for (Entry entry : entries) {
      double room = page.width() - SAMPLE - 6;
      List<String> lines = Words.wrap(entry.text(), Face.AXIS, room, 1);
      String text = lines.isEmpty() ? "" : lines.get(0);
      double wide = SAMPLE + 6 + Fonts.width(text, Face.AXIS);
      if (x > page.left() && x + wide > page.right()) {
        x = page.left();
        y += LINE;
      }
      entry.sample().draw(page, x + SAMPLE / 2, y + LINE / 2);
      page.text(text, Face.AXIS, Ink.TEXT, x + SAMPLE + 6, y + (LINE + Face.AXIS.capHeight()) / 2);
      x += wide + GAP;
    }
    page.moveTo(y + LINE + 8);
  }

  static Sample dot(Symbol symbol, Ink fill, Ink edge) {
    return dot(symbol, 5, fill, edge);
  }

  static Sample dot(Symbol symbol, double radius, Ink fill, Ink edge) {
    return (page, x, y) -> page.add(new Mark.Dot(symbol, x, y, radius, fill, edge));
  }

  static Sample box(Ink fill) {
    return (page, x, y) -> page.add(new Mark.Rect(x - 9, y - 6, 18, 12, fill));
  }
}
