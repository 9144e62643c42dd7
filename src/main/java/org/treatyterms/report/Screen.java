package org.treatyterms.report;

import java.io.IOException;
import java.io.Writer;
import java.lang.Character.UnicodeScript;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.treatyterms.reconcile.Verdict;

/** Lines for a terminal: wrapped, free of control characters, coloured if asked for. */
final class Screen {
  private static final int NARROWEST = 40;

  private final Writer out;
  private final int width;
  private final boolean colour;

  Screen(Writer out, int width, boolean colour) {
    this.out = out;
    this.width = width;
    this.colour = colour;
  }

  static int checked(int width) {
    if (width < NARROWEST) {
      throw new IllegalArgumentException(
          "The width must be at least " + NARROWEST + " columns: " + width);
    }
    return width;
  }

  void blank() throws IOException {
    out.write('\n');
  }

  /** Writes text, wrapped between words; lines after the first are indented by {@code hanging}. */
  void say(String text, int indent, int hanging) throws IOException {
    for (String line : wrap(text, indent, hanging, width)) {
      line(line);
    }
  }

  /** Writes a verdict in capitals, coloured if asked for, and text after it. */
  void verdict(Verdict verdict, String word, String text) throws IOException {
    String label = word.toUpperCase(Locale.ROOT);
    List<String> lines = wrap(label + ": " + text, 0, 2, width);
    String first = lines.get(0);
    boolean whole = first.startsWith(label);
    line(colour && whole ? paint(verdict, label) + first.substring(label.length()) : first);
    for (String line : lines.subList(1, lines.size())) {
      line(line);
    }
  }

  void line(String line) throws IOException {
    out.write(line);
    out.write('\n');
  }

  private static String paint(Verdict verdict, String label) {
    String code =
        switch (verdict) {
          case DISCREPANT -> "1;31";
          case NOT_COMPARABLE -> "1;35";
          case COMPATIBLE -> "36";
          case SAME -> "32";
          case SINGLE -> "2";
        };
    return "\u001b[" + code + "m" + label + "\u001b[0m";
  }

  static List<String> wrap(String text, int indent, int hanging, int width) {
    List<String> lines = new ArrayList<>();
    StringBuilder line = new StringBuilder(" ".repeat(indent));
    int used = indent;
    boolean fresh = true;
    for (String word : clean(text).split(" ", -1)) {
      int columns = columns(word);
      if (!fresh && used + 1 + columns > width) {
        lines.add(line.toString());
        line = new StringBuilder(" ".repeat(hanging));
        used = hanging;
        fresh = true;
      }
      if (!fresh) {
        line.append(' ');
        used++;
      }
      line.append(word);
      used += columns;
      fresh = false;
    }
    lines.add(line.toString());
    return lines;
  }

  /** Control characters in data must not steer a terminal; blanks in a row become one. */
  static String clean(String text) {
    StringBuilder out = new StringBuilder(text.length());
    boolean gap = false;
    for (int at = 0; at < text.length(); at++) {
      char c = text.charAt(at);
      if (c == ' ' || c == '\n' || c == '\t' || c == '\r') {
        gap = out.length() > 0;
        continue;
      }
      if (gap) {
        out.append(' ');
        gap = false;
      }
      out.append(steers(c) ? '\uFFFD' : c);
    }
    return out.toString();
  }

  /** Escape codes, and marks that turn the direction of what follows. */
  private static boolean steers(char c) {
    return Character.isISOControl(c)
        || (c >= '\u202A' && c <= '\u202E')
        || (c >= '\u2066' && c <= '\u2069');
  }

  /** The columns that a terminal gives a word: two for East Asian letters, none for accents. */
  static int columns(String word) {
    return word.codePoints().map(Screen::columns).sum();
  }

  private static int columns(int letter) {
    int type = Character.getType(letter);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    if (letter < 0x1100) {
      return 1;
    }
    UnicodeScript script = UnicodeScript.of(letter);
    boolean wide =
        script == UnicodeScript.HAN
            || script == UnicodeScript.HIRAGANA
            || script == UnicodeScript.KATAKANA
            || script == UnicodeScript.HANGUL
            || (letter >= 0xFF01 && letter <= 0xFF60);
    return wide ? 2 : 1;
  }
}
