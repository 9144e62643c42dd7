package org.treatyterms.reconcile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * All minimal hitting sets of a family of sets, breadth first, smallest first (R. Reiter, "A theory
 * of diagnosis from first principles", Artificial Intelligence 32, 1987, §4).
 */
final class HittingSets {
  /** Candidate sets looked at before the search is cut short. */
  static final int MOST_CANDIDATES = 4_000;

  record Result(List<Set<String>> sets, boolean complete) {}

  private final List<String> elements;
  private final List<BitSet> conflicts;

  private HittingSets(Collection<? extends Set<String>> family) {
    Set<String> all = new TreeSet<>();
    family.forEach(all::addAll);
    elements = List.copyOf(all);
    Set<BitSet> sets = new LinkedHashSet<>();
    for (Set<String> set : family) {
      BitSet bits = new BitSet(elements.size());
      for (int i = 0; i < elements.size(); i++) {
        bits.set(i, set.contains(elements.get(i)));
      }
      sets.add(bits);
    }
    // Small sets first: they branch least.
    conflicts = new ArrayList<>(sets);
    conflicts.sort(Comparator.comparingInt(BitSet::cardinality).thenComparing(BitSet::toString));
  }

  static Result minimal(Collection<? extends Set<String>> family) {
    return family.isEmpty() ? new Result(List.of(), true) : new HittingSets(family).search();
  }

  private Result search() {
    List<BitSet> found = new ArrayList<>();
    Deque<BitSet> queue = new ArrayDeque<>();
    Set<BitSet> seen = new HashSet<>();
    queue.add(new BitSet());
    while (!queue.isEmpty() && seen.size() <= MOST_CANDIDATES) {
      BitSet candidate = queue.remove();
      if (found.stream().anyMatch(f -> contains(candidate, f))) {
        continue;
      }
      BitSet open = open(candidate);
      if (open == null) {
        found.add(candidate);
        continue;
      }
      for (int i = open.nextSetBit(0); i >= 0; i = open.nextSetBit(i + 1)) {
        BitSet longer = (BitSet) candidate.clone();
        longer.set(i);
        if (seen.add(longer)) {
          queue.add(longer);
        }
      }
    }
    return new Result(found.stream().map(this::names).toList(), queue.isEmpty());
  }

  private static boolean contains(BitSet set, BitSet part) {
    for (int i = part.nextSetBit(0); i >= 0; i = part.nextSetBit(i + 1)) {
      if (!set.get(i)) {
        return false;
      }
    }
    return true;
  }

  /** A set of the family that the candidate does not hit; null if it hits all. */
  private @Nullable BitSet open(BitSet candidate) {
    for (BitSet conflict : conflicts) {
      if (!conflict.intersects(candidate)) {
        return conflict;
      }
    }
    return null;
  }

  private Set<String> names(BitSet set) {
    Set<String> names = new TreeSet<>();
    set.stream().forEach(i -> names.add(elements.get(i)));
    return names;
  }
}
