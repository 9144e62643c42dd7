package org.treatyterms.report;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Claim;
import org.treatyterms.claim.Term;
import org.treatyterms.figure.Reading;
import org.treatyterms.figure.Tally;
import org.treatyterms.figure.Unit;
import org.treatyterms.reconcile.Cause;
import org.treatyterms.reconcile.ClaimReading;
import org.treatyterms.reconcile.Comparison;
import org.treatyterms.reconcile.Decision;
import org.treatyterms.reconcile.Reconciliation;

/** The CSV account: one row per claim. */
final class CheckCsv implements Account {
  private static final List<String> HEADER =
      List.of(
          "term",
          "verdict",
          "causes",
          "spread",
          "claim",
          "source",
          "locator",
          "as_written",
          "value",
          "unit",
          "hedge",
          "in_favour",
          "against",
          "abstaining",
          "not_voting",
          "out_of",
          "low",
          "high",
          "reading_unit",
          "interval",
          "reading",
          "reason",
          "basis",
          "origin",
          "rule",
          "decided",
          "decided_low",
          "decided_high",
          "used",
          "explanation");

  /** Numbers may begin with a minus sign; anything else that a spreadsheet would run may not. */
  private static final Pattern NUMBER = Pattern.compile("-[0-9.]+");

  private static final String FORMULA_STARTS = "=+-@\t\r\n";

  @Override
  public void write(Reconciliation all, Selection selection, Writer out) throws IOException {
    // The writer is flushed but not closed: it may be the standard output.
    CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(out);
    csv.writeRecord(HEADER);
    for (Comparison comparison : selection.comparisons(all)) {
      Decision decision = all.decision(comparison.term().id());
      for (ClaimReading claim : comparison.claims()) {
        csv.writeRecord(row(comparison, claim, decision).stream().map(CheckCsv::harmless).toList());
      }
    }
    csv.flush();
  }

  private static List<String> row(Comparison comparison, ClaimReading reading, Decision decision) {
    Term term = comparison.term();
    Claim claim = reading.claim();
    Unit own = ClaimJson.unit(claim);
    Unit unit = reading.unit();
    var spread = Amounts.spread(comparison.spread(), term);
    List<String> row = new ArrayList<>(HEADER.size());
    row.add(term.id());
    row.add(comparison.verdict().name());
    row.add(comparison.causes().stream().map(Cause::name).collect(Collectors.joining(";")));
    row.add(spread == null ? "" : spread.toPlainString());
    row.add(claim.id());
    row.add(claim.source());
    row.add(claim.locator());
    row.add(claim.asWritten());
    row.add(claim.value());
    row.add(own == null ? "" : own.token());
    row.add(claim.hedge().token());
    tally(row, reading.tally().orElse(null));
    if (reading.readings().isEmpty()) {
      row.addAll(List.of("", "", "", "", "", ""));
    } else {
      Reading first = reading.readings().get(0);
      row.add(end(first.interval().low(), term));
      row.add(end(first.interval().high(), term));
      row.add(unit == null ? "" : unit.token());
      row.add(Amounts.interval(first.interval(), term));
      row.add(first.type().name());
      row.add(first.reason());
    }
    row.add(claim.basis());
    row.add(reading.origin());
    row.add(decision.rule().name());
    row.add(end(decision.value(), term));
    row.add(end(decision.low(), term));
    row.add(end(decision.high(), term));
    row.add(decision.used().contains(claim.id()) ? "yes" : "no");
    row.add(comparison.explanation());
    return row;
  }

  private static void tally(List<String> row, @Nullable Tally tally) {
    if (tally == null) {
      row.addAll(List.of("", "", "", "", ""));
      return;
    }
    row.add(part(tally.inFavour()));
    row.add(part(tally.against()));
    row.add(part(tally.abstaining()));
    row.add(part(tally.notVoting()));
    row.add(part(tally.outOf()));
  }

  private static String part(@Nullable Long part) {
    return part == null ? "" : part.toString();
  }

  private static String end(@Nullable BigFraction value, Term term) {
    return value == null ? "" : Amounts.plain(value, term);
  }

  /** Keeps a spreadsheet from running a cell. */
  static String harmless(String cell) {
    boolean runs =
        !cell.isEmpty()
            && FORMULA_STARTS.indexOf(cell.charAt(0)) >= 0
            && !NUMBER.matcher(cell).matches();
    return runs ? "'" + cell : cell;
  }
}
