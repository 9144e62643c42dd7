package org.treatyterms.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.treatyterms.consensus.Consensus;
import org.treatyterms.consensus.ConsensusSummary;
import org.treatyterms.figure.Exact;
import org.treatyterms.figure.Kind;
import org.treatyterms.figure.Unit;

/**
 * A statistical estimate of one term from independent claims with stated uncertainties. Copies are
 * folded into their origin first; the estimate that counts every copy stands beside it, to show
 * what folding changes.
 *
 * @param term the term's id
 * @param claims the ids of the claims used, one for each origin, in the order of the summary
 * @param folded the estimates from one claim per origin, in the term's canonical unit
 * @param unfolded the same with every copy counted
 */
public record TermConsensus(
    String term, List<String> claims, ConsensusSummary folded, ConsensusSummary unfolded) {
  /**
   * Copies the list.
   *
   * @param term the term's id
   * @param claims the ids of the claims used, one for each origin, in the order of the summary
   * @param folded the estimates from one claim per origin, in the term's canonical unit
   * @param unfolded the same with every copy counted
   */
  public TermConsensus {
    claims = List.copyOf(claims);
  }

  /**
   * Estimates a term.
   *
   * @param comparison the claims of the term
   * @return the estimates
   * @throws IllegalArgumentException if the claims must not be averaged: tallies and dates, stated
   *     bases, dates or currencies that differ, a claim without a stated uncertainty, fewer than
   *     two origins; the message says which
   */
  public static TermConsensus of(Comparison comparison) {
    refusal(comparison)
        .ifPresent(
            why -> {
              throw new IllegalArgumentException(
                  "Cannot estimate " + comparison.term().id() + ": " + why);
            });
    List<ClaimReading> all = comparison.claims().stream().filter(ClaimReading::readable).toList();
    List<ClaimReading> origins = TermJudge.distinct(all);
    return new TermConsensus(
        comparison.term().id(),
        origins.stream().map(c -> c.claim().id()).toList(),
        summary(origins),
        summary(all));
  }

  /** Why the claims of a term must not be averaged; empty if they may be. */
  static Optional<String> refusal(Comparison comparison) {
    Kind kind = comparison.term().kind();
    if (kind == Kind.TALLY || kind == Kind.DATE) {
      return Optional.of("a " + kind.token() + " is exact and is never averaged");
    }
    List<ClaimReading> readable =
        comparison.claims().stream().filter(ClaimReading::readable).toList();
    for (PairComparison pair : comparison.pairs()) {
      boolean barred = pair.verdict() == Verdict.NOT_COMPARABLE && pair.wouldBe() != null;
      if (barred) {
        return Optional.of(
            "claims of different bases, dates or currencies are never averaged; "
                + pair.explanation());
      }
    }
    List<String> without = new ArrayList<>();
    for (ClaimReading claim : readable) {
      if (claim.claim().uncertainty() == null || claim.point() == null) {
        without.add(claim.claim().id());
      }
    }
    if (!without.isEmpty()) {
      return Optional.of("no uncertainty is stated by " + Wording.list(without));
    }
    long origins = readable.stream().map(ClaimReading::origin).distinct().count();
    return origins < 2
        ? Optional.of(
            "there is " + (origins == 0 ? "no origin" : "one origin only") + ", nothing to compare")
        : Optional.empty();
  }

  static ConsensusSummary summary(List<ClaimReading> claims) {
    double[] values = new double[claims.size()];
    double[] uncertainties = new double[claims.size()];
    for (int i = 0; i < values.length; i++) {
      ClaimReading claim = claims.get(i);
      BigFraction point = java.util.Objects.requireNonNull(claim.point());
      values[i] = Exact.toDecimal(point).doubleValue();
      uncertainties[i] = Exact.toDecimal(uncertainty(claim)).doubleValue();
    }
    return Consensus.of(values, uncertainties);
  }

  /** The stated uncertainty in the unit of the readings. */
  private static BigFraction uncertainty(ClaimReading claim) {
    BigFraction stated = Exact.of(java.util.Objects.requireNonNull(claim.claim().uncertainty()));
    var figure = Slips.measured(claim);
    Unit unit = claim.unit();
    return figure == null || unit == null ? stated : stated.multiply(figure.unit().factorTo(unit));
  }
}
