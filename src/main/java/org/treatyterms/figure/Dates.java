package org.treatyterms.figure;

import java.time.temporal.ChronoUnit;
import org.apache.commons.math3.fraction.BigFraction;

/** Readings of dates, in days from 1970-01-01. */
final class Dates {
  private Dates() {}

  static Reading read(CalendarDate date, Hedge hedge) {
    BigFraction first = new BigFraction(date.first().toEpochDay());
    BigFraction last = new BigFraction(date.last().toEpochDay());
    Interval stated = Interval.closed(first, last);
    if (hedge == Hedge.NONE) {
      return new Reading(
          Reading.Type.EXACT, stated, date.isDay() ? "the day named" : "the days named");
    }
    // A hedged day may be off by half a month, a month by a month, a year by a year.
    long days = ChronoUnit.DAYS.between(date.first(), date.last()) + 1;
    BigFraction reach = new BigFraction(days == 1 ? 15 : days);
    Interval read =
        switch (hedge) {
          case AT_LEAST -> new Interval(first, false, null, true);
          case AT_MOST -> new Interval(null, true, last, false);
          case MORE_THAN -> new Interval(last, true, last.add(reach), false);
          case LESS_THAN -> new Interval(first.subtract(reach), false, first, true);
          case NEARLY -> new Interval(first.subtract(reach), false, first, false);
          default -> Interval.closed(first.subtract(reach), last.add(reach));
        };
    return new Reading(
        Reading.Type.HEDGED,
        read,
        hedge.words() + ", read to within " + reach.intValue() + " days");
  }
}
