package org.treatyterms.chart;

import org.treatyterms.figure.Tally;

/**
 * A vote with its name.
 *
 * @param label who voted, when, on what
 * @param remark what stands smaller below it, for instance the printed words; empty if nothing
 * @param tally the outcome
 */
public record LabelledTally(String label, String remark, Tally tally) {
  /**
   * Cleans the text of characters that cannot be shown.
   *
   * @param label who voted, when, on what
   * @param remark what stands smaller below it, for instance the printed words; empty if nothing
   * @param tally the outcome
   */
  public LabelledTally {
    label = Words.clean(label);
    remark = Words.clean(remark);
  }

  /**
   * Obtains a vote without remark.
   *
   * @param label who voted, when, on what
   * @param tally the outcome
   */
  public LabelledTally(String label, Tally tally) {
    this(label, "", tally);
  }
}
