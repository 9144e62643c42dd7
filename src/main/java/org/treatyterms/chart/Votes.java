package org.treatyterms.chart;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.commons.math3.fraction.BigFraction;
import org.treatyterms.figure.Tally;
import org.treatyterms.reconcile.ClaimReading;
import org.treatyterms.reconcile.Comparison;

/** Gathers votes from what sources say, and puts into words what they show. */
final class Votes {
  private static final BigFraction TWO_THIRDS = new BigFraction(2, 3);
  private static final int MOST_NAMED = 3;

  private Votes() {}

  static Chart chart(List<LabelledTally> votes, String caption) {
    Heading heading =
        new Heading(title(votes), "Votes, per cent of all recorded; counts in the bars", caption);
    return new Chart(heading, new TalliesChart(votes));
  }

  /** The votes of many terms: one for each outcome that sources give; copies are left out. */
  static Chart chart(List<Comparison> comparisons, Function<String, String> names) {
    List<LabelledTally> votes = new ArrayList<>();
    List<Comparison> shown = new ArrayList<>();
    for (Comparison comparison : comparisons) {
      Map<Tally, List<String>> outcomes = new LinkedHashMap<>();
      for (ClaimReading reading : Originals.of(comparison)) {
        String source = reading.claim().source();
        if (reading.tally().isPresent()) {
          List<String> sources =
              outcomes.computeIfAbsent(reading.tally().get(), t -> new ArrayList<>());
          String name = names.apply(source);
          if (!sources.contains(name)) {
            sources.add(name);
          }
        }
      }
      String label = Titles.label(comparison.term());
      outcomes.forEach(
          (tally, sources) ->
              votes.add(
                  new LabelledTally(
                      label,
                      comparison.origins() > 1 ? Values.list(sources, MOST_NAMED) : "",
                      tally)));
      if (!outcomes.isEmpty()) {
        shown.add(comparison);
      }
    }
    if (votes.isEmpty()) {
      throw new IllegalArgumentException("None of these terms is a vote that a source counts");
    }
    return chart(votes, Sources.originals(shown, names).caption());
  }

  /** One vote, as each source gives it. */
  static Chart chart(Comparison comparison, Function<String, String> names) {
    List<LabelledTally> votes = new ArrayList<>();
    List<String> sources = new ArrayList<>();
    for (ClaimReading reading : comparison.claims()) {
      String source = names.apply(reading.claim().source());
      String place = reading.claim().locator();
      sources.add(source + (place.isEmpty() ? "" : ", " + place));
      String words = reading.claim().asWritten();
      String remark = words.isEmpty() ? "" : "“" + words + "”";
      boolean copy = !reading.origin().equals(reading.claim().source());
      String from = copy ? " from " + names.apply(reading.origin()) : "";
      votes.add(
          new LabelledTally(
              source,
              (remark + from).strip(),
              reading.tally().orElse(new Tally(null, null, null, null, null))));
    }
    Heading heading =
        new Heading(
            Titles.comparison(comparison),
            Titles.quantity(comparison.term(), "")
                + ". Per cent of all recorded; counts in the bars",
            "Sources: " + Values.list(sources, 12) + ".");
    return new Chart(heading, new TalliesChart(votes));
  }

  /** Counts each vote once, as its first outcome says. */
  private static String title(List<LabelledTally> votes) {
    Map<String, Tally> full = new LinkedHashMap<>();
    for (LabelledTally vote : votes) {
      Tally tally = vote.tally();
      if (tally.inFavour() != null && tally.total(Tally.Base.CAST).orElse(0L) > 0) {
        full.putIfAbsent(vote.label(), tally);
      }
    }
    long all = votes.stream().map(LabelledTally::label).distinct().count();
    if (full.isEmpty()) {
      return all + (all == 1 ? " vote" : " votes, none") + " with both sides counted";
    }
    Collection<Tally> counted = full.values();
    if (votes.size() == 1) {
      String shares = String.join(", ", TallyBar.shares(counted.iterator().next()));
      return votes.get(0).label() + ": " + shares;
    }
    long majority = counted.stream().filter(t -> t.carried().orElse(false)).count();
    long twoThirds = counted.stream().filter(Votes::twoThirds).count();
    if (all == 1) {
      return votes.get(0).label()
          + (majority == 1 ? ": more in favour than against" : ": not carried")
          + (twoThirds == 1 ? ", two-thirds of all recorded" : "");
    }
    return "More in favour than against in "
        + part(majority, full.size())
        + (full.size() == all ? " votes" : " votes with both sides counted")
        + ", two-thirds of all recorded in "
        + (twoThirds == full.size()
            ? (twoThirds == 2 ? "both" : "all")
            : twoThirds == 0 ? "none" : twoThirds == 1 ? "one" : "" + twoThirds);
  }

  private static String part(long some, int all) {
    return some == all ? (all == 2 ? "both" : "all " + all) : some + " of " + all;
  }

  private static boolean twoThirds(Tally tally) {
    Tally.Base base = tally.abstaining() == null ? Tally.Base.CAST : Tally.Base.RECORDED;
    return tally.reaches(TWO_THIRDS, base).orElse(false);
  }
}
