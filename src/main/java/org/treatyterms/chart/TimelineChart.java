package org.treatyterms.chart;

import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;
import org.threeten.extra.chrono.JulianDate;
import org.treatyterms.claim.Term;
import org.treatyterms.figure.CalendarSystem;
import org.treatyterms.figure.Interval;
import org.treatyterms.figure.Kind;
import org.treatyterms.reconcile.ClaimReading;
import org.treatyterms.reconcile.Comparison;
import org.treatyterms.reconcile.Verdict;

/** Dated events and deadlines along one calendar, with the other shown. */
final class TimelineChart implements Body {
  /** When the last state gave up the Julian calendar for civil use: Greece, 1923. */
  private static final LocalDate OLD_STYLE_ENDS = LocalDate.of(1923, 3, 1);

  private static final int MONTH = 31;

  /** An event with every date that a source gives it. */
  private record Row(Term term, Verdict verdict, List<Interval> dates, String words) {
    /** The first day named; of months and years only if no source names a day. */
    double first() {
      boolean days = dates.stream().anyMatch(Interval::isPoint);
      return dates.stream()
          .filter(d -> !days || d.isPoint())
          .mapToDouble(d -> Values.number(d.low() == null ? d.high() : d.low(), 0))
          .min()
          .orElse(0);
    }

    boolean differs() {
      return verdict == Verdict.DISCREPANT;
    }
  }

  private final List<Row> rows;
  private final CalendarSystem calendar;
  private final boolean both;

  private TimelineChart(List<Row> rows, CalendarSystem calendar) {
    this.rows = List.copyOf(rows);
    this.calendar = calendar;
    this.both =
        calendar == CalendarSystem.JULIAN || rows.get(0).first() < OLD_STYLE_ENDS.toEpochDay();
  }

  static Chart of(
      List<Comparison> comparisons, CalendarSystem calendar, Function<String, String> names) {
    if (calendar == CalendarSystem.DUAL) {
      throw new IllegalArgumentException("A timeline runs along one calendar, not " + calendar);
    }
    List<Row> rows = new ArrayList<>();
    List<Comparison> shown = new ArrayList<>();
    for (Comparison comparison : comparisons) {
      Set<Interval> dates = new LinkedHashSet<>();
      List<String> words = new ArrayList<>();
      for (ClaimReading reading : comparison.claims()) {
        reading.interval().ifPresent(dates::add);
        words.add(names.apply(reading.claim().source()) + " “" + reading.claim().asWritten() + "”");
      }
      dates.removeIf(d -> d.low() == null && d.high() == null);
      if (comparison.term().kind() == Kind.DATE && !dates.isEmpty()) {
        rows.add(
            new Row(
                comparison.term(),
                comparison.verdict(),
                closest(dates),
                Words.clean(String.join("; ", words))));
        shown.add(comparison);
      }
    }
    if (rows.isEmpty()) {
      throw new IllegalArgumentException("None of these terms is a date that a source gives");
    }
    rows.sort(Comparator.comparingDouble(Row::first).thenComparing(row -> row.term().id()));
    TimelineChart body = new TimelineChart(rows, calendar);
    String style =
        calendar == CalendarSystem.JULIAN ? "Old Style (Julian)" : "New Style (Gregorian)";
    return new Chart(
        new Heading(
            body.title(),
            body.both
                ? "Dates in " + style + "; below and in brackets the other calendar"
                : "Dates",
            Sources.of(shown, names).caption()),
        body);
  }

  /** A month says no more than a day within it that another source names. */
  private static List<Interval> closest(Set<Interval> dates) {
    return dates.stream()
        .filter(d -> dates.stream().noneMatch(other -> !other.equals(d) && d.covers(other)))
        .sorted(Comparator.comparingDouble(d -> Values.number(d.low(), Double.NEGATIVE_INFINITY)))
        .toList();
  }

  private String title() {
    long differ = rows.stream().filter(Row::differs).count();
    LocalDate first = LocalDate.ofEpochDay((long) rows.get(0).first());
    LocalDate last =
        LocalDate.ofEpochDay((long) rows.stream().mapToDouble(Row::first).max().orElse(0));
    if (rows.size() == 1) {
      String label = Titles.label(rows.get(0).term());
      return differ == 0 ? label + ": " + start(rows.get(0)) : "Sources differ: " + label;
    }
    String span =
        first.equals(last) ? start(rows.get(0)) : start(rows.get(0)) + " to " + main(last);
    String events = rows.size() + " dates";
    return differ == 0
        ? events + ", " + span
        : "Sources differ on "
            + (differ < rows.size()
                ? differ + " of " + events
                : rows.size() == 2 ? "both dates" : "all " + events)
            + ", "
            + span;
  }

  /** The first date of an event, as closely as it is known. */
  private String start(Row row) {
    boolean day = row.dates().stream().anyMatch(Interval::isPoint);
    return day ? main(LocalDate.ofEpochDay((long) row.first())) : date(row.dates().get(0));
  }

