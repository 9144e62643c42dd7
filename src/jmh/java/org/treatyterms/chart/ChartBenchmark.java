package org.treatyterms.chart;

import java.util.ArrayList;
import java.util.List;
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
import org.treatyterms.figure.Tally;

/**
 * Time to draw a chart from its data, layout included. To stay under: 30 ms as SVG, 60 ms as PNG;
 * the first chart of a process under 1.5 s, which {@link Cold} measures.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class ChartBenchmark {
  /** Rows of each chart. */
  @Param({"2", "10", "40"})
  public int rows;

  private Chart tallies = tallies(2);
  private Chart forest = forest(2);

  /** Makes the charts. */
  @Setup
  public void charts() {
    tallies = tallies(rows);
    forest = forest(rows);
  }

  private static Chart tallies(int rows) {
    List<LabelledTally> votes = new ArrayList<>();
    for (int i = 0; i < rows; i++) {
      votes.add(
          new LabelledTally(
              "Assembly of the provincial delegates, session " + i, Tally.of(100 + i, 50, i)));
    }
    return Charts.tallies(votes);
  }

  private static Chart forest(int rows) {
    List<String> labels = new ArrayList<>();
    double[] values = new double[rows];
    double[] uncertainties = new double[rows];
    for (int i = 0; i < rows; i++) {
      labels.add("Survey of the occupied provinces, number " + i);
      values[i] = 55 + Math.sin(i);
      uncertainties[i] = 0.5 + 0.1 * (i % 5);
    }
    List<NamedEstimate> estimates = List.of(new NamedEstimate("Weighted mean", 55, 54, 56));
    return Charts.forest("Population", "million persons", labels, values, uncertainties, estimates);
  }

  /** Tallies as SVG. */
  @Benchmark
  public String talliesSvg() {
    return tallies.toSvg();
  }

  /** Tallies as PNG at scale 1. */
  @Benchmark
  public byte[] talliesPng() {
    return tallies.toPng(1);
  }

  /** Tallies as PNG at scale 2. */
  @Benchmark
  public byte[] talliesPngTwice() {
    return tallies.toPng(2);
  }

  /** Values and estimators as SVG. */
  @Benchmark
  public String forestSvg() {
    return forest.toSvg();
  }

  /** Values and estimators as PNG at scale 1. */
  @Benchmark
  public byte[] forestPng() {
    return forest.toPng(1);
  }

  /** Values and estimators as PDF. */
  @Benchmark
  public byte[] forestPdf() {
    return forest.toPdf();
  }

  /**
   * The first chart of a process, fonts and XChart loaded. Run it with {@code "-Dbench.options=-f 5
   * -wi 0 -i 1"}, or it is not the first.
   */
  @State(Scope.Benchmark)
  @BenchmarkMode(Mode.SingleShotTime)
  @OutputTimeUnit(TimeUnit.MILLISECONDS)
  @Warmup(iterations = 0)
  @Measurement(iterations = 1)
  @Fork(5)
  public static class Cold {
    /** As SVG. */
    @Benchmark
    public String svg() {
      return tallies(4).toSvg();
    }

    /** As PNG. */
    @Benchmark
    public byte[] png() {
      return tallies(4).toPng(2);
    }
  }
}
