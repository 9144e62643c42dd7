package org.treatyterms.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Basis;
import org.treatyterms.claim.Claim;
import org.treatyterms.claim.Source;
import org.treatyterms.claim.Term;
import org.treatyterms.figure.Exact;
import org.treatyterms.figure.Interval;
import org.treatyterms.figure.Reading;
import org.treatyterms.reconcile.ClaimReading;

/** The claims of one term: what is printed, what it says, how it is read, and where it stands. */
final class ClaimTable {
  /** From the least to the greatest, as the picture has them. */
  static final Comparator<ClaimReading> BY_VALUE =
      Comparator.comparing(ClaimTable::value, Comparator.nullsLast(Comparator.naturalOrder()))
          .thenComparing(c -> c.claim().id());

  private final Page page;

  ClaimTable(Page page) {
    this.page = page;
  }

  void write(Html html, List<ClaimReading> claims, String label) {
    scroll(html, "Claims on " + label);
    html.open("table", "class", "claims");
    html.leaf("caption", "What each source says: " + label, "class", "vh");
    heads(html, "Source", "Printed words", "Figure", "Read as", "Place");
    html.open("tbody");
    for (ClaimReading claim : claims.stream().sorted(BY_VALUE).toList()) {
      html.open("tr", "id", Anchors.claim(claim.claim().id()));
      html.open("th", "scope", "row");
      source(html, claim);
      html.close();
      cells(html, claim);
      html.close("tr");
    }
    html.close().close().close("div");
  }

  private static @Nullable BigFraction value(ClaimReading reading) {
    if (reading.point() != null) {
      return reading.point();
    }
    Interval interval = reading.interval().orElse(Interval.ALL);
    return interval.low() != null ? interval.low() : interval.high();
  }

  static void scroll(Html html, String label) {
    html.open("div", "class", "scroll", "tabindex", "0", "role", "group", "aria-label", label);
  }

  static void heads(Html html, String... names) {
    html.open("thead").open("tr");
    for (String name : names) {
      html.leaf("th", name, "scope", "col");
    }
    html.close().close();
  }

  void source(Html html, ClaimReading reading) {
    Claim claim = reading.claim();
    page.sourceLink(html, claim.source());
    if (!reading.origin().equals(claim.source())) {
      html.open("small").text("taken from ");
      page.sourceLink(html, reading.origin());
      html.close();
    }
    if (claim.rank() != Claim.Rank.NORMAL) {
      html.leaf("small", "ranked " + claim.rank().token());
    }
  }

  /** Printed words, figure, reading and place. */
  void cells(Html html, ClaimReading reading) {
    Claim claim = reading.claim();
    html.open("td");
    printed(html, claim, page);
    if (!claim.note().isEmpty()) {
      html.leaf("small", claim.note());
    }
    html.close().open("td", "class", "n").text(reading.words());
    for (String detail : details(claim)) {
      html.leaf("small", detail);
    }
    html.close().open("td", "class", "n");
    readings(html, reading);
    html.close().open("td");
    place(html, claim);
    html.close();
  }

  /** The place in the source, as a link to where it can be read. */
  private void place(Html html, Claim claim) {
    String url =
        page.data().findSource(claim.source()).map(Source::url).map(Anchors::web).orElse(null);
    if (url == null) {
      html.text(claim.locator());
    } else {
      String words = claim.locator().isEmpty() ? "open" : claim.locator();
      html.leaf("a", words, "href", url, "rel", "noopener noreferrer");
    }
  }

  /** The words of the source in its language. */
  static void printed(Html html, Claim claim, Page page) {
    if (claim.asWritten().isEmpty()) {
      html.text("–");
      return;
    }
    String lang =
        claim.lang().isEmpty()
            ? page.data().findSource(claim.source()).map(Source::lang).orElse("")
            : claim.lang();
    html.leaf("q", claim.asWritten(), "lang", Anchors.lang(lang));
  }

  private List<String> details(Claim claim) {
    List<String> details = new ArrayList<>();
    if (!claim.basis().isEmpty()) {
      details.add(
          page.data().findBasis(claim.basis()).map(Basis::definition).orElse(claim.basis()));
    }
    if (claim.asOf() != null) {
      details.add("as of " + claim.asOf().words());
    }
    if (claim.unitAssumed()) {
      details.add("unit assumed");
    }
    if (claim.uncertainty() != null) {
      details.add("stated uncertainty " + Exact.group(claim.uncertainty().toPlainString()));
    }
    return details;
  }

  private static void readings(Html html, ClaimReading reading) {
    if (reading.tally().isPresent()) {
      html.text("each number exactly");
      return;
    }
    if (reading.readings().isEmpty()) {
      html.text("no figure");
      return;
    }
    Term term = reading.term();
    boolean first = true;
    for (Reading each : reading.readings()) {
      String span = Amounts.span(each.interval(), term, reading.unit());
      if (first) {
        html.text(span).leaf("small", each.reason());
      } else {
        html.leaf("small", "or " + span + ", " + each.reason());
      }
      first = false;
    }
  }
}
