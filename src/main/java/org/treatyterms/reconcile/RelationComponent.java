package org.treatyterms.reconcile;

import java.util.List;
import org.treatyterms.reconcile.RelationAudit.Repair;

/**
 * Relations that fail and hang together, because choices of claims that fail in one share a claim
 * with those of another; and what would let them all hold.
 *
 * @param relations their ids, sorted
 * @param repairs every smallest set of claims whose removal lets all remaining choices of all these
 *     relations hold; those that would leave a term without a claim come last
 * @param complete false if the search was cut short: then all repairs of up to {@code upTo} claims
 *     are listed, if there are any, else some larger ones
 * @param upTo the number of claims up to which all repairs are listed
 */
public record RelationComponent(
    List<String> relations, List<Repair> repairs, boolean complete, int upTo) {
  /**
   * Copies the lists.
   *
   * @param relations their ids, sorted
   * @param repairs every smallest set of claims whose removal lets all remaining choices of all
   *     these relations hold; those that would leave a term without a claim come last
   * @param complete false if the search was cut short: then all repairs of up to {@code upTo}
   *     claims are listed, if there are any, else some larger ones
   * @param upTo the number of claims up to which all repairs are listed
   */
  public RelationComponent {
    relations = List.copyOf(relations);
    repairs = List.copyOf(repairs);
  }
}
