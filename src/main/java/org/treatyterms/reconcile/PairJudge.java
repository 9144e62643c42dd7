package org.treatyterms.reconcile;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.treatyterms.dataset.TreatyData;
import org.treatyterms.figure.CalendarDate;
import org.treatyterms.figure.Hedge;
import org.treatyterms.figure.Kind;
import org.treatyterms.figure.Reading;

/** Compares two claims of one term. */
final class PairJudge {
  private final TreatyData data;
  private final Neighbours neighbours;

  PairJudge(TreatyData data, Neighbours neighbours) {
    this.data = data;
    this.neighbours = neighbours;
  }

  PairComparison compare(ClaimReading one, ClaimReading other) {
    boolean inOrder = one.claim().id().compareTo(other.claim().id()) <= 0;
    ClaimReading a = inOrder ? one : other;
    ClaimReading b = inOrder ? other : one;
    if (!a.readable() || !b.readable()) {
      ClaimReading silent = a.readable() ? b : a;
      Supplier<String> words = () -> silent.words() + " is no figure that can be compared.";
      return pair(a, b, Verdict.NOT_COMPARABLE, List.of(), words, null, null);
    }
    // How far numbers in two currencies are apart says nothing.
    BigDecimal spread = a.inUnitOf(b) ? PairWords.spread(a.point(), b.point()) : null;
    Verdict verdict = verdict(a, b);
    List<Suspicion> slips = verdict == Verdict.DISCREPANT ? slips(a, b) : List.of();
    Suspicion barrier = barrier(a, b);
    if (barrier != null) {
      return notComparable(a, b, verdict, barrier, slips, spread);
    }
    return switch (verdict) {
      case SAME -> same(a, b, spread);
      case COMPATIBLE -> compatible(a, b, spread);
      default -> discrepant(a, b, slips, spread);
    };
  }

  /** The verdict as if basis, date and currency were the same. */
  private static Verdict verdict(ClaimReading a, ClaimReading b) {
    if (a.tally().isPresent() || b.tally().isPresent()) {
      return a.tally().isPresent() && b.tally().isPresent()
          ? Tallies.verdict(a, b)
          : Verdict.DISCREPANT;
    }
    return Kernels.pair(a, b);
  }

  /** What keeps two claims from being compared, if anything: stated basis, date or currency. */
  private @Nullable Suspicion barrier(ClaimReading a, ClaimReading b) {
    String basisA = a.claim().basis();
    String basisB = b.claim().basis();
    if (!basisA.isEmpty() && !basisB.isEmpty() && !basisA.equals(basisB)) {
      return new Suspicion(
          Cause.BASIS,
          "they are measured on different bases: " + basis(basisA) + ", and " + basis(basisB));
    }
    if (a.term().kind() != Kind.DATE) {
      CalendarDate dateA = date(a);
      CalendarDate dateB = date(b);
      if (dateA != null && dateB != null && apart(dateA, dateB)) {
        return new Suspicion(
            Cause.DATE, "they are of different dates: " + dateA.words() + ", and " + dateB.words());
      }
    }
    if (a.unit() != null && b.unit() != null && !a.inUnitOf(b)) {
      boolean money = a.term().kind() == Kind.MONEY || a.term().kind() == Kind.RATE;
      return new Suspicion(
          money ? Cause.CURRENCY : Cause.UNIT_MIXUP,
          "they are in "
              + a.unit().symbol()
              + " and in "
              + b.unit().symbol()
              + ", and no source here gives a rate between the two");
    }
    return null;
  }

  /** Whether two dates share no day. */
  private static boolean apart(CalendarDate a, CalendarDate b) {
    return a.last().isBefore(b.first()) || b.last().isBefore(a.first());
  }

  /** The date that a claim is of: its own, else the term's. */
  static @Nullable CalendarDate date(ClaimReading claim) {
    return claim.claim().asOf() != null ? claim.claim().asOf() : claim.term().asOf();
  }

  private String basis(String id) {
    return Wording.basis(id, data);
  }

  private List<Suspicion> slips(ClaimReading a, ClaimReading b) {
    if (a.tally().isPresent() && b.tally().isPresent()) {
      return Tallies.slips(a, b, neighbours);
    }
    if (a.term().kind() == Kind.DATE) {
      return DateSlips.between(a, b, neighbours);
    }
    List<Suspicion> found = new ArrayList<>(Slips.between(a, b));
    if (found.isEmpty()) {
      neighbours.of(a).or(() -> neighbours.of(b)).ifPresent(found::add);
    }
    return found;
  }

  private PairComparison notComparable(
      ClaimReading a,
      ClaimReading b,
      Verdict wouldBe,
      Suspicion barrier,
      List<Suspicion> slips,
      @Nullable BigDecimal spread) {
    Set<Cause> causes = new LinkedHashSet<>(List.of(barrier.cause()));
    slips.forEach(s -> causes.add(s.cause()));
    Supplier<String> words = () -> PairWords.notComparable(a, b, wouldBe, barrier, slips);
    return pair(a, b, Verdict.NOT_COMPARABLE, List.copyOf(causes), words, wouldBe, spread);
  }

