package org.treatyterms.reconcile;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/**
 * The kernel over ten million claims in two and a half million terms, beside a DuckDB query that
 * finds smallest and largest value and the overlap of each term. The query keeps only totals, so
 * that it need not hand over a row for each term; the kernel writes a verdict and a spread for
 * each. DuckDB uses all cores, the kernel one.
 *
 * <p>The driver ({@code org.duckdb:duckdb_jdbc}) is asked for through JDBC, so that nothing here
 * needs it to compile. {@link #main} runs both and prints how they compare.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 2)
@Measurement(iterations = 5, time = 2)
@Fork(value = 1, jvmArgsAppend = "-Xmx3g")
public class VerdictKernelBenchmark {
  private static final int CLAIMS = 10_000_000;
  private static final int CLAIMS_PER_TERM = 4;
  private static final int TERMS = CLAIMS / CLAIMS_PER_TERM;

  /** What both find, to see that they did the same work. */
  private record Found(long discrepant, double spreads) {}

  /** Scatters numbers; the query computes the same. */
  private static long scattered(long number) {
    return number * 2_654_435_761L % 4_294_967_296L;
  }

  private static final String CLAIM_TABLE =
      """
      CREATE TABLE claims AS
        SELECT term, value, value - place / 2 AS low, value + place / 2 AS high
        FROM (SELECT i // 4 AS term,
                (1000 + (i // 4) * 2654435761 % 4294967296 % 1000000
                  + CASE WHEN h % 3 = 0 THEN h // 3 % 100 ELSE 0 END)::DOUBLE AS value,
                (CASE h // 7 % 3 WHEN 0 THEN 1 WHEN 1 THEN 10 ELSE 100 END)::DOUBLE AS place
              FROM (SELECT range AS i, range * 2654435761 % 4294967296 AS h
                    FROM range(10000000)))
      """;

  private static final String QUERY =
      """
      SELECT count(*) FILTER (WHERE NOT overlap), sum((most - least) / least)
      FROM (SELECT min(value) AS least, max(value) AS most, max(low) < min(high) AS overlap
            FROM claims GROUP BY term)
      """;

  /** The claims in columns. */
  @State(Scope.Benchmark)
  public static class Columns {
    final int[] starts = new int[TERMS + 1];
    final double[] value = new double[CLAIMS];
    final double[] low = new double[CLAIMS];
    final double[] high = new double[CLAIMS];
    final Verdict[] verdicts = new Verdict[TERMS];
    final double[] spreads = new double[TERMS];

    /** Fills the columns. */
    @Setup
    public void fill() {
      for (int i = 0; i < CLAIMS; i++) {
        long h = scattered(i);
        long off = h % 3 == 0 ? h / 3 % 100 : 0;
        double place = h / 7 % 3 == 0 ? 1 : h / 7 % 3 == 1 ? 10 : 100;
        value[i] = 1_000 + scattered(i / CLAIMS_PER_TERM) % 1_000_000 + off;
        low[i] = value[i] - place / 2;
        high[i] = value[i] + place / 2;
      }
      for (int g = 0; g <= TERMS; g++) {
        starts[g] = g * CLAIMS_PER_TERM;
      }
    }

    /** Says what was found. */
    @TearDown
    public void tell() {
      long discrepant = 0;
      double sum = 0;
      for (int g = 0; g < TERMS; g++) {
        discrepant += verdicts[g] == Verdict.DISCREPANT ? 1 : 0;
        sum += spreads[g];
      }
      System.out.println("kernel found " + new Found(discrepant, Math.rint(sum)));
    }
  }

  /** The same claims in a database. */
  @State(Scope.Benchmark)
  public static class Database {
    private Connection connection;
    private Found found;

    /**
     * Fills the database.
     *
     * @throws SQLException if there is no driver
     */
    @Setup(Level.Trial)
    public void fill() throws SQLException {
      connection = DriverManager.getConnection("jdbc:duckdb:");
      try (Statement statement = connection.createStatement()) {
        statement.execute(CLAIM_TABLE);
      }
    }

    Found query() throws SQLException {
      try (Statement statement = connection.createStatement();
          ResultSet row = statement.executeQuery(QUERY)) {
        row.next();
        found = new Found(row.getLong(1), Math.rint(row.getDouble(2)));
        return found;
      }
    }

    /**
     * Says what was found.
     *
     * @throws SQLException if the database does not close
     */
    @TearDown(Level.Trial)
    public void tell() throws SQLException {
      System.out.println("duckdb found " + found);
      connection.close();
    }
  }

  /**
   * The kernel.
   *
   * @param columns the claims
   * @return the verdicts
   */
  @Benchmark
  public Verdict[] kernel(Columns columns) {
    VerdictKernel.compare(
        columns.starts,
        columns.value,
        columns.low,
        columns.high,
        columns.verdicts,
        columns.spreads);
    return columns.verdicts;
  }

  /**
   * The query.
   *
   * @param database the claims
   * @return what it found
   * @throws SQLException if the query fails
   */
  @Benchmark
  public Object duckdb(Database database) throws SQLException {
    return database.query();
  }

  /**
   * Runs both and prints the ratio.
   *
   * @param args none
   * @throws RunnerException if a benchmark fails
   */
  public static void main(String[] args) throws RunnerException {
    Collection<RunResult> results =
        new Runner(
                new OptionsBuilder()
                    .include(VerdictKernelBenchmark.class.getSimpleName())
                    .shouldFailOnError(true)
                    .build())
            .run();
    double kernel = milliseconds(results, "kernel");
    double duckdb = milliseconds(results, "duckdb");
    System.out.printf(
        Locale.ROOT,
        "kernel %.4f µs a claim, DuckDB %.4f µs a claim on %d cores: the kernel takes %.2f of its"
            + " time%n",
        1_000 * kernel / CLAIMS,
        1_000 * duckdb / CLAIMS,
        Runtime.getRuntime().availableProcessors(),
        kernel / duckdb);
  }

  private static double milliseconds(Collection<RunResult> results, String method) {
    return results.stream()
        .filter(r -> r.getParams().getBenchmark().endsWith("." + method))
        .findFirst()
        .orElseThrow()
        .getPrimaryResult()
        .getScore();
  }
}
