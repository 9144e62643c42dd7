package org.treatyterms.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import org.treatyterms.dataset.Spreadsheets;

/** A table of texts, printed for people or programs. */
final class Rows {
  private static final int WIDEST = 60;

  private final List<String> header;
  private final List<List<String>> rows = new ArrayList<>();

  Rows(List<String> header) {
    this.header = List.copyOf(header);
  }

  void add(String... cells) {
    rows.add(List.of(cells));
  }

  void print(Format format, PrintWriter out) throws IOException {
    switch (format) {
      case TEXT -> text(out);
      case JSON -> json(out);
      case CSV -> csv(out);
    }
  }

  private void text(PrintWriter out) {
    int columns = header.size();
    int[] widths = new int[columns];
    for (int i = 0; i < columns; i++) {
      widths[i] = header.get(i).length();
      for (List<String> row : rows) {
        widths[i] = Math.min(WIDEST, Math.max(widths[i], shown(row.get(i)).length()));
      }
    }
    line(header, widths, out);
    rows.forEach(row -> line(row, widths, out));
  }

  private static void line(List<String> cells, int[] widths, PrintWriter out) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.size(); i++) {
      String cell = shown(cells.get(i));
      line.append(cell);
      if (i < cells.size() - 1) {
        line.append(" ".repeat(widths[i] - cell.length() + 2));
      }
    }
    out.println(line.toString().stripTrailing());
  }

  /** Control characters could move the cursor; long cells would hide the rest. */
  private static String shown(String cell) {
    String plain = cell.replaceAll("\\p{Cntrl}", " ");
    return plain.length() <= WIDEST ? plain : plain.substring(0, WIDEST - 1) + "…";
  }

  private void csv(PrintWriter out) throws IOException {
    StringWriter text = new StringWriter();
    try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(text)) {
      csv.writeRecord(header);
      rows.forEach(row -> csv.writeRecord(row.stream().map(Spreadsheets::harmless).toList()));
    }
    out.print(text);
  }

  private void json(PrintWriter out) throws IOException {
    DefaultPrettyPrinter printer =
        new DefaultPrettyPrinter()
            .withObjectIndenter(new com.fasterxml.jackson.core.util.DefaultIndenter("  ", "\n"));
    try (JsonGenerator json = new JsonFactory().createGenerator(out)) {
      json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
      json.setPrettyPrinter(printer);
      json.writeStartArray();
      for (List<String> row : rows) {
        json.writeStartObject();
        for (int i = 0; i < header.size(); i++) {
          json.writeStringField(header.get(i), row.get(i));
        }
        json.writeEndObject();
      }
      json.writeEndArray();
      json.writeRaw('\n');
    }
  }
}
