package org.treatyterms.dataset;

import java.util.List;
import org.treatyterms.claim.Expression.Part;
import org.treatyterms.claim.Expression.Ref;
import org.treatyterms.claim.Relation;
import org.treatyterms.claim.Term;
import org.treatyterms.figure.Kind;

/** Reads relations and checks that what they name exists. */
final class RelationReader {
  private final Register register;

  RelationReader(Register register) {
    this.register = register;
  }

  void read(List<Dataset> datasets) {
    for (Dataset dataset : datasets) {
      dataset.rows(DataTable.RELATIONS).forEach(this::relation);
    }
  }

  private void relation(Row row) {
    Cells cells = new Cells(row, register.problems());
    String id = cells.key("relation");
    if (id.isEmpty() || !register.relations.admits(id, row)) {
      return;
    }
    String source = cells.id("source");
    if (!source.isEmpty()) {
      register.refers(cells, "source", source, register.sources, DescriptionReader::assumedSource);
    }
    String expression = cells.text("expression");
    try {
      Relation relation =
          Relation.parse(id, expression, source, cells.text("as_written"), cells.text("note"));
      boolean sound = true;
      for (Ref ref : relation.left().refs()) {
        sound &= check(cells, ref);
      }
      for (Ref ref : relation.right().refs()) {
        sound &= check(cells, ref);
      }
      if (sound) {
        register.relations.put(id, row, relation);
      }
    } catch (IllegalArgumentException e) {
      cells.error("expression", Problems.message(e, expression));
    }
  }

  private boolean check(Cells cells, Ref ref) {
    String text = cells.text("expression");
    Term term = register.terms.find(ref.term());
    if (term == null) {
      Dataset dataset = cells.row().sheet().dataset();
      boolean reported =
          dataset.sheet(DataTable.TERMS).filter(t -> t.mayHaveLost(ref.term())).isPresent();
      if (!reported) {
        cells.error("expression", register.unknown(text, ref.term(), register.terms));
      }
      return false;
    }
    boolean sound =
        ref.basis().isEmpty()
            || register.refers(
                cells, "expression", ref.basis(), register.bases, DescriptionReader::assumedBasis);
    boolean tally = term.kind() == Kind.TALLY;
    if (tally == (ref.part() != Part.WHOLE)) {
      return sound;
    }
    cells.error(
        "expression",
        tally
            ? "names '"
                + ref
                + "', which is a tally; write a part of it, like "
                + ref
                + ".in_favour"
            : "names '" + ref + "', but the term is no tally; write " + term.id());
    return false;
  }
}
