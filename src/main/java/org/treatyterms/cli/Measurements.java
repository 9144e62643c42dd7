package org.treatyterms.cli;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** A CSV with the columns label, value and uncertainty, read with every problem listed. */
record Measurements(List<String> labels, List<Double> value, List<Double> uncertainty) {
  private static final List<String> COLUMNS = List.of("label", "value", "uncertainty");

  static Measurements read(Path file) throws IOException {
    List<String> labels = new ArrayList<>();
    List<Double> values = new ArrayList<>();
    List<Double> uncertainties = new ArrayList<>();
    List<String> problems = new ArrayList<>();
    try (CsvReader<CsvRecord> rows =
        CsvReader.builder()
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .detectBomHeader(true)
            .allowUnclosedQuote(false)
            .ofCsvRecord(file)) {
      List<String> header = null;
      for (CsvRecord row : rows) {
        if (header == null) {
          header = row.getFields().stream().map(f -> f.strip().toLowerCase(Locale.ROOT)).toList();
          List<String> missing = new ArrayList<>(COLUMNS);
          missing.removeAll(header);
          missing.remove("label");
          if (!missing.isEmpty()) {
            throw new IllegalArgumentException(
                file
                    + ":1: header lacks "
                    + missing
                    + "; found "
                    + header
                    + "; write label,value,uncertainty");
          }
          continue;
        }
        if (row.getFieldCount() != header.size()) {
          problems.add(
              file
                  + ":"
                  + row.getStartingLineNumber()
                  + ": has "
                  + row.getFieldCount()
                  + " fields where the header has "
                  + header.size());
          continue;
        }
        int label = header.indexOf("label");
        labels.add(label < 0 ? "" : row.getField(label));
        values.add(number(file, row, header, "value", problems));
        uncertainties.add(number(file, row, header, "uncertainty", problems));
      }
      if (header == null) {
        throw new IllegalArgumentException(
            file + ":1: is empty; write the header label,value,uncertainty");
      }
    } catch (CsvParseException e) {
      throw new IllegalArgumentException(file + ": is not CSV: " + e.getMessage(), e);
    } catch (java.nio.charset.CharacterCodingException e) {
      throw new IllegalArgumentException(file + ": is not UTF-8; save it as UTF-8", e);
    }
    if (!problems.isEmpty()) {
      throw new IllegalArgumentException(String.join(System.lineSeparator(), problems));
    }
    return new Measurements(List.copyOf(labels), List.copyOf(values), List.copyOf(uncertainties));
  }

  double[] values() {
    return value.stream().mapToDouble(Double::doubleValue).toArray();
  }

  double[] uncertainties() {
    return uncertainty.stream().mapToDouble(Double::doubleValue).toArray();
  }

  private static double number(
      Path file, CsvRecord row, List<String> header, String column, List<String> problems) {
    String text = row.getField(header.indexOf(column)).strip();
    String place = file + ":" + row.getStartingLineNumber() + ":" + column + ": ";
    if (text.matches("[-+]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][-+]?[0-9]{1,3})?")) {
      double value = Double.parseDouble(text);
      if (!Double.isInfinite(value)) {
        return value;
      }
    }
    String shown = text.length() <= 40 ? text : text.substring(0, 40) + "…";
    problems.add(place + "'" + shown + "' is not a number; write it like 12.5 or 1.25e-11");
    return Double.NaN;
  }
}
