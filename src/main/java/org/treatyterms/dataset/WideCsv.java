package org.treatyterms.dataset;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Basis;
import org.treatyterms.claim.Claim;
import org.treatyterms.claim.Source;
import org.treatyterms.claim.Stated;
import org.treatyterms.claim.Term;
import org.treatyterms.figure.CalendarDate;
import org.treatyterms.figure.Figure;
import org.treatyterms.figure.Measured;
import org.treatyterms.figure.Numeral;
import org.treatyterms.figure.Tally;

/** One row for each claim, with the columns of its term and its source. */
final class WideCsv {
  private static final List<String> HEADER =
      List.of(
          ("claim,term,label,kind,of,term_unit,provision,definition,source,source_kind,author,title,"
                  + "year,publisher,source_lang,url,locator,as_written,stated,value,value_number,"
                  + "low,high,place,unit,unit_assumed,hedge,uncertainty,in_favour,against,"
                  + "abstaining,not_voting,out_of,basis,basis_definition,as_of,calendar,draws_on,"
                  + "rank,lang,note")
              .split(","));

  private final List<String> cells = new ArrayList<>(HEADER.size());

  private WideCsv() {}

  static String write(TreatyData data) {
    List<List<String>> rows = new ArrayList<>();
    for (Claim claim : data.claims()) {
      if (!data.isBackground(claim.term())) {
        WideCsv row = new WideCsv();
        row.term(claim, data);
        row.source(claim, data);
        row.figure(claim);
        row.rest(claim, data);
        rows.add(row.cells);
      }
    }
    return new CsvTable(HEADER, rows).toCsv();
  }

  private void term(Claim claim, TreatyData data) {
    Term term = data.findTerm(claim.term()).orElseThrow();
    add(claim.id());
    add(term.id());
    add(term.label());
    add(term.kind().token());
    add(term.of());
    add(term.unit());
    add(term.provision());
    add(term.definition());
  }

  private void source(Claim claim, TreatyData data) {
    Source source = data.findSource(claim.source()).orElseThrow();
    add(source.id());
    add(source.type().token());
    add(source.author());
    add(source.title());
    add(source.year());
    add(source.publisher());
    add(source.lang());
    add(source.url());
    add(claim.locator());
    add(claim.asWritten());
  }

  private void figure(Claim claim) {
    add(stated(claim));
    add(claim.value());
    add(claim.number().map(Numeral::decimal).orElse(null));
    add(text(claim.low()));
    add(text(claim.high()));
    add(place(claim));
    add(claim.unit().orElse(null));
    add(claim.unitAssumed());
    add(claim.hedge().token());
    add(claim.uncertainty());
    Tally tally = claim.tally().orElse(new Tally(null, null, null, null, null));
    add(tally.inFavour());
    add(tally.against());
    add(tally.abstaining());
    add(tally.notVoting());
    add(tally.outOf());
  }

  private void rest(Claim claim, TreatyData data) {
    add(claim.basis());
    add(data.findBasis(claim.basis()).map(Basis::definition).orElse(null));
    add(claim.asOf());
    add(claim.date().map(date -> date.calendar().token()).orElse(null));
    add(String.join(";", claim.drawsOn()));
    add(claim.rank().token());
    add(claim.lang());
    add(claim.note());
  }

  private void add(@Nullable Object cell) {
    String text =
        cell == null
            ? ""
            : cell instanceof BigDecimal decimal ? decimal.toPlainString() : cell.toString();
    cells.add(Spreadsheets.harmless(text));
  }

  /** Returns a figure that is one number or date, without its unit. */
  static @Nullable String text(Optional<Figure> figure) {
    Figure known = figure.orElse(null);
    if (known instanceof Measured measured) {
      return measured.number().text();
    }
    return known instanceof CalendarDate date ? date.text() : null;
  }

  /** Returns how precisely a claim is meant, as the data say it. */
  static String place(Claim claim) {
    if (claim.precision().exact()) {
      return "exact";
    }
    BigDecimal place = claim.precision().place();
    return place == null ? "" : place.toPlainString();
  }

  /** Returns known, none or unknown. */
  static String stated(Claim claim) {
    if (claim.stated() instanceof Stated.Known) {
      return "known";
    }
    return claim.stated() instanceof Stated.None ? "none" : "unknown";
  }
}
