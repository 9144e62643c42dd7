package org.treatyterms.chart;

import java.util.Set;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NamedNodeMap;
import org.w3c.dom.Node;

/**
 * The grid that XChart paints, as SVG through Batik. Batik repeats the whole state of the graphics
 * with each shape; only what shows is kept.
 */
final class FrameSvg {
  private static final Set<String> GEOMETRY =
      Set.of("x", "y", "width", "height", "x1", "y1", "x2", "y2", "d", "points", "transform");

  private FrameSvg() {}

  static String of(Frame frame) {
    SVGGraphics2D g = new SVGGraphics2D(SVGGeneratorContext.createDefault(document()), false);
    frame.paint(g);
    StringBuilder out = new StringBuilder();
    shapes(g.getTopLevelGroup(), "", "", out);
    g.dispose();
    return out.toString();
  }

  private static Document document() {
    try {
      return DocumentBuilderFactory.newInstance().newDocumentBuilder().newDocument();
    } catch (ParserConfigurationException e) {
      throw new IllegalStateException("Java's XML classes are not there", e);
    }
  }

  private static void shapes(Element group, String fill, String stroke, StringBuilder out) {
    String innerFill = own(group, "fill", fill);
    String innerStroke = own(group, "stroke", stroke);
    boolean container = group.getTagName().equals("g");
    if (container) {
      String transform = group.getAttribute("transform");
      out.append(transform.isEmpty() ? "" : "<g transform=\"" + transform + "\">\n");
      for (Node node = group.getFirstChild(); node != null; node = node.getNextSibling()) {
        if (node instanceof Element element) {
          shapes(element, innerFill, innerStroke, out);
        }
      }
      out.append(transform.isEmpty() ? "" : "</g>\n");
    } else {
      shape(group, innerFill, innerStroke, out);
    }
  }

  private static String own(Element element, String name, String inherited) {
    return element.hasAttribute(name) ? element.getAttribute(name) : inherited;
  }

  private static void shape(Element element, String fill, String stroke, StringBuilder out) {
    out.append("<").append(element.getTagName());
    NamedNodeMap attributes = element.getAttributes();
    for (int i = 0; i < attributes.getLength(); i++) {
      Node attribute = attributes.item(i);
      if (GEOMETRY.contains(attribute.getNodeName())) {
        out.append(' ').append(attribute.getNodeName()).append("=\"");
        out.append(SvgWriter.escape(attribute.getNodeValue())).append('"');
      }
    }
    boolean paper = fill.equalsIgnoreCase("white");
    out.append(" class=\"").append(paper ? "tt-paper" : "tt-grid").append('"');
    out.append(" fill=\"").append(SvgWriter.escape(fill)).append('"');
    if (!stroke.isEmpty() && !stroke.equals("none")) {
      out.append(" stroke=\"").append(SvgWriter.escape(stroke)).append('"');
    }
    out.append("/>\n");
  }
}
