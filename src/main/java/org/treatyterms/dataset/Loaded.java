package org.treatyterms.dataset;

import java.util.List;
import org.treatyterms.dataset.Problem.Severity;

/**
 * What was read, and everything that is wrong with it: never one or the other.
 *
 * @param data what could be read
 * @param problems all problems, in file order
 */
public record Loaded(TreatyData data, List<Problem> problems) {
  /**
   * Copies the list.
   *
   * @param data what could be read
   * @param problems all problems, in file order
   */
  public Loaded {
    problems = List.copyOf(problems);
  }

  /**
   * Returns what must be mended.
   *
   * @return in file order; empty if the data are sound
   */
  public List<Problem> errors() {
    return of(Severity.ERROR);
  }

  /**
   * Returns what was assumed or is odd.
   *
   * @return in file order
   */
  public List<Problem> notices() {
    return of(Severity.NOTICE);
  }

  private List<Problem> of(Severity severity) {
    return problems.stream().filter(problem -> problem.severity() == severity).toList();
  }

  /**
   * Returns the data if there are no errors.
   *
   * @return the data
   * @throws DatasetException if there are errors; it lists them all
   */
  public TreatyData orThrow() {
    List<Problem> errors = errors();
    if (!errors.isEmpty()) {
      throw new DatasetException(errors);
    }
    return data;
  }
}
