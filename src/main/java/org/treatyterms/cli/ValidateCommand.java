package org.treatyterms.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.treatyterms.dataset.Loaded;
import org.treatyterms.dataset.Problem;
import org.treatyterms.dataset.TreatyData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Whether data packages are well-formed and complete. */
@Command(
    name = "validate",
    mixinStandardHelpOptions = true,
    description = "Whether data packages are well-formed and complete; lists every problem.")
final class ValidateCommand implements Callable<Integer> {
  private static final List<String> COLUMNS =
      List.of("severity", "file", "line", "column", "text", "message");

  @Parameters(paramLabel = "DATASET", arity = "1..*", description = "Folders or CSV files.")
  private List<Path> datasets = List.of();

  @Option(names = "--format", description = "text, json or csv.", defaultValue = "TEXT")
  private Format format = Format.TEXT;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  ValidateCommand() {}

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    Loaded loaded = TreatyData.read(datasets);
    // The reference data, which are always at hand, are not what was asked about.
    int own =
        (int)
            loaded.data().claims().stream()
                .filter(claim -> !loaded.data().isBackground(claim.term()))
                .count();
    if (format == Format.TEXT) {
      PrintWriter err = spec.commandLine().getErr();
      loaded
          .problems()
          .forEach(
              p -> err.println((p.severity() == Problem.Severity.NOTICE ? "notice: " : "") + p));
      out.println(
          count(loaded.errors().size(), "error")
              + ", "
              + count(loaded.notices().size(), "notice")
              + "; "
              + count(own, "claim")
              + " read");
    } else {
      Rows rows = new Rows(COLUMNS);
      for (Problem p : loaded.problems()) {
        rows.add(
            p.severity().name(),
            p.file(),
            String.valueOf(p.line()),
            p.column(),
            p.text(),
            p.message());
      }
      rows.print(format, out);
    }
    return DataOptions.code(loaded);
  }

  private static String count(int n, String one) {
    return n + " " + one + (n == 1 ? "" : "s");
  }
}
