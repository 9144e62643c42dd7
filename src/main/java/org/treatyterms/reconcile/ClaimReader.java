package org.treatyterms.reconcile;

import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Claim;
import org.treatyterms.claim.Stated;
import org.treatyterms.claim.Term;
import org.treatyterms.figure.CalendarDate;
import org.treatyterms.figure.Figure;
import org.treatyterms.figure.Interval;
import org.treatyterms.figure.Measured;
import org.treatyterms.figure.Range;
import org.treatyterms.figure.Reading;
import org.treatyterms.figure.ReadingPolicy;
import org.treatyterms.figure.Tally;
import org.treatyterms.figure.Unit;

/** Turns claims into readings in the canonical unit of their term. */
final class ClaimReader {
  private final ReadingPolicy policy;

  ClaimReader(ReadingPolicy policy) {
    this.policy = policy;
  }

  ClaimReading read(Claim claim, Term term) {
    if (claim.stated() instanceof Stated.None) {
      Interval zero = Interval.point(BigFraction.ZERO);
      Reading none = new Reading(Reading.Type.EXACT, zero, "the source says that there was none");
      return new ClaimReading(
          claim, term, term.unit(), List.of(none), BigFraction.ZERO, claim.source());
    }
    Figure figure = claim.figure().orElse(null);
    if (figure == null || figure instanceof Tally) {
      return new ClaimReading(claim, term, null, List.of(), null, claim.source());
    }
    List<Reading> readings =
        Reading.of(figure, claim.hedge(), claim.precision(), claim.uncertainty(), policy);
    Unit own = unit(figure);
    Unit canonical = term.unit();
    BigFraction factor =
        own != null && canonical != null && own.convertsTo(canonical)
            ? own.factorTo(canonical)
            : BigFraction.ONE;
    boolean converted = own != null && canonical != null && own.convertsTo(canonical);
    List<Reading> inUnit =
        factor.equals(BigFraction.ONE)
            ? readings
            : readings.stream()
                .map(r -> new Reading(r.type(), r.interval().times(factor), r.reason()))
                .toList();
    BigFraction point = point(figure);
    return new ClaimReading(
        claim,
        term,
        converted ? canonical : own,
        inUnit,
        point == null ? null : point.multiply(factor),
        claim.source());
  }

  private static @Nullable Unit unit(Figure figure) {
    if (figure instanceof Measured measured) {
      return measured.unit();
    }
    return figure instanceof Range range ? range.unit() : null;
  }

  private static @Nullable BigFraction point(Figure figure) {
    if (figure instanceof Measured measured) {
      return measured.number().value();
    }
    return figure instanceof CalendarDate date && date.isDay()
        ? new BigFraction(date.first().toEpochDay())
        : null;
  }
}
