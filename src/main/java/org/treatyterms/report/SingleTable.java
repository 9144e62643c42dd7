package org.treatyterms.report;

import java.util.List;
import org.treatyterms.claim.Term;
import org.treatyterms.reconcile.ClaimReading;
import org.treatyterms.reconcile.Comparison;

/** Terms of one claim, a row each: there is nothing to compare. */
final class SingleTable {
  private final Page page;
  private final ClaimTable claims;

  SingleTable(Page page) {
    this.page = page;
    this.claims = new ClaimTable(page);
  }

  void write(Html html, List<Comparison> singles, String name) {
    html.open("section", "class", "group");
    html.leaf("h3", "Stated once");
    ClaimTable.scroll(html, "Figures stated once: " + name);
    html.open("table", "class", "single")
        .leaf("caption", "Figures stated once: " + name, "class", "vh");
    ClaimTable.heads(html, "Quantity", "Printed words", "Figure", "Read as", "Place", "Source");
    html.open("tbody");
    for (Comparison comparison : singles) {
      row(html, comparison);
    }
    html.close().close().close().close("section");
  }

  private void row(Html html, Comparison comparison) {
    Term term = comparison.term();
    html.open(
        "tr",
        "id",
        Anchors.term(term.id()),
        "data-v",
        Badges.style(comparison.verdict()),
        "data-c",
        Badges.style(comparison.causes()));
    html.open("th", "scope", "row").text(TermFindings.label(comparison));
    if (!term.definition().isEmpty()) {
      html.leaf("small", term.definition());
    }
    if (TermFindings.isCorrected(comparison, page.data())) {
      html.leaf("small", CheckText.decision(page.all().decision(term.id()), term));
    }
    html.close();
    if (comparison.claims().isEmpty()) {
      html.leaf("td", comparison.explanation(), "colspan", "5");
    } else {
      ClaimReading claim = comparison.claims().get(0);
      claims.cells(html, claim);
      html.open("td", "id", Anchors.claim(claim.claim().id()));
      claims.source(html, claim);
      html.close();
    }
    html.close("tr");
  }
}
