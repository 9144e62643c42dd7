package org.treatyterms.dataset;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** One table of one dataset as it was read, with its columns looked up by name. */
final class Sheet {
  private final Dataset dataset;
  private final DataTable table;
  private final String file;
  private final Map<String, Integer> columns = new HashMap<>();
  private final List<Row> rows = new ArrayList<>();
  private final Set<String> broken;
  private final boolean whole;
  private boolean readable;

  private Sheet(Dataset dataset, DataTable table, String file, CsvText text) {
    this.dataset = dataset;
    this.table = table;
    this.file = file;
    this.broken = new HashSet<>(text.broken());
    this.whole = text.whole();
  }

  static Sheet read(
      Dataset dataset, DataTable table, String file, byte[] bytes, Problems problems) {
    CsvText text = CsvText.parse(file, bytes, problems);
    Sheet sheet = new Sheet(dataset, table, file, text);
    sheet.readable = !text.header().isEmpty() && sheet.readHeader(text.header(), problems);
    if (!sheet.readable) {
      return sheet;
    }
    for (CsvText.Line line : text.records()) {
      if (!isBlank(line.cells())) {
        sheet.rows.add(new Row(sheet, line.number(), line.cells()));
      }
    }
    return sheet;
  }

  private static boolean isBlank(List<String> cells) {
    for (String cell : cells) {
      if (!cell.isEmpty()) {
        return false;
      }
    }
    return true;
  }

  private boolean readHeader(List<String> header, Problems problems) {
    List<String> unknown = new ArrayList<>();
    Nearest nearest = new Nearest();
    boolean legal = true;
    for (int i = 0; i < header.size(); i++) {
      String name = header.get(i).strip();
      if (!name.equals(header.get(i))) {
        problems.notice(file, 1, "header has blanks around [" + name + "]; they are left out");
      }
      if (columns.putIfAbsent(name, i) != null) {
        problems.error(file, 1, "header has [" + name + "] twice; write each column once");
        legal = false;
      } else if (!table.columns().contains(name)) {
        unknown.add(
            name + nearest.to(name, table.columns()).map(n -> " (nearest: " + n + ")").orElse(""));
      }
    }
    List<String> lacks = new ArrayList<>(table.columns());
    lacks.removeAll(columns.keySet());
    List<String> lacksRequired = new ArrayList<>(table.required());
    lacksRequired.removeAll(columns.keySet());
    boolean figures =
        table != DataTable.CLAIMS
            || columns.containsKey("value")
            || columns.containsKey("low")
            || columns.containsKey("high")
            || DataTable.VOTES.stream().anyMatch(columns::containsKey);
    if (!figures) {
      lacksRequired.add("value");
    }
    if (!lacksRequired.isEmpty()) {
      boolean semicolons = header.size() == 1 && header.get(0).indexOf(';') >= 0;
      problems.error(
          file,
          1,
          "header lacks "
              + lacksRequired
              + "; found "
              + shown(header)
              + (semicolons ? "; write commas between the cells, not semicolons" : ""));
      return false;
    }
    if (!unknown.isEmpty()) {
      problems.notice(file, 1, "header has " + shown(unknown) + ", kept but not read");
    }
    if (!lacks.isEmpty() && !(dataset.folder() instanceof Folder.LoneSheet)) {
      problems.notice(file, 1, "header lacks " + lacks + ", taken as empty");
    }
    return legal;
  }

  private static String shown(List<String> names) {
    return "[" + Problem.shorten(String.join(", ", names)) + "]";
  }

  Dataset dataset() {
    return dataset;
  }

  DataTable table() {
    return table;
  }

  String file() {
    return file;
  }

  List<Row> rows() {
    return rows;
  }

  boolean has(String column) {
    return columns.containsKey(column);
  }

  /** Returns where a column stands, or -1. */
  int index(String column) {
    return columns.getOrDefault(column, -1);
  }

  /** Tells whether a row with this id may have been lost to errors already reported. */
  boolean mayHaveLost(String id) {
    return !whole || !readable || broken.contains(id);
  }
}
