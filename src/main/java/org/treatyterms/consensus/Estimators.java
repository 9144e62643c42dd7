package org.treatyterms.consensus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns the figures without unit back into {@link Estimate}s, one method at a time. */
final class Estimators {
  /** PDG leaves claims this many times √k less precise than the mean out of its scale factor. */
  private static final double PDG_LIMIT = 3;

  /**
   * Efficiency of the robust mean against the mean, as a factor on its error (ISO 13528, 7.7.3).
   */
  private static final double ROBUST_ERROR = 1.25;

  private final Sample sample;
  private final List<String> cautions;

  // Of the common value, without unit.
  private final double fixedMean;
  private final double fixedError;
  private final double fixedQ;

  /** The variance s² that I²(τ²) takes as typical of the claims. */
  private final double typicalVariance;

  Estimators(Sample sample) {
    this.sample = sample;
    this.cautions = Cautions.of(sample);
    Profile fixed = new Profile(sample).at(0);
    fixedMean = fixed.mean;
    fixedError = 1 / Math.sqrt(fixed.weight);
    fixedQ = fixed.q;
    typicalVariance = (sample.size() - 1) / fixed.trace();
  }

  /** Q about the weighted mean. */
  double q() {
    return fixedQ;
  }

  /** The estimate, or null where {@link #absence()} says why there is none. */
  @Nullable Estimate estimate(ConsensusMethod method) {
    if (sample.size() == 1) {
      return plain(method, sample.y[0], sample.u[0], cautions);
    }
    return switch (method) {
      case FIXED -> fixed();
      case BIRGE -> scaled(method, Math.sqrt(fixedQ / (sample.size() - 1)), cautions);
      case PDG -> pdg();
      case DL -> random(method, Moments.dersimonianLaird(sample), cautions);
      case DL2 -> random(method, Moments.twoStep(sample), cautions);
      case HE -> random(method, Moments.hedgesOlkin(sample), cautions);
      case PM -> random(method, MomentEquation.solve(sample, sample.size() - 1), cautions);
      case REML -> likeliest(method, true);
      case ML -> likeliest(method, false);
      case SJ -> random(method, Moments.sidikJonkman(sample), cautions);
      case MEDIAN -> median();
      case WEIGHTED_MEDIAN -> plain(method, sample.weightedMedian, null, cautions);
      case HUBER -> plain(method, Robust.huber(sample.y), null, spreadCautions());
      case ALGORITHM_A -> algorithmA();
      case LINEAR_POOL -> linearPool();
      case LARGEST_CONSISTENT_SUBSET -> subset();
    };
  }

  /** Why there is no largest consistent subset. */
  String absence() {
    return sample.size() > ConsistentSubset.MOST_CLAIMS
        ? Cautions.SUBSET_TOO_MANY
        : Cautions.SUBSET_NONE;
  }

  private Estimate fixed() {
    boolean apart = fixedQ > Quantiles.chi2Limit(sample.size() - 1);
    List<String> warnings = apart ? Cautions.with(cautions, Cautions.HETEROGENEOUS) : cautions;
    return scaled(ConsensusMethod.FIXED, 1, warnings);
  }

  private Estimate pdg() {
    double factor = pdgScale();
    return Double.isNaN(factor)
        ? scaled(ConsensusMethod.PDG, 1, Cautions.with(cautions, Cautions.PDG_ALONE))
        : scaled(ConsensusMethod.PDG, factor, cautions);
  }

  private Estimate scaled(ConsensusMethod method, double factor, List<String> warnings) {
    double error = sample.scale * fixedError * Math.max(1, factor);
    return plain(method, unit(fixedMean), error, warnings);
  }

