package org.treatyterms.reconcile;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Expression.Part;
import org.treatyterms.claim.Expression.Ref;
import org.treatyterms.reconcile.RelationAudit.Repair;
import org.treatyterms.reconcile.RelationAuditor.Audited;
import org.treatyterms.reconcile.RelationAuditor.Tried;
import org.treatyterms.reconcile.Slots.Slot;

/** Joins relations that fail over the claims they share, and repairs each group as one. */
final class Components {
  /** A relation that fails, with its choices under names that hold across relations. */
  private static final class Failure {
    final Audited audited;
    final Map<String, String> names = new HashMap<>();
    final List<Set<String>> choices = new ArrayList<>();

    Failure(Audited audited) {
      this.audited = audited;
      for (Tried choice : audited.tried()) {
        Set<String> claims = new TreeSet<>();
        for (ClaimReading claim : choice.claims().values()) {
          claims.add(names.computeIfAbsent(claim.claim().id(), this::first));
        }
        choices.add(claims);
      }
    }

    /** One name for all claims that state the same: that of the first by id. */
    private String first(String claim) {
      return Collections.min(audited.slots().alike(claim));
    }

    String id() {
      return audited.audit().relation().id();
    }
  }

  /** The relations of a group, and every choice of theirs that fails, as claims. */
  private static final class Group {
    final List<Failure> failures = new ArrayList<>();
    final Set<Set<String>> failing = new LinkedHashSet<>();

    Set<String> claims() {
      Set<String> claims = new TreeSet<>();
      failing.forEach(claims::addAll);
      return claims;
    }
  }

  private Components() {}

  /** Every group of relations that fail, sorted by the first relation of each. */
  static List<RelationComponent> of(List<Audited> audits) {
    Map<String, Group> byClaim = new HashMap<>();
    Set<Group> groups = new LinkedHashSet<>();
    for (Audited audit : audits) {
      if (audit.audit().fails()) {
        add(new Failure(audit), groups, byClaim);
      }
    }
    return groups.parallelStream()
        .map(Components::component)
        .sorted(Comparator.comparing(c -> c.relations().get(0)))
        .toList();
  }

  private static void add(Failure failure, Set<Group> groups, Map<String, Group> byClaim) {
    Group group = new Group();
    group.failures.add(failure);
    for (int i = 0; i < failure.choices.size(); i++) {
      if (!failure.audited.tried().get(i).holds()) {
        group.failing.add(failure.choices.get(i));
      }
    }
    Set<Group> touched = new LinkedHashSet<>();
    group
        .claims()
        .forEach(claim -> Optional.ofNullable(byClaim.get(claim)).ifPresent(touched::add));
    for (Group other : touched) {
      group.failures.addAll(other.failures);
      group.failing.addAll(other.failing);
    }
    groups.removeAll(touched);
    groups.add(group);
    group.claims().forEach(claim -> byClaim.put(claim, group));
  }

  private static RelationComponent component(Group group) {
    List<Failure> failures =
        group.failures.stream().sorted(Comparator.comparing(Failure::id)).toList();
    HittingSets.Result sets = HittingSets.minimal(group.failing);
    List<Repair> repairs = new ArrayList<>();
    sets.sets().forEach(set -> repairs.add(repair(set, failures)));
    repairs.sort(
        Comparator.comparing(Repair::leavesNone)
            .thenComparing(r -> r.claims().size())
            .thenComparing(r -> String.join(" ", r.claims())));
    boolean tried =
        failures.stream().allMatch(f -> f.audited.slots().size() <= RelationAuditor.MOST_CHOICES);
    return new RelationComponent(
        failures.stream().map(Failure::id).toList(),
        repairs,
        sets.complete() && tried,
        sets.upTo());
  }

  private static Repair repair(Set<String> removed, List<Failure> failures) {
    Set<String> all = new TreeSet<>();
    Map<String, BigFraction> implied = new TreeMap<>();
    boolean leavesNone = false;
    for (Failure failure : failures) {
      Tried left = left(failure, removed);
      leavesNone |= left == null;
      Tried from = left == null ? failure.audited.tried().get(0) : left;
      Slots slots = failure.audited.slots();
      for (Ref ref : slots.refs()) {
        boolean loses = false;
        for (ClaimReading claim : slots.options(Slot.of(ref))) {
          String id = claim.claim().id();
          if (removed.contains(failure.names.getOrDefault(id, id))) {
            all.addAll(slots.alike(id));
            loses = true;
          }
        }
        if (loses && ref.part() == Part.WHOLE && !implied.containsKey(ref.term())) {
          Repairs.implied(failure.audited.audit().relation(), slots, ref, from)
              .ifPresent(v -> implied.put(ref.term(), v));
        }
      }
    }
    return new Repair(List.copyOf(all), implied, "left out", leavesNone);
  }

  /** The first choice that is left; null if there is none. */
  private static @Nullable Tried left(Failure failure, Set<String> removed) {
    for (int i = 0; i < failure.choices.size(); i++) {
      if (Collections.disjoint(failure.choices.get(i), removed)) {
        return failure.audited.tried().get(i);
      }
    }
    return null;
  }
}
