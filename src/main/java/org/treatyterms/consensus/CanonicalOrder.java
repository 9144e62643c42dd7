package org.treatyterms.consensus;

/**
 * One order for any listing of the same claims: by value, then by uncertainty. Sums taken in it do
 * not depend, to the last bit, on the order in which the sources were given.
 */
final class CanonicalOrder {
  private static final int INSERTION = 32;

  private CanonicalOrder() {}

  /** The input indices in canonical order: insertion sort in runs, then merges of the runs. */
  static int[] of(double[] values, double[] uncertainties) {
    int n = values.length;
    int[] order = new int[n];
    for (int from = 0; from < n; from += INSERTION) {
      insertionSort(order, from, Math.min(n, from + INSERTION), values, uncertainties);
    }
    if (n <= INSERTION) {
      return order;
    }
    int[] other = new int[n];
    for (long width = INSERTION; width < n; width *= 2) {
      for (long from = 0; from < n; from += 2 * width) {
        int middle = (int) Math.min(n, from + width);
        int to = (int) Math.min(n, from + 2 * width);
        merge(order, other, (int) from, middle, to, values, uncertainties);
      }
      int[] swap = order;
      order = other;
      other = swap;
    }
    return order;
  }

  private static void insertionSort(int[] order, int from, int to, double[] y, double[] u) {
    for (int i = from; i < to; i++) {
      int at = i;
      while (at > from && before(i, order[at - 1], y, u)) {
        order[at] = order[at - 1];
        at--;
      }
      order[at] = i;
    }
  }

  private static void merge(
      int[] source, int[] target, int from, int middle, int to, double[] y, double[] u) {
    int left = from;
    int right = middle;
    for (int i = from; i < to; i++) {
      boolean takeRight =
          left == middle || (right < to && before(source[right], source[left], y, u));
      target[i] = takeRight ? source[right++] : source[left++];
    }
  }

  private static boolean before(int a, int b, double[] y, double[] u) {
    return y[a] < y[b] || (y[a] == y[b] && u[a] < u[b]);
  }
}
