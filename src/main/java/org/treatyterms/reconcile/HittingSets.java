package org.treatyterms.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
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

  /** For each element the sets of the family that hold it, as bits. */
  private final long[][] hits;

  /** The elements of each set of the family, as bits. */
  private final long[][] members;

  private final List<BitSet> found = new ArrayList<>();

  /** The elements chosen so far. */
  private final int[] chosen;

  private long work;
  private int bound;
  private boolean bounded;

  private HittingSets(Collection<BitSet> family) {
    elements = family.stream().mapToInt(BitSet::length).max().orElse(0);
    members = least(new LinkedHashSet<>(family), words(elements));
    conflicts = members.length;
    hits = new long[elements][words(conflicts)];
    chosen = new int[elements];
    for (int c = 0; c < conflicts; c++) {
      for (int e = next(members[c], 0); e >= 0; e = next(members[c], e + 1)) {
        add(hits[e], c);
      }
    }
  }

  /** What hits a set hits every set around it: only those without another inside count. */
  private static long[][] least(Set<BitSet> sets, int words) {
    List<BitSet> sorted = new ArrayList<>(sets);
    sorted.sort(Comparator.comparingInt(BitSet::cardinality).thenComparing(HittingSets::order));
    List<long[]> least = new ArrayList<>();
    int smaller = 0;
    int size = 0;
    for (BitSet set : sorted) {
      if (set.cardinality() > size) {
        size = set.cardinality();
        smaller = least.size();
      }
      long[] bits = Arrays.copyOf(set.toLongArray(), words);
      // Sets of one size hold each other only if they are equal, and these are gone.
      boolean around = false;
      for (int i = 0; i < smaller && !around; i++) {
        around = !leaves(least.get(i), bits);
      }
      if (!around) {
        least.add(bits);
      }
    }
    return least.toArray(long[][]::new);
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
    int upTo = apart(all(conflicts), all(elements), Integer.MAX_VALUE) - 1;
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

  private Result result(boolean complete, int upTo) {
    found.sort(Comparator.comparingInt(BitSet::cardinality).thenComparing(HittingSets::order));
    return new Result(List.copyOf(found), complete, upTo);
  }

  /** Looks for the sets of at most so many elements; false if it was cut short. */
  private boolean run(int most) {
    bound = most;
    bounded = false;
    found.clear();
    boolean whole = extend(0, new long[0][], all(conflicts), all(elements));
    return whole && (most == Integer.MAX_VALUE || bounded);
  }

  /**
   * Extends the set chosen so far in all ways.
   *
   * @param size how many elements it has
   * @param critical for each of them the sets that it alone hits
   * @param open the sets not hit yet
   * @param candidates elements that may still be chosen
   * @return false if the search was cut short
   */
  private boolean extend(int size, long[][] critical, long[] open, long[] candidates) {
    if (next(open, 0) < 0) {
      BitSet set = new BitSet(elements);
      for (int i = 0; i < size; i++) {
        set.set(chosen[i]);
      }
      if (found.size() == MOST_SETS) {
        return false;
      }
      found.add(set);
      return true;
    }
    work += count(open, open);
    if (work > MOST_WORK) {
      return false;
    }
    if (bound < Integer.MAX_VALUE && apart(open, candidates, bound - size) > bound - size) {
      bounded = true;
      return true;
    }
    long[] branch = branch(open, candidates);
    long[] rest = without(candidates, branch);
    for (int e = next(branch, 0); e >= 0; e = next(branch, e + 1)) {
      long[] hit = hits[e];
      boolean needed = true;
      for (int i = 0; i < size && needed; i++) {
        needed = leaves(critical[i], hit);
      }
      if (needed) {
        long[][] own = new long[size + 1][];
        for (int i = 0; i < size; i++) {
          own[i] = without(critical[i], hit);
        }
        long[] still = without(open, hit);
        own[size] = without(open, still);
        chosen[size] = e;
        if (!extend(size + 1, own, still, rest)) {
          return false;
        }
        add(rest, e);
      }
    }
    return true;
  }

  /**
   * How many sets not hit yet are found, the smallest first, that share no candidate: so many
   * elements more are needed.
   *
   * @param enough no more than one above this is counted
   */
  private int apart(long[] open, long[] candidates, int enough) {
    long[] free = candidates;
    int count = 0;
    for (int c = next(open, 0); c >= 0 && count <= enough; c = next(open, c + 1)) {
      if (count(members[c], candidates) == count(members[c], free)) {
        free = without(free, members[c]);
        count++;
      }
    }
    return count;
  }

  /** The candidates in the open set that has fewest of them. */
  private long[] branch(long[] open, long[] candidates) {
    int best = -1;
    int least = Integer.MAX_VALUE;
    for (int c = next(open, 0); c >= 0 && least > 1; c = next(open, c + 1)) {
      int size = count(members[c], candidates);
      if (size < least) {
        best = c;
        least = size;
      }
    }
    return without(members[best], without(members[best], candidates));
  }

  // Sets as bits, for millions of small steps.

  private static int words(int bits) {
    return (bits + 63) / 64;
  }

  private static long[] all(int bits) {
    long[] all = new long[words(bits)];
    for (int i = 0; i < bits; i++) {
      add(all, i);
    }
    return all;
  }

  private static void add(long[] set, int bit) {
    set[bit >> 6] |= 1L << bit;
  }

  /** The first element that is not below a number; -1 if there is none. */
  private static int next(long[] set, int from) {
    int word = from >> 6;
    if (word >= set.length) {
      return -1;
    }
    long left = set[word] & (-1L << from);
    while (left == 0) {
      if (++word == set.length) {
        return -1;
      }
      left = set[word];
    }
    return (word << 6) + Long.numberOfTrailingZeros(left);
  }

  /** How many elements two sets share. */
  private static int count(long[] a, long[] b) {
    int count = 0;
    for (int i = 0; i < a.length; i++) {
      count += Long.bitCount(a[i] & b[i]);
    }
    return count;
  }

  /** Whether a set has elements that another does not have. */
  private static boolean leaves(long[] set, long[] other) {
    for (int i = 0; i < set.length; i++) {
      if ((set[i] & ~other[i]) != 0) {
        return true;
      }
    }
    return false;
  }

  private static long[] without(long[] set, long[] other) {
    long[] rest = new long[set.length];
    for (int i = 0; i < set.length; i++) {
      rest[i] = set[i] & ~other[i];
    }
    return rest;
  }
}
