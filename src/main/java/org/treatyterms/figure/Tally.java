package org.treatyterms.figure;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;

/**
 * The outcome of a vote, exact. A part that the source does not state is null, which is not zero.
 *
 * @param inFavour votes in favour
 * @param against votes against
 * @param abstaining votes of abstention
 * @param notVoting members or voters said not to have voted
 * @param outOf the members, delegates or voters that the source names as the whole
 */
public record Tally(
    @Nullable Long inFavour,
    @Nullable Long against,
    @Nullable Long abstaining,
    @Nullable Long notVoting,
    @Nullable Long outOf)
    implements Figure {
  private static final Pattern TEXT =
      Pattern.compile(
          "([0-9?]+) in favour, ([0-9?]+) against, ([0-9?]+) abstaining, ([0-9?]+) not voting, out of"
              + " ([0-9?]+)");

  /** What a share or a threshold is taken of. */
  public enum Base {
    /** Votes in favour and against. */
    CAST,
    /** Votes in favour, against and of abstention. */
    RECORDED,
    /** The members or voters that the source names. */
    MEMBERSHIP;

    /**
     * Returns the base in words.
     *
     * @return for instance {@code votes cast}
     */
    public String words() {
      return switch (this) {
        case CAST -> "votes cast";
        case RECORDED -> "all votes recorded";
        case MEMBERSHIP -> "the named membership";
      };
    }
  }

  /**
   * Checks that no part is negative.
   *
   * @param inFavour votes in favour
   * @param against votes against
   * @param abstaining votes of abstention
   * @param notVoting members or voters said not to have voted
   * @param outOf the members, delegates or voters that the source names as the whole
   * @throws IllegalArgumentException if one is
   */
  public Tally {
    for (Long part : new Long[] {inFavour, against, abstaining, notVoting, outOf}) {
      if (part != null && part < 0) {
        throw new IllegalArgumentException("A tally has no negative part: " + part);
      }
    }
  }

  /**
   * Obtains a tally of votes in favour and against.
   *
   * @param inFavour votes in favour, zero or more
   * @param against votes against, zero or more
   * @return the tally, abstentions not stated
   */
  public static Tally of(long inFavour, long against) {
    return new Tally(inFavour, against, null, null, null);
  }

  /**
   * Obtains a tally with abstentions.
   *
   * @param inFavour votes in favour, zero or more
   * @param against votes against, zero or more
   * @param abstaining abstentions, zero or more
   * @return the tally
   */
  public static Tally of(long inFavour, long against, long abstaining) {
    return new Tally(inFavour, against, abstaining, null, null);
  }

  /**
   * Returns the same tally with a named membership.
   *
   * @param members members, delegates or voters
   * @return the tally
   */
  public Tally outOf(long members) {
    return new Tally(inFavour, against, abstaining, notVoting, members);
  }

  /**
   * Reads what {@link #toString()} writes; {@code ?} is a part that is not stated.
   *
   * @param text for instance {@code 724 in favour, 276 against, 118 abstaining, ? not voting, out
   *     of ?}
   * @return the tally
   * @throws IllegalArgumentException if the text is anything else
   */
  public static Tally parse(String text) {
    Matcher parts = TEXT.matcher(text);
    if (!parts.matches()) {
      throw new IllegalArgumentException(
          "'"
              + text
              + "' is not a tally; write '724 in favour, 276 against, 118 abstaining, ? not"
              + " voting, out of ?'");
    }
    return new Tally(
        part(parts.group(1)),
        part(parts.group(2)),
        part(parts.group(3)),
        part(parts.group(4)),
        part(parts.group(5)));
  }

  private static @Nullable Long part(String text) {
    return text.equals("?") ? null : Long.valueOf(text);
  }

  /**
   * Returns the votes that a base counts.
   *
   * @param base the base
   * @return the number, or empty if the source does not state all its parts
   */
  public Optional<Long> total(Base base) {
    return switch (base) {
      case CAST -> sum(inFavour, against);
      case RECORDED -> sum(inFavour, against, abstaining);
      case MEMBERSHIP -> Optional.ofNullable(outOf);
    };
  }

  private static Optional<Long> sum(@Nullable Long... parts) {
    long sum = 0;
    for (Long part : parts) {
      if (part == null) {
        return Optional.empty();
      }
      sum = Math.addExact(sum, part);
    }
    return Optional.of(sum);
  }

  /**
   * Returns the part in favour, exact.
   *
   * @param base what it is a part of
   * @return the share, as a fraction in lowest terms
   * @throws IllegalStateException if the source does not state what the base needs, or the base is
   *     zero
   */
  public Share inFavour(Base base) {
    long total = total(base).orElse(0L);
    if (inFavour == null || total == 0) {
      throw new IllegalStateException("No share of " + base.words() + ": " + this);
    }
    return new Share(
        Numeral.of(new BigFraction(inFavour).divide(total)), Unit.FRACTION, base.words());
  }

  /**
   * Tests whether the votes in favour reach a threshold: at least that part of the base.
   *
   * @param threshold for instance {@code 2/3}
   * @param base what the threshold is a part of
   * @return true if in favour ≥ threshold · base, or empty if the source does not state enough
   */
  public Optional<Boolean> reaches(BigFraction threshold, Base base) {
    return inFavour == null
        ? Optional.empty()
        : total(base).map(all -> new BigFraction(inFavour).compareTo(threshold.multiply(all)) >= 0);
  }

  /**
   * Tests whether more voted in favour than against.
   *
   * @return the outcome, or empty if a side is not stated
   */
  public Optional<Boolean> carried() {
    return inFavour == null || against == null ? Optional.empty() : Optional.of(inFavour > against);
  }

  /**
   * Returns the same tally with the two sides exchanged, as a test for a printed order.
   *
   * @return the tally, for and against swapped
   */
  public Tally swapped() {
    return new Tally(against, inFavour, abstaining, notVoting, outOf);
  }

  @Override
  public String words() {
    List<String> parts = new ArrayList<>();
    if (inFavour != null) {
      parts.add(count(inFavour) + " in favour");
    }
    if (against != null) {
      parts.add(count(against) + " against");
    }
    if (abstaining != null) {
      parts.add(count(abstaining) + " abstaining");
    }
    if (notVoting != null) {
      parts.add(count(notVoting) + " not voting");
    }
    if (outOf != null) {
      parts.add("out of " + count(outOf));
    }
    return String.join(", ", parts);
  }

  private static String count(long part) {
    return Exact.group(Long.toString(part));
  }

  @Override
  public String toString() {
    return show(inFavour)
        + " in favour, "
        + show(against)
        + " against, "
        + show(abstaining)
        + " abstaining, "
        + show(notVoting)
        + " not voting, out of "
        + show(outOf);
  }

  private static String show(@Nullable Long part) {
    return part == null ? "?" : part.toString();
  }
}
