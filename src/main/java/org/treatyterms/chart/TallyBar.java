package org.treatyterms.chart;

import java.util.ArrayList;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.treatyterms.figure.Exact;
import org.treatyterms.figure.Tally;

/**
 * A tally as a bar of 100 %.
 *
 * @param parts from left to right
 * @param total what is 100 %; zero if the source does not say enough for a bar
 */
record TallyBar(List<Part> parts, long total) {
  /**
   * A stretch of the bar.
   *
   * @param count votes
   * @param name what they are
   * @param ink the colour
   */
  record Part(long count, String name, Ink ink) {}

  TallyBar {
    parts = List.copyOf(parts);
  }

  static TallyBar of(Tally tally) {
    List<Part> parts = new ArrayList<>();
    long sum = 0;
    sum += add(parts, tally.inFavour(), "in favour", Ink.FOR);
    sum += add(parts, tally.against(), "against", Ink.AGAINST);
    sum += add(parts, tally.abstaining(), "abstaining", Ink.ABSTAINING);
    sum += add(parts, tally.notVoting(), "not voting", Ink.NOT_VOTING);
    Long outOf = tally.outOf();
    if (outOf != null && outOf > sum) {
      add(parts, outOf - sum, "not stated", Ink.PAPER);
      return new TallyBar(parts, outOf);
    }
    boolean enough = outOf != null || (tally.inFavour() != null && tally.against() != null);
    return new TallyBar(parts, enough ? sum : 0);
  }

  private static long add(List<Part> parts, @Nullable Long count, String name, Ink ink) {
    if (count == null || count == 0) {
      return 0;
    }
    parts.add(new Part(count, name, ink));
    return count;
  }

  /** The shares in favour, one for each base that the tally has. */
  static List<String> shares(Tally tally) {
    List<String> shares = new ArrayList<>();
    for (Tally.Base base : Tally.Base.values()) {
      if (tally.inFavour() != null && tally.total(base).orElse(0L) > 0 && distinct(tally, base)) {
        BigFraction percent = tally.inFavour(base).number().value().multiply(100);
        shares.add(Axis.number(percent.doubleValue(), 1) + " % of " + words(tally, base));
      }
    }
    return shares;
  }

  /** All recorded are those cast if nobody abstained. */
  private static boolean distinct(Tally tally, Tally.Base base) {
    Long abstaining = tally.abstaining();
    return base != Tally.Base.RECORDED || (abstaining != null && abstaining > 0);
  }

  private static String words(Tally tally, Tally.Base base) {
    return base == Tally.Base.MEMBERSHIP
        ? "the " + Exact.group(String.valueOf(tally.outOf())) + " named"
        : base.words();
  }
}
