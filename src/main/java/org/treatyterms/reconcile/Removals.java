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
import org.treatyterms.claim.Relation;
import org.treatyterms.claim.Term;
import org.treatyterms.reconcile.RelationAudit.Repair;
import org.treatyterms.reconcile.Slots.Slot;

/**
 * All smallest sets of claims whose removal lets every remaining choice satisfy one relation or
 * several: minimal hitting sets of the choices that fail (Fellegi and Holt 1976 ask for the
 * smallest; here all).
 */
final class Removals {
  private static final String LEFT_OUT = "left out";

  /** The order of repairs: those that leave every term a claim first, then small ones. */
  static final Comparator<Repair> ORDER =
      Comparator.comparing(Repair::leavesNone)
          .thenComparing(r -> r.how().equals(LEFT_OUT))
          .thenComparing(r -> r.claims().size())
          .thenComparing(r -> String.join(" ", r.claims()))
          .thenComparing(Repair::how);

  /**
   * What was found.
   *
   * @param repairs in order
   * @param complete whether these are all
   * @param upTo all that leave out so many statements are listed, perhaps some larger ones
   */
  record Result(List<Repair> repairs, boolean complete, int upTo) {}

  private Removals() {}

  static Result of(List<Trial> trials) {
    Map<String, Integer> numbers = numbers(trials);
    List<Member> members = trials.stream().map(t -> new Member(t, numbers)).toList();
    List<BitSet> conflicts = new ArrayList<>();
    for (Member member : members) {
      for (int i = 0; i < member.choices.size(); i++) {
        if (!member.trial.tried().get(i).holds()) {
          conflicts.add(member.choices.get(i));
        }
      }
    }
    HittingSets.Result sets = HittingSets.minimal(conflicts);
    List<Repair> repairs =
        sets.sets().stream().map(removed -> repair(removed, members)).sorted(ORDER).toList();
    return new Result(repairs, sets.complete(), sets.upTo());
  }

  /** One name for all claims that state the same: the first id. */
  static String name(Slots slots, ClaimReading claim) {
    return Collections.min(slots.alike(claim.claim().id()));
  }

  /** A number for every statement; one may stand in two slots, and in two relations. */
  private static Map<String, Integer> numbers(List<Trial> trials) {
    Map<String, Integer> numbers = new TreeMap<>();
    for (Trial trial : trials) {
      for (Slot slot : trial.slots().slots()) {
        trial.slots().options(slot).forEach(c -> numbers.put(name(trial.slots(), c), 0));
      }
    }
    int next = 0;
    for (Map.Entry<String, Integer> entry : numbers.entrySet()) {
      entry.setValue(next++);
    }
    return numbers;
  }

  private static Repair repair(BitSet removed, List<Member> members) {
    Set<String> all = new TreeSet<>();
    Map<String, BigFraction> implied = new TreeMap<>();
    boolean leavesNone = false;
    for (Member member : members) {
      int left = member.left(removed);
      leavesNone |= left < 0;
      for (Ref ref : member.trial.slots().refs()) {
        boolean loses = member.lose(ref, removed, all);
        if (loses && ref.part() == Part.WHOLE && !implied.containsKey(ref.term())) {
          member.implied(ref, Math.max(left, 0)).ifPresent(v -> implied.put(ref.term(), v));
        }
      }
    }
    return new Repair(List.copyOf(all), implied, LEFT_OUT, leavesNone);
  }

  /** A relation, its claims and choices under numbers that hold for all. */
  private static final class Member {
    private final Trial trial;
    private final int[][] options;
    private final List<BitSet> choices;
    private final Map<Ref, Integer> places = new HashMap<>();
    private final Map<Ref, Map<Integer, Optional<BigFraction>>> implied = new HashMap<>();

    Member(Trial trial, Map<String, Integer> numbers) {
      this.trial = trial;
      Slots slots = trial.slots();
      options = new int[slots.slots().size()][];
      for (int slot = 0; slot < options.length; slot++) {
        options[slot] = new int[slots.count(slot)];
        for (int i = 0; i < options[slot].length; i++) {
          options[slot][i] = numbers.getOrDefault(name(slots, slots.option(slot, i)), -1);
        }
      }
      choices = trial.tried().stream().map(t -> t.numbers(options)).toList();
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
      Slots slots = trial.slots();
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

    /** The value that the rest of a choice gives for a term; many repairs ask the same. */
    Optional<BigFraction> implied(Ref ref, int choice) {
      return implied
          .computeIfAbsent(ref, r -> new HashMap<>())
          .computeIfAbsent(choice, c -> implied(ref, trial.tried().get(c)));
    }

    private Optional<BigFraction> implied(Ref ref, Tried choice) {
      Slots slots = trial.slots();
      Term term = choice.claim(places.getOrDefault(ref, 0)).term();
      if (trial.relation().comparator() != Relation.Comparator.EQUAL || slots.countsMonths(term)) {
        return Optional.empty();
      }
      return RelationAuditor.evaluator(slots, choice.claims())
          .solve(trial.relation(), ref)
          .flatMap(v -> Optional.ofNullable(v.point()))
          .filter(point -> !Implied.impossible(point, term))
          .map(point -> point.divide(slots.factor(term, term.unit())));
    }
  }
}
