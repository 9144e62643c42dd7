package org.treatyterms.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Cleans text that comes from data and breaks it into lines by its measured width. */
final class Words {
  private static final String ELLIPSIS = "…";

  /** A blank at which lines break only if there is no other way. */
  static final char NO_BREAK = '\u00a0';

  private static final Pattern UNITS =
      Pattern.compile(
          "(.*[^0-9.,])?[0-9]{1,3} [0-9]{3}([^0-9].*)?|\\W*sq (k?m|mi)\\W*|¶ .*|.*[0-9] [%‰].*|.*[0-9] (k?m²?|ha|t|kg)\\W*"
              + "|[0-9]{1,2} (Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\W*"
              + "|(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]* [0-9]+\\W*");

  private Words() {}

  /**
   * Leaves out what no picture can show: control characters, half a surrogate pair, and marks that
   * turn the direction of the text around them.
   */
  static String clean(String text) {
    StringBuilder out = new StringBuilder(text.length());
    text.codePoints()
        .map(c -> Character.isWhitespace(c) || Character.isISOControl(c) ? ' ' : c)
        .filter(c -> !hidden(c))
        .forEach(out::appendCodePoint);
    return out.toString().strip().replaceAll(" {2,}", " ");
  }

  private static boolean hidden(int c) {
    return (c >= 0x202a && c <= 0x202e)
        || (c >= 0x2066 && c <= 0x2069)
        || Character.getType(c) == Character.SURROGATE
        || (c & 0xfffe) == 0xfffe
        || c == 0xfeff;
  }

  /** Breaks text into lines of like width, as few as the greatest width allows. */
  static List<String> balance(String text, Face face, double width, int most) {
    List<String> lines = wrap(text, face, width, most);
    if (lines.size() < 2 || lines.get(lines.size() - 1).endsWith(ELLIPSIS)) {
      return lines;
    }
    double low = Math.min(width, Math.max(width / 2, widestWord(text, face)));
    double high = width;
    while (high - low > 4) {
      double mid = (low + high) / 2;
      List<String> tried = wrap(text, face, mid, most);
      if (tried.size() == lines.size() && !tried.get(tried.size() - 1).endsWith(ELLIPSIS)) {
        high = mid;
        lines = tried;
      } else {
        low = mid;
      }
    }
    return lines;
  }

  /** Breaks text into as many lines as it needs. */
  static List<String> wrap(String text, Face face, double width) {
    return wrap(text, face, width, Integer.MAX_VALUE);
  }

  /** Breaks text into at most so many lines; what is left over shows as an ellipsis. */
  static List<String> wrap(String text, Face face, double width, int most) {
    List<String> lines = new ArrayList<>();
    String rest = text;
    while (!rest.isEmpty()) {
      if (lines.size() == most - 1 && Fonts.width(rest, face) > width) {
        lines.add(shorten(rest, face, width));
        return lines;
      }
      int end = lineEnd(rest, face, width);
      lines.add(rest.substring(0, end).strip());
      rest = rest.substring(end).strip();
    }
    return lines;
  }

  private static String shorten(String text, Face face, double width) {
    int fit = fit(text, face, width - Fonts.width(ELLIPSIS, face));
    int space = text.lastIndexOf(' ', fit);
    return text.substring(0, space > fit / 2 ? space : fit).strip() + ELLIPSIS;
  }

  /** Where the first line ends: after the last word that fits, else within a word. */
  private static int lineEnd(String text, Face face, double width) {
    int fit = fit(text, face, width);
    if (fit == text.length()) {
      return fit;
    }
    for (int at = fit; at > 0; at--) {
      if (breaks(text, at)) {
        return at;
      }
    }
    int blank = text.lastIndexOf(' ', fit);
    if (blank > 0) {
      return blank;
    }
    int soft = text.lastIndexOf(NO_BREAK, fit);
    return soft > 0 ? soft + 1 : Math.max(fit, Character.charCount(text.codePointAt(0)));
  }

  /** How many characters fit, found by halving. */
  private static int fit(String text, Face face, double width) {
    if (Fonts.width(text, face) <= width) {
      return text.length();
    }
    int low = 0;
    int high = text.length();
    while (high - low > 1) {
      int mid = (low + high) >>> 1;
      if (Fonts.width(text.substring(0, mid).stripTrailing(), face) <= width) {
        low = mid;
      } else {
        high = mid;
      }
    }
    return low > 0 && Character.isHighSurrogate(text.charAt(low - 1)) ? low - 1 : low;
  }

  private static boolean breaks(String text, int at) {
    char before = text.charAt(at - 1);
    char after = text.charAt(at);
    if (after == ' ' || before == ' ') {
      return !units(text, at);
    }
    boolean hyphen = before == '-' || before == '–' || before == '—' || before == '/';
    return (hyphen && at > 2 && Character.isLetter(after))
        || (eastern(before) && eastern(after) && !(katakana(before) && katakana(after)));
  }

  /** Writing without blanks, where lines break between letters. */
  private static boolean eastern(char letter) {
    return Character.isIdeographic(letter)
        || Character.UnicodeScript.of(letter) == Character.UnicodeScript.HIRAGANA
        || katakana(letter);
  }

  /** Foreign words in Japanese stay whole. */
  private static boolean katakana(char letter) {
    return letter == '\u30fc'
        || Character.UnicodeScript.of(letter) == Character.UnicodeScript.KATAKANA;
  }

  /** What belongs together: "4.0 %", "¶ 142", "24 Feb", "Mar 1918". */
  private static boolean units(String text, int at) {
    boolean after = text.charAt(at - 1) == ' ';
    int start = after ? at : at + 1;
    int end = after ? at - 1 : at;
    String last = text.substring(text.lastIndexOf(' ', end - 1) + 1, end);
    int stop = text.indexOf(' ', start);
    String next = text.substring(start, stop < 0 ? text.length() : stop);
    return UNITS.matcher(last + " " + next).matches();
  }

  /** The width below which a word would have to be broken. */
  static double widestWord(String text, Face face) {
    double widest = 0;
    for (String word : text.split(" ", -1)) {
      widest = Math.max(widest, Fonts.width(word, face));
    }
    return widest;
  }
}
