package org.treatyterms.chart;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a scene as SVG, an element for each mark. Text stays text; it keeps its measured width
 * whatever font the reader has. Colours are attributes beside class names, which style sheets
 * override.
 */
final class SvgWriter {
  private final StringBuilder out = new StringBuilder(16_384);

  private SvgWriter() {}

  static String write(Scene scene) {
    SvgWriter writer = new SvgWriter();
    writer.document(scene);
    return writer.out.toString();
  }

  private void document(Scene scene) {
    String width = number(scene.width());
    String height = number(scene.height());
    out.append("<svg xmlns=\"http://www.w3.org/2000/svg\" class=\"tt-chart\" role=\"img\" width=\"")
        .append(width)
        .append("\" height=\"")
        .append(height)
        .append("\" viewBox=\"0 0 ")
        .append(width)
        .append(' ')
        .append(height)
        .append("\" font-family=\"")
        .append(escape(Fonts.FAMILY))
        .append("\">\n");
    element("title", scene.title());
    element("desc", scene.description());
    rect(0, 0, scene.width(), scene.height(), Ink.PAPER);
    marks(scene.marks());
    out.append("</svg>\n");
  }

  private void element(String name, String text) {
    out.append('<').append(name).append('>').append(escape(text));
    out.append("</").append(name).append(">\n");
  }

  private void marks(List<Mark> marks) {
    marks.forEach(this::mark);
  }

  private void mark(Mark mark) {
    if (mark instanceof Mark.Text text) {
      text(text);
    } else if (mark instanceof Mark.Line line) {
      out.append("<line");
      attributes("x1", line.x1(), "y1", line.y1(), "x2", line.x2(), "y2", line.y2());
      stroke(line.ink(), line.width());
      out.append(line.dashed() ? " stroke-dasharray=\"3 3\"/>\n" : "/>\n");
    } else if (mark instanceof Mark.Rect rect) {
      rect(rect.x(), rect.y(), rect.width(), rect.height(), rect.fill());
    } else if (mark instanceof Mark.Dot dot) {
      dot(dot);
    } else if (mark instanceof Mark.Path path) {
      path(path);
    } else if (mark instanceof Mark.Panel panel) {
      out.append("<g class=\"tt-axis\" transform=\"translate(")
          .append(number(panel.x()))
          .append(' ')
          .append(number(panel.y()))
          .append(")\">\n")
          .append(FrameSvg.of(panel.frame()))
          .append("</g>\n");
    } else if (mark instanceof Mark.Group group) {
      out.append("<g>\n");
      element("title", group.title());
      marks(group.marks());
      out.append("</g>\n");
    }
  }

  private void text(Mark.Text text) {
    out.append("<text");
    attributes("x", text.x(), "y", text.baseline());
    out.append(" class=\"tt-").append(text.ink().name()).append('"');
    out.append(" fill=\"").append(text.ink().hex()).append('"');
    attributes("font-size", text.face().size);
    if (text.face().bold) {
      out.append(" font-weight=\"bold\"");
    }
    if (text.width() > 0) {
      attributes("textLength", text.width());
      out.append(" lengthAdjust=\"spacingAndGlyphs\"");
    }
    out.append('>').append(escape(text.string())).append("</text>\n");
  }

  private void rect(double x, double y, double width, double height, Ink fill) {
    out.append("<rect");
    attributes("x", x, "y", y, "width", width, "height", height);
    fill(fill);
    out.append("/>\n");
  }

  private void dot(Mark.Dot dot) {
    if (dot.symbol() == Symbol.CIRCLE) {
      out.append("<circle");
      attributes("cx", dot.x(), "cy", dot.y(), "r", dot.radius());
    } else {
      out.append("<polygon");
      points(dot.symbol().corners(dot.x(), dot.y(), dot.radius()));
    }
    fillAndStroke(dot.fill(), dot.edge(), 1.5);
    out.append("/>\n");
  }

  private void path(Mark.Path path) {
    out.append(path.fill() == null ? "<polyline" : "<polygon");
    points(path.xy());
    fillAndStroke(path.fill(), path.stroke(), path.width());
    out.append("/>\n");
  }

  private void points(double[] xy) {
    out.append(" points=\"");
    for (int i = 0; i < xy.length; i++) {
      out.append(i == 0 ? "" : i % 2 == 0 ? " " : ",").append(number(xy[i]));
    }
    out.append('"');
  }

  /** One class can name only one of the two; the fill, unless it is paper or missing. */
  private void fillAndStroke(@Nullable Ink fill, @Nullable Ink stroke, double width) {
    if (fill != null && stroke != null && !fill.equals(stroke)) {
      out.append(" class=\"tt-").append(fill.name()).append(" tt-edge-").append(stroke.name());
      out.append("\" fill=\"").append(fill.hex()).append('"');
      opacity(fill);
      out.append(" stroke=\"").append(stroke.hex()).append('"');
      attributes("stroke-width", width);
    } else if (fill != null) {
      fill(fill);
      if (stroke != null) {
        out.append(" stroke=\"").append(stroke.hex()).append('"');
        attributes("stroke-width", width);
      }
    } else if (stroke != null) {
      stroke(stroke, width);
      out.append(" fill=\"none\"");
    }
  }

  private void fill(Ink ink) {
    out.append(" class=\"tt-").append(ink.name()).append("\" fill=\"").append(ink.hex());
    out.append('"');
    opacity(ink);
  }

  private void opacity(Ink ink) {
    int alpha = ink.color().getAlpha();
    if (alpha < 255) {
      attributes("fill-opacity", alpha / 255.0);
    }
  }

  private void stroke(Ink ink, double width) {
    out.append(" class=\"tt-edge-").append(ink.name()).append("\" stroke=\"").append(ink.hex());
    out.append('"');
    attributes("stroke-width", width);
  }

  private void attributes(Object... namesAndValues) {
    for (int i = 0; i < namesAndValues.length; i += 2) {
      out.append(' ').append(namesAndValues[i]).append("=\"");
      out.append(number((Double) namesAndValues[i + 1])).append('"');
    }
  }

  /** At most two decimals, written alike in every locale. */
  static String number(double value) {
    BigDecimal rounded = BigDecimal.valueOf(value).setScale(2, RoundingMode.HALF_UP);
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }

  /** Text as XML: markup characters escaped, what XML cannot hold left out. */
  static String escape(String text) {
    StringBuilder safe = new StringBuilder(text.length() + 16);
    text.codePoints()
        .forEach(
            c -> {
              switch (c) {
                case '<' -> safe.append("&lt;");
                case '>' -> safe.append("&gt;");
                case '&' -> safe.append("&amp;");
                case '"' -> safe.append("&quot;");
                default -> {
                  if (legal(c)) {
                    safe.appendCodePoint(c);
                  }
                }
              }
            });
    return safe.toString();
  }

  private static boolean legal(int c) {
    return c == '\t'
        || c == '\n'
        || (c >= ' ' && c <= 0xd7ff)
        || (c >= 0xe000 && c <= 0xfffd)
        || c >= 0x10000;
  }
}
