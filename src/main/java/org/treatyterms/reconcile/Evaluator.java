package org.treatyterms.reconcile;

import java.util.Optional;
import java.util.function.Function;
import org.apache.commons.math3.fraction.BigFraction;
import org.treatyterms.claim.Expression;
import org.treatyterms.claim.Expression.Binary;
import org.treatyterms.claim.Expression.Ceiling;
import org.treatyterms.claim.Expression.Literal;
import org.treatyterms.claim.Expression.Operator;
import org.treatyterms.claim.Expression.Ref;
import org.treatyterms.claim.Relation;
import org.treatyterms.figure.Interval;

/** Evaluates expressions over intervals, and solves a relation for one of its terms. */
final class Evaluator {
  private final Function<Ref, Optional<Value>> values;

  Evaluator(Function<Ref, Optional<Value>> values) {
    this.values = values;
  }

  /** Empty if a term has no value, or a divisor may be zero. */
  Optional<Value> evaluate(Expression expression) {
    if (expression instanceof Literal literal) {
      return Optional.of(Value.exact(literal.value().value()));
    }
    if (expression instanceof Ref ref) {
      return values.apply(ref);
    }
    if (expression instanceof Ceiling ceiling) {
      return evaluate(ceiling.inner()).map(Value::ceiling);
    }
    Binary binary = (Binary) expression;
    return evaluate(binary.left())
        .flatMap(left -> evaluate(binary.right()).flatMap(r -> left.apply(binary.operator(), r)));
  }

  /** Whether some values within the readings satisfy the relation. */
  static boolean holds(Relation.Comparator comparator, Value left, Value right) {
    Interval difference = left.interval().plus(right.interval().negate());
    BigFraction low = difference.low();
    BigFraction high = difference.high();
    int lowSign = low == null ? -1 : low.compareTo(BigFraction.ZERO);
    int highSign = high == null ? 1 : high.compareTo(BigFraction.ZERO);
    return switch (comparator) {
      case EQUAL -> difference.contains(BigFraction.ZERO);
      case LESS -> lowSign < 0;
      case AT_MOST -> lowSign < 0 || (lowSign == 0 && !difference.lowOpen());
      case GREATER -> highSign > 0;
      case AT_LEAST -> highSign > 0 || (highSign == 0 && !difference.highOpen());
    };
  }

  /**
   * The value that the rest of an equation implies for a term that stands in it once; empty if it
   * stands there more often, or the rest cannot be evaluated.
   */
  Optional<Value> solve(Relation relation, Ref unknown) {
    int left = count(relation.left(), unknown);
    int right = count(relation.right(), unknown);
    if (left + right != 1) {
      return Optional.empty();
    }
    Expression with = left == 1 ? relation.left() : relation.right();
    Expression without = left == 1 ? relation.right() : relation.left();
    Optional<Value> target = evaluate(without);
    Expression node = with;
    while (target.isPresent() && !node.equals(unknown)) {
      if (node instanceof Ceiling ceiling) {
        Value to = target.get();
        Interval below = new Interval(new BigFraction(-1), true, BigFraction.ZERO, false);
        target = Optional.of(new Value(to.interval().plus(below), to.point()));
        node = ceiling.inner();
        continue;
      }
      Binary binary = (Binary) node;
      boolean inLeft = count(binary.left(), unknown) == 1;
      Value to = target.get();
      target =
          evaluate(inLeft ? binary.right() : binary.left())
              .flatMap(known -> invert(to, binary.operator(), known, inLeft));
      node = inLeft ? binary.left() : binary.right();
    }
    return target;
  }

  private static Optional<Value> invert(Value to, Operator operator, Value known, boolean inLeft) {
    return switch (operator) {
      case PLUS -> to.apply(Operator.MINUS, known);
      case TIMES -> to.apply(Operator.OVER, known);
      case MINUS -> inLeft ? to.apply(Operator.PLUS, known) : known.apply(Operator.MINUS, to);
      case OVER -> inLeft ? to.apply(Operator.TIMES, known) : known.apply(Operator.OVER, to);
    };
  }

  private static int count(Expression expression, Ref ref) {
    if (expression instanceof Binary binary) {
      return count(binary.left(), ref) + count(binary.right(), ref);
    }
    return expression instanceof Ceiling ceiling
        ? count(ceiling.inner(), ref)
        : expression.equals(ref) ? 1 : 0;
  }
}
