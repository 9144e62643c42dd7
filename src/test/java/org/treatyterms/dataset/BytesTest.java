package org.treatyterms.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treatyterms.claim.Stated;

/** What the bytes of a file can do. */
class BytesTest {
  @TempDir Path temp;
  private Sample sample;

  @BeforeEach
  void copy() {
    sample = Sample.in(temp.resolve("good"));
  }

  @Test
  void aMarkAndCarriageReturnsMakeNoDifference() {
    TreatyData plain = sample.load().orThrow();
    String text = "\uFEFF" + sample.text("claims.csv").replace("\n", "\r\n");
    sample.with("claims.csv", text);
    Loaded loaded = sample.load();
    assertThat(loaded.problems()).isEmpty();
    assertThat(loaded.data()).isEqualTo(plain);
  }

  @Test
  void blankLinesAreSkipped() {
    TreatyData plain = sample.load().orThrow();
    sample.change("bases.csv", "basis,definition,note\n", "basis,definition,note\n\n,,\n\n");
    assertThat(sample.load()).isEqualTo(new Loaded(plain, java.util.List.of()));
  }

  @Test
  void bytesThatAreNotUtf8() {
    byte[] bytes =
        sample
            .text("claims.csv")
            .replace("p. 88", "p. \u00fc")
            .getBytes(StandardCharsets.ISO_8859_1);
    sample.with("claims.csv", bytes);
    assertThat(sample.problems())
        .containsExactly(
            "ERROR claims.csv:3: holds a byte that is not UTF-8 (0xFC); write the file as UTF-8",
            "ERROR claims.csv:10: holds a byte that is not UTF-8 (0xFC); write the file as UTF-8",
            "ERROR claims.csv:13: holds a byte that is not UTF-8 (0xFC); write the file as UTF-8",
            "ERROR claims.csv:15: holds a byte that is not UTF-8 (0xB2); write the file as UTF-8");
  }

  @Test
  void utf16() {
    sample.with("bases.csv", "\uFEFFbasis".getBytes(StandardCharsets.UTF_16LE));
    assertThat(sample.problems())
        .containsExactly("ERROR bases.csv:1: is written as UTF-16; write it as UTF-8");
  }

  @Test
  void anOpenQuoteAtTheEndOfATable() {
    sample.add("bases.csv", "another,\"open");
    assertThat(sample.problems())
        .containsExactly(
            "ERROR bases.csv:3: cannot be read from here on: a quote that opens here is not closed;"
                + " write \"\" for a quote within a quoted cell");
    assertThat(sample.load().data().findBasis("nordland-without-lakes")).isPresent();
  }

  @Test
  void aCellOfFiveMegabytes() {
    sample.change("claims.csv", "1200,,,,mi2", "1".repeat(5_000_000) + ",,,,mi2");
    assertThat(sample.problems())
        .containsExactly(
            "ERROR claims.csv:2: has a cell of 5,000,000 characters, number 6; write at most"
                + " 100,000");
    assertThat(
            sample
                .load()
                .data()
                .findClaim("nordland-1720/area-ceded/gazette-1720")
                .orElseThrow()
                .stated())
        .isEqualTo(new Stated.Unknown("no figure is given"));
  }

  @Test
  void aCellThatNoBufferHolds() {
    sample.change("claims.csv", "1200,,,,mi2", "\"" + "1".repeat(20_000_000) + "\",,,,mi2");
    assertThat(sample.problems())
        .first()
        .isEqualTo(
            "ERROR claims.csv:2: cannot be read from here on: Field at index 5 in record starting at"
                + " line 2 exceeds the max field size of 16777216 characters; write shorter cells or"
                + " rows");
  }

  @Test
  void emptyFiles() {
    sample.with("claims.csv", "").with("bases.csv", "\n\n");
    assertThat(sample.load().errors())
        .extracting(
            problem -> problem.file().replace(sample.folder() + "/", "") + " " + problem.message())
        .containsExactly(
            "bases.csv is empty; write a header row and the rows below it",
            "claims.csv is empty; write a header row and the rows below it");
  }

  @Test
  void controlCharactersAreShownEscaped() {
    sample.change("claims.csv", ",about,", ",\u001b[31m\u202eabout\u0000,");
    assertThat(sample.problems())
        .containsExactly(
            "ERROR claims.csv:2:hedge: '\\u001b[31m\\u202eabout\\u0000' is not a hedge; write one of"
                + " about, nearly, more-than, less-than, at-least, at-most, between, estimated");
  }

  @Test
  void aFolderInPlaceOfAFile() throws java.io.IOException {
    sample.without("bases.csv");
    java.nio.file.Files.createDirectory(sample.folder().resolve("bases.csv"));
    assertThat(sample.load().errors())
        .extracting(Problem::message)
        .containsExactly("cannot be read: not a file");
  }
}
