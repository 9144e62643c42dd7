package org.treatyterms.report;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.treatyterms.claim.Provision;
import org.treatyterms.claim.Term;
import org.treatyterms.reconcile.Cause;
import org.treatyterms.reconcile.Comparison;
import org.treatyterms.reconcile.Decision;
import org.treatyterms.reconcile.PairComparison;
import org.treatyterms.reconcile.RelationAudit;
import org.treatyterms.reconcile.Verdict;

/** A term with more than one claim: what is found, the picture, the claims, what is concluded. */
final class TermSection {
  private static final int MOST_PAIRS = 3;

  private final Page page;
  private final Pictures pictures;
  private final ClaimTable claims;

  TermSection(Page page, Pictures pictures) {
    this.page = page;
    this.pictures = pictures;
    this.claims = new ClaimTable(page);
  }

  void write(Html html, Comparison comparison) {
    Term term = comparison.term();
    String id = Anchors.term(term.id());
    String label = TermFindings.label(comparison);
    html.open(
        "section",
        "class",
        "term",
        "id",
        id,
        "data-v",
        Badges.style(comparison.verdict()),
        "data-c",
        Badges.style(comparison.causes()));
    html.open("h3").text(label).text(" ");
    Badges.verdict(html, comparison.verdict());
    html.close("h3");
    about(html, comparison);
    html.leaf("p", Words.glued(comparison.explanation()), "class", "say");
    picture(html, comparison, label);
    claims.write(html, comparison.claims(), label);
    pairs(html, comparison);
    decision(html, page.all().decision(term.id()), term);
    relations(html, term.id());
    html.close("section");
  }

  private void about(Html html, Comparison comparison) {
    Term term = comparison.term();
    if (!term.definition().isEmpty()) {
      html.leaf("p", term.definition(), "class", "definition");
    }
    html.open("p", "class", "about");
    page.data().findProvision(term.provision()).ifPresent(p -> provision(html, p));
    BigDecimal spread = Amounts.spread(comparison.spread(), term);
    if (spread != null && spread.signum() > 0) {
      html.text("spread " + Amounts.percent(spread) + " · ");
    }
    String perhaps = Words.perhaps(comparison.causes());
    if (!perhaps.isEmpty()) {
      html.text(perhaps + " · ");
    }
    html.leaf("code", term.id()).close("p");
  }

  private static void provision(Html html, Provision provision) {
    String title = provision.title().isEmpty() ? provision.type().token() : provision.title();
    String article = provision.article().isEmpty() ? "" : ", article " + provision.article();
    String from = provision.from();
    String parties =
        from.isEmpty() && provision.to().isEmpty()
            ? ""
            : from.isEmpty() || provision.to().isEmpty()
                ? " (" + from + provision.to() + ")"
                : " (from " + from + " to " + provision.to() + ")";
    html.text(title + article + parties + " · ");
  }

  private void picture(Html html, Comparison comparison, String label) {
    if (comparison.origins() < 2) {
      return;
    }
    String svg = pictures.svg(comparison.term().id());
    if (!svg.isBlank()) {
      html.open("figure");
      ClaimTable.scroll(html, "Picture: " + label);
      html.raw(SvgTrim.trim(svg)).close().close("figure");
    }
  }

  /** Pairs at odds that the explanation does not tell of. */
  private void pairs(Html html, Comparison comparison) {
    List<PairComparison> odd =
        comparison.pairs().stream()
            .filter(p -> p.verdict() == Verdict.DISCREPANT || p.verdict() == Verdict.NOT_COMPARABLE)
            .filter(p -> !comparison.explanation().contains(p.explanation()))
            .sorted(
                Comparator.comparing(
                        (PairComparison p) ->
                            p.causes().isEmpty() ? Cause.UNEXPLAINED : p.causes().get(0))
                    .thenComparing(
                        PairComparison::spread, Comparator.nullsLast(Comparator.reverseOrder())))
            .toList();
    if (odd.isEmpty()) {
      return;
    }
    html.open("details").open("summary");
    html.text(Words.count(odd.size(), "other pair", "other pairs") + " at odds").close();
    html.open("ul");
    for (PairComparison pair : odd.subList(0, Math.min(MOST_PAIRS, odd.size()))) {
      html.leaf("li", Words.glued(pair.explanation()));
    }
    if (odd.size() > MOST_PAIRS) {
      html.leaf("li", Words.count(odd.size() - MOST_PAIRS) + " more in data/check.json");
    }
    html.close().close("details");
  }

  private void decision(Html html, Decision decision, Term term) {
    html.open("p", "class", "decision").leaf("strong", "Decision").text(": ");
    if (decision.value() != null) {
      html.leaf("b", Amounts.words(decision.value(), term)).text(". ");
    }
    html.text(Words.glued(decision.reason()));
    Map<String, String> leftOut = decision.leftOut();
    if (!decision.unresolved() && !leftOut.isEmpty()) {
      html.text(" Left out: ");
      String between = "";
      for (Map.Entry<String, String> entry : leftOut.entrySet()) {
        html.text(between);
        page.claimLink(html, entry.getKey());
        html.text(" (" + entry.getValue() + ")");
        between = "; ";
      }
      html.text(".");
    }
    html.close("p");
  }

  private void relations(Html html, String term) {
    List<RelationAudit> audits = page.auditsOf(term);
    if (audits.isEmpty()) {
      return;
    }
    html.open("p", "class", "relations").text("Relations: ");
    String between = "";
    for (RelationAudit audit : audits) {
      String id = audit.relation().id();
      html.text(between);
      html.leaf("a", id, "href", "#" + Anchors.relation(id));
      html.text(" " + Words.of(audit));
      between = ", ";
    }
    html.close("p");
  }
}
