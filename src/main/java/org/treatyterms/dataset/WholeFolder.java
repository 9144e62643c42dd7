package org.treatyterms.dataset;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Writes files beside a folder first, and moves them into it only when all are written. */
final class WholeFolder {
  private WholeFolder() {}

  static void write(Path folder, Map<String, byte[]> files, Set<String> remove) throws IOException {
    Path target = folder.toAbsolutePath().normalize();
    Path parent = target.getParent();
    if (parent == null) {
      throw new IOException("Cannot write a dataset into " + target + "; name a folder below it");
    }
    Files.createDirectories(parent);
    Path draft = Files.createTempDirectory(parent, "." + target.getFileName() + "-");
    try {
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path at = draft.resolve(file.getKey());
        Files.createDirectories(at.getParent());
        Files.write(at, file.getValue());
      }
      Files.createDirectories(target);
      for (Map.Entry<String, byte[]> file : files.entrySet()) {
        Path at = target.resolve(file.getKey());
        if (Files.exists(at) && Arrays.equals(Files.readAllBytes(at), file.getValue())) {
          continue;
        }
        Files.createDirectories(at.getParent());
        Files.move(
            draft.resolve(file.getKey()),
            at,
            StandardCopyOption.ATOMIC_MOVE,
            StandardCopyOption.REPLACE_EXISTING);
      }
      for (String file : remove) {
        Files.deleteIfExists(target.resolve(file));
      }
    } finally {
      delete(draft);
    }
  }

  private static void delete(Path draft) throws IOException {
    List<Path> rest;
    try (Stream<Path> all = Files.walk(draft)) {
      rest = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : rest) {
      Files.delete(path);
    }
  }
}
