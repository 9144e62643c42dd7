package org.treatyterms.reconcile;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Claim;
import org.treatyterms.claim.Expression;
import org.treatyterms.claim.Expression.Part;
import org.treatyterms.claim.Expression.Ref;
import org.treatyterms.claim.Relation;
import org.treatyterms.claim.Term;
import org.treatyterms.figure.Exact;
import org.treatyterms.figure.Interval;
import org.treatyterms.figure.Kind;
import org.treatyterms.figure.Quantity;
import org.treatyterms.figure.Tally;
import org.treatyterms.figure.Unit;

/**
 * The terms of one relation with the claims that can stand for each. All parts of one tally are
 * taken from the same claim.
 */
final class Slots {
  /** A term, perhaps on one basis. */
  record Slot(String term, String basis) {
    static Slot of(Ref ref) {
      return new Slot(ref.term(), ref.basis());
    }
  }

  private final Map<Slot, List<ClaimReading>> options = new LinkedHashMap<>();

  private final Set<Ref> refs = new LinkedHashSet<>();
  private final Map<String, List<String>> alike = new HashMap<>();
  private final List<Slot> names;
  private final List<List<ClaimReading>> lists;
  private final boolean days;
  private final List<String> missing = new ArrayList<>();

  /**
   * Finds the claims that can stand for the terms of a relation.
   *
   * @param relation the relation
   * @param comparisons by term
   * @param corrected the ids of claims that have an accepted correction
   */
  Slots(Relation relation, Map<String, Comparison> comparisons, Set<String> corrected) {
    refs.addAll(relation.left().refs());
    refs.addAll(relation.right().refs());
    days =
        refs.stream()
            .map(r -> comparisons.get(r.term()))
            .anyMatch(c -> c != null && c.term().kind() == Kind.DATE);
    for (Ref ref : refs) {
      Comparison comparison = comparisons.get(ref.term());
      List<ClaimReading> usable =
          comparison == null
              ? List.of()
              : comparison.claims().stream()
                  .filter(c -> ref.basis().isEmpty() || c.claim().basis().equals(ref.basis()))
                  .filter(c -> value(c, ref.part()).isPresent())
                  .toList();
      options.merge(Slot.of(ref), usable, Slots::both);
    }
    foldEqualStatements(relation, corrected);
    names = List.copyOf(options.keySet());
    lists = List.copyOf(options.values());
    options.forEach(
        (slot, claims) -> {
          if (claims.isEmpty()) {
            missing.add(slot.term() + (slot.basis().isEmpty() ? "" : "[" + slot.basis() + "]"));
          }
        });
  }

  private static List<ClaimReading> both(List<ClaimReading> a, List<ClaimReading> b) {
    return a.stream().filter(b::contains).toList();
  }

  Set<Ref> refs() {
    return refs;
  }

  /** Terms without any claim that could be used. */
  List<String> missing() {
    return missing;
  }

  List<Slot> slots() {
    return names;
  }

  /** Whether some claim is a tally. */
  boolean hasTallies() {
    return lists.stream().anyMatch(l -> l.stream().anyMatch(c -> c.tally().isPresent()));
  }

  /** How many claims can stand in the slot of a number. */
  int count(int slot) {
    return lists.get(slot).size();
  }

  /** One of the claims that can stand in the slot of a number. */
  ClaimReading option(int slot, int claim) {
    return lists.get(slot).get(claim);
  }

  List<ClaimReading> options(Slot slot) {
    return options.getOrDefault(slot, List.of());
  }

  /**
   * Keeps the first claim of each statement, preferred claims first, those known to be misprints
   * last, then those of the source that asserts the relation; remembers who else states the same.
   */
  private void foldEqualStatements(Relation relation, Set<String> corrected) {
    Comparator<ClaimReading> order =
        Comparator.comparingInt((ClaimReading c) -> preference(c.claim()))
            .thenComparing(c -> corrected.contains(c.claim().id()))
            .thenComparing(c -> !c.claim().source().equals(relation.source()))
            .thenComparing(c -> c.claim().hedge())
            .thenComparing(c -> c.claim().id());
    options.replaceAll(
        (slot, claims) -> {
          List<ClaimReading> kept = new ArrayList<>();
          for (ClaimReading claim : claims.stream().sorted(order).toList()) {
            Optional<ClaimReading> known =
                kept.stream().filter(k -> Origins.sameStatement(k, claim)).findFirst();
            if (known.isEmpty()) {
              kept.add(claim);
            }
            ClaimReading first = known.orElse(claim);
            alike
                .computeIfAbsent(first.claim().id(), id -> new ArrayList<>())
                .add(claim.claim().id());
          }
          return kept;
        });
  }

