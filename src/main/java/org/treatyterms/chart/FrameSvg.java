package org.treatyterms.chart;

/**
 * The grid of a frame as SVG: one path with a line at each tick, where XChart paints them. XChart's
 * own way to SVG, through a document of objects, takes several times as long as all the rest.
 */
final class FrameSvg {
  private FrameSvg() {}

  static String of(Frame frame) {
    StringBuilder lines = new StringBuilder();
    String height = SvgWriter.number(frame.height());
    for (Frame.Tick tick : frame.ticks()) {
      lines.append('M').append(SvgWriter.number(tick.x())).append(" 0V").append(height);
    }
    return lines.isEmpty()
        ? ""
        : "<path d=\""
            + lines
            + "\" class=\"tt-edge-grid\" stroke=\""
            + Ink.GRID.hex()
            + "\" stroke-width=\"1\"/>\n";
  }
}
