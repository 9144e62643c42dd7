package org.treatyterms.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each broken sheet has its whole list of problems in a text file beside it. */
class BrokenSheetsTest {
  static List<Path> sheets() throws IOException {
    try (Stream<Path> files = Files.list(Sample.resource("broken"))) {
      return files.filter(file -> file.toString().endsWith(".csv")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("sheets")
  void tellsEveryProblem(Path sheet) throws IOException {
    Loaded loaded = Loader.load(List.of(new Folder.LoneSheet(sheet)), List.of());
    String folder = sheet.getParent() + "/";
    List<String> problems =
        loaded.problems().stream()
            .map(problem -> problem.severity() + " " + problem.toString().replace(folder, ""))
            .toList();
    Path expected = Path.of(sheet.toString().replace(".csv", ".txt"));
    assertThat(problems).isEqualTo(Files.readAllLines(expected));
  }
}
