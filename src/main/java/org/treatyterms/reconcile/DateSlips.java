package org.treatyterms.reconcile;

import java.time.LocalDate;
import java.time.Month;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.treatyterms.figure.CalendarDate;
import org.treatyterms.figure.CalendarSystem;

/** Mistakes in dates. */
final class DateSlips {
  private static final Set<Set<Month>> ALIKE =
      Set.of(
          Set.of(Month.MARCH, Month.MAY),
          Set.of(Month.JUNE, Month.JULY),
          Set.of(Month.SEPTEMBER, Month.NOVEMBER),
          Set.of(Month.SEPTEMBER, Month.DECEMBER),
          Set.of(Month.NOVEMBER, Month.DECEMBER));

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
    neighbours
        .ofSameTreaty(one.term(), a)
        .or(() -> neighbours.ofSameTreaty(one.term(), b))
        .ifPresent(found::add);
    // Many days have seen a treaty; one that keeps the day of the month is worth a suspicion.
    if (a.first().getDayOfMonth() == b.first().getDayOfMonth()) {
      neighbours.ofDate(one.term(), a).ifPresent(found::add);
      neighbours.ofDate(one.term(), b).ifPresent(found::add);
    }
    if (a.first().getYear() == b.first().getYear()
        && a.first().getMonthValue() == b.first().getDayOfMonth()
        && a.first().getDayOfMonth() == b.first().getMonthValue()) {
      found.add(
          new Suspicion(
              Cause.TRANSPOSITION,
              a.words()
                  + " and "
                  + b.words()
                  + " have the same numbers: day and month may have been exchanged"));
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
   * The one part in which two days differ, if a slip makes one of the other: the year, or months
   * with names that are read for each other. Other parts differ by chance too often.
   */
  private static Optional<String> oneSlip(LocalDate a, LocalDate b) {
    boolean year = a.getYear() == b.getYear();
    boolean month = a.getMonth() == b.getMonth();
    boolean day = a.getDayOfMonth() == b.getDayOfMonth();
    if (!year && month && day) {
      return Optional.of("year");
    }
    Set<Month> months = Set.copyOf(List.of(a.getMonth(), b.getMonth()));
    return year && day && ALIKE.contains(months) ? Optional.of("month") : Optional.empty();
  }

  private static boolean otherStyle(CalendarDate a, CalendarDate b) {
    return a.calendar() != CalendarSystem.DUAL && a.inOtherCalendar().first().equals(b.first());
  }
}
