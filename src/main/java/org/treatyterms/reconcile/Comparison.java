package org.treatyterms.reconcile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Term;
import org.treatyterms.figure.Interval;

/**
 * The claims of one term side by side.
 *
 * @param term the term
 * @param verdict whether one value satisfies all claims
 * @param spread (largest − smallest) / smallest of the stated values of comparable claims; null if
 *     there are fewer than two
 * @param causes why they differ, the best supported first
 * @param explanation what is found, in one or two sentences
 * @param claims every claim with its reading and origin, sorted by id
 * @param pairs every unordered pair once
 * @param common the values that satisfy all claims together; null unless there are any
 */
public record Comparison(
    Term term,
    Verdict verdict,
    @Nullable BigDecimal spread,
    List<Cause> causes,
    String explanation,
    List<ClaimReading> claims,
    List<PairComparison> pairs,
    @Nullable Interval common) {
  /**
   * Copies the lists.
   *
   * @param term the term
   * @param verdict whether one value satisfies all claims
   * @param spread (largest − smallest) / smallest of the stated values of comparable claims; null
   *     if there are fewer than two
   * @param causes why they differ, the best supported first
   * @param explanation what is found, in one or two sentences
   * @param claims every claim with its reading and origin, sorted by id
   * @param pairs every unordered pair once
   * @param common the values that satisfy all claims together; null unless there are any
   */
  public Comparison {
    causes = List.copyOf(causes);
    claims = List.copyOf(claims);
    pairs = List.copyOf(pairs);
  }

  /**
   * Finds the comparison of two claims, in either order.
   *
   * @param one a claim's id
   * @param other another claim's id
   * @return the pair, or empty if the term has no such pair
   */
  public Optional<PairComparison> findPair(String one, String other) {
    return pairs.stream()
        .filter(
            p ->
                (p.a().equals(one) && p.b().equals(other))
                    || (p.a().equals(other) && p.b().equals(one)))
        .findFirst();
  }

  /**
   * Returns how many origins the claims come from; copies count once.
   *
   * @return one or more, zero for a term without claims
   */
  public int origins() {
    return claims.stream().map(ClaimReading::origin).collect(Collectors.toSet()).size();
  }
}
