package org.treatyterms.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Expression;
import org.treatyterms.claim.Expression.Ref;
import org.treatyterms.claim.Relation;
import org.treatyterms.reconcile.Approximation.Span;
import org.treatyterms.reconcile.Slots.Slot;

/**
 * Both sides of a relation for many choices of claims. A side is evaluated once for every
 * combination of the claims that it names itself: 64 choices of three terms need 16 sums and 4
 * wholes. For one thread.
 */
final class Sides {
  private final Relation relation;
  private final Side left;
  private final Side right;

  Sides(Relation relation, Slots slots) {
    this.relation = relation;
    left = new Side(relation.left(), slots);
    right = new Side(relation.right(), slots);
  }

  /**
   * Tells whether some values within the readings satisfy the relation.
   *
   * @param at the number of the claim in each slot
   * @return null if a divisor may be zero
   */
  @Nullable Boolean holds(int[] at) {
    Span a = left.span(at);
    Span b = right.span(at);
    if (a != null && b != null) {
      Boolean plain = Approximation.holds(relation.comparator(), a, b);
      if (plain != null) {
        return plain;
      }
    }
    Value l = left.value(at);
    Value r = right.value(at);
    if (l == null || r == null) {
      return null;
    }
    return Evaluator.holds(relation.comparator(), l, r);
  }

  /** Left side − right side of the stated figures; null if one of them is only an interval. */
  @Nullable BigFraction residual(int[] at) {
    Value l = left.value(at);
    Value r = right.value(at);
    if (l == null || r == null) {
      return null;
    }
    return Value.difference(l, r);
  }

  private static final class Side {
    private final Expression expression;

    /** The slot of each reference, and what its claims contribute. */
    private final Map<Ref, Integer> places = new HashMap<>();

    private final Map<Ref, List<Optional<Value>>> contributions = new HashMap<>();
    private final Map<Ref, List<Optional<Span>>> approximations = new HashMap<>();
    private final int[] strides;
    private final Map<Integer, Optional<Value>> values = new HashMap<>();
    private final Map<Integer, Optional<Span>> spans = new HashMap<>();
    private final Evaluator evaluator = new Evaluator(this::contribution);
    private int[] at = {};

    Side(Expression expression, Slots slots) {
      this.expression = expression;
      boolean[] named = new boolean[slots.slots().size()];
      for (Ref ref : expression.refs()) {
        int place = slots.slots().indexOf(Slot.of(ref));
        places.put(ref, place);
        named[place] = true;
        List<Optional<Value>> own = new ArrayList<>();
        List<Optional<Span>> plain = new ArrayList<>();
        for (int i = 0; i < slots.count(place); i++) {
          Optional<Value> value = slots.value(slots.option(place, i), ref.part());
          own.add(value);
          plain.add(value.map(Approximation::of));
        }
        contributions.put(ref, own);
        approximations.put(ref, plain);
      }
      strides = new int[named.length];
      int stride = 1;
      for (int i = named.length - 1; i >= 0; i--) {
        if (named[i]) {
          strides[i] = stride;
          // The last slots move first, so that no more than these matter where it overflows.
          stride *= slots.count(i);
        }
      }
    }

    private Optional<Value> contribution(Ref ref) {
      return of(contributions, ref);
    }

    private <T> Optional<T> of(Map<Ref, List<Optional<T>>> contributions, Ref ref) {
      return Objects.requireNonNull(contributions.get(ref))
          .get(at[Objects.requireNonNull(places.get(ref))]);
    }

    private int combination(int[] choice) {
      at = choice;
      int combination = 0;
      for (int i = 0; i < strides.length; i++) {
        combination += strides[i] * choice[i];
      }
      return combination;
    }

    @Nullable Value value(int[] choice) {
      return values
          .computeIfAbsent(combination(choice), c -> evaluator.evaluate(expression))
          .orElse(null);
    }

    @Nullable Span span(int[] choice) {
      return spans
          .computeIfAbsent(
              combination(choice),
              c ->
                  Optional.ofNullable(
                      Approximation.evaluate(
                          expression, ref -> of(approximations, ref).orElse(null))))
          .orElse(null);
    }
  }
}
