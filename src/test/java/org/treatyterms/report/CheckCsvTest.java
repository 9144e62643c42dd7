package org.treatyterms.report;

import static org.assertj.core.api.Assertions.assertThat;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckCsvTest {
  @TempDir Path folder;

  @Test
  void writesOneRowPerClaim() throws IOException {
    List<NamedCsvRecord> rows = rows(Account.csv().text(Samples.peace(folder)));
    assertThat(rows).hasSize(11);
    NamedCsvRecord area =
        rows.stream().filter(r -> r.getField("claim").equals("c2")).findFirst().orElseThrow();
    assertThat(area.getField("term")).isEqualTo("x-1900/area");
    assertThat(area.getField("verdict")).isEqualTo("DISCREPANT");
    assertThat(area.getField("as_written")).isEqualTo("780 000 km²");
    assertThat(area.getField("low")).isEqualTo("775000");
    assertThat(area.getField("interval")).isEqualTo("[775000,785000)");
    NamedCsvRecord vote =
        rows.stream().filter(r -> r.getField("claim").equals("c9")).findFirst().orElseThrow();
    assertThat(vote.getField("in_favour")).isEqualTo("724");
    assertThat(vote.getField("not_voting")).isEmpty();
  }

  @Test
  void keepsASpreadsheetFromRunningCells() throws IOException {
    String csv = Account.csv().text(Samples.hostile(folder));
    assertThat(rows(csv))
        .allSatisfy(
            row ->
                assertThat(row.getFields())
                    .noneMatch(f -> f.startsWith("=") || f.startsWith("@") || f.startsWith("+")));
    assertThat(csv).contains("'=HYPERLINK").contains("'@x").doesNotContain("\r");
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '"',
      value = {
        "=1+1, '=1+1",
        "+1, '+1",
        "-x, '-x",
        "@SUM, '@SUM",
        "-12.5, -12.5",
        "750000, 750000",
        "a=b, a=b"
      })
  void marksWhatASpreadsheetWouldRun(String cell, String harmless) {
    assertThat(CheckCsv.harmless(cell)).isEqualTo(harmless);
  }

  private static List<NamedCsvRecord> rows(String csv) {
    try (Stream<NamedCsvRecord> rows = CsvReader.builder().ofNamedCsvRecord(csv).stream()) {
      return rows.toList();
    }
  }
}
