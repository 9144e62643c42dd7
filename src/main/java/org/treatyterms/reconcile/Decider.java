package org.treatyterms.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Claim;
import org.treatyterms.claim.Correction;
import org.treatyterms.claim.Relation;
import org.treatyterms.dataset.TreatyData;
import org.treatyterms.figure.Interval;
import org.treatyterms.reconcile.Decision.Rule;
import org.treatyterms.reconcile.RelationAudit.Choice;

/** Concludes what can be said of each term, by the first rule of the ladder that applies. */
final class Decider {
  private final Map<String, Set<String>> supported = new HashMap<>();
  private final Map<String, Set<String>> contradicted = new HashMap<>();
  private final Set<String> coarse = new HashSet<>();
  private final Map<String, List<Correction>> corrections = new HashMap<>();
  private final TreatyData data;
  private final ClaimReader reader;

  Decider(
      Collection<Comparison> comparisons,
      List<RelationAudit> audits,
      TreatyData data,
      ClaimReader reader) {
    this.data = data;
    this.reader = reader;
    data.corrections()
        .forEach(c -> corrections.computeIfAbsent(c.claim(), k -> new ArrayList<>()).add(c));
    comparisons.forEach(this::findCoarse);
    for (RelationAudit audit : audits) {
      if (audit.relation().comparator() == Relation.Comparator.EQUAL && audit.complete()) {
        sort(audit);
      }
    }
  }

  /**
   * A claim is supported by a relation if some choice with it holds, contradicted if none does. The
   * other claims of a choice must not be coarse where a finer one that agrees is at hand: a rounded
   * whole would support any part.
   */
  private void sort(RelationAudit audit) {
    Set<String> good = new HashSet<>();
    Set<String> all = new HashSet<>();
    for (Choice choice : audit.choices()) {
      for (String claim : choice.claims()) {
        if (choice.claims().stream().noneMatch(c -> !c.equals(claim) && coarse.contains(c))) {
          all.add(claim);
          if (choice.holds()) {
            good.add(claim);
          }
        }
      }
    }
    String relation = audit.relation().id();
    for (String claim : all) {
      (good.contains(claim) ? supported : contradicted)
          .computeIfAbsent(claim, k -> new HashSet<>())
          .add(relation);
    }
  }

  /** Claims whose reading holds all of a narrower one for the same term and basis. */
  private void findCoarse(Comparison comparison) {
    for (ClaimReading wide : comparison.claims()) {
      for (ClaimReading fine : comparison.claims()) {
        Interval outer = wide.interval().orElse(null);
        Interval inner = fine.interval().orElse(null);
        if (outer != null
            && inner != null
            && !outer.equals(inner)
            && wide.claim().basis().equals(fine.claim().basis())
            && outer.intersect(inner).filter(inner::equals).isPresent()) {
          coarse.add(wide.claim().id());
        }
      }
    }
  }

  Decision decide(Comparison comparison) {
    Map<String, String> leftOut = new TreeMap<>();
    List<ClaimReading> candidates = new ArrayList<>();
    List<String> notes = new ArrayList<>();
    for (ClaimReading claim : comparison.claims()) {
      ClaimReading corrected = corrected(claim, notes);
      if (!corrected.readable()) {
        leftOut.put(claim.claim().id(), "states no figure that can be compared");
      } else if (claim.claim().rank() == Claim.Rank.DEPRECATED) {
        leftOut.put(claim.claim().id(), "ranked deprecated");
      } else {
        candidates.add(corrected);
      }
    }
    candidates = preferred(candidates, leftOut);
    if (candidates.isEmpty()) {
      return unresolved(
          comparison, comparison.claims(), "no claim states a figure that can be used", leftOut);
    }
    List<ClaimReading> closing = closing(candidates, leftOut);
    if (closing.size() < candidates.size()) {
      Optional<Decision> byRelations = agreed(comparison, closing, Rule.RELATIONS, leftOut, notes);
      if (byRelations.isPresent()) {
        return byRelations.get();
      }
      closing.forEach(c -> leftOut.remove(c.claim().id()));
    }
    List<ClaimReading> all = candidates;
    all.forEach(c -> leftOut.remove(c.claim().id()));
    return agreed(comparison, all, Rule.COMMON_INTERVAL, leftOut, notes)
        .orElseGet(() -> unresolved(comparison, all, why(comparison, all), leftOut));
  }

