package org.treatyterms.balance;

import java.util.SplittableRandom;

/**
 * Balances of flows between nodes.
 *
 * @param values given flows
 * @param variances their variances
 * @param matrix one row per node, +1 for a flow into it, −1 for one out of it
 * @param constants what stays in each node
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record FlowNetwork(double[] values, double[] variances, double[][] matrix, double[] constants) {

  /** The heat exchanger with bypass of Narasimhan &amp; Jordache 2000: 6 flows, 4 nodes. */
  static FlowNetwork heatExchanger() {
    double[] values = {101.91, 64.45, 34.65, 64.2, 36.44, 98.88};
    double[] variances = {1, 1, 1, 1, 1, 1};
    double[][] matrix = {
      {1, -1, -1, 0, 0, 0}, {0, 1, 0, -1, 0, 0}, {0, 0, 1, 0, -1, 0}, {0, 0, 0, 1, 1, -1}
    };
    return new FlowNetwork(values, variances, matrix, new double[4]);
  }

  /** A seeded network; every flow leaves one node and enters another or the outside. */
  static FlowNetwork random(int flows, int nodes) {
    SplittableRandom random = new SplittableRandom(20L * flows + nodes);
    double[] values = new double[flows];
    double[] variances = new double[flows];
    double[][] matrix = new double[nodes][flows];
    double[] constants = new double[nodes];
    for (int j = 0; j < flows; j++) {
      double truth = 10 + 90 * random.nextDouble();
      // The first flows run through all nodes to the outside, so that no relation depends on
      // others.
      int from = j < nodes ? j : random.nextInt(nodes);
      int to = j < nodes ? j + 1 : (from + 1 + random.nextInt(nodes)) % (nodes + 1);
      matrix[from][j] = -1;
      constants[from] -= truth;
      if (to < nodes) {
        matrix[to][j] = 1;
        constants[to] += truth;
      }
      double sigma = 0.5 + random.nextDouble();
      variances[j] = sigma * sigma;
      values[j] = truth + sigma * (2 * random.nextDouble() - 1);
    }
    return new FlowNetwork(values, variances, matrix, constants);
  }
}
