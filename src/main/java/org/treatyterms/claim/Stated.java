package org.treatyterms.claim;

import org.treatyterms.figure.Figure;

/** What a source states: a figure, that there was none, or nothing that is a figure. */
public sealed interface Stated {
  /**
   * A figure.
   *
   * @param figure the figure
   */
  record Known(Figure figure) implements Stated {}

  /** That there was none: "no indemnity". */
  record None() implements Stated {}

  /**
   * No legal figure: "hundreds of thousands", or a print that cannot be read.
   *
   * @param reason why not
   */
  record Unknown(String reason) implements Stated {}
}
