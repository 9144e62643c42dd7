package org.treatyterms.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.treatyterms.claim.Expression.Ref;
import org.treatyterms.claim.Relation;
import org.treatyterms.dataset.TreatyData;
import org.treatyterms.figure.Kind;
import org.treatyterms.reconcile.RelationAudit;
import org.treatyterms.reconcile.Verdict;

/**
 * What is worth telling of relations that fail. Relations that one source asserts with the same
 * words are readings of one assertion and are told together: "more than two-thirds" may hold of the
 * votes cast and fail of all votes.
 */
final class RelationFindings {
  private final TreatyData data;
  private final Thoroughness thoroughness;

  RelationFindings(TreatyData data, Thoroughness thoroughness) {
    this.data = data;
    this.thoroughness = thoroughness;
  }

  List<Finding> of(List<RelationAudit> audits) {
    Map<String, List<RelationAudit>> assertions = new LinkedHashMap<>();
    for (RelationAudit audit : audits) {
      Relation relation = audit.relation();
      String said =
          relation.asWritten().isEmpty()
              ? relation.id()
              : subject(relation) + "\n" + relation.source() + "\n" + relation.asWritten();
      assertions.computeIfAbsent(said, k -> new ArrayList<>()).add(audit);
    }
    List<Finding> findings = new ArrayList<>();
    for (List<RelationAudit> readings : assertions.values()) {
      readings.stream()
          .filter(RelationAudit::fails)
          .findFirst()
          .ifPresent(failed -> findings.add(finding(failed, readings)));
    }
    return findings;
  }

  /** The treaty that a relation belongs to: by its id, else by the first term that it names. */
  String subject(Relation relation) {
    int slash = relation.id().indexOf('/');
    String start = slash < 0 ? "" : relation.id().substring(0, slash);
    if (data.findTreaty(start).isPresent()) {
      return start;
    }
    return refs(relation)
        .map(Ref::term)
        .map(term -> term.indexOf('/') < 0 ? term : term.substring(0, term.indexOf('/')))
        .findFirst()
        .orElse(start);
  }

  static Stream<Ref> refs(Relation relation) {
    return Stream.concat(relation.left().refs().stream(), relation.right().refs().stream());
  }

  private Finding finding(RelationAudit failed, List<RelationAudit> readings) {
    Relation relation = failed.relation();
    List<String> words = new ArrayList<>();
    readings.stream().filter(RelationAudit::fails).forEach(a -> words.add(failing(a)));
    readings.stream()
        .filter(a -> Boolean.TRUE.equals(a.holds()))
        .forEach(a -> words.add("holds: " + arithmetic(a)));
    return new Finding(
        subject(relation),
        "",
        relation.id(),
        Verdict.DISCREPANT,
        relation.asWritten().isEmpty() ? relation.id() : "“" + relation.asWritten() + "”",
        String.join("; ", words),
        relation.source().isEmpty() ? List.of() : List.of(relation.source()),
        score(failed));
  }

  private static String failing(RelationAudit audit) {
    int all = audit.choices().size();
    long fail = audit.failing();
    String often =
        fail == all
            ? ""
            : " with " + Words.count(fail) + " of " + Words.count(all, "choice", "choices");
    return "fails" + often + ": " + arithmetic(audit);
  }

  /** What the auditor says after its verdict. */
  private static String arithmetic(RelationAudit audit) {
    String first = Words.firstSentence(audit.explanation());
    int colon = first.indexOf(": ");
    return colon < 0 ? first : first.substring(colon + 2);
  }

  /** What a source asserts and its own figures do not bear out comes first. */
  int score(RelationAudit audit) {
    String source = audit.relation().source();
    int score = source.isEmpty() ? 40 : 55;
    score += thoroughness.readWhole(source) ? 25 : 0;
    score += failsOnItsOwn(audit) ? 45 : 0;
    boolean days =
        refs(audit.relation())
            .map(ref -> data.findTerm(ref.term()))
            .flatMap(Optional::stream)
            .anyMatch(t -> t.kind() == Kind.DATE || t.kind() == Kind.DURATION);
    return days ? score - 25 : score;
  }

  /** Whether it fails with every choice that keeps to the asserting source as far as can be. */
  private boolean failsOnItsOwn(RelationAudit audit) {
    String source = audit.relation().source();
    long most = audit.choices().stream().mapToLong(c -> own(c, source)).max().orElse(0);
    return audit.choices().stream().noneMatch(c -> c.holds() && own(c, source) == most);
  }

  private long own(RelationAudit.Choice choice, String source) {
    return choice.claims().stream()
        .map(data::findClaim)
        .flatMap(Optional::stream)
        .filter(c -> c.source().equals(source))
        .count();
  }
}
