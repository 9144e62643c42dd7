package org.treatyterms.dataset;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The records of a CSV file with their lines. Every record has as many cells as the header; those
 * that do not are reported, and only their first cell is kept.
 *
 * @param header the header; empty if there is none
 * @param records the other records
 * @param broken the first cells of records that were left out
 * @param whole whether the file could be read to its end
 */
record CsvText(List<String> header, List<Line> records, List<String> broken, boolean whole) {
  /** Longest cell, in characters; the longest note anybody writes has a few thousand. */
  static final int MAX_CELL = 100_000;

  /**
   * One record.
   *
   * @param number the line it begins in, from 1
   * @param cells its cells
   */
  record Line(int number, List<String> cells) {}

  static CsvText parse(String file, byte[] bytes, Problems problems) {
    if (bytes.length >= 2
        && ((bytes[0] == (byte) 0xFF && bytes[1] == (byte) 0xFE)
            || (bytes[0] == (byte) 0xFE && bytes[1] == (byte) 0xFF))) {
      problems.error(file, 1, "is written as UTF-16; write it as UTF-8");
      return new CsvText(List.of(), List.of(), List.of(), false);
    }
    String text = Utf8.decode(file, bytes, problems);
    List<Line> lines = new ArrayList<>();
    List<String> broken = new ArrayList<>();
    boolean whole = true;
    try (CsvReader<CsvRecord> reader =
        CsvReader.builder()
            .allowUnclosedQuote(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .ofCsvRecord(text)) {
      for (CsvRecord record : reader) {
        take(file, record, lines, broken, problems);
      }
    } catch (CsvParseException e) {
      whole = false;
      problems.error(file, line(e), "cannot be read from here on: " + reason(e));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    if (lines.isEmpty()) {
      if (whole) {
        problems.error(file, 0, "is empty; write a header row and the rows below it");
      }
      return new CsvText(List.of(), List.of(), List.of(), false);
    }
    return new CsvText(lines.get(0).cells(), lines.subList(1, lines.size()), broken, whole);
  }

  private static void take(
      String file, CsvRecord record, List<Line> lines, List<String> broken, Problems problems) {
    int line = (int) record.getStartingLineNumber();
    List<String> cells = clean(file, line, record.getFields(), problems);
    int width = lines.isEmpty() ? cells.size() : lines.get(0).cells().size();
    if (cells.size() == width) {
      lines.add(new Line(line, cells));
      return;
    }
    broken.add(cells.get(0));
    problems.error(
        file,
        line,
        String.format(
            Locale.ROOT,
            "has %d cell%s, the header has %d; write one cell for each column, and quote cells"
                + " that hold commas",
            cells.size(),
            cells.size() == 1 ? "" : "s",
            width));
  }

  /** Line ends within cells become LF, as everywhere; cells that are too long become empty. */
  private static List<String> clean(String file, int line, List<String> cells, Problems problems) {
    List<String> clean = cells;
    for (int i = 0; i < cells.size(); i++) {
      String cell = cells.get(i);
      String kept = cell;
      if (cell.length() > MAX_CELL) {
        problems.error(
            file,
            line,
            String.format(
                Locale.ROOT,
                "has a cell of %,d characters, number %d; write at most %,d",
                cell.length(),
                i + 1,
                MAX_CELL));
        kept = "";
      } else if (cell.indexOf('\r') >= 0) {
        kept = cell.replace("\r\n", "\n");
      }
      if (!kept.equals(cell)) {
        clean = clean == cells ? new ArrayList<>(cells) : clean;
        clean.set(i, kept);
      }
    }
    return clean;
  }

  private static String reason(CsvParseException e) {
    String message = String.valueOf(e.getMessage());
    if (message.startsWith("Unclosed")) {
      return "a quote that opens here is not closed; write \"\" for a quote within a quoted cell";
    }
    if (message.startsWith("Unexpected character after closing quote")) {
      return "a quoted cell goes on after its closing quote; write \"\" for a quote within a quoted"
          + " cell";
    }
    int end = message.indexOf(" (record starting");
    return (end < 0 ? message : message.substring(0, end)) + "; write shorter cells or rows";
  }

  /** FastCSV says the line only in words. */
  private static int line(CsvParseException e) {
    String message = String.valueOf(e.getMessage());
    String before = "starting at line ";
    int at = message.indexOf(before);
    int line = 0;
    for (int i = at + before.length(); at >= 0 && i < message.length(); i++) {
      int digit = Character.digit(message.charAt(i), 10);
      if (digit < 0) {
        break;
      }
      line = line * 10 + digit;
    }
    return line;
  }
}
