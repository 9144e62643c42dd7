package org.treatyterms.figure;

/** Splits the text of a figure into number and name. */
final class Parts {
  private Parts() {}

  static String[] split(String text, String what, String example) {
    int blank = text.indexOf(' ');
    if (blank <= 0 || blank == text.length() - 1) {
      throw new IllegalArgumentException(
          "'"
              + text
              + "' is not a "
              + what
              + "; write a number and a unit, like '"
              + example
              + "'");
    }
    return new String[] {text.substring(0, blank), text.substring(blank + 1)};
  }
}
