package org.treatyterms.consensus;

import java.util.SplittableRandom;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Ten thousand made-up groups of claims, taken in turn. */
@State(Scope.Thread)
public class Groups {
  private static final int COUNT = 10_000;

  /** Claims in a group. */
  @Param("5")
  public int claims;

  private double[][] values = {};
  private double[][] uncertainties = {};
  private int at;

  /** Draws the groups: uncertainties from 0.3 to 3, half of the groups with τ² = 4. */
  @Setup(Level.Trial)
  public void draw() {
    SplittableRandom random = new SplittableRandom(1);
    values = new double[COUNT][claims];
    uncertainties = new double[COUNT][claims];
    for (int g = 0; g < COUNT; g++) {
      double tau = g % 2 == 0 ? 0 : 2;
      for (int i = 0; i < claims; i++) {
        double u = Math.pow(10, random.nextDouble() - 0.5);
        uncertainties[g][i] = u;
        values[g][i] = 100 + Math.hypot(u, tau) * gaussian(random);
      }
    }
  }

  private static double gaussian(SplittableRandom random) {
    double radius = Math.sqrt(-2 * Math.log(1 - random.nextDouble()));
    return radius * Math.cos(2 * Math.PI * random.nextDouble());
  }

  /** Moves on to the next group. */
  void next() {
    at = at + 1 == COUNT ? 0 : at + 1;
  }

  double[] values() {
    return values[at];
  }

  double[] uncertainties() {
    return uncertainties[at];
  }
}
