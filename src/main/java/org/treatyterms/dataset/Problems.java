package org.treatyterms.dataset;

import java.util.ArrayList;
import java.util.List;
import org.treatyterms.dataset.Problem.Severity;

/** Collects problems as they are found. */
final class Problems {
  private final List<Problem> found = new ArrayList<>();

  void error(String file, int line, String message) {
    found.add(new Problem(Severity.ERROR, file, line, "", "", message));
  }

  void notice(String file, int line, String message) {
    found.add(new Problem(Severity.NOTICE, file, line, "", "", message));
  }

  void error(Row row, String column, String message) {
    add(Severity.ERROR, row, column, message);
  }

  void notice(Row row, String column, String message) {
    add(Severity.NOTICE, row, column, message);
  }

  private void add(Severity severity, Row row, String column, String message) {
    found.add(
        new Problem(severity, row.sheet().file(), row.line(), column, row.text(column), message));
  }

  void add(Problem problem) {
    found.add(problem);
  }

  /** Returns how many there are so far. */
  int size() {
    return found.size();
  }

  /** Returns the errors among those found after the first so many. */
  List<Problem> errorsFrom(int start) {
    return found.subList(start, found.size()).stream()
        .filter(problem -> problem.severity() == Severity.ERROR)
        .toList();
  }

  /** Returns what was found, each once, in file order. */
  List<Problem> sorted() {
    return found.stream().sorted().distinct().toList();
  }

  /**
   * Returns what an exception says about a text, without the text itself: a problem shows it anyway
   * and shortens it.
   */
  static String message(IllegalArgumentException e, String text) {
    String message = String.valueOf(e.getMessage());
    String quoted = "'" + text + "' ";
    if (message.startsWith(quoted)) {
      return message.substring(quoted.length());
    }
    int end = message.indexOf("…' ");
    return message.startsWith("'") && end > 0 ? message.substring(end + 3) : message;
  }
}
