package org.treatyterms.dataset;

/** Ids: segments of a-z, 0-9 and hyphens, parted by slashes. */
final class Ids {
  static final String REMEDY =
      "is not an id; write segments of a-z, 0-9 and hyphens parted by /, like trianon-1920/area";

  private static final int MAX_LENGTH = 300;

  private Ids() {}

  static boolean isId(String text) {
    if (text.isEmpty() || text.length() > MAX_LENGTH) {
      return false;
    }
    char before = '/';
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      boolean legal = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
      if (!legal && (c != '/' || before == '/')) {
        return false;
      }
      before = c;
    }
    return before != '/';
  }
}
