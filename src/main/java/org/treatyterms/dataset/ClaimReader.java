package org.treatyterms.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.treatyterms.claim.Claim;
import org.treatyterms.claim.Term;

/** Reads claims: first which terms they are on, then, when all terms are known, their figures. */
final class ClaimReader {
  private static final Comparator<Draft> BY_CONTENT =
      Comparator.comparing(draft -> String.join("\0", draft.row.known()));

  private final Register register;
  private final UnitCache units = new UnitCache();
  private final List<Draft> drafts = new ArrayList<>();
  private final Map<String, List<Row>> byTerm = new HashMap<>();

  /**
   * A row with the ids it names.
   *
   * @param row the row
   * @param id the claim's id; empty if the row gives none
   * @param term the term's id
   * @param source the source's id
   */
  private record Draft(Row row, String id, String term, String source) {}

  ClaimReader(Register register) {
    this.register = register;
  }

  /** Collects the rows of all datasets, the background first. */
  void collect(List<Dataset> datasets) {
    for (Dataset dataset : datasets) {
      for (Row row : dataset.rows(DataTable.CLAIMS)) {
        Cells cells = new Cells(row, register.problems());
        String term = cells.key("term");
        String source = cells.key("source");
        if (!term.isEmpty() && !source.isEmpty()) {
          drafts.add(new Draft(row, cells.id("claim"), term, source));
          byTerm.computeIfAbsent(term, t -> new ArrayList<>()).add(row);
        }
      }
    }
  }

  /** Returns the rows collected, by the term they name. */
  Map<String, List<Row>> byTerm() {
    return byTerm;
  }

  void read(TermReader terms) {
    Map<String, List<Draft>> unnamed = new TreeMap<>();
    Set<String> taken = new HashSet<>();
    for (Draft draft : drafts) {
      Cells cells = new Cells(draft.row, register.problems());
      boolean known = terms.resolve(cells, draft.term);
      known &=
          register.refers(
              cells, "source", draft.source, register.sources, DescriptionReader::assumedSource);
      taken.add(draft.id);
      if (known && draft.id.isEmpty()) {
        unnamed
            .computeIfAbsent(draft.term + "/" + draft.source, id -> new ArrayList<>())
            .add(draft);
      } else if (known && register.claims.admits(draft.id, draft.row)) {
        put(draft.id, draft);
      }
    }
    unnamed.forEach((id, group) -> name(id, group, taken));
  }

  /** Names the claims of one source on one term by their content, so that row order never shows. */
  private void name(String id, List<Draft> group, Set<String> taken) {
    if (group.size() > 1) {
      group.sort(BY_CONTENT);
    }
    int number = 1;
    for (Draft draft : group) {
      String name = id;
      while (!taken.add(name)) {
        name = id + "-" + ++number;
      }
      put(name, draft);
    }
  }

  private void put(String id, Draft draft) {
    Term term = register.terms.find(draft.term);
    if (term != null) {
      register.claims.put(id, draft.row, read(id, draft.row, term, register.problems()));
    }
  }

  /** Reads a claim from its row. */
  Claim read(String id, Row row, Term term, Problems problems) {
    Cells cells = new Cells(row, problems);
    FigureReader.Read figure = new FigureReader(row, term, units, problems).read();
    String basis = cells.id("basis");
    if (!basis.isEmpty()) {
      register.refers(cells, "basis", basis, register.bases, DescriptionReader::assumedBasis);
    }
    List<String> drawsOn = cells.ids("draws_on");
    for (String origin : drawsOn) {
      register.refers(
          cells, "draws_on", origin, register.sources, DescriptionReader::assumedSource);
    }
    Claim.Rank rank = cells.choice("rank", "a rank", Claim.Rank.values(), Claim.Rank::token);
    return new Claim(
        id,
        term.id(),
        row.text("source").strip(),
        cells.text("locator"),
        cells.text("as_written"),
        cells.token("value"),
        figure.stated(),
        figure.hedge(),
        figure.precision(),
        figure.uncertainty(),
        figure.unitAssumed(),
        basis,
        cells.date("as_of"),
        drawsOn,
        rank == null ? Claim.Rank.NORMAL : rank,
        cells.token("lang"),
        cells.text("note"));
  }
}
