package org.treatyterms.reconcile;

import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Expression;
import org.treatyterms.claim.Expression.Binary;
import org.treatyterms.claim.Expression.Literal;
import org.treatyterms.claim.Expression.Operator;
import org.treatyterms.claim.Expression.Part;
import org.treatyterms.claim.Expression.Ref;
import org.treatyterms.claim.Term;
import org.treatyterms.figure.Kind;
import org.treatyterms.figure.Unit;
import org.treatyterms.reconcile.Slots.Slot;

/** The units that the sides of a relation come out in. */
final class ExpressionUnits {
  private final Map<Slot, ClaimReading> claims;

  ExpressionUnits(Map<Slot, ClaimReading> claims) {
    this.claims = claims;
  }

  /**
   * The unit that an expression comes out in: that of its terms for sums, of the other factor where
   * one has none; empty where units multiply into something new.
   */
  Optional<Unit> of(Expression expression) {
    if (expression instanceof Ref ref) {
      ClaimReading claim = claims.get(Slot.of(ref));
      return ref.part() == Part.WHOLE && claim != null
          ? Optional.ofNullable(claim.term()).map(Term::unit)
          : Optional.empty();
    }
    if (expression instanceof Expression.Ceiling ceiling) {
      return of(ceiling.inner());
    }
    if (!(expression instanceof Binary binary)) {
      return Optional.empty();
    }
    Optional<Unit> left = of(binary.left());
    Optional<Unit> right = of(binary.right());
    return switch (binary.operator()) {
      case PLUS, MINUS -> left.isPresent() ? left : right;
      case TIMES ->
          scales(binary)
              ? Optional.empty()
              : plain(left) ? right : plain(right) ? left : Optional.empty();
      case OVER -> scales(binary) || !plain(right) ? Optional.empty() : left;
    };
  }

  /** A thousand as a factor turns tonnes into kilograms: the unit is another. */
  private static boolean scales(Binary product) {
    return Stream.of(product.left(), product.right())
        .map(ExpressionUnits::literal)
        .filter(Objects::nonNull)
        .map(BigFraction::abs)
        .anyMatch(
            l ->
                l.compareTo(new BigFraction(100)) >= 0
                    || l.compareTo(new BigFraction(1, 100)) <= 0);
  }

  private static boolean plain(Optional<Unit> unit) {
    return unit.map(u -> u.kind() == Kind.SHARE || u.kind() == Kind.RATIO).orElse(true);
  }

  /** The number that an expression is, a fraction of two numbers too; null if it is none. */
  static @Nullable BigFraction literal(Expression expression) {
    if (expression instanceof Literal number) {
      return number.value().value();
    }
    return expression instanceof Binary binary
            && binary.operator() == Operator.OVER
            && binary.left() instanceof Literal above
            && binary.right() instanceof Literal below
        ? above.value().value().divide(below.value().value())
        : null;
  }
}
