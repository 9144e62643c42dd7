package org.treatyterms.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The data in the library itself. */
class BundledTest {
  private static final Path DATASETS = Path.of("datasets");

  private static List<String> folders() throws IOException {
    assumeTrue(Files.isDirectory(DATASETS), "no datasets at hand");
    try (Stream<Path> files = Files.list(DATASETS)) {
      return files
          .filter(Files::isDirectory)
          .map(f -> f.getFileName().toString())
          .sorted()
          .toList();
    }
  }

  @Test
  void theIndexNamesEveryFolder() throws IOException {
    assertThat(Files.readAllLines(DATASETS.resolve("index.txt"))).isEqualTo(folders());
    assertThat(Folder.Bundled.names()).isEqualTo(folders());
  }

  @Test
  void theBundledDataAreSound() throws IOException {
    assertThat(folders()).contains("reference");
    Loaded loaded = TreatyData.readBundled();
    assertThat(loaded.errors()).isEmpty();
    assertThat(TreatyData.bundled().claims()).isNotEmpty();
    assertThat(loaded.data().terms()).noneMatch(term -> loaded.data().isBackground(term.id()));
  }

  @Test
  void theJarAndTheFoldersGiveTheSameData() throws IOException {
    List<Path> paths = folders().stream().map(DATASETS::resolve).toList();
    Loaded read = TreatyData.read(paths);
    assertThat(read.errors()).isEmpty();
    assertThat(read.data()).isEqualTo(TreatyData.bundled());
  }

  @Test
  void oneFolderStandsWithTheReferenceDataBehindIt() throws IOException {
    for (String name : folders()) {
      Loaded loaded = TreatyData.read(List.of(DATASETS.resolve(name)));
      assertThat(loaded.errors()).as(name).isEmpty();
    }
  }
}
