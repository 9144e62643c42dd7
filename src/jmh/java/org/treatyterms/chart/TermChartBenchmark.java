package org.treatyterms.chart;

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
import org.treatyterms.dataset.TreatyData;
import org.treatyterms.reconcile.Reconciler;
import org.treatyterms.reconcile.Reconciliation;

/**
 * Time from reconciled data to the bytes of a chart, as {@link Chart#write} takes it: PNG at twice
 * the size in pixels. The terms have two statements, eleven and seventeen, the last the largest
 * comparison in the bundled data, with Chinese and Japanese.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class TermChartBenchmark {
  /** The term. */
  @Param({
    "brest-litovsk-1918/annulled",
    "brest-litovsk-1918/railway-share-lost",
    "brest-litovsk-1918/area-ceded"
  })
  public String term = "";

  @SuppressWarnings("NullAway.Init")
  private Reconciliation all;

  private static Reconciliation reconciled() {
    return Reconciler.standard().reconcile(TreatyData.bundled());
  }

  /** Reconciles the bundled data. */
  @Setup
  public void reconcile() {
    all = reconciled();
  }

  /** As SVG. */
  @Benchmark
  public String svg() {
    return Charts.comparison(all, term).toSvg();
  }

  /** As PNG. */
  @Benchmark
  public byte[] png() {
    return Charts.comparison(all, term).toPng(2);
  }

  /**
   * The first chart of a process, with the reading and reconciling of all bundled data before. Run
   * it with {@code "-Dbench.options=-f 5 -wi 0 -i 1"}, or it is not the first.
   */
  @State(Scope.Benchmark)
  @BenchmarkMode(Mode.SingleShotTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  @Fork(5)
  public static class FromNothing {
    /** As SVG. */
    @Benchmark
    public String svg() {
      return Charts.comparison(reconciled(), "brest-litovsk-1918/area-ceded").toSvg();
    }

    /** As PNG. */
    @Benchmark
    public byte[] png() {
      return Charts.comparison(reconciled(), "brest-litovsk-1918/area-ceded").toPng(2);
    }
  }
}
