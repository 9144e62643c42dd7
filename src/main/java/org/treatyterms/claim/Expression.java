package org.treatyterms.claim;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.function.Consumer;
import org.treatyterms.figure.Numeral;

/**
 * One side of a relation: numbers, terms, {@code + - * / ( )} and {@code ceil ( … )}. A term may
 * name a basis ({@code hungary-1910/area[with-croatia]}) or, for a tally, a part ({@code
 * x/vote.in_favour}). {@code toString} writes the normal form.
 */
public sealed interface Expression {
  /** A part of a tally. The token is the lower-case name. */
  enum Part {
    /** The term itself, not a tally. */
    WHOLE,
    /** Votes in favour. */
    IN_FAVOUR,
    /** Votes against. */
    AGAINST,
    /** Abstentions. */
    ABSTAINING,
    /** Members who did not vote. */
    NOT_VOTING,
    /** The named membership. */
    OUT_OF,
    /** In favour and against. */
    CAST,
    /** In favour, against and abstaining. */
    RECORDED;

    /**
     * Returns the token used in expressions.
     *
     * @return the lower-case name
     */
    public String token() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** What stands between two expressions. */
  enum Operator {
    /** Sum. */
    PLUS("+"),
    /** Difference. */
    MINUS("-"),
    /** Product. */
    TIMES("*"),
    /** Quotient. */
    OVER("/");

    private final String token;

    Operator(String token) {
      this.token = token;
    }

    /**
     * Returns the token used in expressions.
     *
     * @return for instance {@code *}
     */
    public String token() {
      return token;
    }
  }

  /**
   * A number.
   *
   * @param value the number
   */
  record Literal(Numeral value) implements Expression {
    @Override
    public String toString() {
      return value.text();
    }
  }

  /**
   * A term, perhaps on one basis, perhaps one part of a tally.
   *
   * @param term the term's id
   * @param basis the basis's id; empty for any
   * @param part the part of a tally
   */
  record Ref(String term, String basis, Part part) implements Expression {
    @Override
    public String toString() {
      return term
          + (basis.isEmpty() ? "" : "[" + basis + "]")
          + (part == Part.WHOLE ? "" : "." + part.token());
    }
  }

  /**
   * Two expressions and an operator.
   *
   * @param left the first operand
   * @param operator the operator
   * @param right the second operand
   */
  record Binary(Expression left, Operator operator, Expression right) implements Expression {
    @Override
    public String toString() {
      return wrap(left, false) + " " + operator.token() + " " + wrap(right, true);
    }

    private String wrap(Expression side, boolean second) {
      boolean needed =
          side instanceof Binary inner
              && (rank(inner.operator) < rank(operator)
                  || (second
                      && rank(inner.operator) == rank(operator)
                      && (operator == Operator.MINUS || operator == Operator.OVER)));
      return needed ? "( " + side + " )" : side.toString();
    }

    private static int rank(Operator operator) {
      return operator == Operator.PLUS || operator == Operator.MINUS ? 0 : 1;
    }
  }

  /**
   * The least whole number not below an expression.
   *
   * @param inner the expression
   */
  record Ceiling(Expression inner) implements Expression {
    @Override
    public String toString() {
      return "ceil ( " + inner + " )";
    }
  }

  /**
   * Returns the terms named, in the order of their first mention.
   *
   * @return the references
   */
  default Set<Ref> refs() {
    Set<Ref> refs = new LinkedHashSet<>();
    visit(refs::add);
    return refs;
  }

  private void visit(Consumer<Ref> seen) {
    if (this instanceof Ref ref) {
      seen.accept(ref);
    } else if (this instanceof Binary binary) {
      binary.left.visit(seen);
      binary.right.visit(seen);
    } else if (this instanceof Ceiling ceiling) {
      ceiling.inner.visit(seen);
    }
  }

  /**
   * Finds the part of a tally that a token names.
   *
   * @param token for instance {@code in_favour}
   * @return the part
   * @throws IllegalArgumentException if it names none
   */
  static Part part(String token) {
    for (Part part : Part.values()) {
      if (part != Part.WHOLE && part.token().equals(token)) {
        return part;
      }
    }
    throw new IllegalArgumentException(
        "'"
            + token
            + "' is not a part of a tally; write in_favour, against, abstaining, not_voting,"
            + " out_of, cast or recorded");
  }
}
