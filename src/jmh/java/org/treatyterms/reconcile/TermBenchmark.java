package org.treatyterms.reconcile;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
import org.treatyterms.claim.Claim;
import org.treatyterms.claim.Term;
import org.treatyterms.dataset.TreatyData;
import org.treatyterms.figure.ReadingPolicy;

/** One term of four claims: readings, origins, all pairs, causes and explanation. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 4, time = 1)
@Measurement(iterations = 6, time = 1)
@Fork(1)
public class TermBenchmark {
  /** Claims that agree, that differ by slips, in two units, by hedges, and votes. */
  @Param({"agreeing", "gold", "area", "share", "vote"})
  public String term;

  private TreatyData data;
  private Term compared;
  private List<Claim> claims;
  private Neighbours neighbours;

  /**
   * Reads the claims.
   *
   * @throws IOException if they cannot be written first
   */
  @Setup
  public void read() throws IOException {
    Path folder = Files.createTempDirectory("term");
    Files.writeString(
        folder.resolve("claims.csv"),
        """
        term,source,value,unit,hedge,in_favour,against,abstaining
        treaty/agreeing,a,780000,km2,,,,
        treaty/agreeing,b,780000,km2,,,,
        treaty/agreeing,c,800000,km2,about,,,
        treaty/agreeing,d,300000,mi2,,,,
        treaty/gold,a,245564,kg,,,,
        treaty/gold,b,24564,kg,,,,
        treaty/gold,c,245546,kg,,,,
        treaty/gold,d,245,t,,,,
        treaty/area,a,750000,km2,,,,
        treaty/area,b,1300000,km2,,,,
        treaty/area,c,1300000,mi2,,,,
        treaty/area,d,2500000,km2,about,,,
        treaty/share,a,26,percent,,,,
        treaty/share,b,1/3,fraction,,,,
        treaty/share,c,25,percent,more-than,,,
        treaty/share,d,34.5,percent,,,,
        treaty/vote,a,,,,724,276,118
        treaty/vote,b,,,,784,261,115
        treaty/vote,c,,,,704,284,115
        treaty/vote,d,,,,276,724,118
        """);
    data = TreatyData.load(folder);
    compared = data.findTerm("treaty/" + term).orElseThrow();
    claims = data.claims(compared.id());
    neighbours = new Neighbours();
    ClaimReader reader = new ClaimReader(ReadingPolicy.STANDARD);
    data.claims()
        .forEach(c -> neighbours.add(reader.read(c, data.findTerm(c.term()).orElseThrow())));
    System.out.println(compare());
  }

  /**
   * Compares the claims and writes all explanations.
   *
   * @return the texts
   */
  @Benchmark
  public List<String> compare() {
    ClaimReader reader = new ClaimReader(ReadingPolicy.STANDARD);
    List<ClaimReading> read = new ArrayList<>(claims.size());
    for (Claim claim : claims) {
      read.add(reader.read(claim, compared));
    }
    TermJudge judge = new TermJudge(new PairJudge(data, neighbours));
    Comparison found = judge.compare(compared, new Origins(data).fold(read));
    List<String> told = new ArrayList<>(List.of(found.explanation()));
    found.pairs().forEach(pair -> told.add(pair.explanation()));
    return told;
  }
}
