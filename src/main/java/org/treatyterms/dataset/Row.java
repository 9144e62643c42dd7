package org.treatyterms.dataset;

import java.util.ArrayList;
import java.util.List;

/**
 * One row of a sheet.
 *
 * @param sheet the sheet
 * @param line the line it begins in, from 1
 * @param cells as many as the sheet has columns
 */
record Row(Sheet sheet, int line, List<String> cells) {
  /** Returns a cell as it stands; empty if the sheet lacks the column. */
  String text(String column) {
    int at = sheet.index(column);
    return at < 0 ? "" : cells.get(at);
  }

  /** Returns the cells of the columns that the table is known to have, in their fixed order. */
  List<String> known() {
    List<String> known = new ArrayList<>();
    for (String column : sheet.table().columns()) {
      known.add(text(column));
    }
    return known;
  }

  /** Returns the row with one cell changed. */
  Row with(String column, String now) {
    List<String> changed = new ArrayList<>(cells);
    changed.set(sheet.index(column), now);
    return new Row(sheet, line, changed);
  }

  /** Tells whether this row comes before another: by file, then line. */
  boolean isBefore(Row other) {
    int order = sheet.file().compareTo(other.sheet.file());
    return order != 0 ? order < 0 : line < other.line;
  }
}
