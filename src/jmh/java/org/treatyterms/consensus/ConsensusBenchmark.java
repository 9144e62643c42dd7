package org.treatyterms.consensus;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Threads;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/**
 * Time for one group on one thread. {@link #summary} and {@link #plainSummary} give the same
 * figures, as do {@link #median} and {@link #plainMedian}.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
@Threads(1)
public class ConsensusBenchmark {
  private static final ConsensusMethod[] SUMMARY = {
    ConsensusMethod.FIXED,
    ConsensusMethod.BIRGE,
    ConsensusMethod.PDG,
    ConsensusMethod.DL,
    ConsensusMethod.PM,
    ConsensusMethod.REML
  };
  private static final ConsensusMethod[] RANDOM = {
    ConsensusMethod.FIXED,
    ConsensusMethod.BIRGE,
    ConsensusMethod.PDG,
    ConsensusMethod.DL,
    ConsensusMethod.DL2,
    ConsensusMethod.HE,
    ConsensusMethod.PM,
    ConsensusMethod.REML,
    ConsensusMethod.ML,
    ConsensusMethod.SJ
  };
  private static final ConsensusMethod[] ROBUST = {
    ConsensusMethod.MEDIAN,
    ConsensusMethod.WEIGHTED_MEDIAN,
    ConsensusMethod.HUBER,
    ConsensusMethod.ALGORITHM_A,
    ConsensusMethod.LINEAR_POOL
  };

  /** The common value with all its figures, and DL, PM and REML with every interval of theirs. */
  @Benchmark
  public void summary(Groups groups, Blackhole hole) {
    groups.next();
    ConsensusSummary group = Consensus.of(groups.values(), groups.uncertainties());
    hole.consume(group.heterogeneity());
    consume(group, SUMMARY, hole);
  }

  /** The same with Commons Math: its solver, optimiser and distributions around plain sums. */
  @Benchmark
  public void plainSummary(Groups groups, Blackhole hole) {
    groups.next();
    PlainCommonsMath group = new PlainCommonsMath(groups.values(), groups.uncertainties());
    hole.consume(group.common());
    hole.consume(group.random(group.dersimonianLaird()));
    hole.consume(group.random(group.pauleMandel()));
    hole.consume(group.random(group.restrictedLikelihood()));
  }

  /** Every figure that assumes a common value or a variance between sources; the Q-profile too. */
  @Benchmark
  public void everyFigureOfTheModels(Groups groups, Blackhole hole) {
    groups.next();
    ConsensusSummary group = Consensus.of(groups.values(), groups.uncertainties());
    hole.consume(group.heterogeneity());
    hole.consume(group.tau2Interval());
    consume(group, RANDOM, hole);
  }

  /** DL alone, with its intervals. */
  @Benchmark
  public Object dersimonianLaird(Groups groups) {
    groups.next();
    return Consensus.estimate(ConsensusMethod.DL, groups.values(), groups.uncertainties());
  }

  /** DL alone with Commons Math, with the same intervals. */
  @Benchmark
  public Object plainDersimonianLaird(Groups groups) {
    groups.next();
    PlainCommonsMath group = new PlainCommonsMath(groups.values(), groups.uncertainties());
    return group.random(group.dersimonianLaird());
  }

  /** The robust and pooled estimates. */
  @Benchmark
  public void robustAndPooled(Groups groups, Blackhole hole) {
    groups.next();
    consume(Consensus.of(groups.values(), groups.uncertainties()), ROBUST, hole);
  }

  /** The median of a group with its standard error. */
  @Benchmark
  public Object median(Groups groups) {
    groups.next();
    return Consensus.estimate(ConsensusMethod.MEDIAN, groups.values(), groups.uncertainties());
  }

  /** The same with Commons Math. */
  @Benchmark
  public Object plainMedian(Groups groups) {
    groups.next();
    return new PlainCommonsMath(groups.values(), groups.uncertainties()).median();
  }

  /** The largest consistent subset. */
  @Benchmark
  public Object largestConsistentSubset(Groups groups) {
    groups.next();
    return Consensus.of(groups.values(), groups.uncertainties())
        .find(ConsensusMethod.LARGEST_CONSISTENT_SUBSET);
  }

  /** Degrees of equivalence and leave-one-out. */
  @Benchmark
  public void eachClaim(Groups groups, Blackhole hole) {
    groups.next();
    ConsensusSummary group = Consensus.of(groups.values(), groups.uncertainties());
    hole.consume(group.degreesOfEquivalence());
    hole.consume(group.leaveOneOut());
  }

  private static void consume(ConsensusSummary group, ConsensusMethod[] methods, Blackhole hole) {
    for (ConsensusMethod method : methods) {
      hole.consume(group.find(method));
    }
  }
}
