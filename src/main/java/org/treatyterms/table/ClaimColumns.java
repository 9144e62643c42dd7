package org.treatyterms.table;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Claim;
import org.treatyterms.claim.Stated;
import org.treatyterms.figure.CalendarDate;
import org.treatyterms.figure.Figure;
import org.treatyterms.figure.Measured;
import org.treatyterms.figure.Numeral;
import org.treatyterms.figure.Tally;
import tech.tablesaw.api.Table;

/** The columns of claims. */
final class ClaimColumns {
  private ClaimColumns() {}

  static Table table(List<Claim> claims) {
    Columns<Claim> columns = new Columns<>(claims);
    columns
        .text("claim", Claim::id)
        .text("term", Claim::term)
        .text("source", Claim::source)
        .text("locator", Claim::locator)
        .text("as_written", Claim::asWritten)
        .text("stated", claim -> stated(claim.stated()))
        .text("reason", claim -> reason(claim.stated()))
        .text("value", Claim::value)
        .number("value_number", claim -> claim.number().map(Numeral::decimal).orElse(null))
        .text("low", claim -> text(claim.low()))
        .number("low_number", claim -> number(claim.low()))
        .text("high", claim -> text(claim.high()))
        .number("high_number", claim -> number(claim.high()))
        .text("place", ClaimColumns::place)
        .number("place_number", claim -> claim.precision().place())
        .text("unit", claim -> claim.unit().orElse(null))
        .flag("unit_assumed", Claim::unitAssumed)
        .text("hedge", claim -> claim.hedge().token())
        .text("uncertainty", claim -> plain(claim.uncertainty()))
        .number("uncertainty_number", Claim::uncertainty);
    votes(columns, "in_favour", Tally::inFavour);
    votes(columns, "against", Tally::against);
    votes(columns, "abstaining", Tally::abstaining);
    votes(columns, "not_voting", Tally::notVoting);
    votes(columns, "out_of", Tally::outOf);
    return columns
        .text("calendar", claim -> claim.date().map(date -> date.calendar().token()).orElse(null))
        .day("first_day", claim -> claim.date().map(CalendarDate::first).orElse(null))
        .day("last_day", claim -> claim.date().map(CalendarDate::last).orElse(null))
        .text("basis", Claim::basis)
        .text("as_of", Claim::asOf)
        .text("draws_on", claim -> String.join(";", claim.drawsOn()))
        .text("rank", claim -> claim.rank().token())
        .text("lang", Claim::lang)
        .text("note", Claim::note)
        .table("claims");
  }

  private static void votes(
      Columns<Claim> columns, String name, Function<Tally, @Nullable Long> part) {
    columns.whole(name, claim -> claim.tally().map(part).orElse(null));
  }

  private static String stated(Stated stated) {
    if (stated instanceof Stated.Known) {
      return "known";
    }
    return stated instanceof Stated.None ? "none" : "unknown";
  }

  private static String reason(Stated stated) {
    return stated instanceof Stated.Unknown unknown ? unknown.reason() : "";
  }

  private static @Nullable String text(Optional<Figure> figure) {
    Figure known = figure.orElse(null);
    if (known instanceof Measured measured) {
      return measured.number().text();
    }
    return known instanceof CalendarDate date ? date.text() : null;
  }

  private static @Nullable BigDecimal number(Optional<Figure> figure) {
    return figure.orElse(null) instanceof Measured measured ? measured.number().decimal() : null;
  }

  private static String place(Claim claim) {
    return claim.precision().exact() ? "exact" : plain(claim.precision().place());
  }

  private static String plain(@Nullable BigDecimal number) {
    return number == null ? "" : number.toPlainString();
  }
}
