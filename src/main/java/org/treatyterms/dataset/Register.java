package org.treatyterms.dataset;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.treatyterms.claim.Basis;
import org.treatyterms.claim.Claim;
import org.treatyterms.claim.Provision;
import org.treatyterms.claim.Relation;
import org.treatyterms.claim.Source;
import org.treatyterms.claim.Term;
import org.treatyterms.claim.Treaty;

/** The id spaces of all tables, and the references between them. */
final class Register {
  private final Problems problems;
  private final Map<DataTable, Nearest> nearest = new EnumMap<>(DataTable.class);
  final IdSpace<Treaty> treaties;
  final IdSpace<Provision> provisions;
  final IdSpace<Term> terms;
  final IdSpace<Basis> bases;
  final IdSpace<Source> sources;
  final IdSpace<Claim> claims;
  final IdSpace<Relation> relations;

  Register(Problems problems) {
    this.problems = problems;
    treaties = new IdSpace<>(DataTable.TREATIES, problems);
    provisions = new IdSpace<>(DataTable.PROVISIONS, problems);
    terms = new IdSpace<>(DataTable.TERMS, problems);
    bases = new IdSpace<>(DataTable.BASES, problems);
    sources = new IdSpace<>(DataTable.SOURCES, problems);
    claims = new IdSpace<>(DataTable.CLAIMS, problems);
    relations = new IdSpace<>(DataTable.RELATIONS, problems);
  }

  Problems problems() {
    return problems;
  }

  /**
   * Checks that an id refers to a row. If the row's file is missing, what the id alone tells is
   * assumed; otherwise an id without a row is an error.
   */
  <T> boolean refers(
      Cells cells, String column, String id, IdSpace<T> space, Function<String, T> assumed) {
    if (space.has(id)) {
      return true;
    }
    if (cells.row().sheet().dataset().excuses(space.table(), id, problems)) {
      space.assume(id, assumed.apply(id));
      return true;
    }
    cells.error(column, unknown(cells.text(column), id, space));
    return false;
  }

  /** Says that an id has no row, with the nearest id that has one. */
  String unknown(String text, String id, IdSpace<?> space) {
    String file = space.table().file();
    String what = text.strip().equals(id) ? "is not in " : "names '" + id + "', which is not in ";
    return what
        + file
        + nearest
            .computeIfAbsent(space.table(), t -> new Nearest())
            .to(id, space.ids())
            .map(near -> "; nearest: '" + near + "'")
            .orElse("; write an id that is, or add its row");
  }
}
