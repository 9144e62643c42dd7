package org.treatyterms.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The forms for other programs. */
class ExportsTest {
  @TempDir Path temp;
  private Sample sample;

  @BeforeEach
  void copy() {
    sample = Sample.in(temp.resolve("good"));
  }

  private static CsvText parse(String csv) {
    Problems problems = new Problems();
    CsvText text =
        CsvText.parse("x", csv.getBytes(java.nio.charset.StandardCharsets.UTF_8), problems);
    assertThat(problems.sorted()).isEmpty();
    return text;
  }

  private static String cell(CsvText text, int row, String column) {
    return text.records().get(row).cells().get(text.header().indexOf(column));
  }

  @Test
  void wideCsvHasARowForEachClaim() {
    CsvText wide = parse(Exports.wideCsv(sample.load().orThrow()));
    assertThat(wide.records()).hasSize(13);
    assertThat(cell(wide, 0, "claim")).isEqualTo("nordland-1720/area-ceded/gazette-1720");
    assertThat(cell(wide, 0, "label")).isEqualTo("Area ceded");
    assertThat(cell(wide, 0, "title")).isEqualTo("The Havnes Gazette");
    assertThat(cell(wide, 0, "unit")).isEqualTo("mi2");
    assertThat(cell(wide, 0, "term_unit")).isEqualTo("km2");
    assertThat(cell(wide, 0, "basis_definition")).isEqualTo("Land without lakes.");
    assertThat(cell(wide, 1, "low")).isEqualTo("3100");
    assertThat(cell(wide, 1, "value_number")).isEmpty();
    assertThat(cell(wide, 2, "value")).isEqualTo("2.50");
    assertThat(cell(wide, 2, "value_number")).isEqualTo("2.50");
    assertThat(cell(wide, 3, "in_favour")).isEqualTo("41");
    assertThat(cell(wide, 3, "not_voting")).isEmpty();
    assertThat(cell(wide, 4, "place")).isEqualTo("exact");
    assertThat(cell(wide, 5, "stated")).isEqualTo("none");
    assertThat(cell(wide, 7, "value")).isEqualTo("1/3");
    assertThat(cell(wide, 7, "value_number")).isEqualTo("0.3333333333333333");
    assertThat(cell(wide, 9, "calendar")).isEqualTo("dual");
    assertThat(cell(wide, 10, "low")).isEqualTo("1720-02-03");
    assertThat(cell(wide, 11, "stated")).isEqualTo("unknown");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "=HYPERLINK(\"x\") | '=HYPERLINK(\"x\")",
        "+5 | '+5",
        "-5 | -5",
        "-2.50 | -2.50",
        "-5-3 | '-5-3",
        "- | '-",
        "-. | '-.",
        "@SUM(A1) | '@SUM(A1)",
        "1200 | 1200",
        "a=b | a=b",
      })
  void formulasAreNeutralised(String cell, String expected) {
    assertThat(Spreadsheets.harmless(cell)).isEqualTo(expected);
  }

  @Test
  void formulasInNotesAreNeutralised() {
    sample.change("claims.csv", ",en,vague", ",en,=1+1");
    CsvText wide = parse(Exports.wideCsv(sample.load().orThrow()));
    assertThat(cell(wide, 11, "note")).isEqualTo("'=1+1");
    assertThat(Spreadsheets.harmless("\t=1")).isEqualTo("'\t=1");
    assertThat(Spreadsheets.harmless("\r=1")).isEqualTo("'\r=1");
  }

  @Test
  void bibtexEscapes() {
    sample.change("sources.csv", "Handbook of Treaties", "50% of {Treaties} & Co_\\x");
    assertThat(Exports.bibtex(sample.load().orThrow()))
        .isEqualTo(
            """
            @misc{diet-minutes,
              title = {{Minutes of the Diet}},
              year = {1720},
              language = {en},
              keywords = {primary}
            }

            @misc{gazette-1720,
              title = {{The Havnes Gazette}},
              year = {1720},
              language = {en},
              url = {https://example.org/gazette},
              urldate = {2020-05-06},
              keywords = {press},
              note = {Says "about" of everything.}
            }

            @book{handbook-1911,
              author = {A. Writer and B. Author},
              title = {{50\\% of \\{Treaties\\} \\& Co\\_\\textbackslash{}x}},
              year = {1911},
              publisher = {Havnes Press},
              language = {en},
              keywords = {reference}
            }
            """);
  }

  @Test
  void jsonKeepsExactNumbers() throws IOException {
    String text = Exports.json(sample.load().orThrow());
    assertThat(text).contains("\"value\" : 2.50,").contains("\"value\" : \"1/3\",");
    JsonNode json = new ObjectMapper().readTree(text);
    assertThat(json.get("format").intValue()).isEqualTo(1);
    assertThat(json.get("claims")).hasSize(13);
    JsonNode vote = json.get("claims").get(3);
    assertThat(vote.get("tally").get("against").intValue()).isEqualTo(17);
    assertThat(vote.get("tally").get("notVoting").isNull()).isTrue();
    assertThat(vote.get("value").isNull()).isTrue();
    assertThat(json.get("claims").get(5).get("value").textValue()).isEqualTo("none");
    assertThat(json.get("relations").get(0).get("relation").textValue())
        .isEqualTo("nordland-1720/area-by-share");
    assertThat(json.get("corrections")).hasSize(1);
    assertThat(json.get("treaties").get(0).get("parties").get(1).textValue()).isEqualTo("Suderia");
  }

  @Test
  void theBackgroundIsLeftOut() throws IOException {
    Sample own =
        Sample.empty(temp.resolve("own"))
            .with("claims.csv", "term,source,value,unit\nx/area,own,1,km2\n");
    TreatyData data =
        Loader.load(
                List.of(new Folder.OnDisk(own.folder())),
                List.of(new Folder.OnDisk(sample.folder())))
            .orThrow();
    assertThat(parse(Exports.wideCsv(data)).records()).hasSize(1);
    assertThat(Exports.bibtex(data)).contains("@misc{own,").doesNotContain("gazette");
    assertThat(new ObjectMapper().readTree(Exports.json(data)).get("claims")).hasSize(1);
  }
}
