package org.treatyterms.report;

import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * Writes HTML that is also well-formed XML. All text and every attribute value is escaped; elements
 * close in the order in which they were opened.
 */
final class Html {
  private final StringBuilder out = new StringBuilder(1 << 16);
  private final Deque<String> open = new ArrayDeque<>();

  /**
   * Opens an element.
   *
   * @param attributes names and values by turns; one whose value is null is left out
   */
  Html open(String tag, @Nullable String... attributes) {
    tag(tag, attributes);
    out.append('>');
    open.push(tag);
    return this;
  }

  /** Closes the element opened last. */
  Html close() {
    out.append("</").append(open.pop()).append('>');
    return this;
  }

  /** Closes the element opened last, which must have this name, and ends the line. */
  Html close(String tag) {
    if (!tag.equals(open.peek())) {
      throw new IllegalStateException("Cannot close " + tag + " in " + open);
    }
    close();
    out.append('\n');
    return this;
  }

  /** Writes an element with text. */
  Html leaf(String tag, String text, @Nullable String... attributes) {
    return open(tag, attributes).text(text).close();
  }

  /** Writes an element without content. */
  Html empty(String tag, @Nullable String... attributes) {
    tag(tag, attributes);
    out.append("/>");
    return this;
  }

  /** Writes text. */
  Html text(String text) {
    escape(text, out);
    return this;
  }

  /** Writes markup as it stands: only what this package made itself. */
  Html raw(String markup) {
    out.append(markup);
    return this;
  }

  private void tag(String tag, @Nullable String... attributes) {
    out.append('<').append(tag);
    for (int at = 0; at + 1 < attributes.length; at += 2) {
      String value = attributes[at + 1];
      if (value != null) {
        out.append(' ').append(attributes[at]).append("=\"");
        escape(value, out);
        out.append('"');
      }
    }
  }

  /** Writes text so that it stays text, in an element as in an attribute. */
  static void escape(String text, StringBuilder out) {
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        default -> {
          if (Character.isHighSurrogate(c)
              && at + 1 < text.length()
              && Character.isLowSurrogate(text.charAt(at + 1))) {
            out.append(c).append(text.charAt(++at));
          } else {
            out.append(isLegal(c) ? c : '\uFFFD');
          }
        }
      }
    }
  }

  /** What XML allows as a character, of those in one unit. */
  private static boolean isLegal(char c) {
    return (c >= ' ' && c < '\u007F')
        || c == '\n'
        || c == '\t'
        || (c >= '\u00A0' && !Character.isSurrogate(c) && c < '\uFFFE');
  }

  @Override
  public String toString() {
    if (!open.isEmpty()) {
      throw new IllegalStateException("Elements are still open: " + open);
    }
    return out.toString();
  }
}
