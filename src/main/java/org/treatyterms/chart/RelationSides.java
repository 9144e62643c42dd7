package org.treatyterms.chart;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Claim;
import org.treatyterms.claim.Expression;
import org.treatyterms.claim.Stated;
import org.treatyterms.claim.Term;
import org.treatyterms.figure.CalendarDate;
import org.treatyterms.figure.Figure;
import org.treatyterms.figure.Kind;
import org.treatyterms.figure.Measured;
import org.treatyterms.figure.Range;
import org.treatyterms.figure.Tally;
import org.treatyterms.figure.Unit;
import org.treatyterms.reconcile.RelationAudit;

/** The sides of a relation as signed addends, with the values of one choice of claims. */
final class RelationSides {
  /**
   * One addend of a side.
   *
   * @param label its terms in words
   * @param words what is printed for it; empty if it is no single term
   * @param source the source's id; empty likewise
   * @param value signed, in the unit of the chart
   * @param last the last day of a date that is known to the month or year; else the value
   */
  record Addend(String label, String words, String source, double value, double last) {}

  /** What stands before the label of an addend that is taken away. */
  static final String LESS = "less: ";

  private final Map<String, Claim> chosen = new HashMap<>();
  private final Function<String, @Nullable Term> terms;
  private final boolean dated;
  private final boolean dates;
  private final List<Addend> left;
  private final List<Addend> right;
  private final boolean percent;
  private final @Nullable Term first;

  /**
   * Evaluates a relation.
   *
   * @throws IllegalArgumentException if a term has no number; the message names it
   */
  RelationSides(
      RelationAudit audit,
      RelationAudit.Choice choice,
      Function<String, @Nullable Claim> claims,
      Function<String, @Nullable Term> terms) {
    this.terms = terms;
    for (String id : choice.claims()) {
      Claim claim = claims.apply(id);
      if (claim != null) {
        chosen.putIfAbsent(claim.term(), claim);
        chosen.put(claim.term() + "[" + claim.basis() + "]", claim);
      }
    }
    Expression a = audit.relation().left();
    Expression b = audit.relation().right();
    dated = hasDate(a) || hasDate(b);
    dates = dated && days(a) == 1 && days(b) == 1;
    List<Term> alone = new ArrayList<>();
    alone(a, alone);
    alone(b, alone);
    first = alone.isEmpty() ? null : alone.get(0);
    percent = alone.stream().anyMatch(term -> term.kind() == Kind.SHARE);
    left = addends(a);
    right = addends(b);
  }

  private boolean hasDate(Expression side) {
    return side.refs().stream().anyMatch(ref -> term(ref).kind() == Kind.DATE);
  }

  /** How many dates are added up, those taken away counted negative. */
  private int days(Expression side) {
    if (side instanceof Expression.Binary sum && additive(sum)) {
      int second = days(sum.right());
      return days(sum.left()) + (sum.operator() == Expression.Operator.PLUS ? second : -second);
    }
    return side instanceof Expression.Ref ref && term(ref).kind() == Kind.DATE ? 1 : 0;
  }

  List<Addend> left() {
    return left;
  }

  List<Addend> right() {
    return right;
  }

  boolean dates() {
    return dates;
  }

  /** The symbol of the unit of both sides. */
  String unit() {
    Term term = first;
    if (dated) {
      return dates ? "" : "days";
    }
    if (term == null) {
      return "";
    }
    if (percent) {
      return "%";
    }
    return term.kind() == Kind.TALLY ? "votes" : Values.symbol(term.unit());
  }

  /** The terms that stand as addends by themselves: they tell the unit. */
  private void alone(Expression side, List<Term> found) {
    if (side instanceof Expression.Binary sum && additive(sum)) {
      alone(sum.left(), found);
      alone(sum.right(), found);
    } else if (side instanceof Expression.Ref ref) {
      found.add(term(ref));
    }
  }

  private static boolean additive(Expression.Binary binary) {
    return binary.operator() == Expression.Operator.PLUS
        || binary.operator() == Expression.Operator.MINUS;
  }

  private List<Addend> addends(Expression side) {
    List<Addend> addends = new ArrayList<>();
    split(side, 1, addends);
    return List.copyOf(addends);
  }

  private void split(Expression side, int sign, List<Addend> addends) {
    // The time between two dates is no date: it stays in one piece.
    boolean span = dated && days(side) == 0 && hasDate(side);
    if (!span && side instanceof Expression.Binary sum && additive(sum)) {
      split(sum.left(), sign, addends);
      split(sum.right(), sum.operator() == Expression.Operator.PLUS ? sign : -sign, addends);
      return;
    }
    double value = sign * value(side);
    Claim claim = side instanceof Expression.Ref ref ? claim(ref) : null;
    addends.add(
        new Addend(
            Words.clean((sign < 0 ? LESS : "") + label(side)),
            claim == null ? "" : Words.clean("“" + claim.asWritten() + "”"),
            claim == null ? "" : claim.source(),
            percent ? value * 100 : value,
            percent ? value * 100 : last(claim, value)));
  }