  /** S, about the mean of the claims it is taken over; NaN if fewer than two enter it. */
  double pdgScale() {
    int k = sample.size();
    double limit = PDG_LIMIT * PDG_LIMIT * k * fixedError * fixedError;
    double weight = 0;
    double sum = 0;
    int n = 0;
    for (int i = 0; i < k; i++) {
      if (sample.v[i] < limit) {
        weight += 1 / sample.v[i];
        sum += sample.d[i] / sample.v[i];
        n++;
      }
    }
    double mean = sum / weight;
    double q = 0;
    for (int i = 0; i < k; i++) {
      if (sample.v[i] < limit) {
        q += (sample.d[i] - mean) * (sample.d[i] - mean) / sample.v[i];
      }
    }
    return n < 2 ? Double.NaN : Math.sqrt(q / (n - 1));
  }

  private Estimate likeliest(ConsensusMethod method, boolean restricted) {
    Likelihood highest = Likelihood.highest(sample, restricted);
    boolean several = highest.maxima() > 1;
    return random(
        method, highest.t(), several ? Cautions.with(cautions, Cautions.SEVERAL_MAXIMA) : cautions);
  }

  private Estimate random(ConsensusMethod method, double t, List<String> before) {
    int k = sample.size();
    Profile profile = new Profile(sample).at(t);
    double value = unit(profile.mean);
    double error = sample.scale / Math.sqrt(profile.weight);
    double q = profile.q / (k - 1);
    RandomEffects effects =
        new RandomEffects(
            t * sample.scale * sample.scale,
            t / (t + typicalVariance),
            hartungKnapp(value, error, q),
            hartungKnapp(value, error, Math.max(1, q)),
            k == 2
                ? null
                : Interval.about(
                    value, Quantiles.t(k - 2) * sample.scale * Math.sqrt(t + 1 / profile.weight)));
    List<String> warnings = q == 0 ? Cautions.with(before, Cautions.EQUAL) : before;
    return new Estimate(method, value, error, effects, sample.used, warnings);
  }

  private HartungKnapp hartungKnapp(double value, double error, double q) {
    double adjusted = error * Math.sqrt(q);
    double reach = Quantiles.t(sample.size() - 1) * adjusted;
    return new HartungKnapp(q, adjusted, Interval.about(value, reach));
  }

  private Estimate median() {
    double median = Robust.medianOfSorted(sample.y);
    double spread = Robust.scaledMad(sample.y, median);
    double error = Math.sqrt(Math.PI / (2.0 * sample.size())) * spread;
    return plain(ConsensusMethod.MEDIAN, median, error, spreadCautions());
  }

  private Estimate algorithmA() {
    Robust.AlgorithmA result = Robust.AlgorithmA.of(sample.y);
    double error = ROBUST_ERROR * result.spread() / Math.sqrt(sample.size());
    return plain(ConsensusMethod.ALGORITHM_A, result.mean(), error, spreadCautions());
  }

  private List<String> spreadCautions() {
    boolean none = Robust.scaledMad(sample.y, Robust.medianOfSorted(sample.y)) == 0;
    return none ? Cautions.with(cautions, Cautions.NO_SPREAD) : cautions;
  }

  private Estimate linearPool() {
    int k = sample.size();
    double within = 0;
    for (double v : sample.v) {
      within += v;
    }
    double error = sample.scale * Math.sqrt((Moments.sumOfSquares(sample) + within) / k);
    return plain(ConsensusMethod.LINEAR_POOL, unit(Moments.mean(sample)), error, cautions);
  }

  private @Nullable Estimate subset() {
    ConsistentSubset.Found found =
        sample.size() > ConsistentSubset.MOST_CLAIMS ? null : ConsistentSubset.in(sample);
    if (found == null) {
      return null;
    }
    return new Estimate(
        ConsensusMethod.LARGEST_CONSISTENT_SUBSET,
        unit(found.mean()),
        sample.scale / Math.sqrt(found.weight()),
        null,
        found.used(),
        found.tied() ? Cautions.with(cautions, Cautions.SUBSET_TIED) : cautions);
  }

  private Estimate plain(
      ConsensusMethod method, double value, @Nullable Double error, List<String> warnings) {
    return new Estimate(method, value, error, null, sample.used, warnings);
  }

  private double unit(double value) {
    return sample.center + sample.scale * value;
  }
}
