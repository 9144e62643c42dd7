package org.treatyterms.balance;

/** A solved linear model: the balance, its uncertainties, its tests, and the values in bounds. */
final class Solution {
  final LinearBalance balance;
  final Uncertainty uncertainty;
  final Statistics tests;

  /** Values within bounds, undetermined figures included. */
  final double[] values;

  /** Figures held by a bound. */
  final int[] active;

  Solution(Model model) {
    balance = new LinearBalance(model);
    uncertainty = new Uncertainty(balance);
    tests = new Statistics(balance, uncertainty);
    Bounds bounds = Bounds.of(balance, uncertainty);
    values = bounds.x;
    active = bounds.active;
  }

  /** Values within bounds, NaN for undetermined figures. */
  double[] adjusted() {
    double[] adjusted = values.clone();
    for (int j = 0; j < adjusted.length; j++) {
      adjusted[j] = uncertainty.observable(j) ? adjusted[j] : Double.NaN;
    }
    return adjusted;
  }
}
