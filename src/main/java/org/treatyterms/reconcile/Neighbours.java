package org.treatyterms.reconcile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Expression.Ref;
import org.treatyterms.claim.Relation;
import org.treatyterms.claim.Term;
import org.treatyterms.claim.Treaty;
import org.treatyterms.figure.CalendarDate;
import org.treatyterms.figure.Exact;
import org.treatyterms.figure.Kind;
import org.treatyterms.figure.Measured;
import org.treatyterms.figure.Tally;

/**
 * Figures of other terms, to find one that was put in the wrong place: those of the same treaty,
 * and those that a relation ties to the term.
 */
final class Neighbours {
  private static final int LEAST_DIGITS = 4;

  /** So many other dates of a treaty within half a year, and one that is met says something. */
  private static final int MOST_DAYS = 2;

  private static final int HALF_YEAR = 182;

  private record Place(Term term, String words) {}

  private record Key(String subject, String dimension, BigFraction value) {}

  private final Map<Key, List<Place>> places = new HashMap<>();

  /** The treaties signed on each day. */
  private final Map<LocalDate, List<Treaty>> signed = new HashMap<>();

  /** The origins that name each day, by date term. */
  private final Map<String, Map<LocalDate, Set<String>>> days = new HashMap<>();

  /** The date terms of each subject. */
  private final Map<String, Set<Term>> dated = new HashMap<>();

  private final Map<String, Set<String>> related = new HashMap<>();
  private final Map<String, Set<String>> equal = new HashMap<>();

  /** Ties the terms of a relation to each other; those that must be equal are no neighbours. */
  void add(Relation relation) {
    Set<String> terms = new TreeSet<>();
    relation.left().refs().forEach(ref -> terms.add(ref.term()));
    relation.right().refs().forEach(ref -> terms.add(ref.term()));
    boolean two = relation.left() instanceof Ref && relation.right() instanceof Ref;
    Map<String, Set<String>> ties =
        two && relation.comparator() == Relation.Comparator.EQUAL ? equal : related;
    for (String term : terms) {
      ties.computeIfAbsent(term, t -> new TreeSet<>()).addAll(terms);
    }
  }

  void add(ClaimReading claim) {
    claim.tally().ifPresent(tally -> addParts(claim, tally));
    if (claim.point() != null && claim.unit() != null) {
      put(claim, claim.unit().dimension(), claim.point(), claim.words());
    }
    if (claim.claim().figure().orElse(null) instanceof CalendarDate date && date.isDay()) {
      Term term = claim.term();
      days.computeIfAbsent(term.id(), t -> new HashMap<>())
          .computeIfAbsent(date.first(), d -> new HashSet<>())
          .add(claim.origin());
      dated.computeIfAbsent(term.subject(), s -> new LinkedHashSet<>()).add(term);
    }
  }

  void add(Treaty treaty) {
    CalendarDate date = treaty.signed();
    if (date != null && date.isDay()) {
      signed.computeIfAbsent(date.first(), d -> new ArrayList<>(1)).add(treaty);
    }
  }

  private void addParts(ClaimReading claim, Tally tally) {
    for (Long part :
        new Long[] {tally.inFavour(), tally.against(), tally.abstaining(), tally.outOf()}) {
      if (part != null) {
        put(claim, Kind.COUNT.token(), new BigFraction(part), tally.words());
      }
    }
  }

  private void put(ClaimReading claim, String dimension, BigFraction value, String words) {
    Term term = claim.term();
    places
        .computeIfAbsent(new Key(term.subject(), dimension, value), k -> new ArrayList<>(1))
        .add(new Place(term, words));
  }

  /** The figure of a claim as that of another term of the same treaty. */
  Optional<Suspicion> of(ClaimReading claim) {
    BigFraction point = claim.point();
    if (claim.unit() == null || point == null) {
      return Optional.empty();
    }
    Measured printed = Slips.measured(claim);
    if (printed == null || printed.number().isFraction() || !telling(printed)) {
      return Optional.empty();
    }
    return find(claim.term(), claim.unit().dimension(), point, claim.words());
  }

  /** Whether a number has so many digits that chance seldom repeats it: 7.32 %, 4,285. */
  private static boolean telling(Measured printed) {
    int digits = Digits.significant(printed.number().decimal());
    return printed.unit().kind() == Kind.SHARE
        ? digits >= LEAST_DIGITS - 1 && printed.number().decimal().scale() >= 2
        : digits >= LEAST_DIGITS;
  }

