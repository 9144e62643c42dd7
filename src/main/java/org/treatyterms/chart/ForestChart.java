package org.treatyterms.chart;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.treatyterms.figure.Exact;
import org.treatyterms.figure.Interval;

/**
 * Values with their uncertainties, the sum of their normal curves above them, and estimators side
 * by side below.
 */
final class ForestChart implements Body {
  private static final double CURVE = 84;
  private static final int STEPS = 240;

  private final List<String> labels;
  private final double[] values;
  private final double[] uncertainties;
  private final List<NamedEstimate> estimates;
  private final String unit;
  private final Axis.Magnitude magnitude;
  private final int decimals;

  private ForestChart(
      String unit,
      List<String> labels,
      double[] values,
      double[] uncertainties,
      List<NamedEstimate> estimates) {
    this.unit = Words.clean(unit);
    this.labels = labels.stream().map(Words::clean).toList();
    this.values = values.clone();
    this.uncertainties = uncertainties.clone();
    this.estimates = List.copyOf(estimates);
    double largest = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int i = 0; i < values.length; i++) {
      largest = Math.max(largest, Math.abs(values[i]));
      least = uncertainties[i] > 0 ? Math.min(least, uncertainties[i]) : least;
    }
    this.magnitude = Axis.Magnitude.of(largest);
    double grain =
        Double.isFinite(least) ? least / magnitude.unit() : largest / magnitude.unit() / 10;
    // Two significant digits of the smallest uncertainty.
    this.decimals =
        grain > 0 ? (int) Math.max(0, Math.min(12, 1 - Math.floor(Math.log10(grain)))) : 0;
  }

  static Chart of(
      String quantity,
      String unit,
      List<String> labels,
      double[] values,
      double[] uncertainties,
      List<NamedEstimate> estimates) {
    check(labels, values, uncertainties);
    ForestChart body = new ForestChart(unit, labels, values, uncertainties, estimates);
    String each = unit.isEmpty() ? "" : ", in " + unit;
    return new Chart(
        new Heading(
            body.title(quantity),
            quantity + each + ". Bars: two standard uncertainties to either side",
            body.curved()
                ? "Curve: the sum of a normal curve for each value, its area in proportion to one"
                    + " over its uncertainty, as the Particle Data Group draws it."
                : ""),
        body);
  }

  private static void check(List<String> labels, double[] values, double[] uncertainties) {
    if (labels.isEmpty()) {
      throw new IllegalArgumentException("A forest chart needs at least one value");
    }
    if (labels.size() != values.length || values.length != uncertainties.length) {
      throw new IllegalArgumentException(
          "Labels, values and uncertainties must be as many: "
              + labels.size()
              + ", "
              + values.length
              + ", "
              + uncertainties.length);
    }
    for (int i = 0; i < values.length; i++) {
      if (!Double.isFinite(values[i]) || !(uncertainties[i] >= 0 && uncertainties[i] < 1e300)) {
        throw new IllegalArgumentException(
            "'"
                + labels.get(i)
                + "' needs a finite value and an uncertainty of zero or more, not "
                + values[i]
                + " and "
                + uncertainties[i]);
      }
    }
  }

  private String title(String quantity) {
    if (estimates.isEmpty()) {
      return quantity + ": " + labels.size() + (labels.size() == 1 ? " value" : " values");
    }
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (NamedEstimate estimate : estimates) {
      low = Math.min(low, estimate.value());
      high = Math.max(high, estimate.value());
    }
    String from = number(low);
    String to = number(high);
    String unitText = " " + magnitude.title(unit);
    if (estimates.size() == 1) {
      return estimates.get(0).name() + " gives " + (to + unitText).strip();
    }
    return from.equals(to)
        ? "All " + estimates.size() + " estimators give " + (to + unitText).strip()
        : estimates.size() + " estimators range from " + from + " to " + (to + unitText).strip();
  }

  private boolean curved() {
    int usable = 0;
    for (double uncertainty : uncertainties) {
      usable += uncertainty > 0 ? 1 : 0;
    }
    return usable > 1;
  }

  private String number(double value) {
    return Axis.number(value / magnitude.unit(), decimals);
  }

  @Override
  public void draw(Page page) {
    RowTable table = new RowTable(page, "", magnitude.title(unit));
    double room = labels.size() > 16 ? 6 : 10;
    for (int i = 0; i < labels.size(); i++) {
      int at = i;
      table.row(
          width -> new Cell().add(labels.get(at), Face.LABEL, Ink.TEXT, width, 3),
          0,
          width -> new Cell().add(words(at), Face.LABEL, Ink.TEXT, width, 2),
          room);
    }
    for (NamedEstimate estimate : estimates) {
      table.row(
          width -> new Cell().add(estimate.name(), Face.STRONG, Ink.ACCENT, width, 3),
          0,
          width -> new Cell().add(words(estimate), Face.STRONG, Ink.ACCENT, width, 2),
          room);
    }
    table.lay(18);
    Scale scale = scale();
    if (curved()) {
      table.reserve(CURVE);
    }
    table.frame(scale, magnitude, magnitude.title(unit));
    if (curved()) {
      curve(page, table, scale);
    }
    for (int i = 0; i < labels.size(); i++) {
      int at = i;
      page.group(
          labels.get(at) + ": " + words(at),
          () -> {
            table.cells(at);
            double reach = 2 * uncertainties[at];
            table.interval(at, between(values[at] - reach, values[at] + reach), Ink.TEXT, 1.5);
            table.dot(at, Symbol.CIRCLE, values[at], Ink.TEXT, Ink.TEXT);
          });
    }
    for (int i = 0; i < estimates.size(); i++) {
      int at = labels.size() + i;
      NamedEstimate estimate = estimates.get(i);
      page.group(
          estimate.name() + ": " + words(estimate),
          () -> {
            table.rule(at, at == labels.size() ? Ink.RULE : null, 1);
            table.cells(at);
            table.span(at, estimate.low(), estimate.high(), Ink.ACCENT, false);
            table.dot(at, Symbol.DIAMOND, estimate.value(), Ink.ACCENT, Ink.ACCENT);
          });
    }
    table.close();
  }

  private static Interval between(double low, double high) {
    return Interval.closed(fraction(low), fraction(high));
  }

  private static BigFraction fraction(double value) {
    return Exact.of(new java.math.BigDecimal(value));
  }

  private Scale scale() {
    List<Double> ends = new ArrayList<>();
    for (int i = 0; i < values.length; i++) {
      ends.add(values[i] - 2 * uncertainties[i]);
      ends.add(values[i] + 2 * uncertainties[i]);
    }
    for (NamedEstimate estimate : estimates) {
      ends.add(estimate.low());
      ends.add(estimate.high());
    }
    return Scale.even(ends.stream().mapToDouble(Double::doubleValue).toArray());
  }

  /** The ideogram, over the rows. */
  private void curve(Page page, RowTable table, Scale scale) {
    double[] heights = new double[STEPS + 1];
    double tallest = 0;
    for (int step = 0; step <= STEPS; step++) {
      double x = scale.min() + (scale.max() - scale.min()) * step / STEPS;
      for (int i = 0; i < values.length; i++) {
        double sigma = uncertainties[i];
        if (sigma > 0) {
          double z = (x - values[i]) / sigma;
          heights[step] += Math.exp(-z * z / 2) / (sigma * sigma);
        }
      }
      tallest = Math.max(tallest, heights[step]);
    }
    double base = table.top(0) - 4;
    List<Double> points = new ArrayList<>(List.of(table.x(scale.min()), base));
    for (int step = 0; step <= STEPS; step++) {
      points.add(table.x(scale.min() + (scale.max() - scale.min()) * step / STEPS));
      points.add(base - heights[step] / tallest * (CURVE - 14));
    }
    points.add(table.x(scale.max()));
    points.add(base);
    page.add(new Mark.Path(points, Ink.WASH, Ink.ACCENT, 1.5));
  }

  private String words(int at) {
    return uncertainties[at] > 0
        ? number(values[at]) + " ± " + number(uncertainties[at])
        : number(values[at]);
  }

  private String words(NamedEstimate estimate) {
    return estimate.low() < estimate.high()
        ? number(estimate.value())
            + " ("
            + number(estimate.low())
            + " to "
            + number(estimate.high())
            + ")"
        : number(estimate.value());
  }

  @Override
  public String description() {
    List<String> said = new ArrayList<>();
    for (int i = 0; i < labels.size(); i++) {
      said.add(labels.get(i) + ": " + words(i));
    }
    estimates.forEach(estimate -> said.add(estimate.name() + ": " + words(estimate)));
    return String.join(". ", said) + ".";
  }
}
