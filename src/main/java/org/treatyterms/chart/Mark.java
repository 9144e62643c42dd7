package org.treatyterms.chart;

import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a picture is made of, in page coordinates: points of 1/96 inch, y downwards. */
sealed interface Mark {
  /** A straight line. */
  record Line(double x1, double y1, double x2, double y2, Ink ink, double width, boolean dashed)
      implements Mark {}

  /** A filled rectangle. */
  record Rect(double x, double y, double width, double height, Ink fill) implements Mark {}

  /** A symbol at a point, filled, with an edge. */
  record Dot(Symbol symbol, double x, double y, double radius, Ink fill, Ink edge)
      implements Mark {}

  /** A line through points, x and y in turn; an area if it is filled. */
  record Path(List<Double> points, @Nullable Ink fill, @Nullable Ink stroke, double width)
      implements Mark {
    public Path {
      points = List.copyOf(points);
    }

    double[] xy() {
      return points.stream().mapToDouble(Double::doubleValue).toArray();
    }
  }

  /** One line of text; x is its left end, whatever it is aligned to. */
  record Text(String string, Face face, Ink ink, double x, double baseline, double width)
      implements Mark {
    Rectangle2D box() {
      return new Rectangle2D.Double(
          x, baseline - face.ascent(), width, face.ascent() + face.descent());
    }
  }

  /** The axis and grid, with their upper left corner at a place. */
  record Panel(Frame frame, double x, double y) implements Mark {}

  /** Marks that belong together, with what they say. */
  record Group(String title, List<Mark> marks) implements Mark {
    public Group {
      marks = List.copyOf(marks);
    }
  }
}
