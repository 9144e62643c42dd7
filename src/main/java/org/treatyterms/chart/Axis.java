package org.treatyterms.chart;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import org.threeten.extra.chrono.JulianDate;
import org.treatyterms.figure.CalendarSystem;
import org.treatyterms.figure.Exact;

/** The ticks of an axis and how they are written. */
final class Axis {
  private static final String[] MONTHS = {
    "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"
  };
  private static final double LEAST_GAP = 16;

  private Axis() {}

  /**
   * How large numbers are written.
   *
   * @param unit what one on the axis stands for
   * @param words before the unit's symbol: million
   */
  record Magnitude(double unit, String words) {
    static Magnitude of(double largest) {
      if (largest >= 2e9) {
        return new Magnitude(1e9, "thousand million");
      }
      return largest >= 2e6 ? new Magnitude(1e6, "million") : new Magnitude(1, "");
    }

    /** The same, in ones where millions would need too many decimals to tell ticks apart. */
    static Magnitude of(double largest, double range) {
      Magnitude usual = of(largest);
      return range < usual.unit() / 100 ? new Magnitude(1, "") : usual;
    }

    /** Writes a value with as many decimals as a range needs. */
    String label(double value, double range) {
      double fine = range / unit / 100;
      int decimals = fine > 0 ? (int) Math.ceil(-Math.log10(fine)) : 0;
      double inUnits = value / unit;
      if (Math.abs(inUnits) >= 1e12 || (decimals > 9 && Math.abs(inUnits) < 1e-5)) {
        return scientific(inUnits);
      }
      BigDecimal plain =
          BigDecimal.valueOf(inUnits)
              .setScale(Math.max(0, Math.min(12, decimals)), RoundingMode.HALF_EVEN);
      return number(plain.doubleValue());
    }

    /** The unit as an axis title. */
    String title(String symbol) {
      return (words + " " + symbol).strip();
    }
  }

  /** The unit below the axis. */
  static String title(Scale scale, Magnitude magnitude, String symbol) {
    return scale.type() == Scale.Type.LOG
        ? (symbol + " (each step is a multiple)").strip()
        : magnitude.title(symbol);
  }

  /** A number that spans orders of magnitude: 10 million. */
  private static String large(double value) {
    if (value >= 1e15 || value < 1e-6) {
      return scientific(value);
    }
    return value >= 1e6 ? number(value / 1e6) + " million" : number(value);
  }

  static Frame frame(Scale scale, double width, double height, Magnitude magnitude) {
    return switch (scale.type()) {
      case LINEAR -> {
        double range = scale.max() - scale.min();
        yield Frame.even(scale, width, height, value -> magnitude.label(value, range));
      }
      case LOG -> Frame.at(scale, width, height, decades(scale, width));
      case DATE -> Frame.at(scale, width, height, dates(scale, width, CalendarSystem.GREGORIAN));
    };
  }

