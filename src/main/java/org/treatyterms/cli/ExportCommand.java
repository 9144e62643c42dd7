package org.treatyterms.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.treatyterms.dataset.Exports;
import org.treatyterms.dataset.Loaded;
import org.treatyterms.dataset.TreatyData;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Data for other programs. */
@Command(
    name = "export",
    mixinStandardHelpOptions = true,
    description = "The data as one wide CSV, as JSON, or its sources as BibTeX.")
final class ExportCommand implements Callable<Integer> {
  /** Forms of export. */
  enum Form {
    CSV,
    JSON,
    BIBTEX
  }

  @Parameters(
      paramLabel = "DATASET",
      description = "Folders or CSV files; none for the bundled data.")
  private List<Path> datasets = List.of();

  @Option(names = "--format", description = "csv, json or bibtex.", defaultValue = "CSV")
  private Form format = Form.CSV;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  ExportCommand() {}

  @Override
  public Integer call() {
    Loaded loaded = DataOptions.load(datasets, spec.commandLine().getErr());
    TreatyData data = loaded.data();
    String text =
        switch (format) {
          case CSV -> Exports.wideCsv(data);
          case JSON -> Exports.json(data);
          case BIBTEX -> Exports.bibtex(data);
        };
    spec.commandLine().getOut().print(text);
    return DataOptions.code(loaded);
  }
}
