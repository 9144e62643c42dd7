package org.treatyterms.report;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Basis;
import org.treatyterms.dataset.TreatyData;
import org.treatyterms.figure.Kind;
import org.treatyterms.reconcile.Cause;
import org.treatyterms.reconcile.ClaimReading;
import org.treatyterms.reconcile.Comparison;
import org.treatyterms.reconcile.PairComparison;
import org.treatyterms.reconcile.Verdict;

/**
 * What is worth telling of terms whose claims disagree or cannot be compared: one claim, and what
 * stands against it. Where sources were read from beginning to end, the one that says most about
 * the subject leads, and the others of them stand against it; else the pair that teaches most.
 */
final class TermFindings {
  /** Causes that name a mistake which anyone can check. */
  private static final Set<Cause> MISTAKES =
      Set.of(
          Cause.ROLE_SWAP,
          Cause.CALENDAR,
          Cause.UNIT_MIXUP,
          Cause.SCALE_SLIP,
          Cause.TRANSPOSITION,
          Cause.DIGIT_LOST,
          Cause.DIGIT_SLIP);

  /** Causes that hardly call for a reader's attention. */
  private static final Set<Cause> HARMLESS = Set.of(Cause.ROUNDING, Cause.TRUNCATION);

  private static final int MOST_AGAINST = 3;

  /** What it counts that sources read from beginning to end are at odds. */
  private static final int THOROUGH = 35;

  private static final Comparator<PairComparison> NEAREST =
      Comparator.comparing(
              PairComparison::spread, Comparator.nullsLast(Comparator.<BigDecimal>naturalOrder()))
          .thenComparing(PairComparison::a)
          .thenComparing(PairComparison::b);

  /** A claim, and the pairs in which others stand against it. */
  private record Case(ClaimReading lead, List<PairComparison> pairs, boolean thorough) {}

  private final TreatyData data;
  private final Thoroughness thoroughness;

  TermFindings(TreatyData data, Thoroughness thoroughness) {
    this.data = data;
    this.thoroughness = thoroughness;
  }

  Optional<Finding> of(Comparison comparison) {
    if (comparison.verdict() != Verdict.DISCREPANT
        && comparison.verdict() != Verdict.NOT_COMPARABLE) {
      return Optional.empty();
    }
    Case shown = thorough(comparison).or(() -> leading(comparison)).orElse(null);
    List<String> sources = new ArrayList<>();
    String words;
    int score;
    if (shown == null) {
      words = Words.unstopped(Words.small(comparison.explanation()));
      score = score(comparison, List.of());
    } else {
      sources.add(shown.lead().claim().source());
      shown.pairs().forEach(p -> sources.add(other(comparison, shown.lead(), p).claim().source()));
      words = words(comparison, shown);
      score = score(comparison, shown.pairs()) + (shown.thorough() ? THOROUGH : 0);
    }
    return Optional.of(
        new Finding(
            comparison.term().subject(),
            comparison.term().id(),
            "",
            comparison.verdict(),
            label(comparison),
            words,
            sources.stream().distinct().toList(),
            score));
  }

  /** Whether a claim has an accepted correction, which a decision takes into account. */
  static boolean isCorrected(Comparison comparison, TreatyData data) {
    return comparison.claims().stream().anyMatch(c -> !data.corrected(c.claim()).equals(c.claim()));
  }

  static String label(Comparison comparison) {
    String label = comparison.term().label();
    return label.isEmpty() ? comparison.term().id() : label;
  }

  private Optional<Case> thorough(Comparison comparison) {
    String subject = comparison.term().subject();
    List<ClaimReading> read =
        comparison.claims().stream()
            .filter(c -> c.readable() && thoroughness.readWhole(c.claim().source()))
            .sorted(
                Comparator.comparing(
                        (ClaimReading c) -> -thoroughness.claims(subject, c.claim().source()))
                    .thenComparing(c -> c.claim().id()))
            .toList();
    if (read.size() < 2 || !thoroughness.restsOnWholes(subject)) {
      return Optional.empty();
    }
    ClaimReading lead = read.get(0);
    List<PairComparison> pairs =
        read.stream()
            .filter(c -> !c.claim().source().equals(lead.claim().source()))
            .map(c -> comparison.findPair(lead.claim().id(), c.claim().id()).orElse(null))
            .filter(Objects::nonNull)
            .filter(TermFindings::atOdds)
            .sorted(NEAREST)
            .limit(MOST_AGAINST)
            .toList();
    return pairs.isEmpty() ? Optional.empty() : Optional.of(new Case(lead, pairs, true));
  }

  private static boolean atOdds(PairComparison pair) {
    return pair.verdict() == Verdict.DISCREPANT || pair.verdict() == Verdict.NOT_COMPARABLE;
  }

