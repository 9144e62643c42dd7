package org.treatyterms.table;

import java.util.List;
import org.treatyterms.claim.Claim;
import org.treatyterms.claim.Source;
import org.treatyterms.claim.Term;
import org.treatyterms.dataset.TreatyData;
import tech.tablesaw.api.Table;

/**
 * Tablesaw tables of claims, terms and sources. Empty texts are missing values, as Tablesaw has it;
 * columns whose name ends in {@code _number} are doubles of the exact text beside them.
 */
public final class Tables {
  private Tables() {}

  /**
   * Returns claims, one a row, in the order given.
   *
   * <p>{@code value}, {@code low}, {@code high}, {@code place} and {@code uncertainty} are the
   * exact texts, each with a double beside it; the parts of a tally are longs; a date has its first
   * and last Gregorian day. {@code stated} is known, none or unknown, with the reason.
   *
   * @param claims the claims
   * @return a table named claims
   */
  public static Table of(List<Claim> claims) {
    return ClaimColumns.table(claims);
  }

  /**
   * Returns all claims with their terms and sources, the reference data that are only at hand
   * included and marked as background. Beside the columns of {@link #of} there are those of the
   * term ({@code label}, {@code kind}, {@code term_unit} …) and of the source ({@code author},
   * {@code title}, {@code year} …), and {@code value_in_term_unit}.
   *
   * @param data the data
   * @return a table named claims
   */
  public static Table claims(TreatyData data) {
    Table table = of(data.claims());
    JoinedColumns.add(table, data);
    return table;
  }

  /**
   * Returns the terms with the number of their claims.
   *
   * @param data the data
   * @return a table named terms
   */
  public static Table terms(TreatyData data) {
    List<Term> terms = data.terms();
    return new Columns<>(terms)
        .text("term", Term::id)
        .text("subject", Term::subject)
        .text("provision", Term::provision)
        .text("label", Term::label)
        .text("kind", term -> term.kind().token())
        .text("unit", Term::unit)
        .text("of", Term::of)
        .text("definition", Term::definition)
        .text("as_of", Term::asOf)
        .text("note", Term::note)
        .whole("claims", term -> (long) data.claims(term.id()).size())
        .flag("background", term -> data.isBackground(term.id()))
        .table("terms");
  }

  /**
   * Returns the sources with the number of their claims.
   *
   * @param data the data
   * @return a table named sources
   */
  public static Table sources(TreatyData data) {
    Counts counts = new Counts(data.claims());
    return new Columns<>(data.sources())
        .text("source", Source::id)
        .text("kind", source -> source.type().token())
        .text("author", Source::author)
        .text("title", Source::title)
        .text("year", Source::year)
        .text("publisher", Source::publisher)
        .text("lang", Source::lang)
        .text("url", Source::url)
        .text("seen", source -> source.seen().token())
        .text("accessed", Source::accessed)
        .text("draws_on", source -> String.join(";", source.drawsOn()))
        .text("note", Source::note)
        .whole("claims", source -> counts.of(source.id()))
        .table("sources");
  }
}
