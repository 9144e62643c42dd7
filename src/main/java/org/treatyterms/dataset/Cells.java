package org.treatyterms.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Stated;
import org.treatyterms.figure.CalendarDate;
import org.treatyterms.figure.CalendarSystem;
import org.treatyterms.figure.Numeral;

/** The typed cells of one row. What cannot be read is reported and comes back as empty. */
final class Cells {
  private final Row row;
  private final Problems problems;
  private @Nullable String firstError;

  Cells(Row row, Problems problems) {
    this.row = row;
    this.problems = problems;
  }

  Row row() {
    return row;
  }

  /** A text, verbatim. */
  String text(String column) {
    return row.text(column);
  }

  /** A cell that is no text: blanks around it are left out. */
  String token(String column) {
    String text = row.text(column);
    String token = text.strip();
    if (token.length() != text.length()) {
      problems.notice(row, column, "has blanks around it; they are left out");
    }
    return token;
  }

  /** An id; empty if the cell is empty or no id. */
  String id(String column) {
    String token = token(column);
    if (token.isEmpty() || Ids.isId(token)) {
      return token;
    }
    error(column, Ids.REMEDY);
    return "";
  }

  /** The id that a row must have; empty if it has none. */
  String key(String column) {
    String id = id(column);
    if (id.isEmpty() && row.text(column).isBlank()) {
      error(column, "is empty; write an id like " + example(column));
    }
    return id;
  }

  private static String example(String column) {
    return switch (column) {
      case "term", "provision", "relation" -> "trianon-1920/area-left";
      case "source" -> "gazette-1720";
      default -> "trianon-1920";
    };
  }

  /** Texts parted by semicolons. */
  List<String> list(String column) {
    String text = row.text(column);
    if (text.isEmpty()) {
      return List.of();
    }
    List<String> items = new ArrayList<>();
    for (String item : text.split(";", -1)) {
      if (!item.isBlank()) {
        items.add(item.strip());
      }
    }
    return items;
  }

  /** Ids parted by semicolons. */
  List<String> ids(String column) {
    List<String> ids = new ArrayList<>();
    for (String item : list(column)) {
      if (Ids.isId(item)) {
        ids.add(item);
      } else {
        error(column, "holds something else than ids; write ids parted by semicolons");
      }
    }
    return ids;
  }

  /** A Gregorian date; null if the cell is empty or no date. */
  @Nullable CalendarDate date(String column) {
    String token = token(column);
    if (!token.isEmpty()) {
      try {
        return CalendarDate.parse(token, CalendarSystem.GREGORIAN);
      } catch (IllegalArgumentException e) {
        error(column, Problems.message(e, token));
      }
    }
    return null;
  }

  /** A number; null if the cell is empty or no number. */
  @Nullable Numeral number(String column) {
    String token = token(column);
    if (!token.isEmpty()) {
      try {
        return Numeral.parse(token);
      } catch (IllegalArgumentException e) {
        error(column, Problems.message(e, token));
      }
    }
    return null;
  }

  /** One of the values of an enumeration; null if the cell is empty or none of them. */
  <E extends Enum<E>> @Nullable E choice(
      String column, String what, E[] values, Function<E, String> tokenOf) {
    String token = token(column);
    if (token.isEmpty()) {
      return null;
    }
    for (E value : values) {
      if (tokenOf.apply(value).equals(token)) {
        return value;
      }
    }
    StringJoiner legal = new StringJoiner(", ");
    for (E value : values) {
      if (!tokenOf.apply(value).isEmpty()) {
        legal.add(tokenOf.apply(value));
      }
    }
    error(column, "is not " + what + "; write one of " + legal);
    return null;
  }

  /** Returns the first error that was reported through this object, or null. */
  @Nullable String firstError() {
    return firstError;
  }

  void error(String column, String message) {
    if (firstError == null) {
      firstError = column + ": '" + Problem.shorten(row.text(column)) + "' " + message;
    }
    problems.error(row, column, message);
  }

  void notice(String column, String message) {
    problems.notice(row, column, message);
  }

  /** That there was none; an error if there is a figure all the same. */
  Stated none(boolean figureToo) {
    if (figureToo) {
      error("value", "stands beside a figure; write none or the figure");
    }
    return new Stated.None();
  }

  /** That no figure is given. */
  static Stated nothing() {
    return new Stated.Unknown("no figure is given");
  }
}
