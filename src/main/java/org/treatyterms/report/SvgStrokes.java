package org.treatyterms.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Collects strokes that differ in their ends only, and writes them as one path. */
final class SvgStrokes {
  private static final Pattern POINT = Pattern.compile("(-?[0-9.]+)[ ,](-?[0-9.]+)");
  private static final Pattern OUTLINE = Pattern.compile("[-0-9., MLZ]+");

  /** An outline as thin as this is a line drawn as a shape. */
  private static final double THIN = 1.15;

  private final StringBuilder out;

  /** The attributes that all strokes collected share. */
  private String kind = "";

  private final List<String> moves = new ArrayList<>();

  SvgStrokes(StringBuilder out) {
    this.out = out;
  }

  /** Takes a line element. */
  void line(Map<String, String> attributes) {
    String x1 = attributes.getOrDefault("x1", "0");
    String y1 = attributes.getOrDefault("y1", "0");
    String x2 = attributes.getOrDefault("x2", "0");
    String y2 = attributes.getOrDefault("y2", "0");
    Map<String, String> rest = new TreeMap<>(attributes);
    rest.keySet().removeAll(Set.of("x1", "y1", "x2", "y2"));
    String end = x1.equals(x2) ? "V" + y2 : y1.equals(y2) ? "H" + x2 : "L" + x2 + " " + y2;
    add(rest, "M" + x1 + " " + y1 + end);
  }

  /** Takes a filled outline of one of the page's colours, if it is as thin as a line. */
  boolean hairline(Map<String, String> attributes) {
    String outline = attributes.getOrDefault("d", "");
    String colour = attributes.getOrDefault("class", "");
    boolean plain = colour.startsWith("tt-") && colour.indexOf(' ') < 0 && attributes.size() == 2;
    if (!plain || colour.startsWith("tt-edge-") || !OUTLINE.matcher(outline).matches()) {
      return false;
    }
    String move = middle(outline);
    if (move == null) {
      return false;
    }
    Map<String, String> stroke = new TreeMap<>();
    stroke.put("class", "tt-edge-" + colour.substring("tt-".length()));
    stroke.put("stroke-width", "1");
    add(stroke, move);
    return true;
  }

  private static @Nullable String middle(String outline) {
    double left = Double.POSITIVE_INFINITY;
    double right = Double.NEGATIVE_INFINITY;
    double top = Double.POSITIVE_INFINITY;
    double bottom = Double.NEGATIVE_INFINITY;
    Matcher points = POINT.matcher(outline);
    while (points.find()) {
      double x = Double.parseDouble(points.group(1));
      double y = Double.parseDouble(points.group(2));
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
    }
    if (right - left <= THIN && bottom - top > THIN) {
      return "M" + tenth((left + right) / 2) + " " + tenth(top) + "V" + tenth(bottom);
    }
    return bottom - top <= THIN && right - left > THIN
        ? "M" + tenth(left) + " " + tenth((top + bottom) / 2) + "H" + tenth(right)
        : null;
  }

  private static String tenth(double value) {
    long tenths = Math.round(value * 10);
    return tenths % 10 == 0 ? Long.toString(tenths / 10) : Double.toString(tenths / 10.0);
  }

  private void add(Map<String, String> attributes, String move) {
    StringBuilder next = new StringBuilder();
    attributes.forEach((name, value) -> attribute(next, name, value));
    if (!next.toString().equals(kind)) {
      flush();
      kind = next.toString();
    }
    moves.add(move);
  }

  /** Writes what was collected. */
  void flush() {
    if (!moves.isEmpty()) {
      out.append("<path").append(kind);
      attribute(out, "d", String.join("", moves));
      out.append("/>");
      moves.clear();
    }
    kind = "";
  }

  static void attribute(StringBuilder out, String name, String value) {
    out.append(' ').append(name).append("=\"");
    Html.escape(value, out);
    out.append('"');
  }
}
