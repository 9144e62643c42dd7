package org.treatyterms.balance;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a {@link Balance} found. Arrays are in the order of the figures (or relations, for {@link
 * #nodal}), in the units given; NaN stands where a figure has no such value. Adjusted values, tests
 * and suspects are those of the full balance, all figures taking part; {@link #elimination} tells
 * what happens without the suspects.
 */
public final class BalanceResult {
  private final Model model;
  private final Solution solution;
  private final List<String> suspects;
  private volatile double @Nullable [] standardErrors;
  private volatile @Nullable List<EliminationStep> elimination;

  BalanceResult(Model model, Solution solution) {
    this.model = model;
    this.solution = solution;
    List<String> over = new ArrayList<>();
    double[] z = solution.tests.measurement;
    for (int j = 0; j < z.length; j++) {
      if (Math.abs(z[j]) > solution.tests.limit) {
        over.add(model.names().get(j));
      }
    }
    suspects = List.copyOf(over);
  }

  /**
   * The names of the figures.
   *
   * @return names in the order of all arrays
   */
  public List<String> names() {
    return model.names();
  }

  /**
   * The adjusted figures, for which all relations hold, within bounds if there are any.
   *
   * @return one value per figure; NaN where the relations do not determine an unmeasured figure
   */
  public double[] adjusted() {
    return solution.adjusted();
  }

  /**
   * Standard errors of the adjusted figures, √ of the diagonal of V − VAᵀ(AVAᵀ)⁺AV. Bounds do not
   * enter.
   *
   * @return one per figure; NaN where the relations do not determine an unmeasured figure
   */
  public double[] standardErrors() {
    double[] known = standardErrors;
    if (known == null) {
      known = solution.uncertainty.standardErrors();
      standardErrors = known;
    }
    return known.clone();
  }

  /**
   * Covariance of the adjusted figures, V − VAᵀ(AVAᵀ)⁺AV. Bounds do not enter. Computed at each
   * call, at a cost of the order n³.
   *
   * @return n × n; NaN in rows and columns of figures that the relations do not determine
   */
  public double[][] covariance() {
    return solution.uncertainty.covariance();
  }

  /**
   * Adjusted minus given.
   *
   * @return one per figure; 0 for exact and not redundant ones, NaN for unmeasured ones
   */
  public double[] adjustments() {
    double[] adjustments = new double[model.size()];
    for (int j = 0; j < adjustments.length; j++) {
      adjustments[j] = solution.values[j] - model.values()[j];
    }
    return adjustments;
  }

  /**
   * The global test of all relations together.
   *
   * @return statistic, degrees of freedom and p
   */
  public GlobalTest global() {
    return solution.tests.global;
  }

  /**
   * The measurement tests z_i = a_i / sd(a_i) on a = VAᵀ(AVAᵀ)⁺r (Mah &amp; Tamhane 1982): standard
   * normal if all figures are right; positive where the given figure is larger than the others
   * allow, that is where its adjustment is negative.
   *
   * @return one per figure; NaN for those that are not redundant
   */
  public double[] measurement() {
    return solution.tests.measurement.clone();
  }

  /**
   * The measurement tests of maximum power, on V⁻¹a (Tamhane 1982), signed as {@link #measurement},
   * to which they are equal if the figures are uncorrelated.
   *
   * @return one per figure; NaN where there is none
   */
  public double[] maximumPower() {
    return solution.tests.maximumPower.clone();
  }

  /**
   * The nodal tests r_j / sd(r_j) on the residuals r = A y − b of the relations (Reilly &amp;
   * Carpani 1963).
   *
   * @return one per relation, in the order given; NaN where an unmeasured figure takes part or all
   *     figures are exact
   */
  public double[] nodal() {
    return solution.tests.nodal.clone();
  }

  /**
   * The Šidák limit of the measurement tests: at most one balance in twenty with nothing wrong has
   * a figure over it.
   *
   * @return two-sided standard normal limit at level 1 − .95^(1/n), n the number of redundant
   *     figures; NaN if there are none
   */
  public double limit() {
    return solution.tests.limit;
  }

  /**
   * The figures whose measurement test is over the limit.
   *
   * @return names, in the order of the problem
   */
  public List<String> suspects() {
    return suspects;
  }

  /**
   * Serial elimination: as long as there are suspects, the worst of them becomes unmeasured and the
   * rest is balanced again (Serth &amp; Heenan 1986). The values of the last step are free of the
   * figures removed. Computed at the first call, at the cost of one balance per step.
   *
   * @return the steps in order; empty without suspects
   * @throws ArithmeticException if products or bounds do not settle without the suspects
   */
  public List<EliminationStep> elimination() {
    List<EliminationStep> known = elimination;
    if (known == null) {
      known = Elimination.run(model, solution.tests);
      elimination = known;
    }
    return known;
  }

  /**
   * Which figures have a value: all measured ones, and unmeasured ones that the relations
   * determine.
   *
   * @return one flag per figure
   */
  public boolean[] observable() {
    boolean[] observable = new boolean[model.size()];
    for (int j = 0; j < observable.length; j++) {
      observable[j] = solution.uncertainty.observable(j);
    }
    return observable;
  }

  /**
   * Which figures the relations check: measured ones whose adjustment has variance.
   *
   * @return one flag per figure
   */
  public boolean[] redundant() {
    return solution.uncertainty.redundant.clone();
  }

  /**
   * The figures that a bound holds: without it they would have been adjusted beyond it.
   *
   * @return names, in the order of the problem
   */
  public List<String> atBound() {
    List<String> held = new ArrayList<>();
    for (int j : solution.active) {
      held.add(model.names().get(j));
    }
    return List.copyOf(held);
  }

  /** The global test and the suspects in one line. */
  @Override
  public String toString() {
    return "balance of " + model.size() + " figures, " + global() + ", suspects " + suspects;
  }
}
