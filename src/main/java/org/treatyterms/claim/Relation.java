package org.treatyterms.claim;

import java.util.Locale;

/**
 * Arithmetic that must hold between terms.
 *
 * @param id for instance {@code trianon-1920/area-parts}
 * @param left the left side
 * @param comparator how the sides compare
 * @param right the right side
 * @param source the id of the source that asserts it; empty if it holds by definition
 * @param asWritten the phrase that asserts it; empty if none
 * @param note a remark; empty if none
 */
public record Relation(
    String id,
    Expression left,
    Comparator comparator,
    Expression right,
    String source,
    String asWritten,
    String note) {
  /** How two sides compare. */
  public enum Comparator {
    /** Equal. */
    EQUAL("="),
    /** Less. */
    LESS("<"),
    /** Less or equal. */
    AT_MOST("<="),
    /** Greater. */
    GREATER(">"),
    /** Greater or equal. */
    AT_LEAST(">=");

    private final String token;

    Comparator(String token) {
      this.token = token;
    }

    /**
     * Returns the token used in data files.
     *
     * @return for instance {@code >=}
     */
    public String token() {
      return token;
    }
  }

  /**
   * Reads a relation from its expression.
   *
   * @param id the relation's id
   * @param expression tokens parted by blanks; see {@link Expression}
   * @param source the source that asserts it; empty if none
   * @param asWritten the phrase that asserts it; empty if none
   * @param note a remark; empty if none
   * @return the relation
   * @throws IllegalArgumentException if the expression cannot be read; the message says where
   */
  public static Relation parse(
      String id, String expression, String source, String asWritten, String note) {
    return new ExpressionParser(expression).relation(id, source, asWritten, note);
  }

  /**
   * Returns the expression in normal form.
   *
   * @return tokens parted by blanks
   */
  public String expression() {
    return String.format(Locale.ROOT, "%s %s %s", left, comparator.token(), right);
  }
}
