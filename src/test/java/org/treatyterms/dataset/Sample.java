package org.treatyterms.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A copy of the sound dataset under test resources, to be broken in one place or another. */
final class Sample {
  private final Path folder;

  private Sample(Path folder) {
    this.folder = folder;
  }

  /** The folder of test data with this name. */
  static Path resource(String name) {
    try {
      return Path.of(Objects.requireNonNull(Sample.class.getResource(name), name).toURI());
    } catch (URISyntaxException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Copies the sound dataset into a folder. */
  static Sample in(Path folder) {
    try (Stream<Path> files = Files.list(resource("good"))) {
      Files.createDirectories(folder);
      for (Path file : files.toList()) {
        Files.copy(file, folder.resolve(file.getFileName().toString()));
      }
      return new Sample(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** An empty folder. */
  static Sample empty(Path folder) {
    try {
      return new Sample(Files.createDirectories(folder));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path folder() {
    return folder;
  }

  String text(String file) {
    try {
      return Files.readString(folder.resolve(file));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Sample with(String file, String text) {
    return with(file, text.getBytes(StandardCharsets.UTF_8));
  }

  Sample with(String file, byte[] bytes) {
    try {
      Files.write(folder.resolve(file), bytes);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Sample without(String file) {
    try {
      Files.delete(folder.resolve(file));
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Replaces a text that must be there. */
  Sample change(String file, String was, String now) {
    String text = text(file);
    if (!text.contains(was)) {
      throw new IllegalArgumentException(file + " has no " + was);
    }
    return with(file, text.replace(was, now));
  }

  /** Adds a line at the end. */
  Sample add(String file, String line) {
    return with(file, text(file) + line + "\n");
  }

  /** Loads the dataset alone, without anything in the background. */
  Loaded load() {
    return Loader.load(List.of(new Folder.OnDisk(folder)), List.of());
  }

  /** Loads the dataset and returns its problems without the folder's name. */
  List<String> problems() {
    return problems(load());
  }

  List<String> problems(Loaded loaded) {
    String prefix = folder + folder.getFileSystem().getSeparator();
    return loaded.problems().stream()
        .map(problem -> problem.severity() + " " + problem.toString().replace(prefix, ""))
        .toList();
  }
}
