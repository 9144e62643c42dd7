package org.treatyterms.dataset;

import java.util.Comparator;

/**
 * One thing that is wrong with a file, or that was assumed in reading it. Problems sort in file
 * order.
 *
 * @param severity whether the data can be used all the same
 * @param file the file, as the reader of the message finds it
 * @param line the line, from 1; 0 if the problem is one of the whole file
 * @param column the name of the column; empty if the problem is one of the whole line or file
 * @param text the cell's text, in full; empty if there is none
 * @param message what is wrong with the text and what would be accepted
 */
public record Problem(
    Severity severity, String file, int line, String column, String text, String message)
    implements Comparable<Problem> {
  private static final int SHOWN = 60;
  private static final Comparator<Problem> FILE_ORDER =
      Comparator.comparing(Problem::file)
          .thenComparingInt(Problem::line)
          .thenComparingInt(problem -> DataTable.position(problem.file, problem.column))
          .thenComparing(Problem::column)
          .thenComparing(Problem::severity)
          .thenComparing(Problem::message)
          .thenComparing(Problem::text);

  /** Whether the data can be used all the same. */
  public enum Severity {
    /** Something is wrong and must be mended. */
    ERROR,
    /** Something was assumed, or is odd; the data can be used. */
    NOTICE
  }

  @Override
  public int compareTo(Problem other) {
    return FILE_ORDER.compare(this, other);
  }

  /**
   * Writes the problem in one line. Long texts are shortened and control characters escaped.
   *
   * @return for instance {@code claims.csv:17:value: '62,5' is not a number; write the decimal
   *     point, like 62.5}
   */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder(160);
    plain(file, out);
    if (line > 0) {
      out.append(':').append(line);
    }
    if (!column.isEmpty()) {
      out.append(':');
      plain(column, out);
    }
    out.append(": ");
    if (!text.isEmpty()) {
      out.append('\'');
      plain(shorten(text), out);
      out.append("' ");
    }
    plain(message, out);
    return out.toString();
  }

  /** Shortens a text to what a message can hold, never within a surrogate pair. */
  static String shorten(String text) {
    if (text.length() <= SHOWN) {
      return text;
    }
    int end = Character.isHighSurrogate(text.charAt(SHOWN - 1)) ? SHOWN - 1 : SHOWN;
    return text.substring(0, end) + "…";
  }

  /** Escapes what would steer a terminal or hide in it: controls, formats, lone surrogates. */
  private static void plain(String text, StringBuilder out) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          int type = Character.getType(c);
          boolean hidden =
              type == Character.CONTROL
                  || type == Character.FORMAT
                  || type == Character.LINE_SEPARATOR
                  || type == Character.PARAGRAPH_SEPARATOR;
          if (hidden) {
            out.append("\\u").append(Integer.toHexString(0x10000 | c), 1, 5);
          } else {
            out.append(c);
          }
        }
      }
    }
  }
}
