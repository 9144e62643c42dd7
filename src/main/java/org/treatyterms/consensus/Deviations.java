package org.treatyterms.consensus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Each claim against the weighted mean with it and without it, in the order of the input.
 *
 * <p>Weight and mean of the others come from sums over those before and those after a claim, never
 * by taking it away from the total: D = (y − m<sub>others</sub>)·W<sub>others</sub>/W keeps its
 * digits for a claim that holds nearly all the weight.
 */
final class Deviations {
  private final Sample sample;
  private final double[] weightOfOthers;
  private final double[] meanOfOthers;
  private final int[] positionOf;
  private final double weight;

  /** The sample has two claims or more. */
  Deviations(Sample sample) {
    this.sample = sample;
    int k = sample.size();
    weightOfOthers = new double[k];
    meanOfOthers = new double[k];
    double sum = 0;
    double sumD = 0;
    for (int i = 0; i < k; i++) {
      weightOfOthers[i] = sum;
      meanOfOthers[i] = sumD;
      sum += 1 / sample.v[i];
      sumD += sample.d[i] / sample.v[i];
    }
    weight = sum;
    sum = 0;
    sumD = 0;
    for (int i = k - 1; i >= 0; i--) {
      weightOfOthers[i] += sum;
      meanOfOthers[i] = (meanOfOthers[i] + sumD) / weightOfOthers[i];
      sum += 1 / sample.v[i];
      sumD += sample.d[i] / sample.v[i];
    }
    positionOf = new int[k];
    for (int i = 0; i < k; i++) {
      positionOf[sample.index[i]] = i;
    }
  }

  List<DegreeOfEquivalence> degreesOfEquivalence() {
    List<DegreeOfEquivalence> list = new ArrayList<>(positionOf.length);
    for (int i = 0; i < positionOf.length; i++) {
      int at = positionOf[i];
      double share = weightOfOthers[at] / weight;
      double difference = (sample.d[at] - meanOfOthers[at]) * share;
      double uncertainty = Math.sqrt(sample.v[at] * share);
      double zeta = difference / uncertainty;
      list.add(
          new DegreeOfEquivalence(
              i, sample.scale * difference, sample.scale * uncertainty, zeta, zeta / 2));
    }
    return Collections.unmodifiableList(list);
  }

  List<LeaveOneOut> leaveOneOut() {
    List<LeaveOneOut> list = new ArrayList<>(positionOf.length);
    for (int i = 0; i < positionOf.length; i++) {
      int at = positionOf[i];
      double difference = sample.d[at] - meanOfOthers[at];
      double variance = 1 / weightOfOthers[at];
      double uncertainty = Math.sqrt(sample.v[at] + variance);
      list.add(
          new LeaveOneOut(
              i,
              sample.center + sample.scale * meanOfOthers[at],
              sample.scale * Math.sqrt(variance),
              sample.scale * difference,
              sample.scale * uncertainty,
              difference / uncertainty));
    }
    return Collections.unmodifiableList(list);
  }
}
