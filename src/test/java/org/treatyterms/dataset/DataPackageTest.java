package org.treatyterms.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reading the files of a dataset and writing them again. */
class DataPackageTest {
  @TempDir Path temp;

  private static Map<String, String> files(Path folder) throws IOException {
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(folder)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        files.put(folder.relativize(file).toString(), Files.readString(file));
      }
    }
    return files;
  }

  @Test
  void readingAndWritingGivesTheSameBytes() throws IOException {
    Path good = Sample.resource("good");
    Path copy = temp.resolve("deep/copy");
    DataPackage.read(good).write(copy);
    assertThat(files(copy)).isEqualTo(files(good));
    DataPackage.read(copy).write(copy);
    assertThat(files(copy)).isEqualTo(files(good));
    assertThat(temp.resolve("deep").toFile().list()).containsExactly("copy");
  }

  @Test
  void everyFolderOfTheProjectIsCanonical() throws IOException {
    Path datasets = Path.of("datasets");
    org.junit.jupiter.api.Assumptions.assumeTrue(
        Files.isDirectory(datasets), "no datasets at hand");
    try (Stream<Path> folders = Files.list(datasets)) {
      for (Path folder : folders.filter(Files::isDirectory).toList()) {
        Path copy = temp.resolve(folder.getFileName().toString());
        DataPackage.read(folder).write(copy);
        assertThat(files(copy)).as(folder.toString()).isEqualTo(files(folder));
      }
    }
  }

  @Test
  void writesCanonically() throws IOException {
    Path canonical = Sample.resource("good");
    Sample messy = Sample.in(temp.resolve("messy"));
    List<String> rows = new ArrayList<>(messy.text("sources.csv").lines().toList());
    Collections.reverse(rows.subList(1, rows.size()));
    messy.with("sources.csv", "\uFEFF" + String.join("\r\n", rows));
    messy.change("bases.csv", "nordland-without-lakes", "\"nordland-without-lakes\"");
    messy.with("claims.csv", messy.text("claims.csv").replace("\n", "\r\n"));
    DataPackage.read(messy.folder()).write(messy.folder());
    assertThat(files(messy.folder())).isEqualTo(files(canonical));
  }

  @Test
  void keepsWhatItDoesNotKnow() throws IOException {
    Sample sample = Sample.in(temp.resolve("good"));
    sample.with("bases.csv", "basis,colour,definition,note\nb,red,x,y\na,,\"=1+1\",\"a\rb\"\n");
    sample.with("rejected.csv", "a;b\r\n1;2\r\n");
    Files.createDirectories(sample.folder().resolve("raw/scans"));
    sample.with("raw/scans/p1.txt", "as received");
    sample.with(".hidden", "left alone");
    DataPackage read = DataPackage.read(sample.folder());
    assertThat(read.otherFiles())
        .containsExactly("CHANGES.md", "datapackage.json", "raw/scans/p1.txt", "rejected.csv");
    assertThat(read.tables())
        .hasEntrySatisfying("bases.csv", table -> assertThat(table.header()).contains("colour"));
    Path copy = temp.resolve("copy");
    read.write(copy);
    assertThat(files(copy))
        .containsEntry("bases.csv", "basis,colour,definition,note\na,,=1+1,\"a\rb\"\nb,red,x,y\n")
        .containsEntry("rejected.csv", "a;b\r\n1;2\r\n")
        .containsEntry("raw/scans/p1.txt", "as received")
        .doesNotContainKey(".hidden");
  }

  @Test
  void writingReplacesTheWholeDataset() throws IOException {
    Sample target = Sample.in(temp.resolve("target")).with("notes.txt", "mine").with(".git", "x");
    Sample other = Sample.empty(temp.resolve("other")).with("claims.csv", "term,source,value\n");
    DataPackage.read(other.folder()).write(target.folder());
    assertThat(files(target.folder()).keySet())
        .containsExactly(
            ".git", "CHANGES.md", "claims.csv", "datapackage.json", "notes.txt", "rejected.csv");
    assertThat(target.text("claims.csv")).isEqualTo("term,source,value\n");
  }

  @Test
  void nothingIsTouchedIfAFileCannotBeWritten() throws IOException {
    Sample target = Sample.in(temp.resolve("target"));
    Map<String, String> before = files(target.folder());
    Map<String, byte[]> files = new TreeMap<>();
    files.put("claims.csv", "changed".getBytes(StandardCharsets.UTF_8));
    files.put("claims.csv/below-a-file", new byte[0]);
    assertThatThrownBy(
            () -> WholeFolder.write(target.folder(), files, java.util.Set.of("bases.csv")))
        .isInstanceOf(IOException.class);
    assertThat(files(target.folder())).isEqualTo(before);
    assertThat(temp.toFile().list()).containsExactly("target");
  }

  @Test
  void refusesWhatIsNoTable() {
    Sample sample = Sample.in(temp.resolve("good")).with("bases.csv", "basis\n\"open\n");
    assertThatThrownBy(() -> DataPackage.read(sample.folder()))
        .isInstanceOf(DatasetException.class)
        .hasMessage(
            sample.folder()
                + "/bases.csv:2: cannot be read from here on: a quote that opens here is not closed;"
                + " write \"\" for a quote within a quoted cell");
    assertThatThrownBy(() -> new CsvTable(List.of("a", "b"), List.of(List.of("1"))))
        .hasMessage("A row has 1 cells, the header has 2: [1]");
  }

  @Test
  void replacesATable() throws IOException {
    CsvTable table =
        new CsvTable(List.of("basis", "note"), List.of(List.of("b", "x"), List.of("a", "")));
    DataPackage changed = DataPackage.read(Sample.resource("good")).with("bases.csv", table);
    changed.write(temp.resolve("x"));
    assertThat(temp.resolve("x/bases.csv")).hasContent("basis,note\na,\nb,x\n");
    assertThatThrownBy(() -> changed.with("rejected.csv", table))
        .hasMessage("'rejected.csv' is not a table of a dataset; write one like claims.csv");
  }
}
