package org.treatyterms.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Expression;
import org.treatyterms.claim.Expression.Binary;
import org.treatyterms.claim.Expression.Literal;
import org.treatyterms.claim.Expression.Operator;
import org.treatyterms.claim.Expression.Part;
import org.treatyterms.claim.Expression.Ref;
import org.treatyterms.claim.Relation;
import org.treatyterms.claim.Term;
import org.treatyterms.figure.Exact;
import org.treatyterms.figure.Interval;
import org.treatyterms.figure.Kind;
import org.treatyterms.figure.Reading;
import org.treatyterms.reconcile.RelationAuditor.Tried;
import org.treatyterms.reconcile.Slots.Slot;

/** What an audit found about one relation, with the arithmetic. */
final class RelationWords {
  private final Relation relation;
  private final Slots slots;
  private final List<Tried> tried;
  private final Tried shown;

  RelationWords(Relation relation, Slots slots, List<Tried> tried, Tried shown) {
    this.relation = relation;
    this.slots = slots;
    this.tried = tried;
    this.shown = shown;
  }

  String text() {
    long holding = tried.stream().filter(Tried::holds).count();
    String verdict =
        holding == tried.size()
            ? "Holds"
            : holding == 0
                ? "Fails"
                : "Holds for " + holding + " of " + tried.size() + " choices of claims";
    if (tried.size() > 1 && holding == tried.size()) {
      verdict += " for all " + tried.size() + " choices of claims";
    } else if (tried.size() > 1 && holding == 0) {
      verdict += " for all " + tried.size() + " choices of claims";
    }
    return verdict + ": " + arithmetic() + "." + only(holding) + implied();
  }

  private String arithmetic() {
    Value left = shown.left();
    Value right = shown.right();
    if (left == null || right == null) {
      return "not evaluated";
    }
    Optional<String> share = share(left);
    if (share.isPresent()) {
      return share.get();
    }
    String sign = relation.comparator().token();
    boolean dates = isDate(relation.left()) || isDate(relation.right());
    String words =
        side(relation.left(), left, dates) + joint(sign) + side(relation.right(), right, dates);
    BigFraction residual = shown.residual();
    if (shown.holds() || residual == null) {
      return words;
    }
    String off = Exact.words(residual, 5) + (dates ? " days" : "");
    BigFraction base = right.point();
    String part =
        dates || base == null || base.compareTo(BigFraction.ZERO) == 0
            ? ""
            : " (" + Wording.percent(residual.divide(base.abs())) + ")";
    return words + ", a difference of " + off + part;
  }

  private String joint(String sign) {
    boolean equation = sign.equals("=");
    if (shown.holds()) {
      return equation ? " agrees with " : " " + sign + " ";
    }
    return equation ? " against " : ", which is not " + sign + " ";
  }

  /** "724 of 1,118 is 64.8 % of all votes recorded, against more than 66.7 %". */
  private Optional<String> share(Value left) {
    if (relation.left() instanceof Ref part
        && part.part() != Part.WHOLE
        && relation.right() instanceof Binary product
        && product.operator() == Operator.TIMES
        && literal(product.left()) != null
        && product.right() instanceof Ref base) {
      ClaimReading claim = shown.claims().get(Slot.of(base));
      BigFraction whole =
          claim == null ? null : slots.value(claim, base.part()).map(Value::point).orElse(null);
      BigFraction threshold = literal(product.left());
      BigFraction votes = left.point();
      if (whole != null
          && threshold != null
          && votes != null
          && whole.compareTo(BigFraction.ZERO) > 0) {
        return Optional.of(
            Exact.words(votes, 9)
                + " is "
                + Wording.percent(votes.divide(whole))
                + " of "
                + Exact.words(whole, 9)
                + " "
                + name(base)
                + ", where "
                + relation.comparator().token()
                + " "
                + Wording.percent(threshold)
                + " is asserted");
      }
    }
    return Optional.empty();
  }

