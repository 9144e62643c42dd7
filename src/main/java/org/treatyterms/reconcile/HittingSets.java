package org.treatyterms.reconcile;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * All minimal hitting sets of a family of sets, depth first with the elements that each chosen one
 * alone accounts for (algorithm MMCS of K. Murakami and T. Uno, "Efficient algorithms for dualizing
 * large-scale hypergraphs", Discrete Applied Mathematics 170, 2014). A search that takes too long
 * goes by size instead: all sets of one element, of two, …
 */
final class HittingSets {
  /** Sets listed before a search is cut short. */
  static final int MOST_SETS = 500;

  /** Sets not yet hit that are looked at, over all steps, before a search is cut short. */
  static final long MOST_WORK = 5_000_000;

  /** A family of more sets is not searched at all. */
  static final int MOST_CONFLICTS = 10_000;

  /**
   * What was found.
   *
   * @param sets minimal hitting sets, small ones first
   * @param complete whether these are all
   * @param upTo all sets of so many elements are listed, perhaps some larger ones
   */
  record Result(List<BitSet> sets, boolean complete, int upTo) {}

  private final int elements;
  private final int conflicts;

  /** For each element the sets of the family that hold it. */
  private final BitSet[] hits;

  /** The elements of each set of the family. */
  private final BitSet[] members;

  private final List<BitSet> found = new ArrayList<>();
  private long work;
  private int bound;
  private boolean bounded;

  private HittingSets(Collection<BitSet> family) {
    List<BitSet> sets = least(new LinkedHashSet<>(family));
    elements = sets.stream().mapToInt(BitSet::length).max().orElse(0);
    conflicts = sets.size();
    members = sets.toArray(BitSet[]::new);
    hits = new BitSet[elements];
    for (int e = 0; e < hits.length; e++) {
      hits[e] = new BitSet(conflicts);
      for (int c = 0; c < conflicts; c++) {
        hits[e].set(c, members[c].get(e));
      }
    }
  }

  /** What hits a set hits every set around it: only those without another inside count. */
  private static List<BitSet> least(Set<BitSet> sets) {
    List<BitSet> sorted = new ArrayList<>(sets);
    sorted.sort(Comparator.comparingInt(BitSet::cardinality).thenComparing(HittingSets::order));
    List<BitSet> least = new ArrayList<>();
    int smaller = 0;
    int size = 0;
    for (BitSet set : sorted) {
      if (set.cardinality() > size) {
        size = set.cardinality();
        smaller = least.size();
      }
      // Sets of one size hold each other only if they are equal, and these are gone.
      if (least.subList(0, smaller).stream().noneMatch(l -> contains(set, l))) {
        least.add(set);
      }
    }
    return least;
  }

  /** Sets of lower numbers first. */
  private static int order(BitSet a, BitSet b) {
    int i = a.nextSetBit(0);
    int j = b.nextSetBit(0);
    while (i >= 0 && i == j) {
      i = a.nextSetBit(i + 1);
      j = b.nextSetBit(j + 1);
    }
    return Integer.compare(i, j);
  }

  private static boolean contains(BitSet set, BitSet part) {
    for (int i = part.nextSetBit(0); i >= 0; i = part.nextSetBit(i + 1)) {
      if (!set.get(i)) {
        return false;
      }
    }
    return true;
  }

  /** All minimal hitting sets of a family of sets of small numbers. */
  static Result minimal(Collection<BitSet> family) {
    if (family.isEmpty()) {
      return new Result(List.of(), true, Integer.MAX_VALUE);
    }
    return family.size() > MOST_CONFLICTS
        ? new Result(List.of(), false, 0)
        : new HittingSets(family).search();
  }

  private Result search() {
    if (run(Integer.MAX_VALUE)) {
      return result(true, Integer.MAX_VALUE);
    }
    List<BitSet> some = List.copyOf(found);
    // No set is smaller than the number of conflicts that share nothing.
    int upTo = apart() - 1;
    List<BitSet> small = List.of();
    work = 0;
    while (run(upTo + 1)) {
      upTo++;
      small = List.copyOf(found);
    }
    found.clear();
    found.addAll(small.isEmpty() ? some : small);
    return result(false, upTo);
  }

  /** How many conflicts are found, the smallest first, that share no element. */
  private int apart() {
    BitSet taken = new BitSet(elements);
    int count = 0;
    for (BitSet conflict : members) {
      if (!conflict.intersects(taken)) {
        taken.or(conflict);
        count++;
      }
    }
    return count;
  }

  private Result result(boolean complete, int upTo) {
    found.sort(Comparator.comparingInt(BitSet::cardinality).thenComparing(HittingSets::order));
    return new Result(List.copyOf(found), complete, upTo);
  }

  /** Looks for the sets of at most so many elements; false if it was cut short. */
  private boolean run(int most) {
    bound = most;
    bounded = false;
    found.clear();
    BitSet open = new BitSet(conflicts);
    open.set(0, conflicts);
    BitSet candidates = new BitSet(elements);
    candidates.set(0, elements);
    boolean whole = extend(new ArrayList<>(), new ArrayList<>(), open, candidates);
    return whole && (most == Integer.MAX_VALUE || bounded);
  }

  /**
   * Extends a set in all ways.
   *
   * @param chosen the elements so far
   * @param critical for each of them the sets that it alone hits
   * @param open the sets not hit yet
   * @param candidates elements that may still be chosen
   * @return false if the search was cut short
   */
  private boolean extend(
      List<Integer> chosen, List<BitSet> critical, BitSet open, BitSet candidates) {
    if (open.isEmpty()) {
      BitSet set = new BitSet(elements);
      chosen.forEach(set::set);
      found.add(set);
      return found.size() <= MOST_SETS;
    }
    if (chosen.size() >= bound) {
      bounded = true;
      return true;
    }
    work += open.cardinality();
    if (work > MOST_WORK) {
      return false;
    }
    BitSet branch = branch(open, candidates);
    BitSet rest = (BitSet) candidates.clone();
    rest.andNot(branch);
    for (int e = branch.nextSetBit(0); e >= 0; e = branch.nextSetBit(e + 1)) {
      List<BitSet> own = new ArrayList<>(critical.size() + 1);
      boolean needed = true;
      for (BitSet of : critical) {
        BitSet left = (BitSet) of.clone();
        left.andNot(hits[e]);
        needed &= !left.isEmpty();
        own.add(left);
      }
      if (needed) {
        BitSet fresh = (BitSet) open.clone();
        fresh.and(hits[e]);
        own.add(fresh);
        BitSet still = (BitSet) open.clone();
        still.andNot(hits[e]);
        chosen.add(e);
        boolean whole = extend(chosen, own, still, rest);
        chosen.remove(chosen.size() - 1);
        if (!whole) {
          return false;
        }
        rest.set(e);
      }
    }
    return true;
  }

  /** The candidates in the open set that has fewest of them. */
  private BitSet branch(BitSet open, BitSet candidates) {
    BitSet best = new BitSet();
    int least = Integer.MAX_VALUE;
    for (int c = open.nextSetBit(0); c >= 0 && least > 1; c = open.nextSetBit(c + 1)) {
      BitSet usable = (BitSet) members[c].clone();
      usable.and(candidates);
      int size = usable.cardinality();
      if (size < least) {
        best = usable;
        least = size;
      }
    }
    return best;
  }
}
