package org.treatyterms.report;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.treatyterms.claim.Claim;
import org.treatyterms.claim.Correction;
import org.treatyterms.claim.Relation;
import org.treatyterms.claim.Source;
import org.treatyterms.claim.SourceNames;
import org.treatyterms.dataset.TreatyData;
import org.treatyterms.reconcile.ClaimReading;
import org.treatyterms.reconcile.Comparison;
import org.treatyterms.reconcile.Reconciliation;
import org.treatyterms.reconcile.RelationAudit;

/** What the parts of the page need to know of each other: what there is, and where it stands. */
final class Page {
  private final Reconciliation all;
  private final Findings findings;
  private final Map<String, List<Comparison>> bySubject = new TreeMap<>();
  private final Map<String, List<RelationAudit>> auditsBySubject = new TreeMap<>();
  private final Map<String, List<RelationAudit>> auditsByTerm = new HashMap<>();
  private final Map<String, ClaimReading> claims = new HashMap<>();
  private final Map<String, Source> sources = new TreeMap<>();
  private final SourceNames names;

  Page(Reconciliation all) {
    this.all = all;
    names = SourceNames.of(all.data().sources());
    findings = Findings.of(all, Selection.everything());
    for (Comparison comparison : all.comparisons()) {
      String subject = group(comparison.term().subject());
      bySubject.computeIfAbsent(subject, k -> new ArrayList<>()).add(comparison);
      for (ClaimReading claim : comparison.claims()) {
        claims.put(claim.claim().id(), claim);
        list(claim.claim().source());
        list(claim.origin());
      }
    }
    RelationFindings relations = new RelationFindings(all.data(), new Thoroughness(all.data()));
    for (RelationAudit audit : all.relations()) {
      Relation relation = audit.relation();
      list(relation.source());
      auditsBySubject
          .computeIfAbsent(group(relations.subject(relation)), k -> new ArrayList<>())
          .add(audit);
      RelationFindings.refs(relation)
          .map(ref -> ref.term())
          .distinct()
          .forEach(t -> auditsByTerm.computeIfAbsent(t, k -> new ArrayList<>()).add(audit));
    }
  }

  private void list(String source) {
    data()
        .findSource(source)
        .filter(s -> sources.putIfAbsent(s.id(), s) == null)
        .ifPresent(s -> s.drawsOn().forEach(this::list));
  }

  /** The sources that the page names, and those that they draw on. */
  Collection<Source> sources() {
    return sources.values();
  }

  /** The corrections of claims that the page tells of. */
  List<Correction> corrections() {
    return data().corrections().stream().filter(c -> claims.containsKey(c.claim())).toList();
  }

  /** The section that a subject belongs to: itself for a treaty, one for all that is none. */
  String group(String subject) {
    return data().findTreaty(subject).isPresent() ? subject : "";
  }

  TreatyData data() {
    return all.data();
  }

  Reconciliation all() {
    return all;
  }

  Findings findings() {
    return findings;
  }

  /** Treaties in the order in which they were signed; last, as an empty id, all that is none. */
  List<String> subjects() {
    List<String> subjects = new ArrayList<>(bySubject.keySet());
    auditsBySubject.keySet().stream().filter(s -> !subjects.contains(s)).forEach(subjects::add);
    subjects.sort(
        Comparator.comparing((String s) -> s.isEmpty() ? 1 : 0)
            .thenComparing(
                s ->
                    data()
                        .findTreaty(s)
                        .flatMap(t -> Optional.ofNullable(t.signed()))
                        .map(d -> d.first().toString())
                        .orElse("9999"))
            .thenComparing(s -> s));
    return subjects;
  }

  /** Whether there are treaties, so that what is none serves to measure them. */
  boolean hasTreaties() {
    return bySubject.keySet().stream().anyMatch(s -> !s.isEmpty());
  }

  String name(String subject) {
    if (!subject.isEmpty()) {
      return Words.subject(subject, data());
    }
    return hasTreaties() ? "Figures of reference" : "All terms";
  }

  List<Comparison> comparisons(String subject) {
    return bySubject.getOrDefault(subject, List.of());
  }

  List<RelationAudit> audits(String subject) {
    return auditsBySubject.getOrDefault(subject, List.of());
  }

  List<RelationAudit> auditsOf(String term) {
    return auditsByTerm.getOrDefault(term, List.of());
  }

  /** The label of a term, whether or not the page tells of it. */
  String label(String term) {
    return data().findTerm(term).map(t -> t.label()).filter(label -> !label.isEmpty()).orElse(term);
  }

  /** A claim as people name it: its words and its source. */
  String claimWords(String id) {
    ClaimReading reading = claims.get(id);
    if (reading != null) {
      return reading.words() + ", " + source(reading.claim().source());
    }
    return data().findClaim(id).map(this::claimWords).orElse(id);
  }

  private String claimWords(Claim claim) {
    return (claim.asWritten().isEmpty() ? claim.value() : "“" + claim.asWritten() + "”")
        + ", "
        + source(claim.source());
  }

  String source(String id) {
    return names.of(id);
  }

  /** Writes a name, as a link if what it names stands on the page. */
  void termLink(Html html, String term, String words) {
    if (all.findComparison(term).isPresent()) {
      html.leaf("a", words, "href", "#" + Anchors.term(term));
    } else {
      html.text(words);
    }
  }

  void claimLink(Html html, String claim) {
    if (claims.containsKey(claim)) {
      html.leaf("a", claimWords(claim), "href", "#" + Anchors.claim(claim));
    } else {
      html.text(claimWords(claim));
    }
  }

  void sourceLink(Html html, String source) {
    if (sources.containsKey(source)) {
      html.leaf("a", source(source), "href", "#" + Anchors.source(source));
    } else {
      html.text(source);
    }
  }
}
