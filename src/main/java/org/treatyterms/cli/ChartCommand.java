package org.treatyterms.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Function;
import org.treatyterms.chart.Chart;
import org.treatyterms.chart.Charts;
import org.treatyterms.chart.LabelledTally;
import org.treatyterms.claim.SourceNames;
import org.treatyterms.dataset.Loaded;
import org.treatyterms.figure.CalendarSystem;
import org.treatyterms.figure.Kind;
import org.treatyterms.figure.Tally;
import org.treatyterms.reconcile.ClaimReading;
import org.treatyterms.reconcile.Comparison;
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
    Thread drawing = new Thread(ChartCommand::draw, "first chart");
    drawing.setDaemon(true);
    drawing.start();
    Loaded loaded = DataOptions.load(datasets, err);
    List<String> unknown = new ArrayList<>();
    for (String term : terms) {
      if (loaded.data().findTerm(term).isEmpty() || loaded.data().isBackground(term)) {
        String near =
            loaded.data().nearestTerm(term).map(id -> "nearest: '" + id + "'; ").orElse("");
        unknown.add("'" + term + "' is not a term; " + near + "treaty-terms list terms lists all");
      }
    }
    if (!unknown.isEmpty()) {
      throw new UsageException(String.join(System.lineSeparator(), unknown));
    }
    Chart chart = chart(Reconciler.standard().reconcile(loaded.data(), terms));
    chart.write(out);
    spec.commandLine().getOut().println(out);
    return DataOptions.code(loaded);
  }

  /** The first chart of a process loads fonts and much code; that can go on beside the reading. */
  private static void draw() {
    try {
      Charts.tallies(List.of(new LabelledTally("", Tally.of(1, 1)))).toSvg();
    } catch (IllegalStateException | LinkageError e) {
      // What is wrong will be told when the chart that was asked for is drawn.
      return;
    }
  }

  /** One term against its sources; several as what they are: votes, shares, dates or quantities. */
  private Chart chart(Reconciliation all) {
    if (terms.size() == 1) {
      return Charts.comparison(all, terms.get(0));
    }
    List<Comparison> comparisons = terms.stream().map(all::comparison).toList();
    Set<Kind> kinds = EnumSet.noneOf(Kind.class);
    comparisons.forEach(c -> kinds.add(c.term().kind()));
    Function<String, String> names = SourceNames.of(all.data().sources())::of;
    if (kinds.equals(EnumSet.of(Kind.TALLY))) {
      return Charts.tallies(votes(comparisons, names));
    }
    if (kinds.equals(EnumSet.of(Kind.SHARE))) {
      return Charts.shares(comparisons, names);
    }
    return kinds.equals(EnumSet.of(Kind.DATE))
        ? Charts.timeline(comparisons, CalendarSystem.GREGORIAN, names)
        : Charts.deviations(comparisons, all.decisions(), names);
  }

  private static List<LabelledTally> votes(
      List<Comparison> comparisons, Function<String, String> names) {
    List<LabelledTally> votes = new ArrayList<>();
    for (Comparison comparison : comparisons) {
      for (ClaimReading claim : comparison.claims()) {
        claim
            .tally()
            .ifPresent(
                tally ->
                    votes.add(
                        new LabelledTally(
                            comparison.term().label(),
                            names.apply(claim.claim().source()),
                            tally)));
      }
    }
    return votes;
  }
}
