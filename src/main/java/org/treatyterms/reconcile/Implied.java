package org.treatyterms.reconcile;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Expression.Part;
import org.treatyterms.claim.Expression.Ref;
import org.treatyterms.claim.Relation;
import org.treatyterms.claim.Term;
import org.treatyterms.figure.Interval;
import org.treatyterms.figure.Kind;
import org.treatyterms.figure.Reading;
import org.treatyterms.reconcile.RelationAuditor.Outcome;
import org.treatyterms.reconcile.Slots.Slot;

/** What the other figures of an equation that fails imply for one of its terms. */
final class Implied {
  private final Relation relation;
  private final Slots slots;
  private final Outcome shown;

  Implied(Relation relation, Slots slots, Outcome shown) {
    this.relation = relation;
    this.slots = slots;
    this.shown = shown;
  }

  /** A sentence, or nothing: "The other figures imply 215,384,615 persons (… to …) for …". */
  String text() {
    if (shown.holds() || relation.comparator() != Relation.Comparator.EQUAL) {
      return "";
    }
    Ref asked = asked();
    ClaimReading claim = asked == null ? null : shown.claims().get(Slot.of(asked));
    if (asked == null || claim == null) {
      return "";
    }
    Term term = claim.term();
    BigFraction factor = slots.factor(term, term.unit());
    Optional<Value> first = solve(asked, firstReadings(null, null));
    BigFraction point = first.map(Value::point).orElse(null);
    if (first.isEmpty() || point == null || impossible(point, term)) {
      return "";
    }
    Interval reach = first.get().interval().times(factor.reciprocal());
    String span =
        reach.isPoint()
            ? ""
            : " ("
                + Wording.span(reach, term)
                + " by the narrowest readings"
                + further(asked, term, reach, factor)
                + ")";
    return " The other figures imply "
        + Wording.value(point.divide(factor), term)
        + span
        + " for “"
        + (term.label().isEmpty() ? term.id() : term.label())
        + "”.";
  }

  /** Nothing but dates, angles and rates of change is ever below zero. */
  static boolean impossible(BigFraction value, Term term) {
    return value.compareTo(BigFraction.ZERO) < 0
        && term.kind() != Kind.DATE
        && term.kind() != Kind.ANGLE
        && term.kind() != Kind.RATE;
  }

  private Optional<Value> solve(Ref asked, Map<Slot, ClaimReading> claims) {
    return RelationAuditor.evaluator(slots, claims).solve(relation, asked);
  }

  /** How far wider readings reach: "; 205.6 to 222.6 million if 26 % is cut off". */
  private String further(Ref asked, Term term, Interval reach, BigFraction factor) {
    BigFraction low = reach.low();
    BigFraction high = reach.high();
    Set<String> reasons = new LinkedHashSet<>();
    for (Map.Entry<Slot, ClaimReading> entry : shown.claims().entrySet()) {
      for (Reading reading : entry.getValue().readings()) {
        Interval wider =
            solve(asked, firstReadings(entry.getKey(), reading))
                .map(v -> v.interval().times(factor.reciprocal()))
                .orElse(reach);
        boolean lower = low != null && wider.low() != null && apart(wider.low(), low);
        boolean higher = high != null && wider.high() != null && apart(high, wider.high());
        if (lower || higher) {
          reasons.add(Wording.read(entry.getValue().claim(), reading));
        }
        low = lower ? wider.low() : low;
        high = higher ? wider.high() : high;
      }
    }
    return reasons.isEmpty()
        ? ""
        : "; "
            + Wording.span(new Interval(low, reach.lowOpen(), high, reach.highOpen()), term)
            + " if "
            + Wording.list(List.copyOf(reasons));
  }

  /** Whether one end lies below another by more than can be passed over: one part in a thousand. */
  private static boolean apart(BigFraction low, BigFraction high) {
    return high.subtract(low).multiply(1_000).compareTo(high.abs()) > 0;
  }

  /** The shown choice with each claim's first reading only, but for one slot another. */
  private Map<Slot, ClaimReading> firstReadings(@Nullable Slot other, @Nullable Reading reading) {
    Map<Slot, ClaimReading> narrow = new LinkedHashMap<>();
    shown
        .claims()
        .forEach(
            (slot, c) ->
                narrow.put(
                    slot,
                    c.readings().isEmpty()
                        ? c
                        : c.read(
                            slot.equals(other) && reading != null
                                ? reading
                                : c.readings().get(0))));
    return narrow;
  }

  /**
   * The term to solve for: the base of a share if it is a reference figure, else what stands alone
   * on a side, terms of a treaty first.
   */
  private @Nullable Ref asked() {
    List<Ref> whole = slots.refs().stream().filter(r -> r.part() == Part.WHOLE).toList();
    boolean shares = whole.stream().anyMatch(r -> kind(r) == Kind.SHARE);
    for (Ref ref : whole) {
      if (shares && reference(ref) && kind(ref) != Kind.SHARE && kind(ref) != Kind.RATE) {
        return ref;
      }
    }
    Ref left = relation.left() instanceof Ref ref && ref.part() == Part.WHOLE ? ref : null;
    Ref right = relation.right() instanceof Ref ref && ref.part() == Part.WHOLE ? ref : null;
    return left == null || (right != null && reference(left)) ? right : left;
  }

  private @Nullable Kind kind(Ref ref) {
    ClaimReading claim = shown.claims().get(Slot.of(ref));
    return claim == null ? null : claim.term().kind();
  }

  private boolean reference(Ref ref) {
    ClaimReading claim = shown.claims().get(Slot.of(ref));
    return claim != null && claim.term().provision().isEmpty();
  }
}
