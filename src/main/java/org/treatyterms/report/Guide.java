package org.treatyterms.report;

import org.treatyterms.reconcile.Cause;
import org.treatyterms.reconcile.Verdict;

/** How to read the page: what the verdicts and causes mean. */
final class Guide {
  private Guide() {}

  static void write(Html html) {
    html.open("section", "id", "guide", "aria-labelledby", "guide-h");
    html.leaf("h2", "How to read this page", "id", "guide-h");
    html.leaf(
        "p",
        "A claim is what one source says, in its own words. Its reading is the interval of values"
            + " for which these words are true: a round number stands for what rounds to it, “about”"
            + " for what is near it. Claims agree if one value lies in all readings. Copies count as"
            + " their origin. Causes are tested hypotheses: they fit the figures, and may still be"
            + " wrong. A decision names its rule; “unresolved” is one.");
    html.leaf("h3", "Verdicts").open("dl");
    for (Verdict verdict : Counts.WORST_FIRST) {
      html.open("dt");
      Badges.verdict(html, verdict);
      html.close().leaf("dd", meaning(verdict));
    }
    html.close().leaf("h3", "Causes").open("dl");
    for (Cause cause : Cause.values()) {
      html.leaf("dt", Words.of(cause)).leaf("dd", meaning(cause));
    }
    html.close();
    html.leaf("h3", "Relations");
    html.leaf(
        "p",
        "A relation is arithmetic that must hold between terms: parts and a whole, a share and its"
            + " base, a majority. Where a term has several claims, every choice of one claim per term"
            + " is tried, over the whole of their readings; a relation holds if every choice does."
            + " The ways to let it hold are the smallest sets of claims without which every choice"
            + " that is left does.");
    html.close("section");
  }

  private static String meaning(Verdict verdict) {
    return switch (verdict) {
      case DISCREPANT -> "No value satisfies all claims.";
      case NOT_COMPARABLE -> "The bases, dates or currencies that the sources state differ.";
      case COMPATIBLE -> "The claims differ, but one value satisfies all readings together.";
      case SAME -> "Equal after exact conversion.";
      case SINGLE -> "There is nothing to compare; copies of one origin are one.";
    };
  }

  private static String meaning(Cause cause) {
    return switch (cause) {
      case ROLE_SWAP -> "Votes in favour and against stand in each other's place.";
      case CALENDAR -> "Old Style is given as New Style or the other way round, or both are given.";
      case UNIT_MIXUP -> "The number of one unit stands with another, or a wrong factor was used.";
      case SCALE_SLIP -> "Off by a power of ten: thousand, million, milliard or a zero.";
      case TRANSPOSITION -> "Two neighbouring digits are exchanged.";
      case DIGIT_LOST -> "A digit is left out or doubled.";
      case DIGIT_SLIP -> "One digit is changed.";
      case NEIGHBOUR -> "The figure of another term of the same treaty.";
      case CONVERSION -> "Converted with a rounded factor, or rounded after conversion.";
      case TRUNCATION -> "Cut off where the other is rounded.";
      case ROUNDING -> "Rounded, perhaps in steps.";
      case BASIS -> "Bounded or measured in another way.";
      case DATE -> "Of another date.";
      case CURRENCY -> "In another currency.";
      case FRACTION -> "A word for a simple fraction.";
      case HEDGE -> "Qualified by the source: about, nearly, more than.";
      case RANGE -> "A range that the source gives.";
      case SHARED_ORIGIN -> "Taken from the same origin.";
      case UNEXPLAINED -> "Nothing that was tested fits.";
    };
  }
}
