package org.treatyterms.reconcile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.treatyterms.figure.Exact;
import org.treatyterms.figure.Interval;
import org.treatyterms.figure.Tally;

/**
 * Tallies are compared part by part, and by their outcome. They are exact but where the data say to
 * which place the votes are rounded.
 */
final class Tallies {
  private static final String[] NAMES = {
    "in favour", "against", "abstaining", "not voting", "out of"
  };

  private Tallies() {}

  /** SAME, COMPATIBLE or DISCREPANT. */
  static Verdict verdict(ClaimReading a, ClaimReading b) {
    if (a.tally().equals(b.tally())) {
      return Verdict.SAME;
    }
    return differing(a, b).isEmpty() ? Verdict.COMPATIBLE : Verdict.DISCREPANT;
  }

  /** Which parts both state and cannot both be right in. */
  private static List<Integer> differing(ClaimReading a, ClaimReading b) {
    @Nullable Long[] x = all(a.tally().orElseThrow());
    @Nullable Long[] y = all(b.tally().orElseThrow());
    List<Integer> differing = new ArrayList<>(2);
    for (int i = 0; i < x.length; i++) {
      if (x[i] != null && y[i] != null && votes(a, x[i]).intersect(votes(b, y[i])).isEmpty()) {
        differing.add(i);
      }
    }
    return differing;
  }

  /** Whether some part that both state has two numbers, which rounding brings together. */
  static boolean byRounding(ClaimReading a, ClaimReading b) {
    @Nullable Long[] x = all(a.tally().orElseThrow());
    @Nullable Long[] y = all(b.tally().orElseThrow());
    return IntStream.range(0, x.length)
        .anyMatch(i -> x[i] != null && y[i] != null && !x[i].equals(y[i]));
  }

  /** Whether the data say to which place the votes are rounded. */
  static boolean rounded(ClaimReading claim) {
    return claim.claim().precision().place() != null;
  }

  /** What a printed number of votes may stand for: 1,200 to 37 is not all rounded to hundreds. */
  static Interval votes(ClaimReading claim, long printed) {
    BigFraction value = new BigFraction(printed);
    BigDecimal place = claim.claim().precision().place();
    if (place == null
        || printed == 0
        || BigDecimal.valueOf(printed).remainder(place).signum() != 0) {
      return Interval.point(value);
    }
    BigFraction half = Exact.of(place).divide(2);
    return Interval.halfOpen(value.subtract(half), value.add(half));
  }

  private static @Nullable Long[] all(Tally t) {
    return new @Nullable Long[] {
      t.inFavour(), t.against(), t.abstaining(), t.notVoting(), t.outOf()
    };
  }

  static List<Suspicion> slips(ClaimReading one, ClaimReading other, Neighbours neighbours) {
    Tally a = one.tally().orElseThrow();
    Tally b = other.tally().orElseThrow();
    List<Suspicion> found = new ArrayList<>(2);
    if (permuted(a, b)) {
      found.add(
          new Suspicion(
              Cause.ROLE_SWAP,
              a.words()
                  + " and "
                  + b.words()
                  + " have the same numbers"
                  + (exactly(a, b) ? "" : ", rounded,")
                  + " in other roles: the order may have been read the other way round"));
    }
    List<Integer> differing = differing(one, other);
    digits(a, b, differing).ifPresent(found::add);
    @Nullable Long[] x = all(a);
    @Nullable Long[] y = all(b);
    for (int part : oneVote(a, b) ? differing : List.<Integer>of()) {
      neighbours
          .ofPart(one.term(), x[part])
          .or(() -> neighbours.ofPart(one.term(), y[part]))
          .filter(s -> found.stream().noneMatch(f -> f.cause() == Cause.ROLE_SWAP))
          .filter(s -> found.stream().noneMatch(f -> f.cause() == s.cause()))
          .ifPresent(found::add);
    }
    return found;
  }

  /** Tallies of nearly as many votes: two accounts of one vote, not of two. */
  private static boolean oneVote(Tally a, Tally b) {
    long x = a.total(Tally.Base.CAST).orElse(0L);
    long y = b.total(Tally.Base.CAST).orElse(0L);
    return x > 0 && y > 0 && Math.abs(x - y) * 10 <= Math.max(x, y);
  }

