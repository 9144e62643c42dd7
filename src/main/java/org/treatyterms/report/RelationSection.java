package org.treatyterms.report;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Expression.Part;
import org.treatyterms.claim.Expression.Ref;
import org.treatyterms.claim.Relation;
import org.treatyterms.reconcile.RelationAudit;
import org.treatyterms.reconcile.RelationComponent;

/**
 * The relations of one subject: those that fail with arithmetic and repairs, the others in a row.
 */
final class RelationSection {
  private final Page page;
  private final RepairWords words;

  RelationSection(Page page) {
    this.page = page;
    this.words = new RepairWords(page.all());
  }

  void write(Html html, List<RelationAudit> audits, String name) {
    List<RelationAudit> failing = audits.stream().filter(RelationAudit::fails).toList();
    List<RelationAudit> others = audits.stream().filter(a -> !a.fails()).toList();
    if (!failing.isEmpty()) {
      html.open("section", "class", "group").leaf("h3", "Relations that fail");
      failing.forEach(audit -> failing(html, audit));
      together(html, failing);
      html.close("section");
    }
    if (!others.isEmpty()) {
      html.open("section", "class", "group").leaf("h3", "Relations that hold");
      ClaimTable.scroll(html, "Relations that hold: " + name);
      html.open("table").leaf("caption", "Relations that hold: " + name, "class", "vh");
      ClaimTable.heads(html, "Relation", "Arithmetic", "Audit");
      html.open("tbody");
      others.forEach(audit -> row(html, audit));
      html.close().close().close().close("section");
    }
  }

  private void row(Html html, RelationAudit audit) {
    html.open("tr", "id", Anchors.relation(audit.relation().id()), "data-v", Badges.style(audit));
    html.open("th", "scope", "row");
    said(html, audit.relation());
    html.leaf("small", audit.relation().id()).close();
    html.open("td");
    expression(html, audit.relation());
    html.leaf("small", Words.glued(audit.explanation())).close();
    html.open("td");
    Badges.relation(html, audit);
    html.close().close("tr");
  }

  private void failing(Html html, RelationAudit audit) {
    Relation relation = audit.relation();
    html.open(
        "section",
        "class",
        "term",
        "id",
        Anchors.relation(relation.id()),
        "data-v",
        Badges.style(audit));
    html.open("h4");
    if (relation.asWritten().isEmpty()) {
      html.text(relation.id());
    } else {
      html.leaf("q", relation.asWritten(), "lang", lang(relation));
    }
    html.text(" ");
    Badges.relation(html, audit);
    html.close("h4");
    html.open("p", "class", "about");
    if (relation.source().isEmpty()) {
      html.text("By definition · ");
    } else {
      page.sourceLink(html, relation.source());
      html.text(" · ");
    }
    html.leaf("code", relation.id());
    html.text(relation.note().isEmpty() ? "" : " · " + relation.note()).close("p");
    html.open("p", "class", "sum");
    expression(html, relation);
    html.close("p");
    html.leaf("p", Words.glued(audit.explanation()), "class", "say");
    repairs(html, audit.repairs());
    html.close("section");
  }

  private void said(Html html, Relation relation) {
    if (relation.asWritten().isEmpty()) {
      html.text("By definition");
      return;
    }
    html.leaf("q", relation.asWritten(), "lang", lang(relation)).text(" ");
    page.sourceLink(html, relation.source());
  }

  private @Nullable String lang(Relation relation) {
    return page.data().findSource(relation.source()).map(s -> Anchors.lang(s.lang())).orElse(null);
  }

  /** The expression with the names of the terms, each a link. */
  private void expression(Html html, Relation relation) {
    Map<String, Ref> refs = new HashMap<>();
    RelationFindings.refs(relation).forEach(ref -> refs.put(ref.toString(), ref));
    String between = "";
    for (String token : relation.expression().split(" ", -1)) {
      html.text(between);
      Ref ref = refs.get(token);
      if (ref == null) {
        html.text(sign(token));
      } else {
        page.termLink(html, ref.term(), page.label(ref.term()));
        html.text(part(ref));
      }
      between = " ";
    }
  }

  private String part(Ref ref) {
    String basis =
        ref.basis().isEmpty()
            ? ""
            : " ["
                + page.data()
                    .findBasis(ref.basis())
                    .map(b -> Words.unstopped(b.definition()))
                    .orElse(ref.basis())
                + "]";
    return basis + (ref.part() == Part.WHOLE ? "" : ", " + ref.part().token().replace('_', ' '));
  }

  private static String sign(String token) {
    return switch (token) {
      case "*" -> "×";
      case "-" -> "−";
      case "<=" -> "≤";
      case ">=" -> "≥";
      default -> token;
    };
  }

  private void repairs(Html html, List<RelationAudit.Repair> repairs) {
    if (repairs.isEmpty()) {
      return;
    }
    html.open("details").open("summary");
    html.text(Words.count(repairs.size(), "way", "ways") + " to let it hold").close().open("ul");
    words.list(repairs).forEach(repair -> html.leaf("li", Words.capital(Words.glued(repair))));
    html.close().close("details");
  }

  /** Groups of relations that fail together, told with the subject of the first. */
  private void together(Html html, List<RelationAudit> failing) {
    Set<String> ids = failing.stream().map(a -> a.relation().id()).collect(Collectors.toSet());
    for (RelationComponent component : page.all().components()) {
      if (component.relations().size() < 2 || !ids.contains(component.relations().get(0))) {
        continue;
      }
      html.open("section", "class", "term").leaf("h4", "Relations that fail together");
      html.open("p")
          .text(component.relations().size() + " failing relations have claims in common: ");
      String between = "";
      for (String relation : component.relations()) {
        html.text(between).leaf("a", relation, "href", "#" + Anchors.relation(relation));
        between = ", ";
      }
      html.text(". " + RepairWords.extent(component)).close("p").open("ul");
      words.list(component).forEach(repair -> html.leaf("li", Words.capital(Words.glued(repair))));
      html.close("ul").close("section");
    }
  }
}