  private PairComparison same(ClaimReading a, ClaimReading b, @Nullable BigDecimal spread) {
    boolean shared = a.origin().equals(b.origin());
    boolean converted = !a.claim().figure().equals(b.claim().figure());
    boolean dates = a.term().kind() == Kind.DATE && converted;
    List<Cause> causes =
        shared
            ? List.of(Cause.SHARED_ORIGIN)
            : dates
                ? List.of(Cause.CALENDAR)
                : differentUnits(a, b) ? List.of(Cause.CONVERSION) : List.of();
    Supplier<String> words = () -> PairWords.same(a, b);
    return pair(a, b, Verdict.SAME, causes, words, null, spread);
  }

  /** Percentages and fractions are two ways of writing, not two units. */
  private static boolean differentUnits(ClaimReading a, ClaimReading b) {
    var x = Slips.measured(a);
    var y = Slips.measured(b);
    return x != null && y != null && !x.unit().equals(y.unit()) && a.term().kind() != Kind.SHARE;
  }

  private PairComparison compatible(ClaimReading a, ClaimReading b, @Nullable BigDecimal spread) {
    if (a.tally().isPresent()) {
      List<Cause> causes = Tallies.byRounding(a, b) ? List.of(Cause.ROUNDING) : List.of();
      return pair(a, b, Verdict.COMPATIBLE, causes, () -> PairWords.parts(a, b), null, spread);
    }
    Reading[] needed = Kernels.needed(a, b);
    Set<Cause> causes = new LinkedHashSet<>();
    boolean units = differentUnits(a, b);
    boolean rounded =
        Stream.of(needed)
            .map(Reading::type)
            .allMatch(t -> t == Reading.Type.EXACT || t == Reading.Type.ROUNDED);
    if (units && (rounded || UnitMixups.exactConversion(a, b))) {
      causes.add(Cause.CONVERSION);
    }
    for (Reading.Type type :
        List.of(
            Reading.Type.HEDGED,
            Reading.Type.RANGE,
            Reading.Type.UNCERTAINTY,
            Reading.Type.FRACTION,
            Reading.Type.TRUNCATED,
            Reading.Type.ROUNDED)) {
      if (needed[0].type() == type || needed[1].type() == type) {
        causes.add(cause(type));
      }
    }
    if (a.term().kind() == Kind.DATE) {
      causes.add(isRange(a) || isRange(b) ? Cause.RANGE : Cause.ROUNDING);
    }
    if (units) {
      causes.add(Cause.CONVERSION);
    }
    if (a.origin().equals(b.origin())) {
      causes.add(Cause.SHARED_ORIGIN);
    }
    Supplier<String> words = () -> PairWords.compatible(a, needed[0], b, needed[1]);
    return pair(a, b, Verdict.COMPATIBLE, List.copyOf(causes), words, null, spread);
  }

  private static boolean isRange(ClaimReading claim) {
    return claim.claim().figure().orElse(null) instanceof CalendarDate date
        && date.low().isPresent();
  }

  private static Cause cause(Reading.Type type) {
    return switch (type) {
      case HEDGED -> Cause.HEDGE;
      case RANGE, UNCERTAINTY -> Cause.RANGE;
      case FRACTION -> Cause.FRACTION;
      case TRUNCATED -> Cause.TRUNCATION;
      default -> Cause.ROUNDING;
    };
  }

  private PairComparison discrepant(
      ClaimReading a, ClaimReading b, List<Suspicion> slips, @Nullable BigDecimal spread) {
    Set<Cause> causes = new LinkedHashSet<>();
    slips.forEach(s -> causes.add(s.cause()));
    boolean oneBasis = a.claim().basis().isEmpty() != b.claim().basis().isEmpty();
    if (oneBasis) {
      causes.add(Cause.BASIS);
    }
    ClaimReading hedged =
        Kernels.meetsIfHedgeReachesFurther(a, b)
            ? a
            : Kernels.meetsIfHedgeReachesFurther(b, a) ? b : null;
    boolean opposed =
        a.claim().hedge() != Hedge.NONE
            && b.claim().hedge() != Hedge.NONE
            && a.point() != null
            && a.point().equals(b.point());
    if (hedged != null || opposed) {
      causes.add(Cause.HEDGE);
    }
    if (causes.isEmpty()) {
      causes.add(Cause.UNEXPLAINED);
    }
    Supplier<String> words =
        () ->
            PairWords.difference(a, b)
                + PairWords.suspicions(slips)
                + (oneBasis ? oneBasis(a, b) : "")
                + (opposed
                    ? " It is one figure, qualified in opposite ways."
                    : hedged == null ? "" : PairWords.hedge(hedged));
    return pair(a, b, Verdict.DISCREPANT, List.copyOf(causes), words, null, spread);
  }

  private String oneBasis(ClaimReading a, ClaimReading b) {
    return " Only one states its basis ("
        + basis(a.claim().basis().isEmpty() ? b.claim().basis() : a.claim().basis())
        + "); the other may have another.";
  }

  private static PairComparison pair(
      ClaimReading a,
      ClaimReading b,
      Verdict verdict,
      List<Cause> causes,
      Supplier<String> words,
      @Nullable Verdict wouldBe,
      @Nullable BigDecimal spread) {
    return new PairComparison(
        a.claim().id(), b.claim().id(), verdict, causes, words, wouldBe, spread);
  }
}
