package org.treatyterms.chart;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.SourceNames;
import org.treatyterms.claim.Treaty;
import org.treatyterms.dataset.TreatyData;
import org.treatyterms.figure.CalendarSystem;
import org.treatyterms.figure.Kind;
import org.treatyterms.reconcile.Comparison;
import org.treatyterms.reconcile.Decision;
import org.treatyterms.reconcile.Reconciliation;
import org.treatyterms.reconcile.RelationAudit;

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
    Comparison comparison = all.comparison(term);
    Chart chart =
        comparison.term().kind() == Kind.TALLY
            ? Votes.chart(comparison, names(all.data()))
            : ComparisonChart.of(comparison, all.decision(term), Naming.of(all.data()));
    return of(all, comparison.term().subject(), chart);
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
        ? Votes.chart(comparison, names)
        : ComparisonChart.of(comparison, decision, Naming.of(names));
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
    return Votes.chart(votes, "");
  }

  /**
   * Draws the votes on a treaty, or of another subject, one bar for each outcome that sources give.
   *
   * @param all the reconciliation
   * @param subject the part of a term's id before the slash, for instance a treaty
   * @return the chart
   * @throws IllegalArgumentException if it has no votes
   */
  public static Chart tallies(Reconciliation all, String subject) {
    return of(all, subject, Votes.chart(of(all, subject), names(all.data())));
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
    return Votes.chart(comparison, names);
  }

  /**
   * Draws many shares, each with a dot for every source.
   *
   * @param all the reconciliation
   * @param subject the part of a term's id before the slash, for instance a treaty; its shares with
   *     two origins or more are drawn, or if there are none all others
   * @return the chart
   * @throws IllegalArgumentException if no source states a share for it
   */
  public static Chart shares(Reconciliation all, String subject) {
    return of(all, subject, SharesChart.several(of(all, subject), names(all.data())));
  }

  /**
   * Draws many shares, each with a dot for every source.
   *
   * @param comparisons the terms; those that are no shares are left out
   * @param names from the id of a source to its name
   * @return the chart
   * @throws IllegalArgumentException if none is a share that a source states
   */
  public static Chart shares(List<Comparison> comparisons, Function<String, String> names) {
    return SharesChart.of(comparisons, names);
  }

  /**
   * Draws a heat map of how far sources are from the decided values; terms with one origin, and
   * those on which all say the same, are left out if there are others.
   *
   * @param all the reconciliation
   * @param subject the part of a term's id before the slash, for instance a treaty
   * @return the chart
   * @throws IllegalArgumentException if it has no number that several sources state
   */
  public static Chart deviations(Reconciliation all, String subject) {
    return of(
        all,
        subject,
        DeviationsChart.several(of(all, subject), all.decisions(), names(all.data())));
  }

  /**
   * Draws a heat map of how far sources are from the decided values, or from the median of the
   * origins where nothing is decided.
   *
   * @param comparisons the terms; votes, dates and terms without number are left out
   * @param decisions what is decided for these and perhaps other terms
   * @param names from the id of a source to its name
   * @return the chart
   * @throws IllegalArgumentException if no term has a number
   */
  public static Chart deviations(
      List<Comparison> comparisons, List<Decision> decisions, Function<String, String> names) {
    return DeviationsChart.of(comparisons, decisions, names);
  }

  /**
   * Draws dated events and deadlines in the Gregorian calendar, with the Julian shown where it was
   * still in use.
   *
   * @param all the reconciliation
   * @param subject the part of a term's id before the slash, for instance a treaty; all its dates
   *     are drawn
   * @return the chart
   * @throws IllegalArgumentException if no source gives a date for it
   */
  public static Chart timeline(Reconciliation all, String subject) {
    return of(
        all, subject, timeline(of(all, subject), CalendarSystem.GREGORIAN, names(all.data())));
  }

  /**
   * Draws dated events and deadlines in one calendar, with the other shown.
   *
   * @param comparisons the terms; those that are no dates are left out
   * @param calendar the calendar of the axis, not dual
   * @param names from the id of a source to its name
   * @return the chart
   * @throws IllegalArgumentException if none is a date that a source gives
   */
  public static Chart timeline(
      List<Comparison> comparisons, CalendarSystem calendar, Function<String, String> names) {
    return TimelineChart.of(comparisons, calendar, names);
  }

  /**
   * Draws a relation as a waterfall: the parts, the whole and the residual, for the first choice of
   * claims that fails, or the first if all hold.
   *
   * @param audit the relation's audit
   * @param all the reconciliation that it belongs to
   * @return the chart
   * @throws IllegalArgumentException if a term has no number; the message names it
   */
  public static Chart relation(RelationAudit audit, Reconciliation all) {
    TreatyData data = all.data();
    Chart chart =
        RelationChart.of(
            audit,
            id -> data.findClaim(id).orElse(null),
            id -> data.findTerm(id).orElse(null),
            names(data));
    return of(all, audit.relation().id().split("/", 2)[0], chart);
  }

  /**
   * Draws which sources took the figure of a term from which.
   *
   * @param all the reconciliation
   * @param term the term's id
   * @return the chart
   * @throws java.util.NoSuchElementException if there is no such term; the message names it
   */
  public static Chart lineage(Reconciliation all, String term) {
    Comparison comparison = all.comparison(term);
    return of(all, comparison.term().subject(), lineage(comparison, names(all.data())));
  }

  /**
   * Draws which sources took the figure of a term from which.
   *
   * @param comparison the claims of the term
   * @param names from the id of a source to its name
   * @return the chart
   */
  public static Chart lineage(Comparison comparison, Function<String, String> names) {
    return LineageChart.of(comparison, names);
  }

  /**
   * Draws values with their uncertainties, an ideogram, and estimators side by side.
   *
   * @param quantity what is measured, as a title says it
   * @param unit its unit; empty if none
   * @param labels a name for each value
   * @param values the values
   * @param uncertainties their standard uncertainties; zero where none is stated
   * @param estimates what estimators make of them; may be empty
   * @return the chart
   * @throws IllegalArgumentException if there are no values, they are not as many as labels and
   *     uncertainties, or one is not finite
   */
  public static Chart forest(
      String quantity,
      String unit,
      List<String> labels,
      double[] values,
      double[] uncertainties,
      List<NamedEstimate> estimates) {
    return ForestChart.of(quantity, unit, labels, values, uncertainties, estimates);
  }

  private static List<Comparison> of(Reconciliation all, String subject) {
    return all.comparisons().stream()
        .filter(comparison -> comparison.term().subject().equals(subject))
        .toList();
  }

  /** The chart with the name of its treaty, which those who meet it alone do not know. */
  private static Chart of(Reconciliation all, String subject, Chart chart) {
    String name = all.data().findTreaty(subject).map(Treaty::name).orElse("");
    return name.isEmpty() ? chart : chart.under(name);
  }

  static Function<String, String> names(TreatyData data) {
    return SourceNames.of(data.sources())::of;
  }
}
