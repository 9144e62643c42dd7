package org.treatyterms.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Claim;
import org.treatyterms.claim.Correction;
import org.treatyterms.claim.Term;
import org.treatyterms.dataset.TreatyData;
import org.treatyterms.figure.Interval;
import org.treatyterms.figure.Unit;
import org.treatyterms.reconcile.Decision.Rule;

/** Why a decision is as it is, in a sentence or two. */
final class DecisionWords {
  /** A figure as printed, and how it is taken. */
  private record Taken(String before, String how) {}

  private final TreatyData data;
  private final Map<String, List<Correction>> corrections = new HashMap<>();

  DecisionWords(TreatyData data) {
    this.data = data;
    data.corrections()
        .forEach(c -> corrections.computeIfAbsent(c.claim(), k -> new ArrayList<>()).add(c));
  }

  String reason(
      Rule rule, List<ClaimReading> claims, @Nullable Interval common, boolean corrected) {
    if (corrected && rule != Rule.RELATIONS && rule != Rule.SINGLE_ORIGIN) {
      return "Once the corrections that follow are made, "
          + (common == null || common.isPoint()
              ? "all state " + claims.get(0).words() + "."
              : "any value from "
                  + Wording.span(common, claims.get(0))
                  + " satisfies all readings.");
    }
    List<String> words = claims.stream().map(ClaimReading::words).distinct().toList();
    return switch (rule) {
      case SINGLE_ORIGIN -> "One origin states it; nothing else here tests it.";
      case SAME_VALUE -> "All origins state the same.";
      case RELATIONS ->
          "Only "
              + Wording.list(words)
              + (words.size() == 1 ? " satisfies" : " satisfy")
              + " every relation that can be tested";
      default ->
          common == null
              ? "All readings agree."
              : common.isPoint()
                  ? Wording.capital(Wording.span(common, claims.get(0)))
                      + " satisfies all readings."
                  : "Any value from "
                      + Wording.span(common, claims.get(0))
                      + " satisfies all readings.";
    };
  }

  /** Why a decision has no number in the term's unit; empty if it has. */
  static String otherUnit(ClaimReading claim) {
    Unit usual = claim.term().unit();
    return claim.inTermsUnit() || usual == null
        ? ""
        : " No source here gives a rate into "
            + usual.symbol()
            + ", in which the term is to be counted.";
  }

  /** Claims left out by their rank, which the claims' notes explain. */
  static String deprecated(Comparison comparison) {
    List<String> out =
        comparison.claims().stream()
            .filter(c -> c.readable() && c.claim().rank() == Claim.Rank.DEPRECATED)
            .map(c -> c.words() + " (" + c.claim().source() + ")")
            .toList();
    return out.isEmpty() ? "" : " Left out as deprecated: " + Wording.list(out) + ".";
  }

  /** The relations that the figures left out do not satisfy. */
  static String failed(Set<String> relations) {
    return "; the others do not satisfy " + Wording.list(List.copyOf(relations)) + ".";
  }

  static String mean(int claims) {
    return "The weighted mean of "
        + claims
        + " independent claims with stated uncertainties, with its standard error, scaled by the"
        + " Birge ratio.";
  }

  /** Why claims that are not of one basis, date or currency give no value, and what each gives. */
  String separated(Cause apart, Map<String, List<ClaimReading>> groups, Term term) {
    List<String> each = new ArrayList<>();
    groups.forEach((key, claims) -> each.add((of(apart, key) + " " + value(claims, term)).strip()));
    String kind =
        switch (apart) {
          case BASIS -> "bases";
          case DATE -> "dates";
          default -> "currencies or units";
        };
    return "claims of different "
        + kind
        + " are never averaged or chosen between: "
        + String.join("; ", each);
  }

  private String of(Cause apart, String key) {
    return switch (apart) {
      case BASIS -> key.isEmpty() ? "on no stated basis" : "on " + Wording.basis(key, data);
      case DATE -> key.isEmpty() ? "undated" : "of " + key;
      // A sum names its currency itself.
      default -> "";
    };
  }

  private static String value(List<ClaimReading> claims, Term term) {
    List<String> words = claims.stream().map(ClaimReading::words).distinct().toList();
    return words.size() <= 3 || !claims.get(0).inTermsUnit()
        ? Wording.list(words)
        : TermJudge.extent(claims)
            .map(e -> Wording.value(e[0], term) + " to " + Wording.value(e[1], term))
            .orElse(words.get(0) + " and others");
  }

  /** What is taken for what it was corrected to, with the reasons; empty if nothing is. */
  String corrections(Comparison comparison, Map<String, ClaimReading> corrected) {
    Map<String, Map<Taken, Set<String>>> byReason = new LinkedHashMap<>();
    for (ClaimReading claim : comparison.claims()) {
      ClaimReading now = corrected.get(claim.claim().id());
      for (Correction correction : corrections.getOrDefault(claim.claim().id(), List.of())) {
        if (now != null && !correction.column().equals("as_written")) {
          byReason
              .computeIfAbsent(Wording.unstopped(correction.reason()), r -> new LinkedHashMap<>())
              .computeIfAbsent(taken(claim, now, correction), t -> new LinkedHashSet<>())
              .add(claim.claim().source());
        }
      }
    }
    StringBuilder note = new StringBuilder();
    byReason.forEach(
        (reason, taken) -> {
          List<String> each = new ArrayList<>();
          taken.forEach((what, sources) -> each.add(words(what, sources)));
          note.append(' ')
              .append(Wording.capital(Wording.list(each)))
              .append(": ")
              .append(reason)
              .append('.');
        });
    return note.toString();
  }

  /** "39–55 (retronewser-v) is taken as 55–39". */
  private static String words(Taken taken, Set<String> sources) {
    String named = Wording.list(List.copyOf(sources));
    return taken.before() + " (" + named + ") is taken " + taken.how();
  }

  private Taken taken(ClaimReading claim, ClaimReading now, Correction correction) {
    String before = claim.words();
    String after = now.words();
    String how =
        !before.equals(after)
            ? "as " + after
            : correction.column().equals("basis")
                ? "to be on the basis " + Wording.basis(correction.now(), data)
                : "to have the " + correction.column().replace('_', ' ') + " " + correction.now();
    return new Taken(before, how);
  }
}
