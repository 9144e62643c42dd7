package org.treatyterms.dataset;

/** Keeps cells of data from being run as formulas by spreadsheets (CSV injection, CWE-1236). */
public final class Spreadsheets {
  private Spreadsheets() {}

  /**
   * Puts an apostrophe before what a spreadsheet would compute; numbers stay as they are.
   *
   * @param text a cell
   * @return the same text, or with an apostrophe before it if it begins with = + - @, a tab or a
   *     carriage return and is no plain number
   */
  public static String harmless(String text) {
    if (text.isEmpty() || "=+-@\t\r".indexOf(text.charAt(0)) < 0 || isNumber(text)) {
      return text;
    }
    return "'" + text;
  }

  private static boolean isNumber(String text) {
    int digits = 0;
    int points = 0;
    for (int i = text.charAt(0) == '-' ? 1 : 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '.') {
        points++;
      } else if (c >= '0' && c <= '9') {
        digits++;
      } else {
        return false;
      }
    }
    return digits > 0 && points <= 1;
  }
}
