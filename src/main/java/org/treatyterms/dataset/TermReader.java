package org.treatyterms.dataset;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Term;
import org.treatyterms.figure.Kind;
import org.treatyterms.figure.Unit;

/** Reads terms, and derives those that no terms.csv defines from their claims. */
final class TermReader {
  private final Register register;
  private final DescriptionReader descriptions;
  private final Map<String, List<Row>> claims;

  TermReader(
      Register register, DescriptionReader descriptions, Map<String, List<Row>> claimsByTerm) {
    this.register = register;
    this.descriptions = descriptions;
    this.claims = claimsByTerm;
  }

  void read(List<Dataset> datasets) {
    for (Dataset dataset : datasets) {
      dataset.rows(DataTable.TERMS).forEach(this::term);
    }
    for (Dataset dataset : datasets) {
      dataset.rows(DataTable.TERMS).forEach(this::base);
    }
  }

  private void term(Row row) {
    Cells cells = new Cells(row, register.problems());
    String id = cells.key("term");
    if (id.isEmpty() || !register.terms.admits(id, row)) {
      return;
    }
    if (id.indexOf('/') < 0) {
      cells.notice("term", "has no subject, so that no relation can name it; write subject/slug");
    }
    String provision = cells.id("provision");
    if (!provision.isEmpty()) {
      register.refers(
          cells, "provision", provision, register.provisions, descriptions::assumedProvision);
    }
    List<Row> claimed = claims.getOrDefault(id, List.of());
    Kind kind = cells.choice("kind", "a kind", Kind.values(), Kind::token);
    if (kind == null) {
      kind = TermGuess.kind(claimed);
      if (row.sheet().has("kind") && row.text("kind").isBlank()) {
        cells.notice("kind", "is empty; " + kind.token() + " is taken from the claims");
      }
    }
    String label = cells.text("label");
    register.terms.put(
        id,
        row,
        new Term(
            id,
            provision,
            label.isEmpty() ? id : label,
            kind,
            unit(cells, kind, claimed),
            cells.text("of"),
            cells.text("definition"),
            cells.date("as_of"),
            cells.text("note")));
  }

  private @Nullable Unit unit(Cells cells, Kind kind, List<Row> claimed) {
    String token = cells.token("unit");
    boolean none = kind == Kind.TALLY || kind == Kind.DATE;
    if (!token.isEmpty()) {
      try {
        if (kind == Kind.TALLY) {
          // A tally counts votes, senators or delegates: any name of a count may stand there.
          Unit.of(Kind.COUNT, token);
          return null;
        }
        return Unit.of(kind, token);
      } catch (IllegalArgumentException e) {
        cells.error("unit", Problems.message(e, token));
      }
    }
    Unit unit = none ? null : TermGuess.unit(kind, claimed);
    if (none || kind == Kind.RATIO || !token.isEmpty()) {
      return unit;
    }
    if (unit == null) {
      cells.error("unit", "is empty and no claim has one; write the unit of this " + kind.token());
    } else if (cells.row().sheet().has("unit")) {
      cells.notice("unit", "is empty; " + unit + " is taken");
    }
    return unit;
  }

  /** Checks what a share is of, once all terms are known. */
  private void base(Row row) {
    Term term = register.terms.find(row.text("term").strip());
    if (term == null || term.kind() != Kind.SHARE || row.text("kind").isBlank()) {
      return;
    }
    Cells cells = new Cells(row, register.problems());
    String of = term.of();
    if (of.isBlank() && row.sheet().has("of")) {
      cells.notice("of", "is empty; write what the share is of: a term or words");
    } else if (of.indexOf('/') > 0 && Ids.isId(of) && !register.terms.has(of)) {
      cells.error("of", register.unknown(of, of, register.terms));
    }
  }

  /** Makes sure that the term of a claim is known; reports it if it is not. */
  boolean resolve(Cells claim, String id) {
    return register.refers(claim, "term", id, register.terms, this::derive);
  }

  private Term derive(String id) {
    List<Row> claimed = claims.getOrDefault(id, List.of());
    Kind kind = TermGuess.kind(claimed);
    Unit unit = TermGuess.unit(kind, claimed);
    Row first = claimed.get(0);
    for (Row row : claimed) {
      first = row.isBefore(first) ? row : first;
    }
    register
        .problems()
        .notice(first, "term", "is taken as " + TermGuess.words(kind, unit) + ", from its claims");
    return new Term(id, "", id, kind, unit, "", "", null, "");
  }
}
