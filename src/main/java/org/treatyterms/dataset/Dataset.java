package org.treatyterms.dataset;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The tables of one folder as they were read, before they are brought into one id space. */
final class Dataset {
  private final Folder folder;
  private final boolean background;
  private final Map<DataTable, Sheet> sheets = new EnumMap<>(DataTable.class);

  private final Set<DataTable> missing = EnumSet.noneOf(DataTable.class);

  private Dataset(Folder folder, boolean background) {
    this.folder = folder;
    this.background = background;
  }

  static Dataset read(Folder folder, boolean background, Problems problems) {
    Dataset dataset = new Dataset(folder, background);
    for (DataTable table : DataTable.values()) {
      dataset.read(table, problems);
    }
    if (folder instanceof Folder.LoneSheet && !dataset.rows(DataTable.CLAIMS).isEmpty()) {
      problems.notice(
          folder.display(""),
          0,
          "is one sheet; terms, bases and sources are derived from it, and columns it lacks are"
              + " taken as empty");
    }
    return dataset;
  }

  private void read(DataTable table, Problems problems) {
    String shown = folder.display(table.file());
    try {
      byte[] bytes = folder.bytes(table.file());
      if (bytes != null) {
        sheets.put(table, Sheet.read(this, table, shown, bytes, problems));
      } else if (table == DataTable.CLAIMS) {
        List<String> found =
            folder instanceof Folder.OnDisk disk ? disk.csvFiles() : List.<String>of();
        problems.error(
            shown, 0, "is missing; write a sheet with term,source,value; found " + found);
      } else {
        missing.add(table);
      }
    } catch (IOException e) {
      problems.error(shown, 0, "cannot be read: " + reason(e));
    }
  }

  /** Says why a file cannot be read, without its name, which the problem gives. */
  static String reason(IOException e) {
    if (e instanceof AccessDeniedException) {
      return "access is denied";
    }
    String message = e.getMessage();
    return message == null ? e.getClass().getSimpleName() : message;
  }

  Folder folder() {
    return folder;
  }

  /** Tells whether the dataset is only at hand, not asked for. */
  boolean isBackground() {
    return background;
  }

  Optional<Sheet> sheet(DataTable table) {
    return Optional.ofNullable(sheets.get(table));
  }

  List<Row> rows(DataTable table) {
    Sheet sheet = sheets.get(table);
    return sheet == null ? List.of() : sheet.rows();
  }

  /**
   * Tells whether a row that is referred to need not exist: its file or itself was not read. Says
   * what is assumed if the file is missing; a lone sheet has said so already.
   */
  boolean excuses(DataTable table, String id, Problems problems) {
    if (missing.contains(table)
        && !table.ifMissing().isEmpty()
        && !(folder instanceof Folder.LoneSheet)) {
      problems.notice(folder.display(table.file()), 0, "is missing; " + table.ifMissing());
    }
    Sheet sheet = sheets.get(table);
    return sheet == null || sheet.mayHaveLost(id);
  }
}