  private static List<ClaimReading> preferred(
      List<ClaimReading> claims, Map<String, String> leftOut) {
    if (claims.stream().noneMatch(c -> c.claim().rank() == Claim.Rank.PREFERRED)) {
      return claims;
    }
    List<ClaimReading> kept = new ArrayList<>();
    for (ClaimReading claim : claims) {
      if (claim.claim().rank() == Claim.Rank.PREFERRED) {
        kept.add(claim);
      } else {
        leftOut.put(claim.claim().id(), "another claim is ranked preferred");
      }
    }
    return kept;
  }

  /** The claims that no relation contradicts, if some relation supports them. */
  private List<ClaimReading> closing(List<ClaimReading> claims, Map<String, String> leftOut) {
    List<ClaimReading> closing = new ArrayList<>();
    Map<String, String> reasons = new TreeMap<>();
    boolean backed = false;
    for (ClaimReading claim : claims) {
      String id = claim.claim().id();
      String tested = tested(claim, claims);
      Set<String> against = contradicted.getOrDefault(tested, Set.of());
      if (against.isEmpty()) {
        closing.add(claim);
        backed |= supported.containsKey(tested);
      } else {
        reasons.put(id, "does not satisfy " + Wording.list(against.stream().sorted().toList()));
      }
    }
    if (!backed) {
      return claims;
    }
    leftOut.putAll(reasons);
    return closing;
  }

  /** The claim by which a statement was tested: audits of many choices list each statement once. */
  private String tested(ClaimReading claim, List<ClaimReading> claims) {
    return Stream.concat(Stream.of(claim), claims.stream())
        .filter(c -> Origins.sameStatement(c, claim))
        .map(c -> c.claim().id())
        .filter(id -> supported.containsKey(id) || contradicted.containsKey(id))
        .findFirst()
        .orElse(claim.claim().id());
  }

  /** A decision from claims that agree; empty if they do not. */
  private static Optional<Decision> agreed(
      Comparison comparison,
      List<ClaimReading> claims,
      Rule rule,
      Map<String, String> leftOut,
      List<String> notes) {
    List<ClaimReading> distinct = TermJudge.distinct(claims);
    if (distinct.isEmpty() || separated(comparison, distinct)) {
      return Optional.empty();
    }
    List<String> used = claims.stream().map(c -> c.claim().id()).sorted().toList();
    String note = notes.isEmpty() ? "" : " " + String.join(" ", notes);
    if (distinct.get(0).tally().isPresent()) {
      boolean agree = distinct.stream().allMatch(a -> distinct.stream().allMatch(b -> agree(a, b)));
      return agree
          ? Optional.of(
              new Decision(
                  comparison.term().id(),
                  distinct.size() == 1
                      ? Rule.SINGLE_ORIGIN
                      : rule == Rule.RELATIONS ? rule : Rule.SAME_VALUE,
                  null,
                  null,
                  null,
                  reason(rule, distinct, null, comparison) + note,
                  used,
                  leftOut))
          : Optional.empty();
    }
    Optional<Interval> common = Kernels.common(distinct);
    if (common.isEmpty()) {
      return Optional.empty();
    }
    BigFraction value = value(distinct, common.get());
    Rule applied = rule;
    if (rule == Rule.COMMON_INTERVAL && distinct.size() == 1) {
      applied = Rule.SINGLE_ORIGIN;
    } else if (rule == Rule.COMMON_INTERVAL && comparison.verdict() == Verdict.SAME) {
      applied = Rule.SAME_VALUE;
    }
    return Optional.of(
        new Decision(
            comparison.term().id(),
            applied,
            value,
            common.get().low(),
            common.get().high(),
            reason(applied, distinct, common.get(), comparison) + note,
            used,
            leftOut));
  }

