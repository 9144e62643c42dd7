package org.treatyterms.report;

import java.util.List;
import java.util.Optional;
import org.treatyterms.reconcile.Comparison;
import org.treatyterms.reconcile.RelationAudit;
import org.treatyterms.reconcile.Verdict;

/** What a reader sees first: the findings that teach most, then all treaties at a glance. */
final class FrontMatter {
  private static final int FIRST = 9;
  private static final int ELSEWHERE = 11;

  private final Page page;

  FrontMatter(Page page) {
    this.page = page;
  }

  void findings(Html html) {
    html.open("section", "id", "findings", "aria-labelledby", "findings-h");
    html.leaf("h2", "Findings", "id", "findings-h");
    Findings findings = page.findings();
    if (findings.count() == 0) {
      html.leaf("p", "No discrepancy is found.").close("section");
      return;
    }
    String first = findings.subjects().get(0);
    List<Finding> leading = findings.of(first);
    list(
        html,
        leading.subList(0, Math.min(FIRST, leading.size())),
        Words.subject(first, page.data()));
    List<Finding> others = findings.leading(List.of(first));
    if (!others.isEmpty()) {
      list(html, others.subList(0, Math.min(ELSEWHERE, others.size())), "Elsewhere");
    }
    html.open("p").text("All " + Words.count(findings.count()) + " findings stand under ");
    html.leaf("a", "Comparisons", "href", "#comparisons").text(", and with each treaty.");
    html.close("p").close("section");
  }

  private void list(Html html, List<Finding> findings, String heading) {
    boolean elsewhere = heading.equals("Elsewhere");
    html.leaf("h3", heading).open("ol", "class", "findings");
    for (Finding finding : findings) {
      html.open("li");
      finding(html, finding, elsewhere);
      html.close("li");
    }
    html.close("ol");
  }

  private void finding(Html html, Finding finding, boolean elsewhere) {
    String anchor =
        finding.isRelation() ? Anchors.relation(finding.relation()) : Anchors.term(finding.term());
    html.open("p", "class", "what");
    if (elsewhere) {
      html.leaf("small", page.name(page.group(finding.subject()))).text(" ");
    }
    html.leaf("a", finding.title(), "href", "#" + anchor).text(" ");
    if (finding.isRelation()) {
      Badges.relation(html, page.all().relation(finding.relation()));
    } else {
      Badges.verdict(html, finding.verdict());
    }
    html.close("p").open("p").text(Words.glued(Words.capital(finding.words())) + ".");
    if (!finding.sources().isEmpty()) {
      html.open("small", "class", "by");
      String between = "";
      for (String source : finding.sources()) {
        html.text(between);
        page.sourceLink(html, source);
        between = " · ";
      }
      html.close();
    }
    html.close("p");
  }

  void treaties(Html html) {
    html.open("section", "id", "treaties", "aria-labelledby", "treaties-h");
    html.leaf("h2", "Treaties", "id", "treaties-h");
    ClaimTable.scroll(html, "All treaties");
    html.open("table", "class", "treaties");
    html.leaf("caption", "Terms of each treaty by verdict, and its relations", "class", "vh");
    html.open("thead").open("tr");
    for (String head : List.of("Treaty", "Signed", "Claims", "Terms")) {
      html.leaf("th", head, "scope", "col");
    }
    for (Verdict verdict : Counts.WORST_FIRST) {
      html.open("th", "scope", "col");
      Badges.verdict(html, verdict);
      html.close();
    }
    html.leaf("th", "Relations failing", "scope", "col").close().close();
    html.open("tbody");
    for (String subject : page.subjects()) {
      treaty(html, subject);
    }
    html.close().close().close().close("section");
  }

  private void treaty(Html html, String subject) {
    List<Comparison> comparisons = page.comparisons(subject);
    List<RelationAudit> audits = page.audits(subject);
    Counts counts = Counts.of(comparisons, audits);
    html.open("tr").open("th", "scope", "row");
    html.leaf("a", page.name(subject), "href", "#" + Anchors.subject(subject));
    bar(html, counts);
    html.close();
    html.leaf(
        "td",
        page.data()
            .findTreaty(subject)
            .flatMap(t -> Optional.ofNullable(t.signed()))
            .map(d -> d.words())
            .orElse(""),
        "class",
        "n");
    number(html, counts.claims());
    number(html, counts.terms());
    for (Verdict verdict : Counts.WORST_FIRST) {
      number(html, counts.of(verdict));
    }
    html.leaf(
        "td",
        counts.relations() == 0 ? "–" : counts.fail() + " of " + counts.relations(),
        "class",
        "r");
    html.close("tr");
  }

  private static void number(Html html, int count) {
    html.leaf("td", count == 0 ? "–" : Words.count(count), "class", "r");
  }

  /** The terms by verdict as parts of a bar; the numbers beside it say the same. */
  private static void bar(Html html, Counts counts) {
    html.open("span", "class", "bar", "aria-hidden", "true");
    for (Verdict verdict : Counts.WORST_FIRST) {
      if (counts.of(verdict) > 0) {
        html.open("i", "class", Badges.style(verdict), "style", "flex-grow:" + counts.of(verdict));
        html.close();
      }
    }
    html.close();
  }
}
