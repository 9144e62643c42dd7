package org.treatyterms.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.treatyterms.claim.Claim;
import org.treatyterms.claim.Correction;
import org.treatyterms.claim.Term;

/** Reads corrections, checks that they still apply, and applies them to copies of the claims. */
final class CorrectionReader {
  private static final Set<String> FIXED = Set.of("claim", "term", "source");

  private final Register register;
  private final ClaimReader claims;
  private final List<Correction> corrections = new ArrayList<>();
  private final Map<String, Row> changedRows = new HashMap<>();
  private final Map<String, Claim> corrected = new HashMap<>();
  private final Set<String> seen = new HashSet<>();

  CorrectionReader(Register register, ClaimReader claims) {
    this.register = register;
    this.claims = claims;
  }

  void read(List<Dataset> datasets) {
    for (Dataset dataset : datasets) {
      dataset.rows(DataTable.CORRECTIONS).forEach(this::correction);
    }
  }

  private void correction(Row row) {
    Cells cells = new Cells(row, register.problems());
    String id = cells.key("claim");
    String column = cells.token("column");
    Row claim = register.claims.row(id);
    if (id.isEmpty() || claim == null) {
      if (!id.isEmpty()
          && !row.sheet().dataset().excuses(DataTable.CLAIMS, id, register.problems())) {
        cells.error("claim", register.unknown(id, id, register.claims));
      }
      return;
    }
    if (row.sheet().dataset().isBackground() && !register.claims.isBackground(id)) {
      return;
    }
    if (!DataTable.CLAIMS.columns().contains(column) || FIXED.contains(column)) {
      cells.error("column", "is not a column that can be corrected; write one like value or unit");
      return;
    }
    String held = claim.text(column);
    if (!held.equals(cells.text("was")) || !claim.sheet().has(column)) {
      String where = claim.sheet().file() + ":" + claim.line() + ":" + column;
      cells.error(
          "was",
          "is not what stands in "
              + where
              + ", '"
              + Problem.shorten(held)
              + "'; the correction has expired");
      return;
    }
    if (!seen.add(id + "\0" + column)) {
      cells.error("claim", "has a correction of " + column + " already; write one");
      return;
    }
    if (cells.text("reason").isBlank()) {
      cells.notice("reason", "is empty; write why");
    }
    String now = cells.text("now");
    corrections.add(
        new Correction(id, column, held, now, cells.text("reason"), cells.text("status")));
    apply(cells, id, column, now);
  }

  private void apply(Cells cells, String id, String column, String now) {
    Claim claim = register.claims.find(id);
    Term term = claim == null ? null : register.terms.find(claim.term());
    Row before = changedRows.getOrDefault(id, register.claims.row(id));
    if (before == null || term == null) {
      return;
    }
    Row row = before.with(column, now);
    Problems found = new Problems();
    Claim changed = claims.read(id, row, term, found);
    for (Problem problem : found.errorsFrom(0)) {
      if (problem.column().equals(column)) {
        cells.error("now", problem.message());
      }
    }
    changedRows.put(id, row);
    corrected.put(id, changed);
  }

  /** Returns the corrections that apply, sorted. */
  List<Correction> corrections() {
    return corrections.stream()
        .sorted(Comparator.comparing(Correction::claim).thenComparing(Correction::column))
        .toList();
  }

  /** Returns the claims that have corrections, with these applied, by id. */
  Map<String, Claim> corrected() {
    return corrected;
  }
}