  @Override
  public void draw(Page page) {
    key().draw(page);
    boolean old = calendar == CalendarSystem.JULIAN;
    String head = !both ? "Date" : old ? "Old Style (New Style)" : "New Style (Old Style)";
    RowTable table = new RowTable(page, "", head);
    double room = rows.size() > 16 ? 6 : 12;
    for (Row row : rows) {
      Ink ink = row.differs() ? Ink.ALERT : Ink.TEXT;
      table.row(
          width ->
              new Cell().add(Words.clean(Titles.label(row.term())), Face.LABEL, Ink.TEXT, width, 3),
          0,
          width -> new Cell().add(dates(row), Face.LABEL, ink, width, 3),
          room);
    }
    if (both) {
      table.leaveLabelRoom(TickLabels.NEW_STYLE);
    }
    table.lay(18);
    Scale scale = scale();
    table.calendar(scale, calendar, both);
    for (int i = 0; i < rows.size(); i++) {
      int at = i;
      Row row = rows.get(at);
      page.group(
          spoken(row),
          () -> {
            table.rule(at, at == 0 ? null : Ink.GRID, 1);
            table.cells(at);
            marks(table, at, row);
          });
    }
    table.close();
  }

  /** Around days and months; years would make them too small to tell apart. */
  private Scale scale() {
    List<Double> all = new ArrayList<>();
    List<Double> close = new ArrayList<>();
    for (Row row : rows) {
      for (Interval date : row.dates()) {
        double low = Values.number(date.low(), Double.NaN);
        double high = Values.number(date.high(), Double.NaN);
        all.addAll(List.of(low, high));
        if (!(high - low > MONTH)) {
          close.addAll(List.of(low, high));
        }
      }
    }
    List<Double> used = 2 * close.size() < all.size() ? all : close;
    return Scale.around(used.stream().mapToDouble(Double::doubleValue).toArray(), true);
  }

  private static void marks(RowTable table, int at, Row row) {
    Ink ink = row.differs() ? Ink.ALERT : Ink.ACCENT;
    double low = Double.POSITIVE_INFINITY;
    double high = Double.NEGATIVE_INFINITY;
    for (Interval date : row.dates()) {
      low = Math.min(low, Values.number(date.low(), low));
      high = Math.max(high, Values.number(date.high(), high));
    }
    if (row.differs() && low < high) {
      table.span(at, low, high, Ink.FAINT, false);
    }
    for (Interval date : row.dates()) {
      if (table.outside(at, date, ink)) {
        continue;
      }
      table.interval(at, date, ink, 1.5);
      BigFraction day = date.isPoint() ? date.low() : null;
      if (day != null) {
        Symbol symbol = row.differs() ? Symbol.DIAMOND : Symbol.CIRCLE;
        table.dot(at, symbol, day.doubleValue(), ink, ink);
      } else if (!table.shown(date)) {
        table.dot(at, Symbol.BAR, Values.number(date.low(), low), ink, ink);
      }
    }
  }

  private String dates(Row row) {
    return row.dates().stream().map(this::date).distinct().collect(Collectors.joining(" or "));
  }

  private String date(Interval date) {
    if (date.low() == null || date.high() == null) {
      LocalDate end =
          LocalDate.ofEpochDay(
              (long) Values.number(date.low() == null ? date.high() : date.low(), 0));
      return (date.low() == null ? "by " : "from ") + day(end);
    }
    LocalDate first = LocalDate.ofEpochDay((long) Math.ceil(date.low().doubleValue()));
    LocalDate last = LocalDate.ofEpochDay((long) Math.floor(date.high().doubleValue()));
    if (!last.isAfter(first)) {
      return day(first);
    }
    return Axis.period(first.toEpochDay(), last.toEpochDay());
  }

  /** A day in the calendar of the axis, and in brackets in the other. */
  private String day(LocalDate day) {
    if (!both) {
      return Axis.day(day);
    }
    String other = calendar == CalendarSystem.JULIAN ? Axis.day(day) : Values.julian(day);
    boolean sameYear = JulianDate.from(day).get(ChronoField.YEAR) == day.getYear();
    String brackets = sameYear ? other.substring(0, other.length() - 5) : other;
    return main(day).replace(' ', Words.NO_BREAK)
        + " ("
        + brackets.replace(' ', Words.NO_BREAK)
        + ")";
  }

  private String main(LocalDate day) {
    return calendar == CalendarSystem.JULIAN ? Values.julian(day) : Axis.day(day);
  }

  private Key key() {
    Key key = new Key();
    if (rows.stream().anyMatch(Row::differs)) {
      if (!rows.stream().allMatch(Row::differs)) {
        key.add("no source differs", Key.dot(Symbol.CIRCLE, Ink.ACCENT, Ink.ACCENT));
      }
      key.add("sources differ", Key.dot(Symbol.DIAMOND, Ink.ALERT, Ink.ALERT));
    }
    return key;
  }

  private String spoken(Row row) {
    return Titles.label(row.term()) + ": " + dates(row) + ". " + row.words();
  }

  @Override
  public String description() {
    return rows.stream()
        .map(row -> Titles.label(row.term()) + ": " + dates(row))
        .collect(Collectors.joining(". ", "", "."));
  }
}
