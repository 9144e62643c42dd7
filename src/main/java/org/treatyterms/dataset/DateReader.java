package org.treatyterms.dataset;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Stated;
import org.treatyterms.figure.CalendarDate;
import org.treatyterms.figure.CalendarSystem;
import org.treatyterms.figure.Figure;

/** Reads the date of one claim, or the days that its source gives as a range. */
final class DateReader {
  private final Cells cells;
  private final String value;

  DateReader(Cells cells, String value) {
    this.cells = cells;
    this.value = value;
  }

  Stated read() {
    String unit = cells.token("unit");
    if (!unit.isEmpty()) {
      cells.error("unit", "is not a unit of date; a date has none; leave it empty");
    }
    CalendarSystem given =
        cells.choice("calendar", "a calendar", CalendarSystem.values(), CalendarSystem::token);
    CalendarSystem calendar = given == null ? CalendarSystem.GREGORIAN : given;
    boolean none = value.equals("none");
    CalendarDate middle = none ? null : date("value", calendar);
    CalendarDate low = date("low", calendar);
    CalendarDate high = date("high", calendar);
    if (none) {
      return cells.none(low != null || high != null);
    }
    if (cells.firstError() != null || (middle == null && low == null && high == null)) {
      return Cells.nothing();
    }
    if (low == null && high == null) {
      Figure date = Objects.requireNonNull(middle);
      return new Stated.Known(date);
    }
    if (low == null || high == null) {
      cells.error(
          low == null ? "high" : "low",
          "is one end of a range of dates; write both, or value with a hedge");
      return Cells.nothing();
    }
    try {
      CalendarDate range = CalendarDate.between(low, high);
      if (middle != null
          && (middle.first().isBefore(range.first()) || middle.last().isAfter(range.last()))) {
        cells.error("value", "is not from " + low + " to " + high + "; write a date that is");
      }
      return new Stated.Known(range);
    } catch (IllegalArgumentException e) {
      cells.error(
          "low", "and '" + high + "' are no range; write two dates of one calendar, low to high");
      return Cells.nothing();
    }
  }

  private @Nullable CalendarDate date(String column, CalendarSystem calendar) {
    String token = cells.token(column);
    if (token.isEmpty()) {
      return null;
    }
    try {
      CalendarDate date = CalendarDate.parse(token, calendar);
      if (!date.halvesAgree()) {
        CalendarDate old =
            CalendarDate.parse(token.substring(0, token.indexOf('/')), CalendarSystem.JULIAN);
        cells.notice(
            column, "is not one day in both calendars: " + old.words() + "; it is kept as printed");
      }
      return date;
    } catch (IllegalArgumentException e) {
      String message = Problems.message(e, token);
      boolean two = calendar != CalendarSystem.DUAL && token.indexOf('/') > 0;
      cells.error(column, two ? "is two dates; write calendar dual, or low and high" : message);
      return null;
    }
  }
}