  /** A part of a tally as a figure of another term of the same treaty. */
  Optional<Suspicion> ofPart(Term term, @Nullable Long part) {
    return part == null || part < 100
        ? Optional.empty()
        : find(term, Kind.COUNT.token(), new BigFraction(part), Exact.group(part.toString()));
  }

  private Optional<Suspicion> find(Term term, String dimension, BigFraction value, String words) {
    Set<String> ties = related.getOrDefault(term.id(), Set.of());
    Set<String> subjects = new TreeSet<>(Set.of(term.subject()));
    ties.forEach(id -> subjects.add(id.substring(0, id.lastIndexOf('/'))));
    List<Place> same = new ArrayList<>();
    for (String subject : subjects) {
      same.addAll(places.getOrDefault(new Key(subject, dimension, value), List.of()));
    }
    Set<String> alike = equal.getOrDefault(term.id(), Set.of());
    return same.stream()
        .filter(p -> !p.term().id().equals(term.id()))
        .filter(p -> !alike.contains(p.term().id()))
        .filter(p -> p.term().subject().equals(term.subject()) || ties.contains(p.term().id()))
        .findFirst()
        .map(
            place ->
                new Suspicion(
                    Cause.NEIGHBOUR,
                    words
                        + " is also the figure for “"
                        + label(place.term())
                        + "”: it may have been taken from there"));
  }

  /**
   * A date as that of another term of the same treaty, or of its signature. Only the day that most
   * sources name is a term's date, and nobody need have taken that from elsewhere. Among many dates
   * one is met by chance.
   */
  Optional<Suspicion> ofSameTreaty(Term term, CalendarDate date) {
    Optional<LocalDate> own = usual(term);
    if (own.filter(date.first()::equals).isPresent()) {
      return Optional.empty();
    }
    Set<String> alike = equal.getOrDefault(term.id(), Set.of());
    Map<LocalDate, Term> others = new TreeMap<>();
    for (Term other : dated.getOrDefault(term.subject(), Set.of())) {
      if (!other.id().equals(term.id()) && !alike.contains(other.id())) {
        usual(other)
            .filter(day -> Math.abs(ChronoUnit.DAYS.between(day, date.first())) <= HALF_YEAR)
            .ifPresent(day -> others.putIfAbsent(day, other));
      }
    }
    if (others.size() > MOST_DAYS) {
      return Optional.empty();
    }
    Optional<String> place =
        Optional.ofNullable(others.get(date.first()))
            .map(t -> "the day given for “" + label(t) + "”");
    boolean itself =
        signedOn(date).anyMatch(treaty -> treaty.id().equals(term.subject()))
            && own.filter(day -> far(day, date.first())).isPresent();
    return place
        .or(() -> itself ? Optional.of("the day of signature") : Optional.empty())
        .map(
            what ->
                new Suspicion(
                    Cause.NEIGHBOUR,
                    date.words() + " is " + what + ": it may have been taken from there"));
  }

  /** Whether two days are too far apart for two accounts of the signature itself. */
  private static boolean far(LocalDate a, LocalDate b) {
    return Math.abs(ChronoUnit.DAYS.between(a, b)) > 14;
  }

  /** The day that more origins name for a term than any other. */
  private Optional<LocalDate> usual(Term term) {
    Map<LocalDate, Set<String>> named = days.getOrDefault(term.id(), Map.of());
    int most = named.values().stream().mapToInt(Set::size).max().orElse(0);
    List<LocalDate> usual =
        named.entrySet().stream()
            .filter(day -> day.getValue().size() == most)
            .map(Map.Entry::getKey)
            .toList();
    return usual.size() == 1 ? Optional.of(usual.get(0)) : Optional.empty();
  }

  /** A date as the day on which another treaty was signed. */
  Optional<Suspicion> ofDate(Term term, CalendarDate date) {
    return signedOn(date).anyMatch(treaty -> treaty.id().equals(term.subject()))
        ? Optional.empty()
        : signedOn(date)
            .min(Comparator.comparing(Treaty::id))
            .map(
                treaty ->
                    new Suspicion(
                        Cause.NEIGHBOUR,
                        date.words()
                            + " is the day on which the "
                            + treaty.name()
                            + " was signed"));
  }

  private Stream<Treaty> signedOn(CalendarDate date) {
    return date.isDay() ? signed.getOrDefault(date.first(), List.of()).stream() : Stream.empty();
  }

  private static String label(Term term) {
    return term.label().isEmpty() ? term.id() : term.label();
  }
}
