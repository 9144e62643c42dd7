package org.treatyterms.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.treatyterms.reconcile.Cause;
import org.treatyterms.reconcile.Comparison;
import org.treatyterms.reconcile.RelationAudit;
import org.treatyterms.reconcile.Verdict;

/**
 * Everything that was compared in one table, with a form that narrows the page down to a treaty, a
 * verdict or a cause. Without scripts the form stays hidden and the table whole.
 */
final class IndexSection {
  private final Page page;

  IndexSection(Page page) {
    this.page = page;
  }

  void write(Html html) {
    html.open("section", "id", "comparisons", "aria-labelledby", "comparisons-h");
    html.leaf("h2", "Comparisons", "id", "comparisons-h");
    html.leaf(
        "p",
        "Every term that more than one claim is made on, and every relation that fails; what teaches"
            + " most comes first.");
    form(html);
    html.open(
        "div",
        "class",
        "scroll tall",
        "tabindex",
        "0",
        "role",
        "group",
        "aria-label",
        "All comparisons");
    html.open("table", "id", "index");
    html.leaf("caption", "All comparisons", "class", "vh");
    ClaimTable.heads(html, "Term or relation", "Treaty", "Verdict", "Spread", "Causes", "Claims");
    html.open("tbody");
    int order = 0;
    for (Entry entry : entries()) {
      entry.write(html, order++);
    }
    html.close().close().close().close("section");
  }

  private List<Entry> entries() {
    List<Entry> entries = new ArrayList<>();
    Map<String, Integer> scores = new TreeMap<>();
    for (String subject : page.findings().subjects()) {
      for (Finding finding : page.findings().of(subject)) {
        scores.put(finding.term() + " " + finding.relation(), finding.score());
      }
    }
    for (String subject : page.subjects()) {
      for (Comparison comparison : page.comparisons(subject)) {
        if (comparison.claims().size() > 1) {
          int score = scores.getOrDefault(comparison.term().id() + " ", -1);
          entries.add(new TermEntry(page, subject, comparison, score));
        }
      }
      for (RelationAudit audit : page.audits(subject)) {
        if (audit.fails()) {
          int score = scores.getOrDefault(" " + audit.relation().id(), 0);
          entries.add(new RelationEntry(page, subject, audit, score));
        }
      }
    }
    entries.sort(Comparator.comparing(Entry::score, Comparator.reverseOrder()));
    return entries;
  }

  /** A row of the table. */
  private sealed interface Entry {
    int score();

    void write(Html html, int order);
  }

  private record TermEntry(Page page, String subject, Comparison comparison, int score)
      implements Entry {
    @Override
    public void write(Html html, int order) {
      BigDecimal spread = Amounts.spread(comparison.spread(), comparison.term());
      row(
          html,
          order,
          subject,
          Badges.style(comparison.verdict()),
          Badges.style(comparison.causes()),
          severity(comparison.verdict()),
          spread);
      html.open("th", "scope", "row");
      html.leaf(
          "a", TermFindings.label(comparison), "href", "#" + Anchors.term(comparison.term().id()));
      html.close();
      html.leaf("td", page.name(subject)).open("td");
      Badges.verdict(html, comparison.verdict());
      html.close();
      html.leaf("td", spread == null ? "–" : Amounts.percent(spread), "class", "r");
      html.leaf("td", Words.causes(comparison.causes()));
      html.leaf("td", Words.count(comparison.claims().size()), "class", "r").close("tr");
    }
  }

  private record RelationEntry(Page page, String subject, RelationAudit audit, int score)
      implements Entry {
    @Override
    public void write(Html html, int order) {
      String id = audit.relation().id();
      String said = audit.relation().asWritten();
      row(html, order, subject, Badges.style(audit), null, severity(Verdict.DISCREPANT) + 1, null);
      html.open("th", "scope", "row");
      html.leaf("a", said.isEmpty() ? id : "“" + said + "”", "href", "#" + Anchors.relation(id));
      html.close();
      html.leaf("td", page.name(subject)).open("td");
      Badges.relation(html, audit);
      html.close().leaf("td", "–", "class", "r").leaf("td", "");
      html.leaf("td", Words.count(claims(audit)), "class", "r").close("tr");
    }

    private static long claims(RelationAudit audit) {
      return audit.choices().stream().flatMap(c -> c.claims().stream()).distinct().count();
    }
  }

  private static int severity(Verdict verdict) {
    return Counts.WORST_FIRST.size() - Counts.WORST_FIRST.indexOf(verdict);
  }

  private static void row(
      Html html,
      int order,
      String subject,
      String verdict,
      @Nullable String causes,
      int severity,
      @Nullable BigDecimal spread) {
    html.open(
        "tr",
        "data-o",
        String.valueOf(order),
        "data-s",
        Anchors.subject(subject),
        "data-v",
        verdict,
        "data-c",
        causes,
        "data-r",
        String.valueOf(severity),
        "data-d",
        spread == null ? null : spread.toPlainString());
  }

  private void form(Html html) {
    html.open("form", "id", "filter", "hidden", "hidden");
    html.open("fieldset").leaf("legend", "Narrow down the page");
    label(html, "f-text", "Words");
    html.empty("input", "id", "f-text", "type", "search", "autocomplete", "off").close();
    select(html, "f-s", "Treaty");
    for (String subject : page.subjects()) {
      html.leaf("option", page.name(subject), "value", Anchors.subject(subject));
    }
    html.close().close();
    select(html, "f-v", "Verdict");
    for (Verdict verdict : Counts.WORST_FIRST) {
      html.leaf("option", Words.of(verdict), "value", Badges.style(verdict));
    }
    html.leaf("option", "relation fails", "value", "fails");
    html.leaf("option", "relation holds", "value", "holds");
    html.close().close();
    select(html, "f-c", "Cause");
    for (Cause cause : causes()) {
      html.leaf(
          "option",
          Words.of(cause),
          "value",
          cause.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }
    html.close().close();
    label(html, "f-o", "Order");
    html.open("select", "id", "f-o");
    html.leaf("option", "most telling", "value", "o").leaf("option", "treaty", "value", "s");
    html.leaf("option", "verdict", "value", "r").leaf("option", "cause", "value", "c");
    html.leaf("option", "spread", "value", "d").close().close();
    html.leaf("button", "Show all", "type", "reset").close();
    html.open("p", "id", "f-n", "role", "status").close().close("form");
  }

  private Set<Cause> causes() {
    Set<Cause> causes = EnumSet.noneOf(Cause.class);
    page.all().comparisons().forEach(c -> causes.addAll(c.causes()));
    return causes;
  }

  /** Opens a label; the caller closes it after its field. */
  private static void label(Html html, String id, String words) {
    html.open("label", "for", id).leaf("span", words);
  }

  private static void select(Html html, String id, String words) {
    label(html, id, words);
    html.open("select", "id", id).leaf("option", "all", "value", "");
  }
}
