package org.treatyterms.reconcile;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Claim;
import org.treatyterms.claim.Correction;
import org.treatyterms.claim.Stated;
import org.treatyterms.figure.CalendarDate;
import org.treatyterms.figure.Figure;
import org.treatyterms.figure.Measured;
import org.treatyterms.figure.Money;
import org.treatyterms.figure.Numeral;
import org.treatyterms.figure.Quantity;
import org.treatyterms.figure.Share;
import org.treatyterms.figure.Tally;
import org.treatyterms.figure.Unit;

/** Applies a correction to the figure of a claim, for decisions only. */
final class Corrected {
  private Corrected() {}

  /** Empty if the correction concerns no part of the figure. */
  static Optional<Claim> apply(Claim claim, Correction correction) {
    return claim
        .figure()
        .flatMap(figure -> figure(figure, correction.column(), correction.now()))
        .map(figure -> claim.withStated(new Stated.Known(figure)));
  }

  private static Optional<Figure> figure(Figure figure, String column, String now) {
    if (figure instanceof Tally tally) {
      return tally(tally, column, now);
    }
    if (figure instanceof CalendarDate date) {
      return column.equals("value")
          ? Optional.of(CalendarDate.parse(now, date.calendar()))
          : Optional.empty();
    }
    if (!(figure instanceof Measured measured)) {
      return Optional.empty();
    }
    return switch (column) {
      case "value" -> Optional.of(with(measured, Numeral.parse(now), measured.unit()));
      case "unit" ->
          Optional.of(with(measured, measured.number(), Unit.of(measured.unit().kind(), now)));
      default -> Optional.empty();
    };
  }

  private static Figure with(Measured figure, Numeral number, Unit unit) {
    if (figure instanceof Share share) {
      return new Share(number, unit, share.of());
    }
    return figure instanceof Money ? new Money(number, unit) : new Quantity(number, unit);
  }

  private static Optional<Figure> tally(Tally t, String column, String now) {
    @Nullable Long count = now.isEmpty() ? null : Long.valueOf(now);
    return switch (column) {
      case "in_favour" ->
          Optional.of(new Tally(count, t.against(), t.abstaining(), t.notVoting(), t.outOf()));
      case "against" ->
          Optional.of(new Tally(t.inFavour(), count, t.abstaining(), t.notVoting(), t.outOf()));
      case "abstaining" ->
          Optional.of(new Tally(t.inFavour(), t.against(), count, t.notVoting(), t.outOf()));
      case "not_voting" ->
          Optional.of(new Tally(t.inFavour(), t.against(), t.abstaining(), count, t.outOf()));
      case "out_of" ->
          Optional.of(new Tally(t.inFavour(), t.against(), t.abstaining(), t.notVoting(), count));
      default -> Optional.empty();
    };
  }
}
