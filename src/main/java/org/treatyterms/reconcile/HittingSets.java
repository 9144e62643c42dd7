package org.treatyterms.reconcile;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * All minimal hitting sets of a family of sets, breadth first, smallest first (R. Reiter, "A theory
 * of diagnosis from first principles", Artificial Intelligence 32, 1987, §4).
 */
final class HittingSets {
  /** Candidate sets looked at before the search is cut short. */
  static final int MOST_CANDIDATES = 4_000;

  record Result(List<Set<String>> sets, boolean complete) {}

  private HittingSets() {}

  static Result minimal(List<Set<String>> family) {
    List<Set<String>> conflicts = smallest(family);
    List<Set<String>> found = new ArrayList<>();
    if (conflicts.isEmpty()) {
      return new Result(found, true);
    }
    Deque<Set<String>> queue = new ArrayDeque<>();
    Set<Set<String>> seen = new HashSet<>();
    queue.add(Set.of());
    while (!queue.isEmpty()) {
      if (seen.size() > MOST_CANDIDATES) {
        return new Result(found, false);
      }
      Set<String> candidate = queue.remove();
      if (found.stream().anyMatch(candidate::containsAll)) {
        continue;
      }
      Set<String> open = open(conflicts, candidate);
      if (open.isEmpty()) {
        found.add(candidate);
        continue;
      }
      for (String element : open) {
        Set<String> longer = new TreeSet<>(candidate);
        longer.add(element);
        if (seen.add(longer)) {
          queue.add(longer);
        }
      }
    }
    return new Result(found, true);
  }

  /** A set of the family that the candidate does not hit; empty if it hits all. */
  private static Set<String> open(List<Set<String>> conflicts, Set<String> candidate) {
    for (Set<String> conflict : conflicts) {
      if (conflict.stream().noneMatch(candidate::contains)) {
        return conflict;
      }
    }
    return Set.of();
  }

  /** Leaves out sets that contain another: what hits the smaller hits the larger. */
  private static List<Set<String>> smallest(List<Set<String>> family) {
    List<Set<String>> kept = new ArrayList<>();
    for (Set<String> set : new java.util.LinkedHashSet<>(family)) {
      boolean larger =
          family.stream().anyMatch(other -> other.size() < set.size() && set.containsAll(other));
      if (!larger) {
        kept.add(set);
      }
    }
    return kept;
  }
}
