package org.treatyterms.table;

import java.math.BigDecimal;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Basis;
import org.treatyterms.claim.Claim;
import org.treatyterms.claim.Source;
import org.treatyterms.claim.Term;
import org.treatyterms.dataset.TreatyData;
import org.treatyterms.figure.Exact;
import org.treatyterms.figure.Figure;
import org.treatyterms.figure.Measured;
import org.treatyterms.figure.Unit;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/** What a table of claims has beside the claims: their terms, sources and bases. */
final class JoinedColumns {
  private JoinedColumns() {}

  static void add(Table table, TreatyData data) {
    Columns<Claim> columns = new Columns<>(data.claims());
    term(columns, data, "subject", Term::subject);
    term(columns, data, "provision", Term::provision);
    term(columns, data, "label", Term::label);
    term(columns, data, "kind", term -> term.kind().token());
    term(columns, data, "term_unit", Term::unit);
    term(columns, data, "of", Term::of);
    term(columns, data, "definition", Term::definition);
    term(columns, data, "term_as_of", Term::asOf);
    columns.number("value_in_term_unit", claim -> inTermUnit(claim, data));
    columns.text(
        "basis_definition",
        claim -> data.findBasis(claim.basis()).map(Basis::definition).orElse(""));
    source(columns, data, "source_kind", source -> source.type().token());
    source(columns, data, "author", Source::author);
    source(columns, data, "title", Source::title);
    source(columns, data, "year", Source::year);
    source(columns, data, "publisher", Source::publisher);
    source(columns, data, "source_lang", Source::lang);
    source(columns, data, "url", Source::url);
    source(columns, data, "source_draws_on", source -> String.join(";", source.drawsOn()));
    columns.flag("background", claim -> data.isBackground(claim.term()));
    for (Column<?> column : columns.columns()) {
      table.addColumns(column);
    }
  }

  private static void term(
      Columns<Claim> columns, TreatyData data, String name, Function<Term, @Nullable Object> cell) {
    columns.text(name, claim -> cell.apply(data.findTerm(claim.term()).orElseThrow()));
  }

  private static void source(
      Columns<Claim> columns, TreatyData data, String name, Function<Source, String> cell) {
    columns.text(name, claim -> cell.apply(data.findSource(claim.source()).orElseThrow()));
  }

  /** The value in the term's unit; null if there is none or the units are unlike. */
  private static @Nullable BigDecimal inTermUnit(Claim claim, TreatyData data) {
    Unit usual = data.findTerm(claim.term()).orElseThrow().unit();
    Figure figure = claim.figure().orElse(null);
    return usual != null && figure instanceof Measured measured && measured.unit().convertsTo(usual)
        ? Exact.toDecimal(measured.in(usual))
        : null;
  }
}
