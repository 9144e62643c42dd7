package org.treatyterms.dataset;

import java.util.List;
import java.util.stream.Collectors;

/** Says that data cannot be used, and lists every reason. */
public final class DatasetException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  DatasetException(List<Problem> problems) {
    super(problems.stream().map(Problem::toString).collect(Collectors.joining("\n")));
    this.problems = List.copyOf(problems);
  }

  /**
   * Returns the reasons. The message lists them too, one a line.
   *
   * @return in file order
   */
  public List<Problem> problems() {
    return problems;
  }
}
