package org.treatyterms.reconcile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.treatyterms.dataset.TreatyData;

/**
 * A hundred thousand claims on 25,000 terms with 20,000 relations, from CSV files to decisions, in
 * a new virtual machine with a heap of 1 GB, as one command has it. Each relation joins three terms
 * of four claims each, so that 64 choices are tried for each.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 0)
@Measurement(iterations = 1)
@Fork(value = 3, jvmArgsAppend = "-Xmx1g")
public class WholeDatasetBenchmark {
  private static final int TREATIES = 6_250;
  private static final int CLAIMS_PER_TERM = 4;

  private Path folder;
  private TreatyData data;
  private Reconciliation result;

  /**
   * Writes the dataset.
   *
   * @throws IOException if it cannot be written
   */
  @Setup
  public void write() throws IOException {
    SplittableRandom random = new SplittableRandom(1);
    StringBuilder terms = new StringBuilder("term,kind,unit\n");
    StringBuilder claims = new StringBuilder("term,source,value,unit,hedge\n");
    StringBuilder relations = new StringBuilder("relation,expression\n");
    for (int i = 0; i < TREATIES; i++) {
      String id = "treaty-" + i;
      long first = random.nextLong(10_000, 1_000_000);
      long second = random.nextLong(10_000, 1_000_000);
      area(id + "/first", first, terms, claims, random);
      area(id + "/second", second, terms, claims, random);
      area(id + "/whole", first + second, terms, claims, random);
      terms.append(id).append("/share,share,percent\n");
      for (int c = 0; c < CLAIMS_PER_TERM; c++) {
        double percent = 100.0 * first / (first + second);
        String printed = String.format(Locale.ROOT, "%." + c % 3 + "f", percent + (c == 3 ? 2 : 0));
        claims.append(id).append("/share,source-").append(c).append(',').append(printed);
        claims.append(",percent,\n");
      }
      relation(relations, id, "sum", "%s/first + %s/second = %s/whole");
      relation(relations, id, "part", "%s/first = %s/share * %s/whole");
      relation(relations, id, "rest", "%s/whole - %s/second = %s/first");
      if (i % 5 == 0) {
        relation(relations, id, "bound", "%s/first + %s/second <= 2 * %s/whole");
      }
    }
    folder = Files.createTempDirectory("whole");
    Files.writeString(folder.resolve("terms.csv"), terms);
    Files.writeString(folder.resolve("claims.csv"), claims);
    Files.writeString(folder.resolve("relations.csv"), relations);
  }

  private static void relation(StringBuilder relations, String id, String name, String expression) {
    relations.append(id).append('/').append(name).append(',');
    relations.append(expression.replace("%s", id)).append('\n');
  }

  /** Exact, rounded and hedged, in two units, and one in five with another digit. */
  private static void area(
      String term, long value, StringBuilder terms, StringBuilder claims, SplittableRandom random) {
    terms.append(term).append(",area,km2\n");
    for (int c = 0; c < CLAIMS_PER_TERM; c++) {
      long place = c == 1 ? 1_000 : 1;
      long slip = random.nextInt(5) == 0 ? 100L * random.nextInt(1, 10) : 0;
      double printed = c == 3 ? value / 2.589988110336 : (double) (value + slip);
      claims.append(term).append(",source-").append(c).append(',');
      claims.append(Math.round(printed / place) * place).append(c == 3 ? ",mi2" : ",km2");
      claims.append(c == 2 ? ",about\n" : ",\n");
    }
  }

  /**
   * Reads and reconciles.
   *
   * @return the result
   */
  @Benchmark
  public Reconciliation reconcile() {
    long start = System.nanoTime();
    data = TreatyData.load(folder);
    long read = System.nanoTime();
    result = Reconciler.standard().reconcile(data);
    System.out.printf(
        Locale.ROOT,
        "read in %.1f s, reconciled in %.1f s%n",
        (read - start) / 1e9,
        (System.nanoTime() - read) / 1e9);
    return result;
  }

  /** Says what there was. */
  @TearDown
  public void tell() {
    System.out.printf(
        Locale.ROOT,
        "%,d claims, %,d relations, %,d of them fail%n",
        data.claims().size(),
        result.relations().size(),
        result.relations().stream().filter(RelationAudit::fails).count());
  }
}
