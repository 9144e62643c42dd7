package org.treatyterms.dataset;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/**
 * Finds what a mistyped name may have meant: the fewest letters changed, added, dropped or swapped.
 * The work is bounded, since a file may hold any number of mistyped names.
 */
final class Nearest {
  private final Map<String, Optional<String>> known = new HashMap<>();
  private long budget = 50_000_000;

  Optional<String> to(String text, Iterable<String> names) {
    return known.computeIfAbsent(text, t -> search(t, names));
  }

  private Optional<String> search(String text, Iterable<String> names) {
    int limit = Math.max(2, text.length() / 4);
    TreeSet<String> best = new TreeSet<>();
    for (String name : names) {
      if (Math.abs(name.length() - text.length()) > limit) {
        continue;
      }
      budget -= (long) name.length() * text.length();
      if (budget < 0) {
        return Optional.empty();
      }
      int distance = distance(text, name, limit);
      if (distance < limit) {
        best.clear();
        limit = distance;
      }
      if (distance <= limit) {
        best.add(name);
      }
    }
    return best.isEmpty() ? Optional.empty() : Optional.of(best.first());
  }

  /** The number of edits, or more than the limit if there are more. */
  private static int distance(String a, String b, int limit) {
    int[] beforeLast = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      row[0] = i;
      int least = i;
      for (int j = 1; j <= b.length(); j++) {
        int same = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        int edits = Math.min(Math.min(last[j], row[j - 1]) + 1, last[j - 1] + same);
        if (i > 1
            && j > 1
            && a.charAt(i - 1) == b.charAt(j - 2)
            && a.charAt(i - 2) == b.charAt(j - 1)) {
          edits = Math.min(edits, beforeLast[j - 2] + 1);
        }
        row[j] = edits;
        least = Math.min(least, edits);
      }
      if (least > limit) {
        return limit + 1;
      }
      int[] spare = beforeLast;
      beforeLast = last;
      last = row;
      row = spare;
    }
    return last[b.length()];
  }
}
