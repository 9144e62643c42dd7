package org.treatyterms.reconcile;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
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
    oneSlip(a.first(), b.first())
        .ifPresent(
            part ->
                found.add(
                    new Suspicion(
                        Cause.DIGIT_SLIP,
                        a.words()
                            + " and "
                            + b.words()
                            + " differ in the "
                            + part
                            + " only: it may have been misread")));
    return found;
  }

  /**
   * The one part in which two days differ, if a slip makes one of the other: the year; the month by
   * one; the ten of the day. Other parts differ by chance too often.
   */
  private static Optional<String> oneSlip(LocalDate a, LocalDate b) {
    boolean year = a.getYear() == b.getYear();
    boolean month = a.getMonth() == b.getMonth();
    boolean day = a.getDayOfMonth() == b.getDayOfMonth();
    if (!year && month && day) {
      return Optional.of("year");
    }
    if (year && day && Math.abs(a.getMonthValue() - b.getMonthValue()) == 1) {
      return Optional.of("month");
    }
    boolean ten = a.getDayOfMonth() % 10 == b.getDayOfMonth() % 10;
    return year && month && !day && ten ? Optional.of("first digit of the day") : Optional.empty();
  }

  private static boolean otherStyle(CalendarDate a, CalendarDate b) {
    return a.calendar() != CalendarSystem.DUAL && a.inOtherCalendar().first().equals(b.first());
  }
}
