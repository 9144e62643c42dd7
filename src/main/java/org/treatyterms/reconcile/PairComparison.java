package org.treatyterms.reconcile;

import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Two claims of one term side by side. Immutable; the explanation is written when it is asked for.
 */
public final class PairComparison {
  private final String a;
  private final String b;
  private final Verdict verdict;
  private final List<Cause> causes;
  private final Lazy<String> explanation;
  private final @Nullable Verdict wouldBe;
  private final @Nullable BigDecimal spread;

  /**
   * Puts two claims side by side.
   *
   * @param a the id of the claim that comes first by id
   * @param b the id of the other claim
   * @param verdict whether both can be right
   * @param causes why they differ or how they agree, the best supported first; empty for equal
   *     figures of different origin
   * @param explanation gives the arithmetic in one or two sentences, the same whenever it is asked
   * @param wouldBe the verdict if basis, date or currency were the same; null unless NOT_COMPARABLE
   * @param spread (larger − smaller) / smaller of the stated values; null if they are not both
   *     numbers above zero in one unit
   */
  public PairComparison(
      String a,
      String b,
      Verdict verdict,
      List<Cause> causes,
      Supplier<String> explanation,
      @Nullable Verdict wouldBe,
      @Nullable BigDecimal spread) {
    this.a = a;
    this.b = b;
    this.verdict = verdict;
    this.causes = List.copyOf(causes);
    this.explanation = new Lazy<>(explanation);
    this.wouldBe = wouldBe;
    this.spread = spread;
  }

  /**
   * Returns the id of the claim that comes first by id.
   *
   * @return a claim's id
   */
  public String a() {
    return a;
  }

  /**
   * Returns the id of the other claim.
   *
   * @return a claim's id
   */
  public String b() {
    return b;
  }

  /**
   * Tells whether both can be right.
   *
   * @return the verdict
   */
  public Verdict verdict() {
    return verdict;
  }

  /**
   * Returns why the claims differ or how they agree.
   *
   * @return the best supported first; empty for equal figures of different origin
   */
  public List<Cause> causes() {
    return causes;
  }

  /**
   * Returns the arithmetic in one or two sentences.
   *
   * @return the explanation
   */
  public String explanation() {
    return explanation.get();
  }

  /**
   * Returns the verdict if basis, date or currency were the same.
   *
   * @return null unless NOT_COMPARABLE
   */
  public @Nullable Verdict wouldBe() {
    return wouldBe;
  }

  /**
   * Returns (larger − smaller) / smaller of the stated values.
   *
   * @return a part, not per cent; null if they are not both numbers above zero in one unit
   */
  public @Nullable BigDecimal spread() {
    return spread;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PairComparison pair
        && a.equals(pair.a)
        && b.equals(pair.b)
        && verdict == pair.verdict
        && causes.equals(pair.causes)
        && wouldBe == pair.wouldBe
        && Objects.equals(spread, pair.spread)
        && explanation().equals(pair.explanation());
  }

  @Override
  public int hashCode() {
    return Objects.hash(a, b, verdict);
  }

  @Override
  public String toString() {
    return a
        + " and "
        + b
        + ": "
        + verdict
        + (wouldBe == null ? "" : " (else " + wouldBe + ")")
        + " "
        + causes
        + ", spread "
        + spread
        + ": "
        + explanation();
  }
}
