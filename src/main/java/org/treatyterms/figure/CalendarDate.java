package org.treatyterms.figure;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.threeten.extra.chrono.JulianDate;

/**
 * A day, month or year in a named calendar, with the Gregorian days it covers. A dual date gives
 * one day in both calendars, Old Style first, and keeps both as printed even if they are not the
 * same day; then {@link #halvesAgree()} is false and the New Style half counts. Days that a source
 * gives as a range ("March 10-11") are one date from {@link #between}.
 *
 * @param text the date as ISO 8601 in its calendar; for a dual date both halves, for a range both
 *     ends, parted by a slash
 * @param calendar the calendar
 * @param first the first Gregorian day covered
 * @param last the last Gregorian day covered
 */
public record CalendarDate(String text, CalendarSystem calendar, LocalDate first, LocalDate last)
    implements Figure {
  private static final Pattern ISO = Pattern.compile("([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?");

  /**
   * Reads a date.
   *
   * @param text for instance {@code 1918}, {@code 1918-03}, {@code 1918-03-03}, or for a dual date
   *     {@code 1917-11-15/1917-11-28}
   * @param calendar the calendar the text is in
   * @return the date
   * @throws IllegalArgumentException if the text is no date, or the day does not exist in the
   *     calendar
   */
  public static CalendarDate parse(String text, CalendarSystem calendar) {
    if (calendar != CalendarSystem.DUAL) {
      LocalDate[] span = span(text, calendar);
      return new CalendarDate(text, calendar, span[0], span[1]);
    }
    int slash = text.indexOf('/');
    if (slash < 0) {
      throw new IllegalArgumentException(
          "'"
              + text
              + "' is not a dual date; write Old Style/New Style, like 1917-11-15/1917-11-28");
    }
    span(text.substring(0, slash), CalendarSystem.JULIAN);
    LocalDate[] span = span(text.substring(slash + 1), CalendarSystem.GREGORIAN);
    return new CalendarDate(text, calendar, span[0], span[1]);
  }

  /**
   * Obtains the Gregorian date of a day.
   *
   * @param day the day
   * @return the date
   */
  public static CalendarDate of(LocalDate day) {
    return new CalendarDate(day.toString(), CalendarSystem.GREGORIAN, day, day);
  }

  /**
   * Obtains the days from one date to another.
   *
   * @param low a date of one calendar, the first days covered
   * @param high a date of the same calendar, the last days covered
   * @return the date that covers both and the days between
   * @throws IllegalArgumentException if the calendars differ, a date is dual, or they do not run
   *     low to high
   */
  public static CalendarDate between(CalendarDate low, CalendarDate high) {
    if (low.calendar != high.calendar || low.calendar == CalendarSystem.DUAL) {
      throw new IllegalArgumentException(
          "A range of dates is in one calendar, not dual: " + low + ", " + high);
    }
    if (low.first.isAfter(high.first) || low.last.isAfter(high.last)) {
      throw new IllegalArgumentException("A range of dates runs low to high: " + low + ", " + high);
    }
    return new CalendarDate(low.text + "/" + high.text, low.calendar, low.first, high.last);
  }

  /**
   * Returns the date that a range begins with.
   *
   * @return the lower end, or empty if this is no range
   */
  public Optional<CalendarDate> low() {
    return isRange()
        ? Optional.of(parse(text.substring(0, text.indexOf('/')), calendar))
        : Optional.empty();
  }

  /**
   * Returns the date that a range ends with.
   *
   * @return the upper end, or empty if this is no range
   */
  public Optional<CalendarDate> high() {
    return isRange()
        ? Optional.of(parse(text.substring(text.indexOf('/') + 1), calendar))
        : Optional.empty();
  }

  private boolean isRange() {
    return calendar != CalendarSystem.DUAL && text.indexOf('/') >= 0;
  }

  /**
   * Reads what {@link #toString()} writes: the date or the two ends of a range parted by a slash,
   * and the calendar in brackets unless Gregorian.
   *
   * @param text for instance {@code 1917-11-15 (julian)} or {@code 1918-03-10/1918-03-11}
   * @return the date
   * @throws IllegalArgumentException if the text is anything else
   */
  public static CalendarDate parse(String text) {
    for (CalendarSystem calendar : CalendarSystem.values()) {
      String mark = " (" + calendar.token() + ")";
      if (text.endsWith(mark)) {
        return parseRange(text.substring(0, text.length() - mark.length()), calendar);
      }
    }
    return parseRange(text, CalendarSystem.GREGORIAN);
  }

  private static CalendarDate parseRange(String text, CalendarSystem calendar) {
    int slash = text.indexOf('/');
    return slash < 0 || calendar == CalendarSystem.DUAL
        ? parse(text, calendar)
        : between(
            parse(text.substring(0, slash), calendar), parse(text.substring(slash + 1), calendar));
  }

  private static LocalDate[] span(String text, CalendarSystem calendar) {
    Matcher iso = ISO.matcher(text);
    if (!iso.matches()) {
      throw new IllegalArgumentException(
          "'" + text + "' is not a date; write 1918, 1918-03 or 1918-03-03");
    }
    int year = Integer.parseInt(iso.group(1));
    try {
      if (iso.group(2) == null) {
        return new LocalDate[] {day(calendar, year, 1, 1), day(calendar, year, 12, 31)};
      }
      int month = Integer.parseInt(iso.group(2));
      if (iso.group(3) == null) {
        LocalDate first = day(calendar, year, month, 1);
        LocalDate next =
            month == 12 ? day(calendar, year + 1, 1, 1) : day(calendar, year, month + 1, 1);
        return new LocalDate[] {first, next.minusDays(1)};
      }
      LocalDate day = day(calendar, year, month, Integer.parseInt(iso.group(3)));
      return new LocalDate[] {day, day};
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "'"
              + text
              + "' is not a date that exists in the "
              + calendar.token()
              + " calendar; write "
              + "year-month-day, like 1918-03-03",
          e);
    }
  }

  private static LocalDate day(CalendarSystem calendar, int year, int month, int day) {
    return calendar == CalendarSystem.JULIAN
        ? LocalDate.ofEpochDay(JulianDate.of(year, month, day).toEpochDay())
        : LocalDate.of(year, month, day);
  }

  /**
   * Tells whether the two halves of a dual date are the same day.
   *
   * @return true for other dates, too
   */
  public boolean halvesAgree() {
    if (calendar != CalendarSystem.DUAL) {
      return true;
    }
    LocalDate[] old = span(text.substring(0, text.indexOf('/')), CalendarSystem.JULIAN);
    return old[0].equals(first) && old[1].equals(last);
  }

  /**
   * Tells whether the date names one day.
   *
   * @return false for a month or a year
   */
  public boolean isDay() {
    return first.equals(last);
  }

  /**
   * Returns the same text read in the other calendar, as a test for dates given without a style.
   *
   * @return the date as if Old Style had been New Style, or the other way round
   * @throws IllegalStateException for a dual date
   */
  public CalendarDate inOtherCalendar() {
    return switch (calendar) {
      case GREGORIAN -> parseRange(text, CalendarSystem.JULIAN);
      case JULIAN -> parseRange(text, CalendarSystem.GREGORIAN);
      case DUAL -> throw new IllegalStateException("A dual date is in both calendars: " + text);
    };
  }

  @Override
  public String words() {
    String day = text(first, last);
    return switch (calendar) {
      case GREGORIAN -> day;
      case JULIAN -> text.replace("/", " to ") + " Old Style (" + day + ")";
      case DUAL -> text.replace("/", " Old Style / ") + " New Style";
    };
  }

  private static String text(LocalDate first, LocalDate last) {
    if (first.equals(last)) {
      return first.toString();
    }
    YearMonth month = YearMonth.from(first);
    if (first.getDayOfMonth() == 1 && last.equals(month.atEndOfMonth())) {
      return month.toString();
    }
    return first.getDayOfYear() == 1 && last.equals(LocalDate.of(first.getYear(), 12, 31))
        ? String.valueOf(first.getYear())
        : first + " to " + last;
  }

  @Override
  public String toString() {
    return calendar == CalendarSystem.GREGORIAN ? text : text + " (" + calendar.token() + ")";
  }
}
