package org.treatyterms.dataset;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The files that the tests of the bundled data read: datasets, resources, and what lies beside. */
public final class BundledFiles {
  /** The folder of the bundled datasets. */
  static final Path DATASETS = Path.of("datasets");

  private BundledFiles() {}

  /** Returns the folder of every bundled dataset, sorted. */
  static List<Path> folders() throws IOException {
    try (Stream<Path> entries = Files.list(DATASETS)) {
      return entries.filter(Files::isDirectory).sorted().toList();
    }
  }

  /**
   * Reads a table of the test resources.
   *
   * @param name the name of the file
   * @return its records
   */
  public static List<NamedCsvRecord> resource(String name) {
    try (InputStream in = BundledFiles.class.getResourceAsStream("../bundled/" + name)) {
      if (in == null) {
        throw new IllegalStateException("There is no resource " + name);
      }
      return records(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Reads a table. */
  static List<NamedCsvRecord> table(Path file) throws IOException {
    return records(Files.readString(file));
  }

  /**
   * Looks for material that is not part of the project: in a folder {@code shared} beside it or
   * beside a folder that it lies in.
   */
  static Optional<Path> beside(String file) {
    for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
      Path found = at.resolve("shared").resolve(file);
      if (Files.exists(found)) {
        return Optional.of(found);
      }
    }
    return Optional.empty();
  }

  private static List<NamedCsvRecord> records(String text) {
    return CsvReader.builder().ofNamedCsvRecord(text).stream().toList();
  }
}
