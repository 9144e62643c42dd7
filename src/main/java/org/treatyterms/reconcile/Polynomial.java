package org.treatyterms.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.math3.fraction.BigFraction;
import org.treatyterms.claim.Expression;
import org.treatyterms.claim.Expression.Binary;
import org.treatyterms.claim.Expression.Literal;
import org.treatyterms.claim.Expression.Ref;
import org.treatyterms.claim.Relation;

/**
 * A relation as a sum of products of at most two terms that must be zero: what balancing can hold
 * to. Keys are the terms multiplied, none for the constant.
 */
record Polynomial(Map<List<Ref>, BigFraction> coefficients) {
  private static final Comparator<List<Ref>> ORDER =
      Comparator.comparing((List<Ref> refs) -> refs.size()).thenComparing(List::toString);

  /** Left side − right side, cleared of divisors. */
  static Polynomial of(Relation relation) {
    Quotient left = quotient(relation.left());
    Quotient right = quotient(relation.right());
    return left.above.times(right.below).minus(right.above.times(left.below));
  }

  private record Quotient(Polynomial above, Polynomial below) {}

  private static Quotient quotient(Expression expression) {
    if (expression instanceof Literal literal) {
      return new Quotient(constant(literal.value().value()), constant(BigFraction.ONE));
    }
    if (expression instanceof Ref ref) {
      return new Quotient(single(List.of(ref), BigFraction.ONE), constant(BigFraction.ONE));
    }
    if (!(expression instanceof Binary binary)) {
      throw new IllegalArgumentException("ceil cannot be balanced");
    }
    Quotient a = quotient(binary.left());
    Quotient b = quotient(binary.right());
    return switch (binary.operator()) {
      case PLUS ->
          new Quotient(a.above.times(b.below).plus(b.above.times(a.below)), a.below.times(b.below));
      case MINUS ->
          new Quotient(
              a.above.times(b.below).minus(b.above.times(a.below)), a.below.times(b.below));
      case TIMES -> new Quotient(a.above.times(b.above), a.below.times(b.below));
      case OVER -> new Quotient(a.above.times(b.below), a.below.times(b.above));
    };
  }

  private static Polynomial constant(BigFraction value) {
    return single(List.of(), value);
  }

  private static Polynomial single(List<Ref> refs, BigFraction value) {
    Map<List<Ref>, BigFraction> map = new TreeMap<>(ORDER);
    map.put(refs, value);
    return new Polynomial(map);
  }

  Polynomial plus(Polynomial other) {
    Map<List<Ref>, BigFraction> sum = new TreeMap<>(ORDER);
    sum.putAll(coefficients);
    other.coefficients.forEach((refs, c) -> sum.merge(refs, c, BigFraction::add));
    sum.values().removeIf(BigFraction.ZERO::equals);
    return new Polynomial(sum);
  }

  Polynomial minus(Polynomial other) {
    return plus(other.times(constant(BigFraction.MINUS_ONE)));
  }

  Polynomial times(Polynomial other) {
    Map<List<Ref>, BigFraction> product = new TreeMap<>(ORDER);
    coefficients.forEach(
        (refs, c) ->
            other.coefficients.forEach(
                (more, d) -> {
                  List<Ref> all = new ArrayList<>(refs);
                  all.addAll(more);
                  if (all.size() > 2) {
                    throw new IllegalArgumentException(
                        "products of more than two terms cannot be balanced");
                  }
                  all.sort(Comparator.comparing(Ref::toString));
                  product.merge(List.copyOf(all), c.multiply(d), BigFraction::add);
                }));
    product.values().removeIf(BigFraction.ZERO::equals);
    return new Polynomial(product);
  }
}
