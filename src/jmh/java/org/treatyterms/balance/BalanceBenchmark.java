package org.treatyterms.balance;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * One balance with all tests, from arrays to results, and the same by plain Commons Math.
 *
 * <p>The two sizes of the aims are 6×4 and 28×11; the others give the curve.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class BalanceBenchmark {
  /** Figures × relations. */
  @Param({"6x4", "28x11", "100x40", "300x120", "1000x400", "2000x800"})
  public String size = "6x4";

  private FlowNetwork network = FlowNetwork.heatExchanger();

  /** Makes the network of the chosen size. */
  @Setup
  public void setup() {
    String[] parts = size.split("x", 2);
    int flows = Integer.parseInt(parts[0]);
    int nodes = Integer.parseInt(parts[1]);
    network = flows == 6 ? FlowNetwork.heatExchanger() : FlowNetwork.random(flows, nodes);
  }

  /**
   * This library: checks, balance, standard errors and every test.
   *
   * @param hole takes the results
   */
  @Benchmark
  public void balance(Blackhole hole) {
    BalanceResult result =
        Balance.builder()
            .values(network.values())
            .variances(network.variances())
            .matrix(network.matrix())
            .constants(network.constants())
            .build()
            .solve();
    hole.consume(result.adjusted());
    hole.consume(result.standardErrors());
    hole.consume(result.adjustments());
    hole.consume(result.global());
    hole.consume(result.measurement());
    hole.consume(result.maximumPower());
    hole.consume(result.nodal());
    hole.consume(result.limit());
    hole.consume(result.suspects());
    hole.consume(result.elimination());
    hole.consume(result.observable());
    hole.consume(result.redundant());
  }

  /**
   * The alternative: textbook formulas on Commons Math matrices.
   *
   * @return the sum of its results
   */
  @Benchmark
  public double plainCommonsMath() {
    return PlainCommonsMath.solve(network);
  }
}
