package org.treatyterms.balance;

import java.util.ArrayList;
import java.util.List;

/**
 * Serial elimination by the measurement test (Serth &amp; Heenan 1986): as long as a figure is over
 * the Šidák limit, the worst one becomes unmeasured and everything is solved again.
 */
final class Elimination {
  /** Statistics closer than this are equal but for rounding. */
  private static final double TIE = 1e-9;

  private Elimination() {}

  static List<EliminationStep> run(Model model, Statistics full) {
    List<EliminationStep> steps = new ArrayList<>();
    Model current = model;
    Statistics tests = full;
    while (true) {
      double largest = largest(tests.measurement);
      if (!(largest > tests.limit)) {
        return List.copyOf(steps);
      }
      int worst = -1;
      List<String> tied = new ArrayList<>();
      for (int j = 0; j < tests.measurement.length; j++) {
        if (Math.abs(tests.measurement[j]) >= largest * (1 - TIE)) {
          if (worst < 0) {
            worst = j;
          } else {
            tied.add(model.names().get(j));
          }
        }
      }
      current = current.without(worst);
      Solution after = Products.solve(current);
      double z = tests.measurement[worst];
      steps.add(new EliminationStep(model.names().get(worst), tied, z, tests.global, after));
      tests = after.tests;
    }
  }

  private static double largest(double[] statistics) {
    double largest = 0;
    for (double z : statistics) {
      largest = Math.abs(z) > largest ? Math.abs(z) : largest;
    }
    return largest;
  }
}
