package org.treatyterms.reconcile;

import java.util.List;

/**
 * Claims of sources that do not say so, yet look copied: they share a figure that is wrong or oddly
 * exact (Dong, Berti-Équille and Srivastava 2009). A suspicion, not a finding.
 *
 * @param term the term's id
 * @param claims the ids of the claims, sorted
 * @param evidence what they share
 */
public record SuspectedCopy(String term, List<String> claims, String evidence) {
  /**
   * Copies the list.
   *
   * @param term the term's id
   * @param claims the ids of the claims, sorted
   * @param evidence what they share
   */
  public SuspectedCopy {
    claims = List.copyOf(claims);
  }
}
