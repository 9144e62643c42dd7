package org.treatyterms.consensus;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be said of one group of claims; each figure is computed when it is first
 * asked for. The input is copied, and one summary may be used by several threads.
 *
 * <p>The order of the claims changes no figure, to the last bit.
 */
public final class ConsensusSummary {
  private final Sample sample;
  private final Estimators estimators;
  private final Map<ConsensusMethod, Optional<Estimate>> estimates = new ConcurrentHashMap<>();

  ConsensusSummary(Sample sample) {
    this.sample = sample;
    this.estimators = new Estimators(sample);
  }

  /**
   * The number of claims.
   *
   * @return k, one or more
   */
  public int size() {
    return sample.size();
  }

  /**
   * How far the claims differ beyond their stated uncertainties.
   *
   * @return Q and what follows from it; null for a single claim, which cannot differ from anything
   */
  public @Nullable Heterogeneity heterogeneity() {
    int df = sample.size() - 1;
    return df == 0 ? null : Heterogeneity.of(estimators.q(), df);
  }

  /**
   * The scale factor S of {@link ConsensusMethod#PDG}, before the step to max(1, S).
   *
   * @return zero or more; null if fewer than two claims are precise enough to enter it
   */
  public @Nullable Double pdgScaleFactor() {
    double scale = sample.size() == 1 ? Double.NaN : estimators.pdgScale();
    return Double.isNaN(scale) ? null : (Double) scale;
  }

  /**
   * The 95 % interval of τ² by the Q-profile: the variances at which Q meets the 97.5 % and the 2.5
   * % point of χ² with k − 1 degrees of freedom, 0 where it starts below (Viechtbauer, W. (2007),
   * Confidence intervals for the amount of heterogeneity in meta-analysis, Statistics in Medicine
   * 26, 37-52).
   *
   * @return the interval, in the square of the claims' unit; null for a single claim
   */
  public @Nullable Interval tau2Interval() {
    int df = sample.size() - 1;
    if (df == 0) {
      return null;
    }
    double square = sample.scale * sample.scale;
    double low = MomentEquation.solve(sample, Quantiles.chi2High(df));
    double high = MomentEquation.solve(sample, Quantiles.chi2Low(df));
    return new Interval(low * square, high * square);
  }

  /**
   * The estimate of one method, which must exist. A single claim is returned as it stands by every
   * method.
   *
   * @param method the method
   * @return its estimate
   * @throws NoSuchElementException for {@link ConsensusMethod#LARGEST_CONSISTENT_SUBSET} if no two
   *     claims are consistent or there are more than 20; the message says which
   */
  public Estimate estimate(ConsensusMethod method) {
    return find(method).orElseThrow(() -> new NoSuchElementException(estimators.absence()));
  }

  /**
   * The estimate of one method, if it exists.
   *
   * @param method the method
   * @return its estimate; empty for {@link ConsensusMethod#LARGEST_CONSISTENT_SUBSET} if no two
   *     claims are consistent or there are more than 20
   */
  public Optional<Estimate> find(ConsensusMethod method) {
    Optional<Estimate> known = estimates.get(method);
    if (known == null) {
      known = Optional.ofNullable(estimators.estimate(method));
      estimates.put(method, known);
    }
    return known;
  }

  /**
   * Each claim against the weighted mean of all.
   *
   * @return one entry for each claim in the order of the input, unmodifiable; empty for a single
   *     claim
   */
  public List<DegreeOfEquivalence> degreesOfEquivalence() {
    return sample.size() == 1 ? List.of() : new Deviations(sample).degreesOfEquivalence();
  }

  /**
   * Each claim against the weighted mean of the others.
   *
   * @return one entry for each claim in the order of the input, unmodifiable; empty for a single
   *     claim
   */
  public List<LeaveOneOut> leaveOneOut() {
    return sample.size() == 1 ? List.of() : new Deviations(sample).leaveOneOut();
  }

  /**
   * What a method makes of the claims when one is left out, for each in turn. The cost grows with
   * the square of their number.
   *
   * @param method the method
   * @return the estimates without the first claim of the input, without the second and so on,
   *     unmodifiable; empty for a single claim; an entry is empty where {@link #find} would be
   */
  public List<Optional<Estimate>> leaveOneOut(ConsensusMethod method) {
    int k = sample.size();
    if (k == 1) {
      return List.of();
    }
    List<Optional<Estimate>> list = new ArrayList<>(Collections.nCopies(k, Optional.empty()));
    for (int position = 0; position < k; position++) {
      Estimate estimate = new Estimators(sample.without(position)).estimate(method);
      list.set(sample.index[position], Optional.ofNullable(estimate));
    }
    return Collections.unmodifiableList(list);
  }

  /**
   * What a reader should know before relying on any figure: the cautions of all methods, which are
   * computed for it, and those of the figures above, each once.
   *
   * @return sentences, often none; unmodifiable
   */
  public List<String> warnings() {
    Set<String> all = new LinkedHashSet<>(Cautions.of(sample));
    for (ConsensusMethod method : ConsensusMethod.values()) {
      all.addAll(find(method).map(Estimate::warnings).orElse(List.of(estimators.absence())));
    }
    Heterogeneity heterogeneity = heterogeneity();
    if (heterogeneity != null && heterogeneity.q() <= Quantiles.chi2Low(heterogeneity.df())) {
      all.add(Cautions.Q_PROFILE_EMPTY);
    }
    return List.copyOf(all);
  }
}
