package org.treatyterms.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.treatyterms.dataset.Loaded;
import org.treatyterms.reconcile.Reconciler;
import org.treatyterms.reconcile.Reconciliation;
import org.treatyterms.report.Account;
import org.treatyterms.report.HtmlReport;
import org.treatyterms.report.Selection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The main job. */
@Command(
    name = "report",
    mixinStandardHelpOptions = true,
    description =
        "The main job: reconcile everything, write index.html with charts, print the summary.")
final class ReportCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "DATASET",
      description = "Folders or CSV files; none for the bundled data.")
  private List<Path> datasets = List.of();

  @Option(
      names = "--out",
      paramLabel = "DIR",
      description = "Where the report goes (default: ${DEFAULT-VALUE}).")
  private Path out = Path.of("treaty-terms-report");

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  ReportCommand() {}

  @Override
  public Integer call() throws Exception {
    PrintWriter console = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Loaded loaded = DataOptions.load(datasets, err);
    Reconciliation all =
        Progress.during("Reconciling", err, () -> Reconciler.standard().reconcile(loaded.data()));
    Progress.during(
        "Drawing",
        err,
        () -> {
          HtmlReport.write(all, out);
          return all;
        });
    Account.summary(Account.WIDTH).write(all, Selection.everything(), console);
    console.println();
    console.println("Report: " + out.resolve("index.html"));
    return DataOptions.code(loaded);
  }
}
