package org.treatyterms.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treatyterms.claim.Claim;

/** The bundled datasets are sound, as large as committed, and in canonical form. */
class BundledDataTest {
  private static final Loaded LOADED = TreatyData.readBundled();
  private static final TreatyData DATA = LOADED.data();

  @Test
  void noErrors() {
    assertThat(LOADED.errors()).isEmpty();
  }

  @Test
  void noErrorsInAnyFolderAlone() throws IOException {
    for (Path folder : BundledFiles.folders()) {
      assertThat(TreatyData.read(List.of(folder)).errors()).as(folder.toString()).isEmpty();
    }
  }

  @Test
  void asLargeAsPromised() {
    Map<String, Set<String>> sources = new TreeMap<>();
    DATA.claims()
        .forEach(c -> sources.computeIfAbsent(c.term(), t -> new TreeSet<>()).add(c.source()));
    assertThat(DATA.treaties()).hasSizeGreaterThanOrEqualTo(27);
    assertThat(DATA.claims()).hasSizeGreaterThanOrEqualTo(900);
    assertThat(sources.values()).filteredOn(s -> s.size() > 1).hasSizeGreaterThanOrEqualTo(150);
    assertThat(DATA.relations()).hasSizeGreaterThanOrEqualTo(60);
  }

  @Test
  void everyFolderHasTheCommittedRows() throws IOException {
    List<String> counted = new ArrayList<>();
    for (Path folder : BundledFiles.folders()) {
      try (Stream<Path> files = Files.list(folder)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".csv")).sorted().toList()) {
          counted.add(
              folder.getFileName()
                  + "/"
                  + file.getFileName()
                  + " "
                  + BundledFiles.table(file).size());
        }
      }
    }
    List<String> committed =
        BundledFiles.resource("row-counts.csv").stream()
            .map(row -> row.getField("file") + " " + row.getField("rows"))
            .toList();
    assertThat(counted).containsExactlyElementsOf(committed);
  }

  @Test
  void everyFolderIsListed() throws IOException {
    List<String> names =
        BundledFiles.folders().stream().map(folder -> folder.getFileName().toString()).toList();
    assertThat(Files.readAllLines(BundledFiles.DATASETS.resolve("index.txt")))
        .containsExactlyElementsOf(names);
  }

  @Test
  void everyClaimSaysWhereItStandsAndHowItIsPrinted() {
    assertThat(DATA.claims())
        .allSatisfy(
            claim -> {
              assertThat(DATA.findSource(claim.source())).as(claim.id()).isPresent();
              assertThat(claim.locator()).as(claim.id()).isNotBlank();
              assertThat(claim.asWritten()).as(claim.id()).isNotBlank();
              assertThat(claim.asWritten().trim().split("\\s+")).as(claim.id()).hasSizeLessThan(15);
            });
  }

  @Test
  void claimsAreNamedAfterTermAndSource() {
    assertThat(DATA.claims())
        .allSatisfy(
            claim -> assertThat(claim.id()).startsWith(claim.term() + "/" + claim.source()));
  }

  @Test
  void everySourceIsUsed() {
    Set<String> used = DATA.claims().stream().map(Claim::source).collect(Collectors.toSet());
    DATA.claims().forEach(claim -> used.addAll(claim.drawsOn()));
    DATA.relations().forEach(relation -> used.add(relation.source()));
    DATA.sources().forEach(source -> used.addAll(source.drawsOn()));
    assertThat(DATA.sources()).allSatisfy(source -> assertThat(used).contains(source.id()));
  }

  @Test
  void aSourceIsTheSameInEveryFolder() throws IOException {
    Map<String, List<String>> rows = new TreeMap<>();
    for (Path folder : BundledFiles.folders()) {
      for (var row : BundledFiles.table(folder.resolve("sources.csv"))) {
        assertThat(rows.computeIfAbsent(row.getField("source"), s -> row.getFields()))
            .isEqualTo(row.getFields());
      }
    }
  }

  @Test
  void readThenWriteGivesTheSameBytes(@TempDir Path temp) throws IOException {
    for (Path folder : BundledFiles.folders()) {
      Path copy = temp.resolve(folder.getFileName().toString());
      DataPackage.read(folder).write(copy);
      assertThat(bytes(copy)).as(folder.toString()).isEqualTo(bytes(folder));
    }
  }

  /** The files of a folder, as text in which every byte counts. */
  private static Map<String, String> bytes(Path folder) throws IOException {
    Map<String, String> bytes = new TreeMap<>();
    try (Stream<Path> files = Files.walk(folder)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes.put(
            folder.relativize(file).toString(),
            new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
      }
    }
    return bytes;
  }
}
