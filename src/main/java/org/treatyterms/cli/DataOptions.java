package org.treatyterms.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.treatyterms.dataset.Loaded;
import org.treatyterms.dataset.Problem;
import org.treatyterms.dataset.TreatyData;

/** Loads what a command was asked to work on and tells what is wrong with it. */
final class DataOptions {
  private static final int MOST_NOTICES = 20;

  private DataOptions() {}

  /**
   * Loads folders, or the bundled data if there are none. Problems go to the error stream; what
   * could be read is returned all the same.
   */
  static Loaded load(List<Path> folders, PrintWriter err) {
    for (Path folder : folders) {
      if (!Files.exists(folder)) {
        throw new IllegalArgumentException(
            folder
                + ": there is no such folder; name a folder with a claims.csv in it, or a CSV file");
      }
    }
    Loaded loaded = folders.isEmpty() ? TreatyData.readBundled() : TreatyData.read(folders);
    loaded.errors().forEach(err::println);
    if (!folders.isEmpty()) {
      List<Problem> notices = loaded.notices();
      notices.stream().limit(MOST_NOTICES).forEach(n -> err.println("notice: " + n));
      if (notices.size() > MOST_NOTICES) {
        err.println(
            "notice: and "
                + (notices.size() - MOST_NOTICES)
                + " more; treaty-terms validate lists all");
      }
    }
    if (!loaded.errors().isEmpty()) {
      err.println(
          loaded.errors().size()
              + (loaded.errors().size() == 1 ? " error" : " errors")
              + "; the result tells only what could be read");
    }
    return loaded;
  }

  /** The exit code of a command that otherwise succeeded. */
  static int code(Loaded loaded) {
    return loaded.errors().isEmpty() ? Main.DONE : Main.INVALID;
  }
}
