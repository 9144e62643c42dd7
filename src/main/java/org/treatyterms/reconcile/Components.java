package org.treatyterms.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.treatyterms.reconcile.RelationAuditor.Audited;

/** Joins relations that fail over the claims they share, and repairs each group as one. */
final class Components {
  private final List<Audited> failing;

  /** Statements by name; all claims that state the same have one. */
  private final Map<String, Integer> numbers = new HashMap<>();

  /** The statement that stands for the group of each: a forest of disjoint sets. */
  private final List<Integer> parents = new ArrayList<>();

  private Components(List<Audited> audits) {
    failing =
        audits.stream()
            .filter(a -> a.audit().fails())
            .sorted(Comparator.comparing(Components::id))
            .toList();
  }

  private static String id(Audited audited) {
    return audited.audit().relation().id();
  }

  /** Every group of relations that fail, sorted by the first relation of each. */
  static List<RelationComponent> of(List<Audited> audits) {
    Components components = new Components(audits);
    List<Integer> first = components.failing.stream().map(components::join).toList();
    Map<Integer, List<Audited>> groups = new TreeMap<>();
    for (int i = 0; i < first.size(); i++) {
      groups
          .computeIfAbsent(components.root(first.get(i)), r -> new ArrayList<>())
          .add(components.failing.get(i));
    }
    return groups.values().parallelStream()
        .map(Components::component)
        .sorted(Comparator.comparing(c -> c.relations().get(0)))
        .toList();
  }

  /** Joins the statements of all choices that fail; returns one of them. */
  private int join(Audited audited) {
    int first = -1;
    Slots slots = audited.trial().slots();
    for (Tried choice : audited.trial().tried()) {
      for (int slot = 0; slot < choice.size() && !choice.holds(); slot++) {
        int number = number(Removals.name(slots, choice.claim(slot)));
        first = first < 0 ? number : first;
        parents.set(root(number), root(first));
      }
    }
    return first;
  }

  private int number(String name) {
    return numbers.computeIfAbsent(
        name,
        n -> {
          parents.add(parents.size());
          return parents.size() - 1;
        });
  }

  private int root(int number) {
    int at = number;
    while (parents.get(at) != at) {
      parents.set(at, parents.get(parents.get(at)));
      at = parents.get(at);
    }
    return at;
  }

  private static RelationComponent component(List<Audited> audits) {
    List<Trial> trials = audits.stream().map(Audited::trial).toList();
    Removals.Result removals = Removals.of(trials);
    return new RelationComponent(
        audits.stream().map(Components::id).toList(),
        removals.repairs(),
        removals.complete() && trials.stream().allMatch(Trial::complete),
        removals.upTo());
  }
}
