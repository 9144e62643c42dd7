package org.treatyterms.chart;

import java.awt.Shape;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** The marks of points. Shapes differ as well as colours, so that grey prints can be read. */
enum Symbol {
  CIRCLE,
  SQUARE(-.88, -.88, .88, -.88, .88, .88, -.88, .88),
  TRIANGLE(0, -1.15, 1.1, .8, -1.1, .8),
  DIAMOND(0, -1.3, 1.3, 0, 0, 1.3, -1.3, 0),
  TRIANGLE_DOWN(0, 1.15, 1.1, -.8, -1.1, -.8),
  CROSS(
      -.4, -1.1, .4, -1.1, .4, -.4, 1.1, -.4, 1.1, .4, .4, .4, .4, 1.1, -.4, 1.1, -.4, .4, -1.1, .4,
      -1.1, -.4, -.4, -.4),
  BAR(-.45, -1.25, .45, -1.25, .45, 1.25, -.45, 1.25),
  STAR(
      0, -1.4, .4, -.45, 1.33, -.43, .6, .2, .82, 1.13, 0, .6, -.82, 1.13, -.6, .2, -1.33, -.43,
      -.4, -.45),
  ARROW_RIGHT(.9, 0, -.9, -.9, -.9, .9),
  ARROW_LEFT(-.9, 0, .9, -.9, .9, .9);

  @SuppressWarnings("ImmutableEnumChecker") // never handed out
  private final double[] corners;

  Symbol(double... corners) {
    this.corners = corners;
  }

  /** The corners around a centre, x and y in turn; none for a circle. */
  double[] corners(double x, double y, double radius) {
    double[] placed = new double[corners.length];
    for (int i = 0; i < corners.length; i++) {
      placed[i] = (i % 2 == 0 ? x : y) + corners[i] * radius;
    }
    return placed;
  }

  Shape shape(double x, double y, double radius) {
    if (corners.length == 0) {
      return new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius);
    }
    return polygon(corners(x, y, radius), true);
  }

  static Path2D polygon(double[] xy, boolean closed) {
    Path2D path = new Path2D.Double();
    path.moveTo(xy[0], xy[1]);
    for (int i = 2; i < xy.length; i += 2) {
      path.lineTo(xy[i], xy[i + 1]);
    }
    if (closed) {
      path.closePath();
    }
    return path;
  }
}
