package org.treatyterms.balance;

import java.util.Arrays;
import java.util.List;

/**
 * Thrown when relations cannot hold whatever the measured figures are: exact figures, constants or
 * bounds contradict each other. Such a contradiction is reported, not solved.
 */
public final class ContradictionException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Row numbers, counted from 0. */
  private final int[] rows;

  /** Names of the figures at fault. */
  private final String[] figures;

  ContradictionException(String message, List<Integer> rows, List<String> figures) {
    super(message);
    this.rows = rows.stream().mapToInt(Integer::intValue).toArray();
    this.figures = figures.toArray(new String[0]);
  }

  /**
   * The relations at fault: together they contradict, and with any one of them left out the others
   * do not, given the exact figures.
   *
   * @return row numbers of the matrix, counted from 0, ascending; empty if bounds alone are at
   *     fault
   */
  public List<Integer> rows() {
    return Arrays.stream(rows).boxed().toList();
  }

  /**
   * The exact or bounded figures that take part in the contradiction.
   *
   * @return names, in the order of the problem; empty if constants alone contradict
   */
  public List<String> figures() {
    return List.of(figures);
  }
}
