package org.treatyterms.reconcile;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Two claims of one term side by side.
 *
 * @param a the id of the claim that comes first by id
 * @param b the id of the other claim
 * @param verdict whether both can be right
 * @param causes why they differ or how they agree, the best supported first; empty for equal
 *     figures of different origin
 * @param explanation the arithmetic in one or two sentences
 * @param wouldBe the verdict if basis, date or currency were the same; null unless NOT_COMPARABLE
 * @param spread (larger − smaller) / smaller of the stated values; null if they are not both
 *     numbers above zero in one unit
 */
public record PairComparison(
    String a,
    String b,
    Verdict verdict,
    List<Cause> causes,
    String explanation,
    @Nullable Verdict wouldBe,
    @Nullable BigDecimal spread) {
  /**
   * Copies the list.
   *
   * @param a the id of the claim that comes first by id
   * @param b the id of the other claim
   * @param verdict whether both can be right
   * @param causes why they differ or how they agree, the best supported first; empty for equal
   *     figures of different origin
   * @param explanation the arithmetic in one or two sentences
   * @param wouldBe the verdict if basis, date or currency were the same; null unless NOT_COMPARABLE
   * @param spread (larger − smaller) / smaller of the stated values; null if they are not both
   *     numbers above zero in one unit
   */
  public PairComparison {
    causes = List.copyOf(causes);
  }
}
