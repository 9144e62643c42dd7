package org.treatyterms.reconcile;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Expression;
import org.treatyterms.claim.Expression.Binary;
import org.treatyterms.claim.Expression.Literal;
import org.treatyterms.claim.Expression.Operator;
import org.treatyterms.claim.Expression.Part;
import org.treatyterms.claim.Expression.Ref;
import org.treatyterms.claim.Relation;
import org.treatyterms.figure.Exact;
import org.treatyterms.figure.Interval;
import org.treatyterms.figure.Kind;
import org.treatyterms.figure.Reading;
import org.treatyterms.figure.Unit;
import org.treatyterms.reconcile.RelationAuditor.Outcome;
import org.treatyterms.reconcile.Slots.Slot;

/** The two sides of a relation with the figures of one choice put in, in words. */
final class Arithmetic {
  /** More terms than these are not written out. */
  private static final int MOST_TERMS = 8;

  private final Relation relation;
  private final Slots slots;
  private final Outcome shown;
  private final boolean dates;

  /** The unit of both sides; null if they have none or it cannot be told. */
  private final @Nullable Unit unit;

  Arithmetic(Relation relation, Slots slots, Outcome shown) {
    this.relation = relation;
    this.slots = slots;
    this.shown = shown;
    dates = isDate(relation.left()) || isDate(relation.right());
    ExpressionUnits units = new ExpressionUnits(shown.claims());
    Unit left = units.of(relation.left()).orElse(null);
    unit = left == null ? units.of(relation.right()).orElse(null) : left;
  }

  String text() {
    Value left = shown.left();
    Value right = shown.right();
    Optional<String> share = share(left);
    if (share.isPresent()) {
      return share.get();
    }
    String words =
        side(relation.left(), left)
            + joint(relation.comparator().token())
            + side(relation.right(), right);
    BigFraction residual = shown.residual();
    return shown.holds() || residual == null
        ? words
        : words + ", a difference of " + difference(residual, right.point());
  }

  /** "-1,434 km² (-2.9 %)", "-2.8 percentage points". */
  private String difference(BigFraction residual, @Nullable BigFraction base) {
    if (dates) {
      return Exact.words(residual, 5) + " days";
    }
    if (isShare()) {
      return Exact.words(residual.multiply(100), 3) + " percentage points";
    }
    // A part of a handful of votes says nothing.
    boolean votes = relation.left().refs().stream().anyMatch(r -> r.part() != Part.WHOLE);
    BigFraction part =
        votes || base == null || base.compareTo(BigFraction.ZERO) == 0
            ? null
            : residual.divide(base.abs());
    boolean tiny = part != null && part.abs().compareTo(new BigFraction(1, 20_000)) < 0;
    return Exact.words(residual, 5)
        + symbol()
        + (part == null ? "" : tiny ? " (below 0.01 %)" : " (" + Wording.percent(part) + ")");
  }

  private boolean isShare() {
    return unit != null && unit.kind() == Kind.SHARE;
  }

  private String symbol() {
    return unit == null || unit.symbol().isEmpty() ? "" : " " + unit.symbol();
  }

  private String joint(String sign) {
    boolean equation = sign.equals("=");
    if (shown.holds()) {
      return equation ? " agrees with " : " " + sign + " ";
    }
    return switch (sign) {
      case "=" -> " against ";
      case "<=" -> ", which is more than ";
      case "<" -> ", which is not less than ";
      case ">=" -> ", which is less than ";
      default -> ", which is not more than ";
    };
  }