  private static double last(@Nullable Claim claim, double value) {
    return claim != null && claim.figure().orElse(null) instanceof CalendarDate date
        ? date.last().toEpochDay()
        : value;
  }

  private String label(Expression expression) {
    if (expression instanceof Expression.Ref ref) {
      String part =
          ref.part() == Expression.Part.WHOLE ? "" : ", " + ref.part().token().replace('_', ' ');
      return Titles.label(term(ref)) + part;
    }
    if (expression instanceof Expression.Literal number) {
      boolean all = percent && number.value().text().equals("1");
      return all ? "The whole" : number.value().text();
    }
    if (expression instanceof Expression.Ceiling ceiling) {
      return label(ceiling.inner()) + ", rounded up";
    }
    Expression.Binary binary = (Expression.Binary) expression;
    String operator =
        switch (binary.operator()) {
          case PLUS -> " + ";
          case MINUS -> " − ";
          case TIMES -> " × ";
          case OVER -> " ÷ ";
        };
    return label(binary.left()) + operator + label(binary.right());
  }

  private double value(Expression expression) {
    if (expression instanceof Expression.Ref ref) {
      return value(ref);
    }
    if (expression instanceof Expression.Literal number) {
      return number.value().value().doubleValue();
    }
    if (expression instanceof Expression.Ceiling ceiling) {
      return Math.ceil(value(ceiling.inner()) - 1e-9);
    }
    Expression.Binary binary = (Expression.Binary) expression;
    double a = value(binary.left());
    double b = value(binary.right());
    return switch (binary.operator()) {
      case PLUS -> a + b;
      case MINUS -> a - b;
      case TIMES -> a * b;
      case OVER -> a / b;
    };
  }

  private double value(Expression.Ref ref) {
    Claim claim = claim(ref);
    Figure figure = claim == null ? null : claim.figure().orElse(null);
    if (claim != null && claim.stated() instanceof Stated.None) {
      return 0;
    }
    Double value = figure == null ? null : value(figure, term(ref), ref.part());
    if (value == null) {
      throw new IllegalArgumentException(
          "The relation cannot be drawn: no source states a number for '" + ref + "'");
    }
    return value;
  }

  private @Nullable Double value(Figure figure, Term term, Expression.Part part) {
    if (figure instanceof Tally tally) {
      return part(tally, part);
    }
    if (figure instanceof CalendarDate date) {
      return (double) date.first().toEpochDay();
    }
    if (figure instanceof Range range) {
      Measured low = range.low();
      Measured high = range.high();
      Double from = low == null ? null : value(low, term, part);
      Double to = high == null ? null : value(high, term, part);
      return from == null ? to : to == null ? from : (Double) ((from + to) / 2);
    }
    Measured measured = (Measured) figure;
    Unit target = target(term);
    boolean converts = target != null && measured.unit().convertsTo(target);
    return (converts && target != null ? measured.in(target) : measured.number().value())
        .doubleValue();
  }

  /** Shares enter as fractions, durations beside dates as days. */
  private @Nullable Unit target(Term term) {
    if (term.kind() == Kind.SHARE) {
      return Unit.FRACTION;
    }
    return dated && term.kind() == Kind.DURATION ? Unit.DAY : term.unit();
  }

  private static @Nullable Double part(Tally tally, Expression.Part part) {
    Long count =
        switch (part) {
          case WHOLE, IN_FAVOUR -> tally.inFavour();
          case AGAINST -> tally.against();
          case ABSTAINING -> tally.abstaining();
          case NOT_VOTING -> tally.notVoting();
          case OUT_OF -> tally.outOf();
          case CAST -> tally.total(Tally.Base.CAST).orElse(null);
          case RECORDED -> tally.total(Tally.Base.RECORDED).orElse(null);
        };
    return count == null ? null : (Double) (double) count;
  }

  private Term term(Expression.Ref ref) {
    Term term = terms.apply(ref.term());
    if (term == null) {
      throw new IllegalArgumentException(
          "The relation cannot be drawn: there is no term '" + ref.term() + "'");
    }
    return term;
  }

  private @Nullable Claim claim(Expression.Ref ref) {
    Claim onBasis = ref.basis().isEmpty() ? null : chosen.get(ref.term() + "[" + ref.basis() + "]");
    return onBasis != null ? onBasis : chosen.get(ref.term());
  }
}
