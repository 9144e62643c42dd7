package org.treatyterms.chart;

import java.awt.Color;

/** The colours of a heat map. */
final class HeatRamp {
  private static final double WIDTH = 200;

  private HeatRamp() {}

  /** From blue through near-white to red; equally dark at equal distance. */
  static Ink shade(double part) {
    int[][] stops = {
      {0x20, 0x5f, 0xa6},
      {0x8f, 0xc1, 0xdf},
      {0xf6, 0xf6, 0xf6},
      {0xf3, 0xb0, 0x8d},
      {0xb5, 0x21, 0x30}
    };
    double place = (Math.max(-1, Math.min(1, part)) + 1) * 2;
    int from = (int) Math.min(3, Math.floor(place));
    double rest = place - from;
    int[] c = new int[3];
    for (int i = 0; i < 3; i++) {
      c[i] = (int) Math.round(stops[from][i] + rest * (stops[from + 1][i] - stops[from][i]));
    }
    return new Ink("cell", new Color(c[0], c[1], c[2]));
  }

  /** Draws the key to the colours, and moves the page below it. */
  static void draw(Page page, double reach, boolean beyond) {
    double x = page.left();
    double y = page.y();
    int steps = 40;
    for (int i = 0; i < steps; i++) {
      page.add(
          new Mark.Rect(
              x + i * WIDTH / steps, y, WIDTH / steps + 0.3, 10, shade((i + 0.5) / steps * 2 - 1)));
    }
    double baseline = y + 14 + Face.AXIS.ascent();
    String end = Axis.number(reach * 100, reach < 0.1 ? 1 : 0);
    page.text("−" + end, Face.AXIS, Ink.MUTED, x, baseline);
    page.centred("0", Face.AXIS, Ink.MUTED, x + WIDTH / 2, baseline);
    page.flushRight(
        "+" + end + (beyond ? " or more" : ""), Face.AXIS, Ink.MUTED, x + WIDTH, baseline);
    page.moveTo(baseline + 14);
  }
}
