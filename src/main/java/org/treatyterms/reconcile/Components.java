package org.treatyterms.reconcile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.math3.fraction.BigFraction;
import org.treatyterms.claim.Expression.Part;
import org.treatyterms.claim.Expression.Ref;
import org.treatyterms.reconcile.RelationAudit.Repair;
import org.treatyterms.reconcile.RelationAuditor.Audited;
import org.treatyterms.reconcile.Slots.Slot;

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
    return audited.relation().id();
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
    for (Tried choice : audited.tried()) {
      for (int slot = 0; slot < choice.size() && !choice.holds(); slot++) {
        int number = number(name(audited.slots(), choice.claim(slot)));
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

  /** One name for all claims that state the same: the first id. */
  private static String name(Slots slots, ClaimReading claim) {
    return Collections.min(slots.alike(claim.claim().id()));
  }

  private static RelationComponent component(List<Audited> audits) {
    Map<String, Integer> numbers = new TreeMap<>();
    for (Audited audited : audits) {
      Slots slots = audited.slots();
      for (Slot slot : slots.slots()) {
        slots.options(slot).forEach(c -> numbers.put(name(slots, c), 0));
      }
    }
    List<String> names = List.copyOf(numbers.keySet());
    for (int i = 0; i < names.size(); i++) {
      numbers.put(names.get(i), i);
    }
    List<Member> members = audits.stream().map(a -> new Member(a, numbers)).toList();
    List<BitSet> conflicts = new ArrayList<>();
    for (Member member : members) {
      for (int i = 0; i < member.choices.size(); i++) {
        if (!member.audited.tried().get(i).holds()) {
          conflicts.add(member.choices.get(i));
        }
      }
    }
    HittingSets.Result sets = HittingSets.minimal(conflicts);
    List<Repair> repairs = new ArrayList<>();
    for (BitSet removed : sets.sets()) {
      repairs.add(repair(removed, members));
    }
    repairs.sort(
        Comparator.comparing(Repair::leavesNone)
            .thenComparing(r -> r.claims().size())
            .thenComparing(r -> String.join(" ", r.claims())));
    boolean tried = audits.stream().allMatch(a -> a.slots().size() <= RelationAuditor.MOST_CHOICES);
    return new RelationComponent(
        audits.stream().map(Components::id).toList(),
        repairs,
        sets.complete() && tried,
        sets.upTo());
  }

  private static Repair repair(BitSet removed, List<Member> members) {
    Set<String> all = new TreeSet<>();
    Map<String, BigFraction> implied = new TreeMap<>();
    boolean leavesNone = false;
    for (Member member : members) {
      int left = member.left(removed);
      leavesNone |= left < 0;
      for (Ref ref : member.audited.slots().refs()) {
        boolean loses = member.lose(ref, removed, all);
        if (loses && ref.part() == Part.WHOLE && !implied.containsKey(ref.term())) {
          member.implied(ref, Math.max(left, 0)).ifPresent(v -> implied.put(ref.term(), v));
        }
      }
    }
    return new Repair(List.copyOf(all), implied, "left out", leavesNone);
  }

  /** A relation of a group, its claims and choices under the numbers of the group. */
  private static final class Member {
    private final Audited audited;
    private final int[][] options;
    private final List<BitSet> choices;
    private final Map<Ref, Integer> places = new HashMap<>();
    private final Map<Ref, Map<Integer, Optional<BigFraction>>> implied = new HashMap<>();

    Member(Audited audited, Map<String, Integer> numbers) {
      this.audited = audited;
      Slots slots = audited.slots();
      options = new int[slots.slots().size()][];
      for (int slot = 0; slot < options.length; slot++) {
        options[slot] = new int[slots.count(slot)];
        for (int i = 0; i < options[slot].length; i++) {
          options[slot][i] = numbers.getOrDefault(name(slots, slots.option(slot, i)), -1);
        }
      }
      choices = audited.tried().stream().map(t -> t.numbers(options)).toList();
      slots.refs().forEach(ref -> places.put(ref, slots.slots().indexOf(Slot.of(ref))));
    }

    /** The first choice that is left; -1 if there is none. */
    int left(BitSet removed) {
      for (int i = 0; i < choices.size(); i++) {
        if (!choices.get(i).intersects(removed)) {
          return i;
        }
      }
      return -1;
    }

    /** Adds the claims that a term loses; false if it loses none. */
    boolean lose(Ref ref, BitSet removed, Set<String> all) {
      Slots slots = audited.slots();
      int slot = places.getOrDefault(ref, 0);
      boolean loses = false;
      for (int i = 0; i < options[slot].length; i++) {
        if (removed.get(options[slot][i])) {
          all.addAll(slots.alike(slots.option(slot, i).claim().id()));
          loses = true;
        }
      }
      return loses;
    }

    /** What the rest of a choice implies; many repairs ask the same. */
    Optional<BigFraction> implied(Ref ref, int choice) {
      return implied
          .computeIfAbsent(ref, r -> new HashMap<>())
          .computeIfAbsent(
              choice,
              c ->
                  Repairs.implied(
                      audited.relation(), audited.slots(), ref, audited.tried().get(c)));
    }
  }
}
