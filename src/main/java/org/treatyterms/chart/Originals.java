package org.treatyterms.chart;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.treatyterms.reconcile.ClaimReading;
import org.treatyterms.reconcile.Comparison;

/** Leaves out copies, so that what was said once is drawn once. */
final class Originals {
  private Originals() {}

  /** The claims of each origin itself; of one that is not at hand the first that copies it. */
  static List<ClaimReading> of(Comparison comparison) {
    Set<String> speaking = new HashSet<>();
    for (ClaimReading reading : comparison.claims()) {
      if (own(reading)) {
        speaking.add(reading.origin());
      }
    }
    List<ClaimReading> originals = new ArrayList<>();
    for (ClaimReading reading : comparison.claims()) {
      if (own(reading) || speaking.add(reading.origin())) {
        originals.add(reading);
      }
    }
    return originals;
  }

  private static boolean own(ClaimReading reading) {
    return reading.origin().equals(reading.claim().source());
  }
}
