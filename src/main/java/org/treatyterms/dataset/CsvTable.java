package org.treatyterms.dataset;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A header and rows of text, with nothing interpreted.
 *
 * @param header the names of the columns
 * @param rows the rows, each with one cell for each column
 */
public record CsvTable(List<String> header, List<List<String>> rows) {
  /**
   * Checks and copies the rows.
   *
   * @param header the names of the columns
   * @param rows the rows
   * @throws IllegalArgumentException if a row is longer or shorter than the header
   */
  public CsvTable {
    header = List.copyOf(header);
    List<List<String>> copies = new ArrayList<>(rows.size());
    for (List<String> row : rows) {
      if (row.size() != header.size()) {
        throw new IllegalArgumentException(
            "A row has " + row.size() + " cells, the header has " + header.size() + ": " + row);
      }
      copies.add(List.copyOf(row));
    }
    rows = List.copyOf(copies);
  }

  /** Returns the table with its rows sorted by columns, or as it is if it lacks one of them. */
  CsvTable sortedBy(List<String> columns) {
    if (!header.containsAll(columns)) {
      return this;
    }
    List<List<String>> sorted = new ArrayList<>(rows);
    Comparator<List<String>> order = null;
    for (String column : columns) {
      int at = header.indexOf(column);
      Comparator<List<String>> next = Comparator.comparing(row -> row.get(at));
      order = order == null ? next : order.thenComparing(next);
    }
    if (order != null) {
      sorted.sort(order);
    }
    return new CsvTable(header, sorted);
  }

  /**
   * Writes the table as RFC 4180, with LF and no more quotes than needed.
   *
   * @return the text, the header first
   */
  public String toCsv() {
    StringWriter out = new StringWriter();
    try (CsvWriter writer = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out)) {
      writer.writeRecord(header);
      rows.forEach(writer::writeRecord);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }
}
