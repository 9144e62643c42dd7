package org.treatyterms.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.treatyterms.dataset.TreatyData;
import org.treatyterms.reconcile.Comparison;
import org.treatyterms.reconcile.Reconciliation;
import org.treatyterms.reconcile.RelationAudit;

/**
 * The findings of a reconciliation by subject, in the order in which they are told: the subject
 * whose sources were read most thoroughly first, and of each subject what teaches most.
 */
final class Findings {
  private static final int MOST_WEIGHT = 20;

  private final Map<String, List<Finding>> bySubject = new LinkedHashMap<>();

  private Findings() {}

  static Findings of(Reconciliation all, Selection selection) {
    TreatyData data = all.data();
    Thoroughness thoroughness = new Thoroughness(data);
    List<Finding> found = new ArrayList<>();
    TermFindings terms = new TermFindings(data, thoroughness);
    for (Comparison comparison : selection.comparisons(all)) {
      terms.of(comparison).ifPresent(found::add);
    }
    List<RelationAudit> audits = selection.relations(all);
    found.addAll(new RelationFindings(data, thoroughness).of(audits));

    found.sort(
        Comparator.comparing(Finding::score, Comparator.reverseOrder())
            .thenComparing(Finding::term)
            .thenComparing(Finding::relation));
    Map<String, List<Finding>> grouped = new LinkedHashMap<>();
    for (Finding finding : found) {
      grouped.computeIfAbsent(finding.subject(), k -> new ArrayList<>()).add(finding);
    }
    Map<String, Integer> size = new HashMap<>();
    all.comparisons().forEach(c -> size.merge(c.term().subject(), 1, Integer::sum));
    Findings findings = new Findings();
    grouped.entrySet().stream()
        .sorted(
            Comparator.comparing(
                    (Map.Entry<String, List<Finding>> e) ->
                        data.findTreaty(e.getKey()).isPresent() ? 0 : 1)
                .thenComparing(e -> -thoroughness.claims(e.getKey()))
                .thenComparing(e -> -size.getOrDefault(e.getKey(), 0))
                .thenComparing(Map.Entry::getKey))
        .forEach(e -> findings.bySubject.put(e.getKey(), List.copyOf(e.getValue())));
    return findings;
  }

  /** Subjects with findings, in the order in which they are told. */
  List<String> subjects() {
    return List.copyOf(bySubject.keySet());
  }

  /** The findings on a subject, those that teach most first. */
  List<Finding> of(String subject) {
    return bySubject.getOrDefault(subject, List.of());
  }

  int count() {
    return bySubject.values().stream().mapToInt(List::size).sum();
  }

  /** The best finding of every subject but some, those that teach most first. */
  List<Finding> leading(List<String> but) {
    return bySubject.entrySet().stream()
        .filter(e -> !but.contains(e.getKey()))
        .map(e -> e.getValue().get(0))
        .sorted(
            Comparator.comparing(Finding::score, Comparator.reverseOrder())
                .thenComparing(Finding::subject))
        .toList();
  }

  /** From 0 for figures that hardly differ to 20 for those that differ by all of their size. */
  static int weight(@Nullable BigDecimal spread) {
    if (spread == null) {
      return 0;
    }
    return (int) Math.min(MOST_WEIGHT, Math.round(MOST_WEIGHT * Math.sqrt(spread.doubleValue())));
  }
}
