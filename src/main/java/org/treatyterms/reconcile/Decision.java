package org.treatyterms.reconcile;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * What is concluded for a term, by which rule, from which claims.
 *
 * @param term the term's id
 * @param rule the rule
 * @param value the value in the term's canonical unit, in days from 1970-01-01 for dates; null if
 *     unresolved, an interval only, a tally, or in a currency without a rate into that unit
 * @param low the lower end of the interval or of the range of stated values; null if unbounded or
 *     none
 * @param high the upper end likewise
 * @param reason why, in one or two sentences
 * @param used the ids of the claims used, sorted
 * @param leftOut the ids of the claims left out with the reason of each
 */
public record Decision(
    String term,
    Rule rule,
    @Nullable BigFraction value,
    @Nullable BigFraction low,
    @Nullable BigFraction high,
    String reason,
    List<String> used,
    Map<String, String> leftOut) {
  /** How a decision is reached. */
  public enum Rule {
    /** One origin, taken as it stands. */
    SINGLE_ORIGIN,
    /** All claims state the same. */
    SAME_VALUE,
    /** The claims that make every relation hold. */
    RELATIONS,
    /** The interval common to all compatible claims. */
    COMMON_INTERVAL,
    /** A weighted mean of independent claims with stated uncertainties. */
    WEIGHTED_MEAN,
    /** Nothing can be concluded. */
    UNRESOLVED
  }

  /**
   * Copies the collections.
   *
   * @param term the term's id
   * @param rule the rule
   * @param value the value in the term's canonical unit, in days from 1970-01-01 for dates; null if
   *     unresolved, an interval only, a tally, or in a currency without a rate into that unit
   * @param low the lower end of the interval or of the range of stated values; null if unbounded or
   *     none
   * @param high the upper end likewise
   * @param reason why, in one or two sentences
   * @param used the ids of the claims used, sorted
   * @param leftOut the ids of the claims left out with the reason of each
   */
  public Decision {
    used = List.copyOf(used);
    leftOut = java.util.Collections.unmodifiableMap(new TreeMap<>(leftOut));
  }

  /**
   * Tells whether nothing could be concluded.
   *
   * @return true for {@link Rule#UNRESOLVED}
   */
  public boolean unresolved() {
    return rule == Rule.UNRESOLVED;
  }
}
