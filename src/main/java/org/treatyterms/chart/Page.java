package org.treatyterms.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A page that grows downwards: heading, key, body, caption. */
final class Page {
  private static final double MARGIN = 24;

  private final double width;
  private List<Mark> marks = new ArrayList<>();
  private double y;

  private Page(double width) {
    this.width = width;
  }

  static Scene lay(Heading heading, double width, Body body) {
    Page page = new Page(width);
    page.y = 18;
    page.paragraph(heading.title(), Face.TITLE, Ink.TEXT);
    page.y += 2;
    page.paragraph(heading.subtitle(), Face.SUBTITLE, Ink.MUTED);
    page.y += 8;
    body.draw(page);
    page.y += 10;
    page.paragraph(heading.caption(), Face.CAPTION, Ink.MUTED);
    page.paragraph(page.fontNote(), Face.CAPTION, Ink.MUTED);
    page.y += 14;
    return new Scene(
        width, Math.ceil(page.y), heading.title(), describe(heading, body), page.marks);
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
    for (String line : Words.wrap(text, face, width())) {
      text(line, face, ink, left(), y + face.ascent());
      y += face.leading();
    }
  }

  /** One line, from its left end. */
  void text(String line, Face face, Ink ink, double x, double baseline) {
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
    for (Map.Entry<String, String> standIn : Fonts.standIns(texts).entrySet()) {
      note.append(note.isEmpty() ? "" : " ");
      if (standIn.getValue().isEmpty()) {
        note.append("No installed font has letters for ")
            .append(standIn.getKey())
            .append("; boxes stand for them.");
      } else {
        String script = standIn.getKey();
        note.append(script.substring(0, 1).toUpperCase(java.util.Locale.ROOT))
            .append(script.substring(1))
            .append(" in ")
            .append(standIn.getValue())
            .append('.');
      }
    }
    return note.toString();
  }
}
