package org.treatyterms.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.treatyterms.balance.Balance;
import org.treatyterms.balance.BalanceResult;
import org.treatyterms.claim.Expression.Part;
import org.treatyterms.claim.Expression.Ref;
import org.treatyterms.claim.Relation;
import org.treatyterms.claim.Term;
import org.treatyterms.figure.Exact;
import org.treatyterms.figure.Interval;
import org.treatyterms.figure.Kind;
import org.treatyterms.figure.Reading;
import org.treatyterms.figure.Unit;

/**
 * Several terms adjusted together so that relations between them hold. Each term enters with one
 * claim: the preferred or first. Its uncertainty is the stated one, or that of a uniform
 * distribution over its narrowest reading, width/√12 (GUM 4.3.7); exact figures have none and are
 * not adjusted. Shares and ratios enter as fractions.
 *
 * @param terms the terms, in the order of the result
 * @param claims the id of the claim each term enters with; empty for a term without one, which is
 *     estimated from the rest
 * @param notes how each uncertainty was obtained, in the same order
 * @param result the adjusted values and tests
 */
public record RelationBalance(
    List<String> terms, List<String> claims, List<String> notes, BalanceResult result) {
  /**
   * Copies the lists.
   *
   * @param terms the terms, in the order of the result
   * @param claims the id of the claim each term enters with; empty for a term without one, which is
   *     estimated from the rest
   * @param notes how each uncertainty was obtained, in the same order
   * @param result the adjusted values and tests
   */
  public RelationBalance {
    terms = List.copyOf(terms);
    claims = List.copyOf(claims);
    notes = List.copyOf(notes);
  }

  /**
   * Balances the terms that equations name.
   *
   * @param all the reconciliation
   * @param relations the ids of the relations to hold to; equations of sums and products of terms
   * @return the balance
   * @throws IllegalArgumentException if a relation cannot be balanced: an inequality, a tally or
   *     date, ceil, a product of more than two terms, a claim whose reading has no bounds; the
   *     message says which
   */
  public static RelationBalance of(Reconciliation all, List<String> relations) {
    return new Builder(all).balance(relations);
  }

  private static final class Builder {
    private final Reconciliation all;
    private final Map<Ref, Integer> columns = new LinkedHashMap<>();
    private final List<String> claims = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private final List<Double> values = new ArrayList<>();
    private final List<Double> variances = new ArrayList<>();

    Builder(Reconciliation all) {
      this.all = all;
    }

    RelationBalance balance(List<String> ids) {
      List<Polynomial> equations = new ArrayList<>();
      for (String id : ids) {
        Relation relation = all.relation(id).relation();
        try {
          equations.add(equation(relation));
        } catch (IllegalArgumentException e) {
          throw new IllegalArgumentException("Cannot balance " + id + ": " + e.getMessage(), e);
        }
      }
      int n = columns.size();
      double[][] matrix = new double[equations.size()][n];
      double[] constants = new double[equations.size()];
      boolean[] measured = new boolean[n];
      for (int i = 0; i < n; i++) {
        measured[i] = !claims.get(i).isEmpty();
      }
      Balance.Builder builder =
          Balance.builder()
              .names(columns.keySet().stream().map(Ref::toString).toArray(String[]::new))
              .values(array(values))
              .measured(measured)
              .variances(array(variances));
      for (int row = 0; row < matrix.length; row++) {
        enter(equations.get(row), row, matrix, constants, builder);
      }
      BalanceResult result = builder.matrix(matrix).constants(constants).build().solve();
      return new RelationBalance(
          columns.keySet().stream().map(Ref::toString).toList(), claims, notes, result);
    }

    private static double[] array(List<Double> numbers) {
      return numbers.stream().mapToDouble(Double::doubleValue).toArray();
    }

    private Polynomial equation(Relation relation) {
      if (relation.comparator() != Relation.Comparator.EQUAL) {
        throw new IllegalArgumentException("it is an inequality");
      }
      Polynomial equation = Polynomial.of(relation);
      equation.coefficients().keySet().forEach(refs -> refs.forEach(this::column));
      return equation;
    }

    private void enter(
        Polynomial equation,
        int row,
        double[][] matrix,
        double[] constants,
        Balance.Builder builder) {
      equation
          .coefficients()
          .forEach(
              (refs, coefficient) -> {
                double c = Exact.toDecimal(coefficient).doubleValue();
                if (refs.isEmpty()) {
                  constants[row] = -c;
                } else if (refs.size() == 1) {
                  matrix[row][column(refs.get(0))] += c;
                } else {
                  builder.product(row, c, column(refs.get(0)), column(refs.get(1)));
                }
              });
    }

    private int column(Ref ref) {
      Integer known = columns.get(ref);
      if (known != null) {
        return known;
      }
      if (ref.part() != Part.WHOLE) {
        throw new IllegalArgumentException("tallies are exact and are not adjusted: " + ref);
      }
      Comparison comparison = all.comparison(ref.term());
      Kind kind = comparison.term().kind();
      if (kind == Kind.DATE || kind == Kind.TALLY) {
        throw new IllegalArgumentException(
            "a " + kind.token() + " is exact and is not adjusted: " + ref);
      }
      ClaimReading claim = first(comparison, ref);
      columns.put(ref, columns.size());
      claims.add(claim == null ? "" : claim.claim().id());
      if (claim == null) {
        values.add(Double.NaN);
        variances.add(Double.NaN);
        notes.add("no claim; estimated from the rest");
      } else {
        measured(claim);
      }
      return columns.size() - 1;
    }

    private static @Nullable ClaimReading first(Comparison comparison, Ref ref) {
      return comparison.claims().stream()
          .filter(c -> c.point() != null)
          .filter(c -> ref.basis().isEmpty() || ref.basis().equals(c.claim().basis()))
          .min(
              java.util.Comparator.comparingInt((ClaimReading c) -> Slots.preference(c.claim()))
                  .thenComparing(c -> c.claim().id()))
          .orElse(null);
    }

    private void measured(ClaimReading claim) {
      BigFraction factor = factor(claim.term());
      BigFraction point = java.util.Objects.requireNonNull(claim.point());
      values.add(Exact.toDecimal(point.multiply(factor)).doubleValue());
      Reading reading = claim.readings().get(0);
      Interval interval = reading.interval().times(factor);
      BigFraction low = interval.low();
      BigFraction high = interval.high();
      if (low == null || high == null) {
        throw new IllegalArgumentException(
            claim.claim().id() + " has no bounds (" + reading.reason() + ")");
      }
      double width = Exact.toDecimal(high.subtract(low)).doubleValue();
      boolean stated = reading.type() == Reading.Type.UNCERTAINTY;

      double u = stated ? statedUncertainty(claim, factor) : width / Math.sqrt(12);
      variances.add(u * u);
      notes.add(
          width == 0
              ? "exact"
              : stated
                  ? reading.reason()
                  : reading.reason() + ", as a uniform distribution: width/√12");
    }

    private static double statedUncertainty(ClaimReading claim, BigFraction factor) {
      var figure = Slips.measured(claim);
      Unit unit = claim.unit();
      BigFraction own =
          figure == null || unit == null ? BigFraction.ONE : figure.unit().factorTo(unit);
      BigFraction stated = Exact.of(java.util.Objects.requireNonNull(claim.claim().uncertainty()));
      return Exact.toDecimal(stated.multiply(own).multiply(factor)).doubleValue();
    }

    private static BigFraction factor(Term term) {
      Unit unit = term.unit();
      boolean part = term.kind() == Kind.SHARE || term.kind() == Kind.RATIO;
      return part && unit != null ? unit.factor() : BigFraction.ONE;
    }
  }
}
