package org.treatyterms.consensus;

import java.util.List;

/** The sentences that go with results. They name no figures, so that an estimate costs no text. */
final class Cautions {
  static final String ONE =
      "Only one claim: it is returned as it stands, there is nothing to compare.";
  static final String TWO =
      "Only 2 claims: the variance between sources rests on a single difference, intervals with"
          + " Student's t are very wide, and no prediction interval exists.";
  static final String THREE =
      "Only 3 claims: the variance between sources and every interval that rests on it are poorly"
          + " known.";
  static final String FOUR =
      "Only 4 claims: the variance between sources and every interval that rests on it are poorly"
          + " known.";
  static final String UNRESOLVED =
      "An uncertainty is smaller than the last digit that a double keeps of its value; subtract a"
          + " common offset from the values first.";
  static final String HETEROGENEOUS =
      "The claims differ by more than their stated uncertainties explain (Q is above the 95 % point"
          + " of chi-squared), so the standard error of their common value is too small.";
  static final String PDG_ALONE =
      "Only one claim is precise enough to enter the PDG scale factor, which is therefore 1.";
  static final String EQUAL =
      "All values are equal: the Hartung-Knapp-Sidik-Jonkman standard error is 0; use the modified"
          + " form.";
  static final String SEVERAL_MAXIMA =
      "The likelihood has several maxima in tau2; the highest is reported.";
  static final String NO_SPREAD =
      "At least half of the values agree exactly, so the median distance from the median is 0 and"
          + " says nothing about the uncertainty.";
  static final String Q_PROFILE_EMPTY =
      "The claims agree better than chance allows: both ends of the Q-profile interval of tau2 are"
          + " 0.";
  static final String SUBSET_TOO_MANY =
      "The largest consistent subset is not computed above "
          + ConsistentSubset.MOST_CLAIMS
          + " claims.";
  static final String SUBSET_NONE = "No two claims are consistent: there is no consistent subset.";
  static final String SUBSET_TIED =
      "Several subsets of the largest consistent size have the same Q; the one with the smallest"
          + " values is reported.";

  private static final List<List<String>> BY_SIZE =
      List.of(List.of(), List.of(ONE), List.of(TWO), List.of(THREE), List.of(FOUR));

  private Cautions() {}

  /** What holds for every method on this sample; an unmodifiable list. */
  static List<String> of(Sample sample) {
    int k = sample.size();
    List<String> list = k < BY_SIZE.size() ? BY_SIZE.get(k) : List.of();
    return sample.unresolved ? with(list, UNRESOLVED) : list;
  }

  /** The list and one more, unmodifiable. */
  static List<String> with(List<String> list, String more) {
    String[] all = list.toArray(new String[list.size() + 1]);
    all[list.size()] = more;
    return List.of(all);
  }
}