  /** A power of ten with a factor: 3.5×10¹⁵. */
  private static String scientific(double value) {
    if (value == 0) {
      return "0";
    }
    int power = (int) Math.floor(Math.log10(Math.abs(value)));
    BigDecimal factor =
        new BigDecimal(value)
            .scaleByPowerOfTen(-power)
            .round(new MathContext(4))
            .stripTrailingZeros();
    StringBuilder text = new StringBuilder(factor.toPlainString().replace('-', '−')).append("×10");
    for (char digit : String.valueOf(power).toCharArray()) {
      text.append(digit == '-' ? '⁻' : "⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0'));
    }
    return text.toString();
  }

  /** A number as charts write it, with a true minus. */
  static String number(double value) {
    BigDecimal rounded = new BigDecimal(value, new MathContext(14));
    BigDecimal plain = rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros();
    return Exact.group(plain.toPlainString()).replace('-', '−');
  }

  /** A number with so many decimals. */
  static String number(double value, int decimals) {
    String plain =
        BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
    boolean zero = plain.chars().noneMatch(c -> c >= '1' && c <= '9');
    return Exact.group(zero ? plain.replace("-", "") : plain).replace('-', '−');
  }

  private static List<Frame.Tick> decades(Scale scale, double width) {
    int[][] choices = {{1, 2, 5}, {1, 3}, {1}};
    for (int[] digits : choices) {
      List<Frame.Tick> ticks = new ArrayList<>();
      int from = (int) Math.floor(Math.log10(scale.min()));
      int to = (int) Math.ceil(Math.log10(scale.max()));
      for (int power = from; power <= to; power++) {
        for (int digit : digits) {
          double value = new BigDecimal(digit).scaleByPowerOfTen(power).doubleValue();
          if (scale.shows(value)) {
            ticks.add(new Frame.Tick(value, scale.place(value) * width, large(value)));
          }
        }
      }
      if (apart(ticks) || digits.length == 1) {
        return thinned(ticks);
      }
    }
    return List.of();
  }

  private static List<Frame.Tick> thinned(List<Frame.Tick> ticks) {
    List<Frame.Tick> left = ticks;
    for (int step = 2; !apart(left) && step < ticks.size(); step++) {
      List<Frame.Tick> kept = new ArrayList<>();
      for (int i = 0; i < ticks.size(); i += step) {
        kept.add(ticks.get(i));
      }
      left = kept;
    }
    return left;
  }

  private static boolean apart(List<Frame.Tick> ticks) {
    for (int i = 1; i < ticks.size(); i++) {
      double half =
          (Fonts.width(ticks.get(i).label(), Face.AXIS)
                  + Fonts.width(ticks.get(i - 1).label(), Face.AXIS))
              / 2;
      if (ticks.get(i).x() - ticks.get(i - 1).x() < half + LEAST_GAP) {
        return false;
      }
    }
    return true;
  }

  /** Steps of dates, in days, months and years. */
  private record Step(ChronoUnit unit, int count) {
    LocalDate start(LocalDate from) {
      return switch (unit) {
        case DAYS -> count == 1 ? from : from.withDayOfMonth(1);
        case MONTHS -> LocalDate.of(from.getYear(), 1, 1);
        default -> LocalDate.of(Math.floorDiv(from.getYear(), count) * count, 1, 1);
      };
    }

    String label(LocalDate date) {
      String month = MONTHS[date.getMonthValue() - 1];
      return switch (unit) {
        case DAYS -> date.getDayOfMonth() + " " + month + " " + date.getYear();
        case MONTHS -> month + " " + date.getYear();
        default -> String.valueOf(date.getYear());
      };
    }

    /** Days of the month: 1, 6, 11, … without a stub at its end. */
    boolean falls(LocalDate date) {
      return unit != ChronoUnit.DAYS
          || count == 1
          || (date.getDayOfMonth() % count == 1 && date.getDayOfMonth() + count / 2 <= 31);
    }
  }

  private static final List<Step> STEPS =
      List.of(
          new Step(ChronoUnit.DAYS, 1),
          new Step(ChronoUnit.DAYS, 2),
          new Step(ChronoUnit.DAYS, 5),
          new Step(ChronoUnit.DAYS, 10),
          new Step(ChronoUnit.DAYS, 15),
          new Step(ChronoUnit.MONTHS, 1),
          new Step(ChronoUnit.MONTHS, 2),
          new Step(ChronoUnit.MONTHS, 3),
          new Step(ChronoUnit.MONTHS, 6),
          new Step(ChronoUnit.YEARS, 1),
          new Step(ChronoUnit.YEARS, 2),
          new Step(ChronoUnit.YEARS, 5),
          new Step(ChronoUnit.YEARS, 10),
          new Step(ChronoUnit.YEARS, 20),
          new Step(ChronoUnit.YEARS, 50),
          new Step(ChronoUnit.YEARS, 100),
          new Step(ChronoUnit.YEARS, 500));

  /** Ticks on first days of months and years, or on even days, of a calendar. */
  static List<Frame.Tick> dates(Scale scale, double width, CalendarSystem calendar) {
    List<Frame.Tick> ticks = List.of();
    for (Step step : STEPS) {
      if ((scale.max() - scale.min()) / step.unit().getDuration().toDays() / step.count() > 60) {
        continue;
      }
      ticks = dates(scale, width, step, calendar);
      if (apart(ticks)) {
        return ticks;
      }
    }
    return thinned(ticks);
  }

  private static List<Frame.Tick> dates(
      Scale scale, double width, Step step, CalendarSystem calendar) {
    List<Frame.Tick> ticks = new ArrayList<>();
    // Thirteen days more than enough: the calendars differ by ten to thirteen in modern times.
    LocalDate from = LocalDate.ofEpochDay((long) Math.floor(scale.min()) - 14);
    LocalDate day = step.start(from);
    int advance = step.unit() == ChronoUnit.DAYS ? 1 : step.count();
    for (; epoch(day, calendar) <= scale.max(); day = day.plus(advance, step.unit())) {
      double value = epoch(day, calendar);
      if (scale.shows(value) && step.falls(day)) {
        ticks.add(new Frame.Tick(value, scale.place(value) * width, step.label(day)));
      }
    }
    return ticks;
  }

  /** The day that is called so in a calendar. */
  private static long epoch(LocalDate name, CalendarSystem calendar) {
    return calendar == CalendarSystem.JULIAN
        ? JulianDate.of(name.getYear(), name.getMonthValue(), name.getDayOfMonth()).toEpochDay()
        : name.toEpochDay();
  }

  /** The days from one to another: a year, a month, or both ends. */
  static String period(long first, long last) {
    LocalDate from = LocalDate.ofEpochDay(first);
    LocalDate to = LocalDate.ofEpochDay(last);
    if (from.getDayOfYear() == 1 && to.equals(LocalDate.of(from.getYear(), 12, 31))) {
      return String.valueOf(from.getYear());
    }
    boolean month = from.getDayOfMonth() == 1 && to.equals(from.plusMonths(1).minusDays(1));
    return month ? day(from).substring(2) : day(from) + " to " + day(to);
  }

  /** A month as charts write it. */
  static String month(int number) {
    return MONTHS[number - 1];
  }

  /** A day as charts write it. */
  static String day(TemporalAccessor date) {
    return date.get(ChronoField.DAY_OF_MONTH)
        + " "
        + MONTHS[date.get(ChronoField.MONTH_OF_YEAR) - 1]
        + " "
        + date.get(ChronoField.YEAR);
  }
}