  /** The ids of all claims that state the same as one that was kept, itself first. */
  List<String> alike(String claim) {
    return alike.getOrDefault(claim, List.of(claim));
  }

  /** How many choices there are; capped at the largest integer. */
  long size() {
    long size = 1;
    for (List<ClaimReading> claims : options.values()) {
      size = Math.min(Integer.MAX_VALUE, size * claims.size());
    }
    return size;
  }

  /** What a claim contributes to a reference; empty if it states no such part. */
  Optional<Value> value(ClaimReading claim, Part part) {
    if (part != Part.WHOLE) {
      return claim.tally().flatMap(tally -> votes(claim, tally, part));
    }
    return claim.interval().flatMap(interval -> scaled(claim, interval));
  }

  private Optional<Value> scaled(ClaimReading claim, Interval interval) {
    Term term = claim.term();
    Unit unit = term.unit();
    Unit own = claim.unit();
    if (unit != null && own != null && !own.convertsTo(unit)) {
      return Optional.empty();
    }
    BigFraction factor = factor(term, unit);
    BigFraction point = claim.point();
    return Optional.of(
        new Value(
            interval.times(factor),
            point == null ? null : Exact.product(point, factor),
            term.kind() == Kind.DATE,
            months(claim)));
  }

  /** Whether a term counts months or years beside dates, which have no fixed number of days. */
  boolean countsMonths(Term term) {
    Unit unit = term.unit();
    return days
        && term.kind() == Kind.DURATION
        && unit != null
        && (unit.token().equals("year") || unit.token().equals("month"));
  }

  /** Whole months of a span that stands beside dates; 0 for other spans. */
  private long months(ClaimReading claim) {
    if (!days
        || claim.term().kind() != Kind.DURATION
        || !(claim.claim().figure().orElse(null) instanceof Quantity span)) {
      return 0;
    }
    long each =
        span.unit().token().equals("year") ? 12 : span.unit().token().equals("month") ? 1 : 0;
    BigFraction months = span.number().value().multiply(each);
    return months.getDenominator().equals(BigInteger.ONE) ? months.longValue() : 0;
  }

  /** Shares and ratios enter as fractions, durations beside dates in days. */
  BigFraction factor(Term term, @Nullable Unit unit) {
    boolean base =
        term.kind() == Kind.SHARE
            || term.kind() == Kind.RATIO
            || (term.kind() == Kind.DURATION && days);
    return unit != null && base ? unit.factor() : BigFraction.ONE;
  }

  /** The votes of one part; those cast or recorded are the sum of what is stated of each. */
  private static Optional<Value> votes(ClaimReading claim, Tally tally, Part part) {
    List<Part> parts =
        part == Part.CAST
            ? List.of(Part.IN_FAVOUR, Part.AGAINST)
            : part == Part.RECORDED
                ? List.of(Part.IN_FAVOUR, Part.AGAINST, Part.ABSTAINING)
                : List.of(part);
    Value sum = Value.exact(BigFraction.ZERO);
    for (Part each : parts) {
      Long count = count(tally, each);
      if (count == null) {
        return Optional.empty();
      }
      Value value = new Value(Tallies.votes(claim, count), new BigFraction(count));
      sum = sum.apply(Expression.Operator.PLUS, value).orElseThrow();
    }
    return Optional.of(sum);
  }

  private static @Nullable Long count(Tally tally, Part part) {
    return switch (part) {
      case IN_FAVOUR -> tally.inFavour();
      case AGAINST -> tally.against();
      case ABSTAINING -> tally.abstaining();
      case NOT_VOTING -> tally.notVoting();
      case OUT_OF -> tally.outOf();
      case WHOLE, CAST, RECORDED -> null;
    };
  }

  /** The order in which claims are preferred: by rank. */
  static int preference(Claim claim) {
    return switch (claim.rank()) {
      case PREFERRED -> 0;
      case NORMAL -> 1;
      case DEPRECATED -> 2;
    };
  }
}
