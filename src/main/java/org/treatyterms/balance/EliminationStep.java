package org.treatyterms.balance;

import java.util.List;

/**
 * One step of serial elimination: the figure that fits worst is treated as unmeasured and the rest
 * is balanced again. All values are those after the removal, so the removed figure is estimated
 * from the others and no longer affects them.
 */
public final class EliminationStep {
  private final String removed;
  private final List<String> tiedWith;
  private final double statistic;
  private final GlobalTest before;
  private final GlobalTest global;
  private final double[] adjusted;
  private final double[] standardErrors;

  EliminationStep(
      String removed, List<String> tiedWith, double statistic, GlobalTest before, Solution after) {
    this.removed = removed;
    this.tiedWith = List.copyOf(tiedWith);
    this.statistic = statistic;
    this.before = before;
    this.global = after.tests.global;
    this.adjusted = after.adjusted();
    this.standardErrors = after.uncertainty.standardErrors();
  }

  /**
   * The figure removed in this step.
   *
   * @return its name
   */
  public String removed() {
    return removed;
  }

  /**
   * Figures that fitted just as badly: the data cannot tell them from the one removed, which is
   * merely the first of them.
   *
   * @return their names, in the order of the problem; empty if the removed figure stood alone
   */
  public List<String> tiedWith() {
    return tiedWith;
  }

  /**
   * The measurement test for which the figure was removed.
   *
   * @return z of the figure before removal, positive where the given value is too large
   */
  public double statistic() {
    return statistic;
  }

  /**
   * The global test before the removal.
   *
   * @return that of the full balance in the first step, else that of the step before
   */
  public GlobalTest before() {
    return before;
  }

  /**
   * The global test of what is left.
   *
   * @return the test after the removal
   */
  public GlobalTest global() {
    return global;
  }

  /**
   * Balanced values after the removal.
   *
   * @return one value per figure in the units given; NaN where the relations do not determine it
   */
  public double[] adjusted() {
    return adjusted.clone();
  }

  /**
   * Standard errors after the removal.
   *
   * @return one per figure in the units given; NaN where the relations do not determine it
   */
  public double[] standardErrors() {
    return standardErrors.clone();
  }

  /** The step in one line, such as {@code removed 'north', z = 3.2}. */
  @Override
  public String toString() {
    return "removed '" + removed + "', z = " + statistic;
  }
}