  private static boolean permuted(Tally a, Tally b) {
    if (a.inFavour() == null
        || a.against() == null
        || b.inFavour() == null
        || b.against() == null) {
      return false;
    }
    boolean swapped =
        alike(a.inFavour(), b.against())
            && alike(a.against(), b.inFavour())
            && !alike(a.inFavour(), b.inFavour());
    if (swapped || a.abstaining() == null || b.abstaining() == null) {
      return swapped;
    }
    long[] x = {a.inFavour(), a.against(), a.abstaining()};
    long[] y = {b.inFavour(), b.against(), b.abstaining()};
    if (Arrays.equals(x, y)) {
      return false;
    }
    Arrays.sort(x);
    Arrays.sort(y);
    return Arrays.equals(x, y);
  }

  /** Whether the numbers of one stand in the other to the last vote. */
  private static boolean exactly(Tally a, Tally b) {
    List<@Nullable Long> numbers = Arrays.asList(b.inFavour(), b.against(), b.abstaining());
    return numbers.contains(a.inFavour()) && numbers.contains(a.against());
  }

  /** Whether two numbers of votes are one, perhaps rounded to three digits or more. */
  private static boolean alike(long p, long q) {
    return p == q || rounds(p, q) || rounds(q, p);
  }

  private static boolean rounds(long fine, long coarse) {
    BigDecimal round = BigDecimal.valueOf(coarse).stripTrailingZeros();
    return round.scale() < 0
        && round.precision() >= 3
        && BigDecimal.valueOf(fine).setScale(round.scale(), RoundingMode.HALF_UP).compareTo(round)
            == 0;
  }

  /** One part differs by one slip, and at least three digits of the others agree. */
  private static Optional<Suspicion> digits(Tally a, Tally b, List<Integer> differing) {
    if (differing.size() != 1) {
      return Optional.empty();
    }
    int at = differing.get(0);
    @Nullable Long[] x = all(a);
    @Nullable Long[] y = all(b);
    int agreeing = 0;
    for (int i = 0; i < x.length; i++) {
      agreeing += x[i] != null && x[i].equals(y[i]) ? x[i].toString().length() : 0;
    }
    String p = String.valueOf(x[at]);
    String q = String.valueOf(y[at]);
    boolean oneDigit = p.length() == q.length() && Digits.differing(p, q) == 1;
    if (agreeing < 3 || !(oneDigit || Digits.transposed(p, q) || Digits.lost(p, q))) {
      return Optional.empty();
    }
    Cause cause =
        oneDigit ? Cause.DIGIT_SLIP : Digits.lost(p, q) ? Cause.DIGIT_LOST : Cause.TRANSPOSITION;
    return Optional.of(
        new Suspicion(
            cause,
            "only the votes "
                + NAMES[at]
                + " differ, "
                + Exact.group(p)
                + " and "
                + Exact.group(q)
                + ", and by one slip: a digit may have been misread"));
  }

  private static String group(@Nullable Long votes) {
    return Exact.group(String.valueOf(votes));
  }

  /** Which parts differ and whether the outcome does. */
  static String words(ClaimReading one, ClaimReading other) {
    Tally a = one.tally().orElseThrow();
    Tally b = other.tally().orElseThrow();
    @Nullable Long[] x = all(a);
    @Nullable Long[] y = all(b);
    List<String> parts = new ArrayList<>();
    for (int part : differing(one, other)) {
      parts.add(NAMES[part] + " " + group(x[part]) + " or " + group(y[part]));
    }
    Optional<Boolean> first = a.carried();
    Optional<Boolean> second = b.carried();
    String outcome =
        first.isEmpty() || second.isEmpty()
            ? ""
            : first.equals(second)
                ? "; by both the motion "
                    + (first.get() ? "had more votes for than against" : "failed")
                : "; they differ on which side had more votes";
    return String.join(", ", parts) + outcome;
  }
}
