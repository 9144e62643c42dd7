package org.treatyterms.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.treatyterms.claim.Treaty;
import org.treatyterms.reconcile.Comparison;

/** A treaty: its terms with something to compare, its relations, and what is stated once. */
final class SubjectSection {
  private final Page page;
  private final TermSection terms;
  private final RelationSection relations;
  private final SingleTable singles;

  SubjectSection(Page page, Pictures pictures) {
    this.page = page;
    this.terms = new TermSection(page, pictures);
    this.relations = new RelationSection(page);
    this.singles = new SingleTable(page);
  }

  void write(Html html, String subject) {
    String name = page.name(subject);
    String id = Anchors.subject(subject);
    html.open("section", "class", "subject", "id", id, "aria-labelledby", id + "-h", "data-s", id);
    html.leaf("h2", name, "id", id + "-h");
    page.data().findTreaty(subject).ifPresent(treaty -> about(html, treaty));
    if (subject.isEmpty() && page.hasTreaties()) {
      html.leaf("p", "What treaties are measured against: countries, populations, coins.");
    }
    List<Comparison> several = new ArrayList<>();
    List<Comparison> once = new ArrayList<>();
    for (Comparison comparison : page.comparisons(subject)) {
      (comparison.claims().size() > 1 ? several : once).add(comparison);
    }
    several.sort(
        Comparator.comparing(Comparison::verdict)
            .reversed()
            .thenComparing(
                c -> Amounts.spread(c.spread(), c.term()),
                Comparator.nullsLast(Comparator.reverseOrder()))
            .thenComparing(c -> c.term().id()));
    several.forEach(comparison -> terms.write(html, comparison));
    relations.write(html, page.audits(subject), name);
    if (!once.isEmpty()) {
      singles.write(html, once, name);
    }
    html.close("section");
  }

  private static void about(Html html, Treaty treaty) {
    List<String> facts = new ArrayList<>();
    if (treaty.signed() != null) {
      facts.add(
          "Signed "
              + treaty.signed().words()
              + (treaty.place().isEmpty() ? "" : " at " + treaty.place()));
    }
    if (!treaty.parties().isEmpty()) {
      facts.add(String.join(", ", treaty.parties()));
    }
    if (!treaty.alsoKnownAs().isEmpty()) {
      facts.add("also known as " + treaty.alsoKnownAs().replace(";", ", "));
    }
    if (!treaty.note().isEmpty()) {
      facts.add(treaty.note());
    }
    if (!facts.isEmpty()) {
      html.leaf("p", String.join(" · ", facts), "class", "about");
    }
  }
}
