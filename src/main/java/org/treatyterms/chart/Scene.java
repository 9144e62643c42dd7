package org.treatyterms.chart;

import java.util.ArrayList;
import java.util.List;

/**
 * A finished picture.
 *
 * @param width in points of 1/96 inch
 * @param height likewise
 * @param title the finding
 * @param description what the picture shows, in words
 * @param marks what it is made of, the lowest first
 */
record Scene(double width, double height, String title, String description, List<Mark> marks) {
  Scene {
    marks = List.copyOf(marks);
  }

  /** All lines of text, in the order in which they are painted. */
  List<Mark.Text> texts() {
    List<Mark.Text> texts = new ArrayList<>();
    collect(marks, texts);
    return texts;
  }

  private static void collect(List<Mark> marks, List<Mark.Text> texts) {
    for (Mark mark : marks) {
      if (mark instanceof Mark.Text text) {
        texts.add(text);
      } else if (mark instanceof Mark.Group group) {
        collect(group.marks(), texts);
      }
    }
  }
}