  private static boolean agree(ClaimReading a, ClaimReading b) {
    return a.tally().isPresent()
        && b.tally().isPresent()
        && Tallies.verdict(a.tally().get(), b.tally().get()) != Verdict.DISCREPANT;
  }

  private static boolean separated(Comparison comparison, List<ClaimReading> claims) {
    for (ClaimReading a : claims) {
      for (ClaimReading b : claims) {
        boolean apart =
            comparison
                .findPair(a.claim().id(), b.claim().id())
                .map(p -> p.verdict() == Verdict.NOT_COMPARABLE)
                .orElse(false);
        if (apart) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * The stated value that lies in the common interval and is the most precise; null if none does.
   */
  private static @Nullable BigFraction value(List<ClaimReading> claims, Interval common) {
    ClaimReading best = null;
    for (ClaimReading claim : claims) {
      BigFraction point = claim.point();
      if (point != null && common.contains(point) && (best == null || narrower(claim, best))) {
        best = claim;
      }
    }
    return best == null ? null : best.point();
  }

  /** Narrower; of equally narrow ones the smaller, so that names and order decide nothing. */
  private static boolean narrower(ClaimReading a, ClaimReading b) {
    int order =
        Kernels.width(a.readings().get(0).interval())
            .compareTo(Kernels.width(b.readings().get(0).interval()));
    BigFraction x = a.point();
    BigFraction y = b.point();
    return order < 0 || (order == 0 && x != null && y != null && x.compareTo(y) < 0);
  }

  private static String reason(
      Rule rule, List<ClaimReading> claims, @Nullable Interval common, Comparison comparison) {
    String span = common == null ? claims.get(0).words() : Wording.span(common, comparison.term());
    return switch (rule) {
      case SINGLE_ORIGIN -> "One origin states it; nothing else here tests it.";
      case SAME_VALUE -> "All origins state the same.";
      case RELATIONS ->
          "Only "
              + Wording.list(claims.stream().map(ClaimReading::words).distinct().toList())
              + " satisfies every relation that can be tested.";
      default -> "One value satisfies all readings: " + span + ".";
    };
  }

  private static String why(Comparison comparison, List<ClaimReading> claims) {
    if (separated(comparison, TermJudge.distinct(claims))) {
      return "the claims are not of one basis, date or currency, and are never averaged across them";
    }
    if (claims.get(0).tally().isPresent()) {
      return "the tallies contradict each other, exact counts are never averaged, and no relation decides";
    }
    return "no value satisfies all claims, and no relation decides between them";
  }

  private static Decision unresolved(
      Comparison comparison, List<ClaimReading> claims, String why, Map<String, String> leftOut) {
    BigFraction[] extent = TermJudge.extent(claims).orElse(null);
    Map<String, String> all = new TreeMap<>(leftOut);
    claims.forEach(c -> all.putIfAbsent(c.claim().id(), "not decided"));
    return new Decision(
        comparison.term().id(),
        Rule.UNRESOLVED,
        null,
        extent == null ? null : extent[0],
        extent == null ? null : extent[1],
        "Unresolved, because " + why + ".",
        List.of(),
        all);
  }

  private ClaimReading corrected(ClaimReading reading, List<String> notes) {
    Claim now = data.corrected(reading.claim());
    if (now.equals(reading.claim())) {
      return reading;
    }
    for (Correction correction : corrections.getOrDefault(now.id(), List.of())) {
      notes.add(
          "“"
              + correction.was()
              + "” is taken as “"
              + correction.now()
              + "”: "
              + correction.reason());
    }
    return reader.read(now, reading.term()).withOrigin(reading.origin());
  }
}