  private static @Nullable BigFraction literal(Expression expression) {
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

  private static String name(Ref ref) {
    return switch (ref.part()) {
      case CAST -> "votes cast";
      case RECORDED -> "votes recorded";
      case OUT_OF -> "members";
      default -> "for “" + ref + "”";
    };
  }

  private boolean isDate(Expression side) {
    return side.refs().stream()
        .map(r -> shown.claims().get(Slot.of(r)))
        .anyMatch(c -> c != null && c.term().kind() == Kind.DATE);
  }

  /** A side with the figures put in, and what they come to. */
  private String side(Expression side, Value value, boolean dates) {
    String result = result(value, dates);
    boolean plain = side instanceof Ref || side instanceof Literal;
    if (side instanceof Ref ref
        && shown.claims().get(Slot.of(ref)) != null
        && ref.part() == Part.WHOLE) {
      return Wording.figure(
          java.util.Objects.requireNonNull(shown.claims().get(Slot.of(ref))).claim());
    }
    return plain || side.refs().size() > 8 ? result : filled(side) + " = " + result;
  }

  private static String result(Value value, boolean dates) {
    BigFraction point = value.point();
    boolean day = dates && isDay(value.interval());
    if (point == null) {
      return day ? Wording.days(value.interval()) : value.interval().toString();
    }
    return day ? Wording.days(Interval.point(point)) : Exact.words(point, 4);
  }

  /** Durations stand beside dates too, but are never as far from 1970 as treaty dates are. */
  private static boolean isDay(Interval interval) {
    BigFraction end = interval.low() == null ? interval.high() : interval.low();
    return end != null && end.abs().compareTo(new BigFraction(3_000)) > 0;
  }

  private String filled(Expression expression) {
    if (expression instanceof Binary binary) {
      return wrapped(binary.left(), binary)
          + " "
          + sign(binary.operator())
          + " "
          + wrapped(binary.right(), binary);
    }
    if (expression instanceof Expression.Ceiling ceiling) {
      return "the next whole number from " + filled(ceiling.inner());
    }
    if (expression instanceof Ref ref) {
      ClaimReading claim = shown.claims().get(Slot.of(ref));
      if (claim == null) {
        return ref.toString();
      }
      return ref.part() == Part.WHOLE
          ? Wording.figure(claim.claim())
          : slots
              .value(claim, ref.part())
              .map(Value::point)
              .map(p -> Exact.words(p, 9))
              .orElse("?");
    }
    return expression.toString();
  }

  private String wrapped(Expression inner, Binary outer) {
    boolean product = outer.operator() == Operator.TIMES || outer.operator() == Operator.OVER;
    return product && inner instanceof Binary ? "(" + filled(inner) + ")" : filled(inner);
  }

  private static String sign(Operator operator) {
    return switch (operator) {
      case PLUS -> "+";
      case MINUS -> "−";
      case TIMES -> "×";
      case OVER -> "/";
    };
  }

  /** Which claims alone let the relation hold. */
  private String only(long holding) {
    if (holding == 0 || holding == tried.size()) {
      return "";
    }
    List<String> only = new ArrayList<>();
    for (Slot slot : slots.slots()) {
      Set<String> good = words(slot, true);
      Set<String> all = words(slot, false);
      if (good.size() < all.size() && good.size() <= 3) {
        only.add(Wording.list(List.copyOf(good)) + " for “" + label(slot) + "”");
      }
    }
    return only.isEmpty() ? "" : " It holds only with " + Wording.list(only) + ".";
  }

  private Set<String> words(Slot slot, boolean holdingOnly) {
    return tried.stream()
        .filter(t -> !holdingOnly || t.holds())
        .map(t -> t.claims().get(slot))
        .filter(java.util.Objects::nonNull)
        .map(ClaimReading::words)
        .collect(Collectors.toCollection(java.util.TreeSet::new));
  }

  private String label(Slot slot) {
    ClaimReading claim = shown.claims().get(slot);
    String label = claim == null ? "" : claim.term().label();
    return label.isEmpty() ? slot.term() : label;
  }

  /** What the other figures imply for one term, with the reach of their readings. */
  private String implied() {
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
    Map<Slot, ClaimReading> narrow = firstReadings(null, null);
    Optional<Value> first = RelationAuditor.evaluator(slots, narrow).solve(relation, asked);
    if (first.isEmpty() || first.get().point() == null) {
      return "";
    }
    Interval reach = first.get().interval().times(factor.reciprocal());
    String span =
        reach.isPoint()
            ? ""
            : " ("
                + Wording.span(reach, term)
                + " by the narrowest readings"
                + further(asked, reach, factor)
                + ")";
    return " The other figures imply "
        + Wording.value(java.util.Objects.requireNonNull(first.get().point()).divide(factor), term)
        + span
        + " for “"
        + label(Slot.of(asked))
        + "”.";
  }

  /** How much further wider readings reach: "from 205.6 million if 26 % is cut off". */
  private String further(Ref asked, Interval reach, BigFraction factor) {
    StringBuilder words = new StringBuilder();
    shown
        .claims()
        .forEach(
            (slot, claim) -> {
              for (Reading reading : claim.readings()) {
                Interval wider =
                    RelationAuditor.evaluator(slots, firstReadings(slot, reading))
                        .solve(relation, asked)
                        .map(v -> v.interval().times(factor.reciprocal()))
                        .orElse(reach);
                BigFraction low = wider.low();
                BigFraction high = wider.high();
                String if_ = " if " + Wording.bare(claim.claim()) + " is " + reading.reason();
                if (low != null && reach.low() != null && apart(low, reach.low())) {
                  words.append(", from ").append(Wording.value(low, claimTerm(asked))).append(if_);
                }
                if (high != null && reach.high() != null && apart(reach.high(), high)) {
                  words.append(", to ").append(Wording.value(high, claimTerm(asked))).append(if_);
                }
              }
            });
    return words.toString();
  }

  /** Whether one end lies below another by more than can be passed over: one part in a thousand. */
  private static boolean apart(BigFraction low, BigFraction high) {
    return high.subtract(low).multiply(1_000).compareTo(high.abs()) > 0;
  }

  private Term claimTerm(Ref asked) {
    return java.util.Objects.requireNonNull(shown.claims().get(Slot.of(asked))).term();
  }

  /** The shown choice with each claim's first reading only, but for one slot another. */
  private Map<Slot, ClaimReading> firstReadings(@Nullable Slot other, @Nullable Reading reading) {
    Map<Slot, ClaimReading> narrow = new LinkedHashMap<>();
    shown
        .claims()
        .forEach(
            (slot, c) -> {
              List<Reading> one =
                  c.readings().isEmpty()
                      ? List.of()
                      : List.of(
                          slot.equals(other) && reading != null ? reading : c.readings().get(0));
              narrow.put(
                  slot,
                  new ClaimReading(c.claim(), c.term(), c.unit(), one, c.point(), c.origin()));
            });
    return narrow;
  }

  /** The term to solve for: a reference figure if there is one, else one that stands alone. */
  private @Nullable Ref asked() {
    List<Ref> whole = slots.refs().stream().filter(r -> r.part() == Part.WHOLE).toList();
    for (Ref ref : whole) {
      ClaimReading claim = shown.claims().get(Slot.of(ref));
      if (claim != null && claim.term().provision().isEmpty() && whole.size() > 1) {
        return ref;
      }
    }
    if (relation.left() instanceof Ref ref && ref.part() == Part.WHOLE) {
      return ref;
    }
    return relation.right() instanceof Ref ref && ref.part() == Part.WHOLE ? ref : null;
  }
}
