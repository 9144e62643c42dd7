package org.treatyterms.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A page that grows downwards: heading, key, body, caption. */
final class Page {
  private static final double MARGIN = 24;

  private double width;
  private List<Mark> marks = new ArrayList<>();
  private double y;

  private Page(double width) {
    this.width = width;
  }

  /**
   * Lays out a page.
   *
   * @param set whether the text is set in the fonts of this machine, which a note then names
   */
  static Scene lay(Heading heading, double width, Body body, boolean set) {
    Page page = new Page(width);
    page.y = 18;
    page.paragraph(heading.title(), Face.TITLE, Ink.TEXT);
    page.y += 2;
    page.paragraph(heading.subtitle(), Face.SUBTITLE, Ink.MUTED);
    page.y += 8;
    body.draw(page);
    page.y += 10;
    page.paragraph(heading.caption(), Face.CAPTION, Ink.MUTED);
    if (set) {
      page.paragraph(page.fontNote(), Face.CAPTION, Ink.MUTED);
    }
    page.y += 14;
    return new Scene(
        page.width, Math.ceil(page.y), heading.title(), describe(heading, body), page.marks);
  }

  private static String describe(Heading heading, Body body) {
    return String.join(
            " ", sentence(heading.subtitle()), body.description(), sentence(heading.caption()))
        .strip();
  }

  private static String sentence(String text) {
    return text.isEmpty() || text.endsWith(".") ? text : text + ".";
  }

  double left() {
    return MARGIN;
  }

  double right() {
    return width - MARGIN;
  }

  double width() {
    return width - 2 * MARGIN;
  }

  /** Makes the page wider if its contents need more than it has. */
  void widen(double contents) {
    width = Math.max(width, Math.ceil(contents + 2 * MARGIN));
  }

  double y() {
    return y;
  }

  void moveTo(double lower) {
    y = lower;
  }

  void add(Mark mark) {
    marks.add(mark);
  }

  /** Collects what is drawn into one group. */
  void group(String title, Runnable drawing) {
    List<Mark> outer = marks;
    marks = new ArrayList<>();
    drawing.run();
    List<Mark> inner = marks;
    marks = outer;
    add(new Mark.Group(title, inner));
  }

  /** Text over the whole width, in as many lines as it needs. */
  void paragraph(String text, Face face, Ink ink) {
    List<String> lines =
        face == Face.TITLE
            ? Words.balance(text, face, width(), Integer.MAX_VALUE)
            : Words.wrap(text, face, width());
    for (String line : lines) {
      text(line, face, ink, left(), y + face.ascent());
      y += face.leading();
    }
  }

  /** One line, from its left end. */
  void text(String line, Face face, Ink ink, double x, double baseline) {
    if (line.isEmpty()) {
      return;
    }
    add(new Mark.Text(line, face, ink, x, baseline, Fonts.width(line, face)));
  }

  /** One line around its middle. */
  void centred(String line, Face face, Ink ink, double x, double baseline) {
    double wide = Fonts.width(line, face);
    add(new Mark.Text(line, face, ink, x - wide / 2, baseline, wide));
  }

  /** One line up to its right end. */
  void flushRight(String line, Face face, Ink ink, double x, double baseline) {
    double wide = Fonts.width(line, face);
    add(new Mark.Text(line, face, ink, x - wide, baseline, wide));
  }

  void line(double x1, double y1, double x2, double y2, Ink ink, double stroke) {
    add(new Mark.Line(x1, y1, x2, y2, ink, stroke, false));
  }

  void dashed(double x1, double y1, double x2, double y2, Ink ink, double stroke) {
    add(new Mark.Line(x1, y1, x2, y2, ink, stroke, true));
  }

  /** The edge of a rectangle. */
  void outline(double x, double y, double wide, double high, Ink ink) {
    add(
        new Mark.Path(
            List.of(x, y, x + wide, y, x + wide, y + high, x, y + high, x, y), null, ink, 1));
  }

  private String fontNote() {
    List<String> texts = new ArrayList<>();
    new Scene(0, 0, "", "", marks).texts().forEach(text -> texts.add(text.string()));
    StringBuilder note = new StringBuilder();
    for (Map.Entry<String, Set<String>> standIn : Fonts.standIns(texts).entrySet()) {
      String scripts = String.join(", ", standIn.getValue());
      note.append(note.isEmpty() ? "" : " ");
      if (standIn.getKey().isEmpty()) {
        note.append("No installed font has letters for ")
            .append(scripts)
            .append("; boxes stand for them.");
      } else {
        note.append("Set in ").append(standIn.getKey()).append(": ").append(scripts).append('.');
      }
    }
    return note.toString();
  }
}
