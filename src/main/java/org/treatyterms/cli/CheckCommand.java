package org.treatyterms.cli;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.treatyterms.dataset.Loaded;
import org.treatyterms.reconcile.Reconciler;
import org.treatyterms.reconcile.Reconciliation;
import org.treatyterms.reconcile.Verdict;
import org.treatyterms.report.Account;
import org.treatyterms.report.Selection;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Verdicts, causes, relation audit, decisions. */
@Command(
    name = "check",
    mixinStandardHelpOptions = true,
    description = "Verdicts, causes, relation audit and decisions.")
final class CheckCommand implements Callable<Integer> {
  /** What check prints: the formats of every command, and Markdown for pull requests. */
  enum CheckFormat {
    TEXT,
    JSON,
    CSV,
    MARKDOWN
  }

  @Parameters(
      paramLabel = "DATASET",
      description = "Folders or CSV files; none for the bundled data.")
  private List<Path> datasets = List.of();

  @Option(
      names = "--term",
      paramLabel = "GLOB",
      description = "Only terms whose id matches, such as trianon-1920/*.")
  private @Nullable String term;

  @Option(
      names = "--fail-on",
      paramLabel = "VERDICT",
      description =
          "Exit with 1 if a verdict is this bad or worse: same, compatible, not-comparable, discrepant.")
  private @Nullable String failOn;

  @Option(names = "--format", description = "text, json, csv or markdown.", defaultValue = "TEXT")
  private CheckFormat format = CheckFormat.TEXT;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  CheckCommand() {}

  @Override
  public Integer call() throws Exception {
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    Verdict limit = failOn == null ? null : verdict(failOn);
    Loaded loaded = DataOptions.load(datasets, err);
    Reconciliation all =
        Progress.during("Reconciling", err, () -> Reconciler.standard().reconcile(loaded.data()));
    Selection selection = term == null ? Selection.everything() : Selection.terms(term);
    account().write(all, selection, out);
    int code = DataOptions.code(loaded);
    boolean found = limit != null && selection.worst(all).compareTo(limit) >= 0;
    return code == Main.DONE && found ? Main.FINDINGS : code;
  }

  private Account account() {
    return switch (format) {
      case JSON -> Account.json();
      case CSV -> Account.csv();
      case MARKDOWN -> Account.markdown();
      case TEXT -> Account.text(Account.WIDTH, false);
    };
  }

  private static Verdict verdict(String text) {
    for (Verdict verdict : Verdict.values()) {
      if (verdict.name().equals(text.toUpperCase(Locale.ROOT).replace('-', '_'))) {
        return verdict;
      }
    }
    throw new UsageException(
        "--fail-on: '"
            + text
            + "' is not a verdict; write single, same, compatible, not-comparable or"
            + " discrepant");
  }
}
