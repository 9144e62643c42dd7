package org.treatyterms.report;

import java.io.StringReader;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Makes a picture fit to stand in a page with hundreds of others: only shapes and texts, coloured
 * by the page's style sheet, one path for strokes of one kind, and no more decimals than can be
 * seen. What the table beside it says is left out of the description.
 */
final class SvgTrim {
  private static final Set<String> SHAPES =
      Set.of(
          "svg",
          "g",
          "title",
          "text",
          "tspan",
          "line",
          "path",
          "rect",
          "circle",
          "ellipse",
          "polygon",
          "polyline");

  private static final Set<String> KEPT =
      Set.of(
          "class",
          "viewBox",
          "x",
          "y",
          "x1",
          "y1",
          "x2",
          "y2",
          "dx",
          "dy",
          "cx",
          "cy",
          "r",
          "rx",
          "ry",
          "width",
          "height",
          "d",
          "points",
          "transform",
          "text-anchor",
          "font-size",
          "font-weight",
          "font-style",
          "textLength",
          "stroke-width",
          "stroke-dasharray",
          "fill-opacity",
          "opacity",
          "fill",
          "stroke");

  /** What the page's style sheet colours. */
  private static final Pattern COLOURED =
      Pattern.compile(
          "(?:(?:^| )tt-(?:edge-)?(?:paper|ink|muted|grid|rule|faint|accent|wash|alert|step|empty"
              + "|for|against|abstaining|not-voting|on-dark|on-light))+");

  /** What the page's style sheet takes for granted. */
  private static final Map<String, String> USUAL =
      Map.of("class", "tt-ink", "font-size", "13.5", "stroke-width", "1.5");

  /** Digits of a width that is worth keeping: below it no font makes a text much wider. */
  private static final int MANY = 3;

  private static final Pattern DECIMALS = Pattern.compile("(\\.[0-9])[0-9]+");
  private static final Pattern ZERO = Pattern.compile("\\.0(?![0-9])");
  private static final Pattern BLANKS = Pattern.compile(" ?([A-Za-z]) ?");

  /** Letters as wide as high: a width measured without their font does not fit them. */
  private static final Pattern WIDE = Pattern.compile("[\\u1100-\\u11FF\\u2E80-\\uFFEF]");

  private final StringBuilder out = new StringBuilder(8_192);

  private final SvgStrokes strokes = new SvgStrokes(out);

  /** Whether the path just begun went to the strokes, so that its end is not to be written. */
  private boolean swallowed;

  private SvgTrim() {}

  /**
   * Trims a picture.
   *
   * @throws IllegalArgumentException if it is no SVG document
   */
  static String trim(String svg) {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    try {
      SvgTrim trim = new SvgTrim();
      trim.copy(factory.createXMLStreamReader(new StringReader(svg)));
      return trim.out.toString();
    } catch (XMLStreamException e) {
      throw new IllegalArgumentException("The picture is no SVG document: " + e.getMessage(), e);
    }
  }

  private void copy(XMLStreamReader in) throws XMLStreamException {
    int depth = 0;
    int skipped = 0;
    while (in.hasNext()) {
      int event = in.next();
      if (event == XMLStreamConstants.START_ELEMENT) {
        depth++;
        // Of the titles only that of the picture: those of rows repeat the table.
        boolean kept =
            SHAPES.contains(in.getLocalName())
                && (depth <= 2 || !in.getLocalName().equals("title"))
                && !isPaper(in);
        if (skipped > 0 || !kept) {
          skipped++;
        } else {
          start(in, depth);
        }
      } else if (event == XMLStreamConstants.END_ELEMENT) {
        depth--;
        if (skipped > 0) {
          skipped--;
        } else {
          end(in.getLocalName());
        }
      } else if (event == XMLStreamConstants.CHARACTERS && skipped == 0) {
        characters(in.getText());
      }
    }
  }

  /** Whether a shape is only the page's own colour. */
  private static boolean isPaper(XMLStreamReader in) {
    return in.getLocalName().equals("rect")
        && "tt-paper".equals(in.getAttributeValue(null, "class"));
  }

  private void characters(String text) {
    if (text.isBlank()) {
      return;
    }
    if (WIDE.matcher(text).find() && out.charAt(out.length() - 1) == '>') {
      int start = out.lastIndexOf("<");
      if (out.indexOf(" textLength=", start) > 0) {
        out.insert(out.length() - 1, " lengthAdjust=\"spacingAndGlyphs\"");
      }
    }
    Html.escape(text, out);
  }

  private void start(XMLStreamReader in, int depth) {
    String name = in.getLocalName();
    Map<String, String> attributes = attributes(in);
    attributes.remove("stroke-width", USUAL.get("stroke-width"));
    if (name.equals("line")) {
      strokes.line(attributes);
      return;
    }
    if (name.equals("path") && strokes.hairline(attributes)) {
      swallowed = true;
      return;
    }
    if (name.equals("text")) {
      attributes.remove("class", USUAL.get("class"));
      attributes.remove("font-size", USUAL.get("font-size"));
      if (attributes.getOrDefault("textLength", "").length() < MANY) {
        attributes.remove("textLength");
      }
    }
    strokes.flush();
    out.append('<').append(name);
    if (depth == 1) {
      out.append(" xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"");
    }
    attributes.forEach((key, value) -> SvgStrokes.attribute(out, key, value));
    out.append('>');
  }

  private static Map<String, String> attributes(XMLStreamReader in) {
    Map<String, String> attributes = new TreeMap<>();
    for (int i = 0; i < in.getAttributeCount(); i++) {
      String name = in.getAttributeLocalName(i);
      if (KEPT.contains(name)) {
        attributes.put(name, shortened(name, in.getAttributeValue(i)));
      }
    }
    if (COLOURED.matcher(attributes.getOrDefault("class", "")).matches()) {
      // The page's style sheet colours them, for light and dark.
      attributes.remove("fill");
      attributes.remove("stroke");
    }
    return attributes;
  }

  private static String shortened(String name, String value) {
    if (name.equals("class") || name.equals("fill") || name.equals("stroke")) {
      return value;
    }
    String shorter = ZERO.matcher(DECIMALS.matcher(value).replaceAll("$1")).replaceAll("");
    if (name.equals("textLength")) {
      return shorter.replaceAll("\\..*", "");
    }
    return name.equals("d") ? BLANKS.matcher(shorter).replaceAll("$1") : shorter;
  }

  private void end(String name) {
    if (name.equals("line") || swallowed) {
      swallowed = false;
      return;
    }
    strokes.flush();
    String start = "<" + name;
    int at = out.lastIndexOf("<");
    boolean bare =
        out.indexOf(start, at) == at
            && out.charAt(out.length() - 1) == '>'
            && out.charAt(out.length() - 2) != '/';
    if (bare) {
      out.setLength(out.length() - 1);
      out.append("/>");
    } else {
      out.append("</").append(name).append('>');
    }
  }
}
