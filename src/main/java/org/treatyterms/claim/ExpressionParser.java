package org.treatyterms.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.treatyterms.claim.Expression.Binary;
import org.treatyterms.claim.Expression.Ceiling;
import org.treatyterms.claim.Expression.Operator;
import org.treatyterms.claim.Expression.Part;
import org.treatyterms.claim.Expression.Ref;
import org.treatyterms.figure.Numeral;

/** Reads relations: tokens parted by blanks, precedence as usual, a bounded depth. */
final class ExpressionParser {
  /** Parentheses within parentheses; no relation between treaty figures comes near. */
  static final int MAX_DEPTH = 100;

  /** Tokens in one relation; bounds the work that a hostile cell can cause. */
  static final int MAX_TOKENS = 2_000;

  private static final Pattern REF =
      Pattern.compile(
          "([a-z0-9-]+(?:/[a-z0-9-]+)+)(?:\\[([a-z0-9-]+(?:/[a-z0-9-]+)*)])?(?:\\.([a-z_]+))?");
  private static final Pattern NUMBER = Pattern.compile("[0-9].*");

  private final List<String> tokens;
  private int next;
  private int depth;

  ExpressionParser(String text) {
    String stripped = text.strip();
    tokens = stripped.isEmpty() ? List.of() : List.of(stripped.split("\\s+", MAX_TOKENS + 1));
    if (tokens.size() > MAX_TOKENS) {
      throw new IllegalArgumentException(
          "has more than " + MAX_TOKENS + " tokens; write several relations");
    }
  }

  Relation relation(String id, String source, String asWritten, String note) {
    Expression left = sum();
    Relation.Comparator comparator = comparator();
    Expression right = sum();
    if (next < tokens.size()) {
      throw unexpected("an operator or the end");
    }
    return new Relation(id, left, comparator, right, source, asWritten, note);
  }

  private Relation.Comparator comparator() {
    for (Relation.Comparator comparator : Relation.Comparator.values()) {
      if (accept(comparator.token())) {
        return comparator;
      }
    }
    throw unexpected("an operator or one of = < <= > >=");
  }

  private Expression sum() {
    Expression left = product();
    while (true) {
      if (accept("+")) {
        left = new Binary(left, Operator.PLUS, product());
      } else if (accept("-")) {
        left = new Binary(left, Operator.MINUS, product());
      } else {
        return left;
      }
    }
  }

  private Expression product() {
    Expression left = factor();
    while (true) {
      if (accept("*")) {
        left = new Binary(left, Operator.TIMES, factor());
      } else if (accept("/")) {
        left = new Binary(left, Operator.OVER, divisor());
      } else {
        return left;
      }
    }
  }

  private Expression divisor() {
    Expression divisor = factor();
    if (divisor instanceof Expression.Literal number && number.value().value().doubleValue() == 0) {
      throw new IllegalArgumentException(
          "divides by zero at token " + next + "; write another divisor");
    }
    return divisor;
  }

  private Expression factor() {
    if (accept("ceil")) {
      if (next >= tokens.size() || !tokens.get(next).equals("(")) {
        throw unexpected("( after ceil");
      }
      return new Ceiling(factor());
    }
    if (accept("(")) {
      if (++depth > MAX_DEPTH) {
        throw new IllegalArgumentException(
            "nests more than "
                + MAX_DEPTH
                + " parentheses at token "
                + next
                + "; write it flatter");
      }
      Expression inner = sum();
      if (!accept(")")) {
        throw unexpected(")");
      }
      depth--;
      return inner;
    }
    if (next < tokens.size()) {
      String token = tokens.get(next);
      Matcher ref = REF.matcher(token);
      if (ref.matches()) {
        next++;
        String basis = ref.group(2);
        String part = ref.group(3);
        return new Ref(
            ref.group(1),
            basis == null ? "" : basis,
            part == null ? Part.WHOLE : Expression.part(part));
      }
      if (NUMBER.matcher(token).matches()) {
        next++;
        return new Expression.Literal(Numeral.parse(token));
      }
    }
    throw unexpected("a number, a term, ceil or (");
  }

  private boolean accept(String token) {
    if (next < tokens.size() && tokens.get(next).equals(token)) {
      next++;
      return true;
    }
    return false;
  }

  private IllegalArgumentException unexpected(String wanted) {
    List<String> near =
        new ArrayList<>(tokens.subList(Math.min(next, tokens.size()), tokens.size()));
    String found = near.isEmpty() ? "ends" : "has '" + shorten(near.get(0)) + "'";
    return new IllegalArgumentException(
        found
            + " at token "
            + (next + 1)
            + " where "
            + wanted
            + " is expected; write tokens parted by blanks, like a/part + b/part = a/whole");
  }

  private static String shorten(String token) {
    return token.length() <= 40 ? token : token.substring(0, 40) + "…";
  }
}
