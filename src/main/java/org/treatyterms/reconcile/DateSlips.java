package org.treatyterms.reconcile;

import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.treatyterms.figure.CalendarDate;
import org.treatyterms.figure.CalendarSystem;

/** Mistakes in dates. */
final class DateSlips {
  private DateSlips() {}

  static List<Suspicion> between(ClaimReading one, ClaimReading other, Neighbours neighbours) {
    if (!(one.claim().figure().orElse(null) instanceof CalendarDate a)
        || !(other.claim().figure().orElse(null) instanceof CalendarDate b)
        || !a.isDay()
        || !b.isDay()) {
      return List.of();
    }
    List<Suspicion> found = new ArrayList<>(2);
    if (otherStyle(a, b) || otherStyle(b, a)) {
      long days = Math.abs(ChronoUnit.DAYS.between(a.first(), b.first()));
      found.add(
          new Suspicion(
              Cause.CALENDAR,
              a.words()
                  + " and "
                  + b.words()
                  + " are "
                  + days
                  + " days apart, as Old and New Style were: one may be given in the other style"));
    }
    // Many days have seen a treaty; one that keeps the day of the month is worth a suspicion.
    if (a.first().getDayOfMonth() == b.first().getDayOfMonth()) {
      neighbours.ofDate(one.term(), a).ifPresent(found::add);
      neighbours.ofDate(one.term(), b).ifPresent(found::add);
    }
    boolean yearOnly =
        a.first().getYear() != b.first().getYear()
            && a.first().getMonth() == b.first().getMonth()
            && a.first().getDayOfMonth() == b.first().getDayOfMonth();
    if (yearOnly) {
      found.add(
          new Suspicion(
              Cause.DIGIT_SLIP,
              a.words()
                  + " and "
                  + b.words()
                  + " differ in the year only: a digit may have been misread"));
    }
    return found;
  }

  private static boolean otherStyle(CalendarDate a, CalendarDate b) {
    return a.calendar() != CalendarSystem.DUAL && a.inOtherCalendar().first().equals(b.first());
  }
}
