package org.treatyterms.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.function.Supplier;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.internal.chartpart.AxisTickCalculator;
import org.knowm.xchart.style.XYStyler;
import org.knowm.xchart.style.markers.SeriesMarkers;

/**
 * The axis and grid of a chart, by XChart: it finds the ticks of even axes and paints the grid.
 * Marks and text are laid over it, since XChart paints text as outlines and has no wrapped labels.
 * This is the only class that knows XChart.
 */
final class Frame {
  /** XChart leaves out ticks on the very edge; the frame reaches so far beyond its ends. */
  private static final double EDGE = 2;

  private static final int TICK_SPACING = 92;
  private static final int LONGEST_LABEL = 20;

  private final Supplier<Panel> panel;
  private final double width;
  private final double height;
  private final List<Tick> ticks;

  /**
   * A place on the axis.
   *
   * @param value the value
   * @param x how far from the left end of the axis
   * @param label its text
   */
  record Tick(double value, double x, String label) {}

  /** Opens the ticks that XChart found. */
  private static final class Panel extends XYChart {
    Panel(int width, int height) {
      super(width, height);
    }

    AxisTickCalculator found() {
      return axisPair.getXAxis().getAxisTickCalculator();
    }
  }

  private Frame(Supplier<Panel> panel, double width, double height, List<Tick> ticks) {
    this.panel = panel;
    this.width = width;
    this.height = height;
    this.ticks = List.copyOf(ticks);
  }

  /** A frame whose ticks XChart chooses. */
  static Frame even(
      Scale scale, double width, double height, int spacing, DoubleFunction<String> label) {
    double unit = Math.pow(10, Math.floor(Math.log10(scale.max() - scale.min())));
    double min = scale.min() / unit;
    double max = scale.max() / unit;
    Panel panel = panel(width, height, min, max);
    XYStyler styler = panel.getStyler();
    styler.setXAxisTickMarkSpacingHint(Math.max(20, Math.min(spacing, (int) (width / 2))));
    styler.setPlotGridVerticalLinesVisible(true);
    // Labels differ as numbers do; XChart measures them when it chooses the ticks.
    panel.setCustomXAxisTickLabelsFormatter(u -> shorten(label.apply(tidy(u, unit))));
    // Unevenly spaced values, so that XChart does not take them for the ticks.
    hide(panel.addSeries("range", new double[] {min, min + (max - min) * 0.3, max}, new double[3]));
    measure(panel);
    List<Tick> ticks = new ArrayList<>();
    List<Double> places = panel.found().getTickLocations();
    for (double place : places) {
      double x = place - EDGE - overhang(width) / 2;
      double value = tidy(min + x / width * (max - min), unit);
      if (scale.shows(value)) {
        ticks.add(new Tick(value, scale.place(value) * width, label.apply(value)));
      }
    }
    return new Frame(() -> panel, width, height, ticks);
  }

  static Frame even(Scale scale, double width, double height, DoubleFunction<String> label) {
    return even(scale, width, height, TICK_SPACING, label);
  }

  /** A frame with given ticks, for dates and logarithms, which XChart does not place well. */
  static Frame at(Scale scale, double width, double height, List<Tick> ticks) {
    return new Frame(() -> panel(scale, width, height, ticks), width, height, ticks);
  }

  private static Panel panel(Scale scale, double width, double height, List<Tick> ticks) {
    double min = scale.place(scale.min());
    double max = scale.place(scale.max());
    Panel panel = panel(width, height, min, max);
    panel.getStyler().setPlotGridVerticalLinesVisible(false);
    hide(panel.addSeries("range", new double[] {min, max}, new double[2]));
    int number = 0;
    for (Tick tick : ticks) {
      double place = scale.place(tick.value());
      XYSeries line =
          panel.addSeries(
              "tick " + number++, new double[] {place, place}, new double[] {-0.5, 1.5});
      line.setMarker(SeriesMarkers.NONE);
      line.setLineColor(Ink.GRID.color());
      line.setLineStyle(new BasicStroke(1));
    }
    return panel;
  }

  private static void hide(XYSeries range) {
    range.setMarker(SeriesMarkers.NONE);
    range.setXYSeriesRenderStyle(XYSeries.XYSeriesRenderStyle.Scatter);
  }

  private static Panel panel(double width, double height, double min, double max) {
    Panel panel = new Panel((int) Math.ceil(width + 2 * EDGE), (int) Math.ceil(height));
    XYStyler styler = panel.getStyler();
    styler.setLocale(Locale.ROOT);
    styler.setChartPadding(0);
    styler.setPlotMargin(0);
    styler.setPlotContentSize(width / Math.ceil(width + 2 * EDGE));
    styler.setChartTitleVisible(false);
    styler.setLegendVisible(false);
    styler.setAxisTitlesVisible(false);
    styler.setXAxisTicksVisible(false);
    styler.setYAxisTicksVisible(false);
    styler.setPlotBorderVisible(false);
    styler.setPlotGridHorizontalLinesVisible(false);
    styler.setPlotTicksMarksVisible(false);
    styler.setChartBackgroundColor(Ink.PAPER.color());
    styler.setPlotBackgroundColor(Ink.PAPER.color());
    styler.setPlotGridLinesColor(Ink.GRID.color());
    styler.setPlotGridLinesStroke(new BasicStroke(1));
    styler.setAxisTickLabelsFont(Fonts.font(Face.AXIS));
    styler.setXAxisMin(min);
    styler.setXAxisMax(max);
    styler.setYAxisMin(0.0);
    styler.setYAxisMax(1.0);
    return panel;
  }

  /** XChart never ends looking for ticks if a label has more characters than this. */
  private static String shorten(String label) {
    return label.length() <= LONGEST_LABEL ? label : label.substring(0, LONGEST_LABEL);
  }

  /** XChart knows its ticks only once it has painted. */
  private static void measure(Panel panel) {
    Graphics2D none = new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB).createGraphics();
    try {
      panel.paint(none, panel.getWidth(), panel.getHeight());
    } finally {
      none.dispose();
    }
  }

  /** Takes back what binary arithmetic added to a round number. */
  private static double tidy(double inUnits, double unit) {
    double value = inUnits * unit;
    double grain = unit / 1000;
    return new BigDecimal(Math.rint(value / grain) * grain, new MathContext(12)).doubleValue();
  }

  List<Tick> ticks() {
    return ticks;
  }

  double width() {
    return width;
  }

  double height() {
    return height;
  }

  /** Paints the grid with its left end and upper edge at the origin. */
  void paint(Graphics2D g) {
    g.translate(-EDGE - overhang(width) / 2, 0);
    Panel painting = panel.get();
    painting.paint(g, painting.getWidth(), (int) Math.ceil(height));
    g.translate(EDGE + overhang(width) / 2, 0);
  }

  /** What rounding up to whole pixels adds to the width. */
  private static double overhang(double width) {
    return Math.ceil(width + 2 * EDGE) - width - 2 * EDGE;
  }
}
