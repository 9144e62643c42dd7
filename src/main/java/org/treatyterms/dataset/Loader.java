package org.treatyterms.dataset;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.treatyterms.claim.Claim;
import org.treatyterms.claim.Relation;
import org.treatyterms.claim.Source;
import org.treatyterms.claim.Term;

/** Brings datasets into one id space, in an order in which everything referred to is known. */
final class Loader {
  /** The bundled dataset that is always at hand. */
  static final String REFERENCE = "reference";

  private final Problems problems;

  private Loader(Problems problems) {
    this.problems = problems;
  }

  /** Loads all bundled datasets. */
  static Loaded bundled() {
    Problems problems = new Problems();
    List<Folder> folders = new ArrayList<>();
    for (String name : Folder.Bundled.names()) {
      folders.add(new Folder.Bundled(name));
    }
    if (folders.isEmpty()) {
      problems.error("index.txt", 0, "is missing from the library, and with it the bundled data");
    }
    return new Loader(problems).run(folders, List.of());
  }

  /** Loads folders and sheets, with the bundled reference data in the background. */
  static Loaded paths(List<Path> paths) {
    Problems problems = new Problems();
    Map<Path, Folder> folders = new LinkedHashMap<>();
    boolean named = false;
    for (Path path : paths) {
      Path key = path.toAbsolutePath().normalize();
      if (Files.isDirectory(path)) {
        Folder.OnDisk folder = new Folder.OnDisk(path);
        named |= folder.name().equals(REFERENCE);
        if (folders.put(key, folder) == null) {
          new Descriptor(folder, problems).check();
        }
      } else if (Files.isRegularFile(path)) {
        folders.put(key, new Folder.LoneSheet(path));
      } else {
        problems.error(
            path.toString(), 0, "is not there; write a folder with a claims.csv, or a CSV file");
      }
    }
    return new Loader(problems)
        .run(
            List.copyOf(folders.values()),
            named ? List.of() : List.of(new Folder.Bundled(REFERENCE)));
  }

  /** Loads folders with others in the background. */
  static Loaded load(List<? extends Folder> named, List<? extends Folder> background) {
    return new Loader(new Problems()).run(List.copyOf(named), List.copyOf(background));
  }

  private Loaded run(List<Folder> named, List<Folder> background) {
    List<Dataset> datasets = new ArrayList<>();
    Set<String> quiet = new HashSet<>();
    for (Folder folder : background) {
      Problems found = new Problems();
      Dataset dataset = Dataset.read(folder, true, found);
      if (dataset.sheet(DataTable.CLAIMS).isPresent()) {
        found.sorted().forEach(problems::add);
        datasets.add(dataset);
        for (DataTable table : DataTable.values()) {
          quiet.add(folder.display(table.file()));
        }
      }
    }
    List<Folder> ordered = new ArrayList<>(named);
    ordered.sort(Comparator.comparing(folder -> folder.display("")));
    for (Folder folder : ordered) {
      datasets.add(Dataset.read(folder, false, problems));
    }
    TreatyData data = connect(datasets);
    List<Problem> told = new ArrayList<>(problems.sorted());
    told.removeIf(
        problem -> problem.severity() == Problem.Severity.NOTICE && quiet.contains(problem.file()));
    return new Loaded(data, told);
  }

  private TreatyData connect(List<Dataset> datasets) {
    Register register = new Register(problems);
    DescriptionReader descriptions = new DescriptionReader(register);
    descriptions.read(datasets);
    ClaimReader claims = new ClaimReader(register);
    claims.collect(datasets);
    TermReader terms = new TermReader(register, descriptions, claims.byTerm());
    terms.read(datasets);
    claims.read(terms);
    new RelationReader(register).read(datasets);
    CorrectionReader corrections = new CorrectionReader(register, claims);
    corrections.read(datasets);
    return new TreatyData(
        register,
        corrections.corrections(),
        corrections.corrected(),
        backgroundTerms(register),
        backgroundSources(register));
  }

  /** Terms of the background on which no dataset asked for has a claim. */
  private static Set<String> backgroundTerms(Register register) {
    Set<String> background = new HashSet<>();
    for (Term term : register.terms.values()) {
      if (register.terms.isBackground(term.id())) {
        background.add(term.id());
      }
    }
    for (Claim claim : register.claims.values()) {
      if (!register.claims.isBackground(claim.id())) {
        background.remove(claim.term());
      }
    }
    return background;
  }

  /** Sources of the background to which no row of a dataset asked for refers. */
  private static Set<String> backgroundSources(Register register) {
    Set<String> background = new HashSet<>();
    Set<String> used = new HashSet<>();
    for (Source source : register.sources.values()) {
      if (register.sources.isBackground(source.id())) {
        background.add(source.id());
      } else {
        used.addAll(source.drawsOn());
      }
    }
    for (Claim claim : register.claims.values()) {
      if (!register.claims.isBackground(claim.id())) {
        used.add(claim.source());
        used.addAll(claim.drawsOn());
      }
    }
    for (Relation relation : register.relations.values()) {
      if (!register.relations.isBackground(relation.id())) {
        used.add(relation.source());
      }
    }
    background.removeAll(used);
    return background;
  }
}
