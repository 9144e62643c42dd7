package org.treatyterms.consensus;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** No point of a dense grid is likelier than the variance found, whatever the shape. */
class LikelihoodTest {
  private static final int CASES = 10_000;
  private static final int GRID = 400;

  @Test
  void nothingOnAGridIsLikelier() {
    SplittableRandom random = new SplittableRandom(301);
    for (int n = 0; n < CASES; n++) {
      RandomGroup group = RandomGroup.of(random, 2, 8);
      search(group, ConsensusMethod.REML, true);
      search(group, ConsensusMethod.ML, false);
    }
  }

  @Test
  void nothingOnAGridIsLikelierWhereMaximaAreMany() {
    SplittableRandom random = new SplittableRandom(302);
    int several = 0;
    for (int n = 0; n < CASES; n++) {
      RandomGroup group = rugged(random);
      boolean reml = search(group, ConsensusMethod.REML, true);
      boolean ml = search(group, ConsensusMethod.ML, false);
      several += reml || ml ? 1 : 0;
    }
    assertThat(several).isGreaterThan(CASES / 50);
  }

  /** Uncertainties over six orders of magnitude, values that differ as much. */
  private static RandomGroup rugged(SplittableRandom random) {
    int k = random.nextInt(3, 9);
    double[] y = new double[k];
    double[] u = new double[k];
    for (int i = 0; i < k; i++) {
      u[i] = Math.pow(10, random.nextDouble() * 6 - 3);
      y[i] = RandomGroup.gaussian(random) * u[i] * (random.nextBoolean() ? 1 : 3);
    }
    return new RandomGroup(y, u);
  }

  private static boolean search(RandomGroup group, ConsensusMethod method, boolean restricted) {
    Estimate estimate = group.summary().estimate(method);
    double found = requireNonNull(estimate.tau2());
    double height = group.logLikelihood(found, restricted);
    double least = Math.pow(group.leastUncertainty(), 2);
    double last = least;
    for (double y : group.y()) {
      last += 4 * Math.pow(y - group.y()[0], 2);
    }
    double step = Math.log(last / least) / GRID;
    double best = Double.NEGATIVE_INFINITY;
    double at = 0;
    for (int i = 0; i <= GRID; i++) {
      double t = least * Math.expm1(i * step);
      double here = group.logLikelihood(t, restricted);
      if (here > best) {
        best = here;
        at = t;
      }
    }
    if (best > height + 1e-9 * (1 + Math.abs(height))) {
      throw new AssertionError(
          method
              + ": "
              + at
              + " is likelier by "
              + (best - height)
              + " than "
              + found
              + ", "
              + group);
    }
    return estimate.warnings().contains(Cautions.SEVERAL_MAXIMA);
  }
}
