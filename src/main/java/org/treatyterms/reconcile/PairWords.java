package org.treatyterms.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.treatyterms.figure.Exact;
import org.treatyterms.figure.Interval;
import org.treatyterms.figure.Kind;
import org.treatyterms.figure.Reading;
import org.treatyterms.figure.Unit;

/** What is said of two claims, with the arithmetic. */
final class PairWords {
  private PairWords() {}

  /** That only the width to which a hedge is read parts two claims. */
  static String hedge(ClaimReading hedged) {
    return " They would agree if “"
        + hedged.claim().hedge().words()
        + " "
        + Wording.bare(hedged.claim())
        + "” reached twice as far.";
  }

  static String difference(ClaimReading a, ClaimReading b) {
    if (a.tally().isPresent() && b.tally().isPresent()) {
      return a.words()
          + " and "
          + b.words()
          + " contradict each other: "
          + Tallies.words(a, b)
          + ".";
    }
    BigFraction ratio = ratio(a.point(), b.point());
    String by =
        a.term().kind() == Kind.DATE
            ? Kernels.daysApart(a, b)
            : ratio == null || ratio.compareTo(BigFraction.ZERO) == 0
                ? " cannot both be right"
                : " differ " + by(a, b, ratio);
    Optional<Interval> x = a.interval();
    Optional<Interval> y = b.interval();
    boolean plain = a.term().kind() == Kind.DATE || x.isEmpty() || y.isEmpty();
    String spans =
        plain
            ? ""
            : ": at the widest the first is "
                + Wording.span(x.get(), a)
                + " ("
                + reasons(a)
                + "), the second "
                + Wording.span(y.get(), b)
                + " ("
                + reasons(b)
                + "), and they share no value"
                + touching(x.get(), y.get(), a);
    return a.words() + " and " + b.words() + by + spans + ".";
  }

  static String notComparable(
      ClaimReading a, ClaimReading b, Verdict wouldBe, Suspicion barrier, List<Suspicion> slips) {
    BigFraction ratio = ratio(a.point(), b.point());
    String would =
        wouldBe == Verdict.DISCREPANT
            ? ratio == null ? "they would not agree" : "they would differ " + Wording.apart(ratio)
            : "they would agree";
    // How far numbers in two currencies are apart says nothing; that they are one number may.
    String taken =
        barrier.cause() == Cause.CURRENCY && wouldBe == Verdict.DISCREPANT
            ? ""
            : " Taken as one quantity " + would + ".";
    return a.words()
        + " and "
        + b.words()
        + " cannot be compared: "
        + barrier.words()
        + "."
        + taken
        + suspicions(slips);
  }

  static String same(ClaimReading a, ClaimReading b) {
    return (a.claim().figure().equals(b.claim().figure())
            ? "Both state " + a.words()
            : a.words() + " and " + b.words() + " are the same")
        + (a.origin().equals(b.origin()) ? ", from one origin." : ".");
  }

  /** Tallies of which each leaves out something, or one is rounded. */
  static String parts(ClaimReading a, ClaimReading b) {
    if (Tallies.byRounding(a, b)) {
      List<String> reasons = new ArrayList<>(2);
      rounding(a).ifPresent(place -> reasons.add("the first is rounded to " + place));
      rounding(b).ifPresent(place -> reasons.add("the second is rounded to " + place));
      return a.words()
          + " and "
          + b.words()
          + " can both be right: "
          + String.join(", ", reasons)
          + ".";
    }
    return a.words()
        + " and "
        + b.words()
        + " do not contradict each other; each leaves out what the other states.";
  }

  private static Optional<String> rounding(ClaimReading claim) {
    return Optional.ofNullable(claim.claim().precision().place())
        .map(place -> Exact.group(place.toPlainString()));
  }

  /** How two claims agree by readings that meet. */
  static String compatible(ClaimReading a, Reading first, ClaimReading b, Reading second) {
    Interval common = first.interval().intersect(second.interval()).orElseThrow();
    boolean date = a.term().kind() == Kind.DATE;
    boolean open = common.low() == null || common.high() == null;
    String held = open ? "" : common.isPoint() ? (date ? "on " : "at ") : "from ";
    String reasons = reasons(a, first, b, second);
    return a.words()
        + " and "
        + b.words()
        + " can both be right: "
        + (reasons.isEmpty() ? "" : reasons + ", ")
        + "both hold "
        + held
        + (date ? Wording.days(common) : Wording.span(common, a))
        + ".";
  }

  /** "by 4.0 %"; shares by percentage points, and what is too little for per cent by itself. */
  static String by(ClaimReading a, ClaimReading b, BigFraction ratio) {
    BigFraction apart = Objects.requireNonNull(a.point()).subtract(b.point()).abs();
    Unit unit = a.unit();
    if (a.term().kind() == Kind.SHARE && unit != null) {
      return "by "
          + Exact.words(apart.multiply(unit.factor()).multiply(100), 3)
          + " percentage points";
    }
    boolean tiny =
        ratio.multiply(10_000).compareTo(BigFraction.ONE) < 0
            && apart.compareTo(BigFraction.ZERO) > 0;
    return tiny
        ? ("by " + Exact.words(apart, 3) + " " + (unit == null ? "" : unit.symbol())).strip()
        : Wording.apart(ratio);
  }

  /** Intervals that end where the other begins look as if they met. */
  static String touching(Interval x, Interval y, ClaimReading claim) {
    BigFraction at =
        x.high() != null && x.high().equals(y.low())
            ? x.high()
            : y.high() != null && y.high().equals(x.low()) ? y.high() : null;
    return at == null
        ? ""
        : ", for one of them leaves out " + Wording.span(Interval.point(at), claim);
  }

  /** Why a claim reaches as far as it does, by one reading or several. */
  static String reasons(ClaimReading claim) {
    Interval hull = claim.interval().orElseThrow();
    return claim.readings().stream()
        .filter(r -> r.interval().equals(hull))
        .map(Reading::reason)
        .findFirst()
        .orElseGet(
            () ->
                Wording.either(claim.readings().stream().map(Reading::reason).distinct().toList()));
  }

  static String reasons(ClaimReading a, Reading first, ClaimReading b, Reading second) {
    List<String> reasons = new ArrayList<>(2);
    if (first.type() != Reading.Type.EXACT) {
      reasons.add(Wording.read(a.claim(), first));
    }
    if (second.type() != Reading.Type.EXACT) {
      reasons.add(Wording.read(b.claim(), second));
    }
    return String.join(", ", reasons);
  }

  static String suspicions(List<Suspicion> slips) {
    return slips.isEmpty() ? "" : " " + Wording.capital(slips.get(0).words()) + ".";
  }

  /** (larger − smaller) / smaller. */
  static @Nullable BigDecimal spread(@Nullable BigFraction a, @Nullable BigFraction b) {
    BigFraction ratio = ratio(a, b);
    return ratio == null ? null : Exact.rounded(ratio, 6);
  }

  static @Nullable BigFraction ratio(@Nullable BigFraction a, @Nullable BigFraction b) {
    if (a == null || b == null) {
      return null;
    }
    boolean inOrder = Exact.compare(a, b) <= 0;
    BigFraction least = inOrder ? a : b;
    BigFraction most = inOrder ? b : a;
    return least.getNumerator().signum() <= 0 ? null : Exact.difference(most, least).divide(least);
  }
}
