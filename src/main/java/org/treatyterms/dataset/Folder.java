package org.treatyterms.dataset;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where the files of a dataset lie. */
sealed interface Folder {
  /** Longest file read, in bytes. */
  long MAX_FILE = 256L << 20;

  /** The name of the dataset. */
  String name();

  /** How messages name a file of the dataset. */
  String display(String file);

  /** Returns the bytes of a file, or null if there is no such file. */
  byte @Nullable [] bytes(String file) throws IOException;

  /**
   * A folder on disk.
   *
   * @param path the folder
   */
  record OnDisk(Path path) implements Folder {
    @Override
    public String name() {
      Path last = path.toAbsolutePath().normalize().getFileName();
      return last == null ? "" : last.toString();
    }

    @Override
    public String display(String file) {
      return path.resolve(file).toString();
    }

    @Override
    public byte @Nullable [] bytes(String file) throws IOException {
      Path at = path.resolve(file);
      return Files.exists(at) ? bounded(at) : null;
    }

    /** The names of the CSV files directly in the folder, sorted. */
    List<String> csvFiles() throws IOException {
      try (Stream<Path> files = Files.list(path)) {
        return files
            .map(file -> String.valueOf(file.getFileName()))
            .filter(name -> name.endsWith(".csv") || name.endsWith(".CSV"))
            .sorted()
            .toList();
      }
    }
  }

  /**
   * One sheet of claims on disk.
   *
   * @param path the file
   */
  record LoneSheet(Path path) implements Folder {
    @Override
    public String name() {
      return String.valueOf(path.getFileName());
    }

    @Override
    public String display(String file) {
      return path.toString();
    }

    @Override
    public byte @Nullable [] bytes(String file) throws IOException {
      return file.equals(DataTable.CLAIMS.file()) ? bounded(path) : null;
    }
  }

  /**
   * A dataset in the library itself.
   *
   * @param name the name of its folder
   */
  record Bundled(String name) implements Folder {
    private static final String ROOT = "/org/treatyterms/datasets/";

    @Override
    public String display(String file) {
      return name + "/" + file;
    }

    @Override
    public byte @Nullable [] bytes(String file) throws IOException {
      return resource(name + "/" + file);
    }

    /** Returns the names of the bundled datasets; empty if none are on the class path. */
    static List<String> names() {
      try {
        byte[] index = resource("index.txt");
        List<String> names = new ArrayList<>();
        String text = index == null ? "" : new String(index, StandardCharsets.UTF_8);
        text.lines().map(String::strip).filter(name -> !name.isEmpty()).forEach(names::add);
        return names;
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    private static byte @Nullable [] resource(String path) throws IOException {
      try (InputStream in = Bundled.class.getResourceAsStream(ROOT + path)) {
        return in == null ? null : in.readAllBytes();
      }
    }
  }

  private static byte[] bounded(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new IOException("not a file");
    }
    if (Files.size(file) > MAX_FILE) {
      throw new IOException("larger than " + (MAX_FILE >> 20) + " MB");
    }
    return Files.readAllBytes(file);
  }
}