  /** "724 of 1,118 is 64.8 % of all votes recorded, where >= 2/3 is asserted". */
  private Optional<String> share(Value left) {
    if (relation.left() instanceof Ref part
        && part.part() != Part.WHOLE
        && relation.right() instanceof Binary product
        && product.operator() == Operator.TIMES
        && ExpressionUnits.literal(product.left()) != null
        && product.right() instanceof Ref base) {
      ClaimReading claim = shown.claims().get(Slot.of(base));
      BigFraction whole =
          claim == null ? null : slots.value(claim, base.part()).map(Value::point).orElse(null);
      BigFraction threshold = ExpressionUnits.literal(product.left());
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
                + fraction(threshold)
                + " is asserted");
      }
    }
    return Optional.empty();
  }

  private static String fraction(BigFraction value) {
    return Exact.decimal(value).isPresent()
        ? Wording.percent(value)
        : value.getNumerator() + "/" + value.getDenominator();
  }

  private String name(Ref ref) {
    return switch (ref.part()) {
      case CAST -> "votes cast";
      case RECORDED -> "votes recorded";
      case OUT_OF -> "members";
      default -> "for “" + label(Slot.of(ref)) + "”";
    };
  }

  private String label(Slot slot) {
    ClaimReading claim = shown.claims().get(slot);
    String label = claim == null ? "" : claim.term().label();
    return label.isEmpty() ? slot.term() : label;
  }

  private boolean isDate(Expression side) {
    return side.refs().stream()
        .map(r -> shown.claims().get(Slot.of(r)))
        .anyMatch(c -> c != null && c.term().kind() == Kind.DATE);
  }

  /** A side with the figures put in, and what they come to. */
  private String side(Expression side, Value value) {
    if (side instanceof Ref ref && ref.part() == Part.WHOLE) {
      ClaimReading claim = shown.claims().get(Slot.of(ref));
      if (claim != null) {
        return figure(claim);
      }
    }
    boolean plain = side instanceof Ref || side instanceof Literal;
    String result = result(side, value);
    return plain || side.refs().size() > MOST_TERMS ? result : filled(side) + " = " + result;
  }

  /** What a side comes to if all figures but ranges are taken as printed. */
  private Interval stated(Expression side) {
    Map<Slot, ClaimReading> plain = new LinkedHashMap<>();
    shown
        .claims()
        .forEach(
            (slot, claim) -> {
              BigFraction point = claim.point();
              plain.put(
                  slot,
                  point == null
                      ? claim
                      : claim.read(
                          new Reading(Reading.Type.EXACT, Interval.point(point), "as printed")));
            });
    return RelationAuditor.evaluator(slots, plain)
        .evaluate(side)
        .map(Value::interval)
        .orElse(Interval.ALL);
  }

  private String result(Expression side, Value value) {
    BigFraction point = value.point();
    Interval stated = point == null ? stated(side) : value.interval();
    boolean day = dates && isDay(value.interval());
    if (day) {
      return Wording.days(point == null ? stated : Interval.point(point));
    }
    BigFraction scale = isShare() ? new BigFraction(100) : BigFraction.ONE;
    String after = dates ? " days" : isShare() ? " %" : symbol();
    return point == null
        ? Wording.span(stated.times(scale), after)
        : Exact.words(point.multiply(scale), digits(point)) + after;
  }

  /** So many that the difference between the sides shows. */
  private int digits(BigFraction value) {
    BigFraction residual = shown.residual();
    if (residual == null
        || residual.compareTo(BigFraction.ZERO) == 0
        || value.compareTo(BigFraction.ZERO) == 0) {
      return 6;
    }
    double ratio = Math.abs(value.doubleValue() / residual.doubleValue());
    return (int) Math.max(4, Math.min(12, Math.ceil(Math.log10(ratio)) + 2));
  }

  /** Durations stand beside dates too, but are never as far from 1970 as treaty dates are. */
  private static boolean isDay(Interval interval) {
    BigFraction end = interval.low() == null ? interval.high() : interval.low();
    return end != null && end.abs().compareTo(new BigFraction(3_000)) > 0;
  }

  private String filled(Expression expression) {
    if (expression instanceof Binary binary) {
      return wrapped(binary.left(), binary, false)
          + " "
          + sign(binary.operator())
          + " "
          + wrapped(binary.right(), binary, true);
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
          ? figure(claim)
          : slots
              .value(claim, ref.part())
              .map(Value::point)
              .map(p -> Exact.words(p, 9))
              .orElse("?");
    }
    return expression.toString();
  }

  /** The printed figure, with what it is in the canonical unit if it is printed in another. */
  private String figure(ClaimReading claim) {
    String words = Wording.figure(claim.claim());
    var measured = Slips.measured(claim);
    Unit canonical = claim.term().unit();
    BigFraction point = claim.point();
    if (measured == null
        || canonical == null
        || point == null
        || claim.term().kind() == Kind.SHARE
        || claim.term().kind() == Kind.DURATION
        || !measured.unit().convertsTo(canonical)
        || measured.unit().factor().equals(canonical.factor())) {
      return words;
    }
    return words + " (" + Exact.words(point, 6) + " " + canonical.symbol() + ")";
  }

  private String wrapped(Expression inner, Binary outer, boolean second) {
    boolean product = outer.operator() == Operator.TIMES || outer.operator() == Operator.OVER;
    boolean sum =
        inner instanceof Binary b
            && (b.operator() == Operator.PLUS || b.operator() == Operator.MINUS);
    boolean needed =
        inner instanceof Binary
            && (product ? sum || second || outer.operator() == Operator.OVER : second && sum);
    return needed ? "(" + filled(inner) + ")" : filled(inner);
  }

  private static String sign(Operator operator) {
    return switch (operator) {
      case PLUS -> "+";
      case MINUS -> "−";
      case TIMES -> "×";
      case OVER -> "/";
    };
  }
}
