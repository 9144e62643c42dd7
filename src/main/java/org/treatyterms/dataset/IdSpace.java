package org.treatyterms.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The rows of one table of all datasets, brought into one id space. The same row may stand in
 * several datasets; the datasets asked for win over the background.
 *
 * @param <T> what a row becomes
 */
final class IdSpace<T> {
  private final DataTable table;
  private final Problems problems;
  private final Map<String, Entry<T>> entries = new TreeMap<>();

  private record Entry<T>(@Nullable Row row, T value, boolean background) {}

  IdSpace(DataTable table, Problems problems) {
    this.table = table;
    this.problems = problems;
  }

  /** Tells whether a row may be taken under an id, and reports why if not. */
  boolean admits(String id, Row row) {
    Entry<T> old = entries.get(id);
    if (old == null || old.row == null) {
      return true;
    }
    String column = table.key().get(0);
    Row first = old.row;
    if (first.sheet() == row.sheet()) {
      problems.error(
          row, column, "stands in line " + first.line() + " already; write each id once");
      return false;
    }
    boolean same = first.known().equals(row.known());
    if (old.background) {
      if (!same) {
        problems.notice(
            row, column, "differs from its row in the bundled reference data, which it replaces");
      }
      return true;
    }
    boolean shareable = table != DataTable.CLAIMS && table != DataTable.RELATIONS;
    if (!same || !shareable) {
      problems.error(
          row,
          column,
          (same ? "stands in " : "differs from its row in ")
              + first.sheet().file()
              + ":"
              + first.line()
              + (same ? " already; write each id once" : "; write the same row, or another id"));
    }
    return false;
  }

  void put(String id, Row row, T value) {
    entries.put(id, new Entry<>(row, value, row.sheet().dataset().isBackground()));
  }

  /** Adds what stands for a row that is not there. */
  void assume(String id, T value) {
    entries.putIfAbsent(id, new Entry<>(null, value, false));
  }

  boolean has(String id) {
    return entries.containsKey(id);
  }

  @Nullable T find(String id) {
    Entry<T> entry = entries.get(id);
    return entry == null ? null : entry.value;
  }

  /** Returns the row that an id stands for; null if there is none. */
  @Nullable Row row(String id) {
    Entry<T> entry = entries.get(id);
    return entry == null ? null : entry.row;
  }

  boolean isBackground(String id) {
    Entry<T> entry = entries.get(id);
    return entry != null && entry.background;
  }

  Iterable<String> ids() {
    return entries.keySet();
  }

  /** Returns the rows by id, sorted. */
  Map<String, T> map() {
    Map<String, T> map = new LinkedHashMap<>();
    entries.forEach((id, entry) -> map.put(id, entry.value));
    return map;
  }

  List<T> values() {
    List<T> values = new ArrayList<>(entries.size());
    entries.values().forEach(entry -> values.add(entry.value));
    return values;
  }

  DataTable table() {
    return table;
  }
}
