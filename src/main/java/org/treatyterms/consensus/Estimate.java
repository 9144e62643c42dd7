package org.treatyterms.consensus;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one method makes of the claims: the value, its uncertainty, how it came about and what to
 * beware of. Instances cannot be changed.
 */
public final class Estimate {
  private final ConsensusMethod method;
  private final double value;
  private final @Nullable Double standardError;
  private final @Nullable Interval interval;
  private final @Nullable RandomEffects randomEffects;
  private final List<Integer> used;
  private final List<String> warnings;

  /** The lists must be unmodifiable; the interval follows from the standard error. */
  Estimate(
      ConsensusMethod method,
      double value,
      @Nullable Double standardError,
      @Nullable RandomEffects randomEffects,
      List<Integer> used,
      List<String> warnings) {
    this.method = method;
    this.value = value;
    this.standardError = standardError;
    this.interval =
        standardError == null ? null : Interval.about(value, Quantiles.NORMAL * standardError);
    this.randomEffects = randomEffects;
    this.used = used;
    this.warnings = warnings;
  }

  /**
   * The method behind the estimate.
   *
   * @return the method, with its citation
   */
  public ConsensusMethod method() {
    return method;
  }

  /**
   * The estimate.
   *
   * @return a value in the unit of the claims
   */
  public double value() {
    return value;
  }

  /**
   * The standard uncertainty of the estimate.
   *
   * @return zero or more, in the unit of the claims; null for a method that gives none
   */
  public @Nullable Double standardError() {
    return standardError;
  }

  /**
   * The 95 % interval of Wald, value ± 1.96 standard errors.
   *
   * @return the interval, or null if there is no {@link #standardError()}
   */
  public @Nullable Interval interval() {
    return interval;
  }

  /**
   * The variance between sources, with the intervals that rest on it.
   *
   * @return null unless {@link ConsensusMethod#estimatesTau2()}, and for a single claim
   */
  public @Nullable RandomEffects randomEffects() {
    return randomEffects;
  }

  /**
   * The variance between sources τ².
   *
   * @return zero or more, in the square of the claims' unit; null where the method estimates none,
   *     and for a single claim
   */
  public @Nullable Double tau2() {
    return randomEffects == null ? null : (Double) randomEffects.tau2();
  }

  /**
   * The claims that the estimate rests on.
   *
   * @return their places in the input, from 0 and rising; unmodifiable
   */
  public List<Integer> used() {
    return used;
  }

  /**
   * What a reader should know before relying on the estimate.
   *
   * @return sentences, often none; unmodifiable
   */
  public List<String> warnings() {
    return warnings;
  }

  /**
   * The estimate in one line, for people.
   *
   * @return such as {@code PM: 33.60 ± 0.63 (τ² 1.97, 6 claims)}, with all digits
   */
  @Override
  public String toString() {
    StringBuilder text = new StringBuilder().append(method).append(": ").append(value);
    if (standardError != null) {
      text.append(" ± ").append(standardError);
    }
    text.append(" (");
    if (randomEffects != null) {
      text.append("τ² ").append(randomEffects.tau2()).append(", ");
    }
    return text.append(used.size()).append(used.size() == 1 ? " claim)" : " claims)").toString();
  }
}
