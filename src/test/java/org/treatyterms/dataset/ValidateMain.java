package org.treatyterms.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Prints the problems of the datasets named; exits 1 if there are errors. */
final class ValidateMain {
  private ValidateMain() {}

  public static void main(String[] args) {
    List<Path> paths = new ArrayList<>();
    for (String arg : args) {
      paths.add(Path.of(arg));
    }
    long start = System.nanoTime();
    Loaded loaded = TreatyData.read(paths);
    for (Problem problem : loaded.problems()) {
      System.out.println(problem.severity() + " " + problem);
    }
    System.out.printf(
        "%d claims, %d terms, %d relations; %d errors, %d notices; %d ms%n",
        loaded.data().claims().size(),
        loaded.data().terms().size(),
        loaded.data().relations().size(),
        loaded.errors().size(),
        loaded.notices().size(),
        (System.nanoTime() - start) / 1_000_000);
    System.exit(loaded.errors().isEmpty() ? 0 : 1);
  }
}
