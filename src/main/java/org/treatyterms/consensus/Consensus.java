package org.treatyterms.consensus;

/**
 * The way in: one quantity, several independent values with standard uncertainties.
 *
 * <pre>{@code
 * double[] values = {34.3, 32.9, 34.53, 32.42, 31.9, 35.8};        // µg/kg
 * double[] uncertainties = {1.03, 0.69, 0.83, 0.29, 0.4, 0.38};
 * ConsensusSummary group = Consensus.of(values, uncertainties);
 * group.heterogeneity().q();                                       // 68.2 on 5 degrees of freedom
 * Estimate mean = group.estimate(ConsensusMethod.PM);
 * mean.value();  mean.standardError();  mean.tau2();               // 33.6, 0.63, 1.97
 * mean.randomEffects().modifiedHksj().interval();                  // with Student's t
 * mean.warnings();                                                 // what to beware of
 * }</pre>
 *
 * <p>Results follow the unit: y → a·y + b with u → |a|·u turns an estimate m into a·m + b and τ²
 * into a²·τ², for constants around 1e-34 as for areas in km². Values must be independent; fold
 * copies into their origin first.
 */
public final class Consensus {
  private Consensus() {}

  /**
   * Checks a group of claims and prepares all its figures, each computed when asked for.
   *
   * @param values the values, one or more, finite, in one unit; copied
   * @param uncertainties their standard uncertainties, in the same order and unit, finite and above
   *     0; copied
   * @return the summary
   * @throws IllegalArgumentException if there is no value, the lengths differ, a value is not
   *     finite, an uncertainty is zero, negative or not finite, or the numbers lie so far apart
   *     that doubles cannot weigh them (an uncertainty a factor of 1e20 from the median one, a
   *     value 1e40 median uncertainties away, a median uncertainty outside 1e-90 to 1e90); the
   *     message says what and where
   */
  public static ConsensusSummary of(double[] values, double[] uncertainties) {
    return new ConsensusSummary(Sample.of(values, uncertainties));
  }

  /**
   * Estimates by one method.
   *
   * @param method the method
   * @param values as for {@link #of}
   * @param uncertainties as for {@link #of}
   * @return the estimate
   * @throws IllegalArgumentException as for {@link #of}
   * @throws java.util.NoSuchElementException as for {@link ConsensusSummary#estimate}
   */
  public static Estimate estimate(ConsensusMethod method, double[] values, double[] uncertainties) {
    return of(values, uncertainties).estimate(method);
  }

  /**
   * Estimates by the method of Paule and Mandel, {@link ConsensusMethod#PM}: it asks for no
   * distribution, has one solution, and falls back on the weighted mean when the claims agree.
   *
   * @param values as for {@link #of}
   * @param uncertainties as for {@link #of}
   * @return the estimate
   * @throws IllegalArgumentException as for {@link #of}
   */
  public static Estimate estimate(double[] values, double[] uncertainties) {
    return estimate(ConsensusMethod.PM, values, uncertainties);
  }
}
