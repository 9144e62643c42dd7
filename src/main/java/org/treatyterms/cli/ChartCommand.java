package org.treatyterms.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.treatyterms.chart.Chart;
import org.treatyterms.chart.Charts;
import org.treatyterms.dataset.Loaded;
import org.treatyterms.reconcile.Reconciler;
import org.treatyterms.reconcile.Reconciliation;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One chart. */
@Command(
    name = "chart",
    mixinStandardHelpOptions = true,
    description = "One chart of a term; of several terms: their tallies or shares side by side.")
final class ChartCommand implements Callable<Integer> {
  @Parameters(paramLabel = "TERM", arity = "1..*", description = "Ids of terms.")
  private List<String> terms = List.of();

  @Option(
      names = "--data",
      paramLabel = "DATASET",
      description = "A folder or CSV file; none for the bundled data.")
  private List<Path> datasets = List.of();

  @Option(
      names = "--out",
      required = true,
      paramLabel = "FILE",
      description = "The picture: a name that ends in .svg, .png or .pdf.")
  private Path out = Path.of("chart.svg");

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  ChartCommand() {}

  @Override
  public Integer call() {
    PrintWriter err = spec.commandLine().getErr();
    Loaded loaded = DataOptions.load(datasets, err);
    Reconciliation all = Reconciler.standard().reconcile(loaded.data());
    List<String> unknown = new ArrayList<>();
    for (String term : terms) {
      if (all.findComparison(term).isEmpty()) {
        String near =
            loaded.data().nearestTerm(term).map(id -> "nearest: '" + id + "'; ").orElse("");
        unknown.add("'" + term + "' is not a term; " + near + "treaty-terms list terms lists all");
      }
    }
    if (!unknown.isEmpty()) {
      throw new UsageException(String.join(System.lineSeparator(), unknown));
    }
    Chart chart = Charts.comparison(all, terms.get(0));
    chart.write(out);
    spec.commandLine().getOut().println(out);
    return DataOptions.code(loaded);
  }
}