  /** The pair with a mistake that can be checked, else the widest; the smaller figure first. */
  private static Optional<Case> leading(Comparison comparison) {
    return comparison.pairs().stream()
        .filter(TermFindings::atOdds)
        .min(
            Comparator.comparing((PairComparison p) -> p.verdict() == comparison.verdict() ? 0 : 1)
                .thenComparing(p -> p.causes().stream().anyMatch(MISTAKES::contains) ? 0 : 1)
                .thenComparing(
                    PairComparison::spread, Comparator.nullsLast(Comparator.reverseOrder()))
                .thenComparing(NEAREST))
        .map(
            pair -> {
              ClaimReading a = claim(comparison, pair.a());
              ClaimReading b = claim(comparison, pair.b());
              boolean ordered =
                  a.point() == null || b.point() == null || a.point().compareTo(b.point()) <= 0;
              return new Case(ordered ? a : b, List.of(pair), false);
            });
  }

  private static ClaimReading claim(Comparison comparison, String id) {
    return comparison.claims().stream()
        .filter(c -> c.claim().id().equals(id))
        .findFirst()
        .orElseThrow();
  }

  private static ClaimReading other(Comparison comparison, ClaimReading lead, PairComparison pair) {
    return claim(comparison, pair.a().equals(lead.claim().id()) ? pair.b() : pair.a());
  }

  private String words(Comparison comparison, Case shown) {
    StringBuilder text = new StringBuilder(figure(shown.lead(), shown.pairs()));
    // A tally has a part of that name itself.
    String beside = shown.lead().tally().isPresent() ? "beside " : "against ";
    String between = " " + beside;
    for (PairComparison pair : shown.pairs()) {
      text.append(between)
          .append(figure(other(comparison, shown.lead(), pair), List.of(pair)))
          .append(": ")
          .append(verdict(pair, comparison));
      between = "; " + beside;
    }
    long all = comparison.claims().stream().map(ClaimReading::words).distinct().count();
    if (all > shown.pairs().size() + 1L) {
      text.append("; ").append(Words.count(all)).append(" statements in all");
    }
    return text.toString();
  }

  /** The figure, with its basis where the bases keep two figures apart. */
  private String figure(ClaimReading claim, List<PairComparison> pairs) {
    boolean apart = pairs.stream().anyMatch(p -> p.verdict() == Verdict.NOT_COMPARABLE);
    String basis =
        data.findBasis(claim.claim().basis())
            .map(Basis::definition)
            .map(TermFindings::shortened)
            .filter(d -> apart && !d.isEmpty())
            .map(d -> " (" + d + ")")
            .orElse("");
    return claim.words() + basis;
  }

  /** A definition without what it says in parentheses or after a semicolon. */
  private static String shortened(String definition) {
    String start = definition.split("[(;,.]", 2)[0].strip();
    return Words.small(start);
  }

  private static String verdict(PairComparison pair, Comparison comparison) {
    BigDecimal spread = Amounts.spread(pair.spread(), comparison.term());
    if (pair.verdict() == Verdict.NOT_COMPARABLE) {
      String cause =
          pair.causes().isEmpty() ? "" : " (" + Words.of(pair.causes().get(0)) + " differs)";
      return Words.of(pair.verdict()) + cause + wouldBe(pair, spread);
    }
    String by = spread == null || spread.signum() == 0 ? "" : ", " + Amounts.percent(spread);
    String why =
        pair.causes().stream()
            .filter(c -> c != Cause.UNEXPLAINED)
            .findFirst()
            .map(c -> ", perhaps " + Words.of(c))
            .orElse("");
    return Words.of(pair.verdict()) + by + why;
  }

  private static String wouldBe(PairComparison pair, @Nullable BigDecimal spread) {
    if (pair.wouldBe() == null) {
      return "";
    }
    boolean differ = pair.wouldBe() == Verdict.DISCREPANT;
    String by = differ && spread != null ? " by " + Amounts.percent(spread) : "";
    return ", as one quantity they would " + (differ ? "differ" + by : "agree");
  }

  /** Quantities before days, mistakes that can be checked first, rounding last. */
  private static int score(Comparison comparison, List<PairComparison> shown) {
    Kind kind = comparison.term().kind();
    int score = comparison.verdict() == Verdict.DISCREPANT ? 50 : 45;
    score += kind == Kind.DATE || kind == Kind.DURATION ? 0 : 20;
    score += comparison.origins() > 1 ? 10 : -10;
    if (shown.stream().flatMap(p -> p.causes().stream()).anyMatch(MISTAKES::contains)) {
      score += 12;
    } else if (!comparison.causes().isEmpty() && HARMLESS.containsAll(comparison.causes())) {
      score -= 15;
    }
    BigDecimal widest =
        shown.stream()
            .map(PairComparison::spread)
            .filter(Objects::nonNull)
            .max(BigDecimal::compareTo)
            .orElse(comparison.spread());
    return score + Findings.weight(Amounts.spread(widest, comparison.term()));
  }
}
