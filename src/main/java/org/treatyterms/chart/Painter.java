package org.treatyterms.chart;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.List;

/** Paints a scene with Java 2D: pixels and PDF. */
final class Painter {
  private static final float[] DASH = {3f, 3f};

  private final Graphics2D g;

  private Painter(Graphics2D g) {
    this.g = g;
  }

  static BufferedImage image(Scene scene, double scale) {
    int width = (int) Math.round(scene.width() * scale);
    int height = (int) Math.round(scene.height() * scale);
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    try {
      g.scale(width / scene.width(), height / scene.height());
      paint(scene, g);
    } finally {
      g.dispose();
    }
    return image;
  }

  static void paint(Scene scene, Graphics2D g) {
    g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    g.setRenderingHint(
        RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
    g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    g.setColor(Ink.PAPER.color());
    g.fill(new Rectangle2D.Double(0, 0, scene.width(), scene.height()));
    new Painter(g).paint(scene.marks());
  }

  private void paint(List<Mark> marks) {
    marks.forEach(this::paint);
  }

  private void paint(Mark mark) {
    if (mark instanceof Mark.Line line) {
      g.setColor(line.ink().color());
      g.setStroke(stroke(line.width(), line.dashed()));
      g.draw(new Line2D.Double(line.x1(), line.y1(), line.x2(), line.y2()));
    } else if (mark instanceof Mark.Rect rect) {
      g.setColor(rect.fill().color());
      g.fill(new Rectangle2D.Double(rect.x(), rect.y(), rect.width(), rect.height()));
    } else if (mark instanceof Mark.Dot dot) {
      var shape = dot.symbol().shape(dot.x(), dot.y(), dot.radius());
      g.setColor(dot.fill().color());
      g.fill(shape);
      g.setColor(dot.edge().color());
      g.setStroke(new BasicStroke(1.5f));
      g.draw(shape);
    } else if (mark instanceof Mark.Path path) {
      paint(path);
    } else if (mark instanceof Mark.Text text) {
      paint(text);
    } else if (mark instanceof Mark.Panel panel) {
      AffineTransform before = g.getTransform();
      g.translate(panel.x(), panel.y());
      panel.frame().paint(g);
      g.setTransform(before);
    } else if (mark instanceof Mark.Group group) {
      paint(group.marks());
    }
  }

  private void paint(Mark.Path path) {
    Ink fill = path.fill();
    Path2D shape = Symbol.polygon(path.xy(), fill != null);
    if (fill != null) {
      g.setColor(fill.color());
      g.fill(shape);
    }
    Ink stroke = path.stroke();
    if (stroke != null) {
      g.setColor(stroke.color());
      g.setStroke(
          new BasicStroke((float) path.width(), BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND));
      g.draw(shape);
    }
  }

  private void paint(Mark.Text text) {
    g.setColor(text.ink().color());
    double x = text.x();
    for (Fonts.Run run : Fonts.runs(text.string(), text.face())) {
      g.setFont(run.font());
      g.drawString(run.text(), (float) x, (float) text.baseline());
      x += run.width();
    }
  }

  private static BasicStroke stroke(double width, boolean dashed) {
    return dashed
        ? new BasicStroke(
            (float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10f, DASH, 0f)
        : new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER);
  }
}
