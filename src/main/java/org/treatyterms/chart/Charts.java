package org.treatyterms.chart;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Source;
import org.treatyterms.dataset.TreatyData;
import org.treatyterms.figure.Kind;
import org.treatyterms.reconcile.Comparison;
import org.treatyterms.reconcile.Decision;
import org.treatyterms.reconcile.Reconciliation;

/**
 * Makes charts. Each kind is one call; what it returns can be retitled, and writes itself.
 *
 * <p>Names of sources come from the data where they are at hand, else from a function from the id
 * of a source to its name.
 */
public final class Charts {
  private Charts() {}

  /**
   * Draws sources × one term, with what is decided.
   *
   * @param all the reconciliation
   * @param term the term's id
   * @return the chart
   * @throws java.util.NoSuchElementException if there is no such term; the message names it
   */
  public static Chart comparison(Reconciliation all, String term) {
    return comparison(all.comparison(term), all.decision(term), names(all.data()));
  }

  /**
   * Draws sources × one term; sources are named by their ids.
   *
   * @param comparison the claims of the term
   * @return the chart
   */
  public static Chart comparison(Comparison comparison) {
    return comparison(comparison, null, Function.identity());
  }

  /**
   * Draws sources × one term; a term that is a vote as {@link #tallies(Comparison, Function)} does.
   *
   * @param comparison the claims of the term
   * @param decision what is decided; null to leave it out
   * @param names from the id of a source to its name
   * @return the chart
   */
  public static Chart comparison(
      Comparison comparison, @Nullable Decision decision, Function<String, String> names) {
    return comparison.term().kind() == Kind.TALLY
        ? TalliesChart.of(comparison, names)
        : ComparisonChart.of(comparison, decision, names);
  }

  /**
   * Draws votes as bars of 100 % with their counts, one half and two-thirds marked.
   *
   * @param votes the votes, in the order in which they are shown; at least one
   * @return the chart
   * @throws IllegalArgumentException if there are none
   */
  public static Chart tallies(List<LabelledTally> votes) {
    if (votes.isEmpty()) {
      throw new IllegalArgumentException("A chart of tallies needs at least one vote");
    }
    return TalliesChart.of(votes);
  }

  /**
   * Draws what the sources say of one vote.
   *
   * @param comparison the claims of a tally term
   * @param names from the id of a source to its name
   * @return the chart
   * @throws IllegalArgumentException if the term is no tally
   */
  public static Chart tallies(Comparison comparison, Function<String, String> names) {
    if (comparison.term().kind() != Kind.TALLY) {
      throw new IllegalArgumentException("'" + comparison.term().id() + "' is not a tally");
    }
    return TalliesChart.of(comparison, names);
  }

  static Function<String, String> names(TreatyData data) {
    return id -> data.findSource(id).map(Source::shortName).orElse(id);
  }
}
