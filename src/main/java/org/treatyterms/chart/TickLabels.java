package org.treatyterms.chart;

import java.time.LocalDate;
import org.treatyterms.figure.CalendarSystem;

/** Writes the labels of an axis; those at its ends stay clear of the columns beside it. */
final class TickLabels {
  /** What stands before the labels in another calendar. */
  static final String OLD_STYLE = "Old Style:";

  static final String NEW_STYLE = "New Style:";

  private static final double OVERHANG = 10;
  private static final double LEAST_GAP = 6;

  private final Page page;
  private final Frame frame;
  private final double left;

  TickLabels(Page page, Frame frame, double left) {
    this.page = page;
    this.frame = frame;
    this.left = left;
  }

  void draw(double baseline) {
    double free = Double.NEGATIVE_INFINITY;
    for (Frame.Tick tick : frame.ticks()) {
      double start = start(tick, tick.label(), Face.AXIS);
      // The last may have been moved in from the end of the axis.
      if (start > free) {
        page.text(tick.label(), Face.AXIS, Ink.MUTED, start, baseline);
        free = start + Fonts.width(tick.label(), Face.AXIS) + LEAST_GAP;
      }
    }
  }

  /** Writes the days of the ticks in the other calendar, as many as have room. */
  void drawOther(CalendarSystem calendar, double baseline) {
    boolean old = calendar == CalendarSystem.JULIAN;
    double free = Double.NEGATIVE_INFINITY;
    for (Frame.Tick tick : frame.ticks()) {
      LocalDate day = LocalDate.ofEpochDay((long) tick.value());
      String label = old ? Axis.day(day) : Values.julian(day);
      double start = start(tick, label, Face.DETAIL);
      if (start > free) {
        page.text(label, Face.DETAIL, Ink.MUTED, start, baseline);
        free = start + Fonts.width(label, Face.DETAIL) + OVERHANG;
      }
    }
    page.text(old ? NEW_STYLE : OLD_STYLE, Face.DETAIL, Ink.MUTED, page.left(), baseline);
  }

  private double start(Frame.Tick tick, String label, Face face) {
    double wide = Fonts.width(label, face);
    double x = left + tick.x() - wide / 2;
    return Math.max(left - OVERHANG, Math.min(x, left + frame.width() + OVERHANG - wide));
  }
}
