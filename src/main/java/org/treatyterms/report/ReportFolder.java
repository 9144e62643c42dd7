package org.treatyterms.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** A report's folder: written whole or not at all, and never over anything that is no report. */
final class ReportFolder {
  static final String INDEX = "index.html";
  static final String JSON = "data/check.json";
  static final String CSV = "data/claims.csv";

  private static final Set<String> OURS = Set.of("", INDEX, "data", JSON, CSV);

  /** The mark of our pages stands within so many characters. */
  private static final int START = 1_000;

  private ReportFolder() {}

  /** Refuses a place that a report may not be written to. */
  static void check(Path folder) throws IOException {
    Path target = folder.toAbsolutePath().normalize();
    if (target.getParent() == null) {
      throw new IOException("Cannot write a report into " + target + "; name a folder below it");
    }
    if (!Files.exists(target, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    if (!Files.isDirectory(target, LinkOption.NOFOLLOW_LINKS)) {
      throw new FileAlreadyExistsException(
          folder.toString(), null, "is no folder; name another place for the report");
    }
    List<Path> inside;
    try (Stream<Path> paths = Files.walk(target)) {
      inside = paths.sorted().toList();
    }
    if (inside.size() == 1) {
      return;
    }
    for (Path path : inside) {
      String name = target.relativize(path).toString().replace('\\', '/');
      if (!OURS.contains(name)) {
        throw new FileAlreadyExistsException(
            folder.toString(),
            null,
            "holds '" + name + "', which is no part of a report; name another folder or empty it");
      }
    }
    if (!isOurs(target.resolve(INDEX))) {
      throw new FileAlreadyExistsException(
          folder.toString(),
          null,
          "holds an index.html that Treaty Terms did not make; name another folder or empty it");
    }
  }

  private static boolean isOurs(Path index) throws IOException {
    if (!Files.isRegularFile(index)) {
      return false;
    }
    try (var in = Files.newInputStream(index)) {
      String start = new String(in.readNBytes(START), StandardCharsets.UTF_8);
      return start.contains("content=\"" + HtmlPage.GENERATOR + "\"");
    }
  }

  static void write(Path folder, Map<String, String> files) throws IOException {
    check(folder);
    Path target = folder.toAbsolutePath().normalize();
    Path parent = target.getParent();
    if (parent == null) {
      throw new IOException("Cannot write a report into " + target);
    }
    Files.createDirectories(parent);
    Path draft = Files.createTempDirectory(parent, "." + target.getFileName() + "-");
    try {
      // Other readers of the machine may see a report, as any file that is written.
      Path fresh = Files.createDirectory(draft.resolve("new"));
      for (Map.Entry<String, String> file : files.entrySet()) {
        Path at = fresh.resolve(file.getKey());
        Files.createDirectories(at.getParent());
        Files.writeString(at, file.getValue());
      }
      replace(target, fresh, draft.resolve("old"));
    } finally {
      delete(draft);
    }
  }

  private static void replace(Path target, Path fresh, Path old) throws IOException {
    boolean replaces = Files.exists(target, LinkOption.NOFOLLOW_LINKS);
    if (replaces) {
      Files.move(target, old, StandardCopyOption.ATOMIC_MOVE);
    }
    try {
      Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (IOException e) {
      if (replaces) {
        Files.move(old, target, StandardCopyOption.ATOMIC_MOVE);
      }
      throw e;
    }
  }

  private static void delete(Path folder) throws IOException {
    List<Path> rest;
    try (Stream<Path> all = Files.walk(folder)) {
      rest = all.sorted(Comparator.reverseOrder()).toList();
    }
    for (Path path : rest) {
      Files.delete(path);
    }
  }
}
