package org.treatyterms.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.treatyterms.claim.Claim;
import org.treatyterms.claim.Relation;
import org.treatyterms.claim.Source;
import org.treatyterms.claim.Term;
import org.treatyterms.claim.Treaty;
import org.treatyterms.dataset.Loaded;
import org.treatyterms.dataset.TreatyData;
import org.treatyterms.figure.Figure;
import org.treatyterms.figure.Unit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** What there is. */
@Command(name = "list", mixinStandardHelpOptions = true, description = "What there is.")
final class ListCommand implements Callable<Integer> {
  /** What can be listed. */
  enum What {
    TREATIES,
    TERMS,
    SOURCES,
    CLAIMS,
    RELATIONS
  }

  @Parameters(
      index = "0",
      paramLabel = "WHAT",
      description = "treaties, terms, sources, claims or relations.")
  private What what = What.TREATIES;

  @Parameters(
      index = "1..*",
      paramLabel = "DATASET",
      description = "Folders or CSV files; none for the bundled data.")
  private List<Path> datasets = List.of();

  @Option(names = "--format", description = "text, json or csv.", defaultValue = "TEXT")
  private Format format = Format.TEXT;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  ListCommand() {}

  @Override
  public Integer call() throws Exception {
    Loaded loaded = DataOptions.load(datasets, spec.commandLine().getErr());
    TreatyData data = loaded.data();
    Rows rows =
        switch (what) {
          case TREATIES -> treaties(data);
          case TERMS -> terms(data);
          case SOURCES -> sources(data);
          case CLAIMS -> claims(data);
          case RELATIONS -> relations(data);
        };
    rows.print(format, spec.commandLine().getOut());
    return DataOptions.code(loaded);
  }

  private static Rows treaties(TreatyData data) {
    Rows rows = new Rows(List.of("treaty", "signed", "name", "place", "parties"));
    for (Treaty t : data.treaties()) {
      String signed = t.signed() == null ? "" : t.signed().text();
      rows.add(t.id(), signed, t.name(), t.place(), String.join("; ", t.parties()));
    }
    return rows;
  }

  private static Rows terms(TreatyData data) {
    Rows rows = new Rows(List.of("term", "kind", "unit", "claims", "label"));
    for (Term t : data.terms()) {
      if (!data.isBackground(t.id())) {
        Unit unit = t.unit();
        rows.add(
            t.id(),
            t.kind().token(),
            unit == null ? "" : unit.token(),
            String.valueOf(data.claims(t.id()).size()),
            t.label());
      }
    }
    return rows;
  }

  private static Rows sources(TreatyData data) {
    Rows rows = new Rows(List.of("source", "kind", "seen", "year", "author", "title", "url"));
    for (Source s : data.sources()) {
      rows.add(
          s.id(), s.type().token(), s.seen().token(), s.year(), s.author(), s.title(), s.url());
    }
    return rows;
  }

  private static Rows claims(TreatyData data) {
    Rows rows =
        new Rows(List.of("term", "figure", "as_written", "source", "locator", "basis", "claim"));
    for (Claim c : data.claims()) {
      if (!data.isBackground(c.term())) {
        String figure =
            (c.hedge().words() + " " + c.figure().map(Figure::words).orElse(c.value())).strip();
        rows.add(c.term(), figure, c.asWritten(), c.source(), c.locator(), c.basis(), c.id());
      }
    }
    return rows;
  }

  private static Rows relations(TreatyData data) {
    Rows rows = new Rows(List.of("relation", "expression", "source", "as_written"));
    for (Relation r : data.relations()) {
      rows.add(r.id(), r.expression(), r.source(), r.asWritten());
    }
    return rows;
  }
}
