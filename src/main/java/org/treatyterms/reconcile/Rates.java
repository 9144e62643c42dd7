package org.treatyterms.reconcile;

import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.treatyterms.claim.Claim;
import org.treatyterms.claim.Expression.Ref;
import org.treatyterms.claim.Relation;
import org.treatyterms.claim.Term;
import org.treatyterms.dataset.TreatyData;
import org.treatyterms.figure.Interval;
import org.treatyterms.figure.Kind;
import org.treatyterms.figure.Reading;
import org.treatyterms.figure.Unit;

/**
 * Rates of exchange that relations give: those of the rate terms that stand beside a sum of money.
 */
final class Rates {
  private record Rate(Term term, Interval interval, BigFraction point, String words) {}

  private final Map<String, Set<String>> beside = new HashMap<>();
  private final Map<String, Rate> rates = new HashMap<>();

  Rates(TreatyData data, ClaimReader reader) {
    for (Relation relation : data.relations()) {
      Map<Boolean, Set<String>> terms =
          Stream.concat(relation.left().refs().stream(), relation.right().refs().stream())
              .map(Ref::term)
              .filter(id -> isKind(data, id, Kind.MONEY) || isKind(data, id, Kind.RATE))
              .collect(
                  Collectors.partitioningBy(
                      id -> isKind(data, id, Kind.RATE), Collectors.toCollection(TreeSet::new)));
      for (String sum : terms.getOrDefault(false, Set.of())) {
        beside
            .computeIfAbsent(sum, s -> new TreeSet<>())
            .addAll(terms.getOrDefault(true, Set.of()));
      }
    }
    beside.values().stream()
        .flatMap(Set::stream)
        .distinct()
        .forEach(id -> rate(data, reader, id).ifPresent(rate -> rates.put(id, rate)));
  }

  private static boolean isKind(TreatyData data, String id, Kind kind) {
    return data.findTerm(id).filter(t -> t.kind() == kind).isPresent();
  }

  /** The rate that the preferred or first claim states, as wide as all claims together. */
  private static Optional<Rate> rate(TreatyData data, ClaimReader reader, String id) {
    Term term = data.findTerm(id).orElseThrow();
    List<ClaimReading> claims =
        data.claims(id).stream()
            .filter(c -> c.rank() != Claim.Rank.DEPRECATED)
            .map(c -> reader.read(data.corrected(c), term))
            .filter(c -> c.point() != null && Objects.equals(c.unit(), term.unit()))
            .sorted(
                Comparator.comparingInt((ClaimReading c) -> Slots.preference(c.claim()))
                    .thenComparing(c -> c.claim().id()))
            .toList();
    Optional<Interval> reach =
        claims.stream().flatMap(c -> c.interval().stream()).reduce(Interval::hull);
    return reach.flatMap(
        interval ->
            claims.stream()
                .findFirst()
                .flatMap(
                    c ->
                        Optional.ofNullable(c.point())
                            .map(p -> new Rate(term, interval, p, c.words()))));
  }

  /** A sum in another currency in that of its term, if a relation of the term gives the rate. */
  ClaimReading exchanged(ClaimReading claim) {
    Unit own = claim.unit();
    Unit canonical = claim.term().unit();
    if (own == null || canonical == null || own.convertsTo(canonical)) {
      return claim;
    }
    for (String id : beside.getOrDefault(claim.term().id(), Set.of())) {
      Rate rate = rates.get(id);
      if (rate == null) {
        continue;
      }
      String token = rate.term().unit() == null ? "" : rate.term().unit().token();
      if (token.equals(canonical.token() + "/" + own.token())) {
        return exchanged(claim, canonical, rate, false).orElse(claim);
      }
      if (token.equals(own.token() + "/" + canonical.token())) {
        return exchanged(claim, canonical, rate, true).orElse(claim);
      }
    }
    return claim;
  }

  private static Optional<ClaimReading> exchanged(
      ClaimReading claim, Unit unit, Rate rate, boolean over) {
    Interval interval = rate.interval();
    if (over && interval.contains(BigFraction.ZERO)) {
      return Optional.empty();
    }
    List<Reading> readings =
        claim.readings().stream()
            .map(
                r ->
                    new Reading(
                        r.type(),
                        over
                            ? r.interval().over(interval).orElseThrow()
                            : r.interval().times(interval),
                        r.reason() + ", at " + rate.words()))
            .toList();
    BigFraction point = claim.point();
    BigFraction value =
        point == null ? null : over ? point.divide(rate.point()) : point.multiply(rate.point());
    return Optional.of(
        new ClaimReading(claim.claim(), claim.term(), unit, readings, value, claim.origin()));
  }
}
