package org.treatyterms.chart;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes files whole or not at all. */
final class Output {
  private Output() {}

  static void write(Path file, byte[] bytes) {
    Path target = file.toAbsolutePath();
    Path folder = target.getParent();
    if (folder == null) {
      throw new IllegalArgumentException("'" + file + "' is no file");
    }
    try {
      // Beside the target, with the rights that any new file gets.
      Path part = folder.resolve("." + target.getFileName() + "." + UUID.randomUUID() + ".part");
      try {
        Files.write(part, bytes, StandardOpenOption.CREATE_NEW);
        move(part, target);
      } finally {
        Files.deleteIfExists(part);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("Cannot write '" + file + "'", e);
    }
  }

  private static void move(Path part, Path target) throws IOException {
    try {
      Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
    } catch (AtomicMoveNotSupportedException e) {
      Files.move(part, target, StandardCopyOption.REPLACE_EXISTING);
    }
  }

  static byte[] pdf(Scene scene) {
    try {
      return PdfWriter.write(scene);
    } catch (NoClassDefFoundError e) {
      throw new IllegalStateException(
          "PDF needs two more libraries; add de.rototor.pdfbox:graphics2d:3.0.5 and"
              + " org.apache.pdfbox:pdfbox:3.0.8 to the project, or write .svg or .png",
          e);
    }
  }
}
