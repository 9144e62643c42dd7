package org.treatyterms.chart;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.treatyterms.claim.Relation;
import org.treatyterms.reconcile.RelationAudit;

/** The rows of a relation's chart and what they show, in words. */
final class RelationSteps {
  /** A row: a bar between two values, with its words. */
  record Step(
      String label, String remark, String words, String detail, double from, double to, Ink ink) {
    boolean strong() {
      return !ink.equals(Ink.TEXT);
    }

    Ink textInk() {
      return ink.equals(Ink.MUTED) ? Ink.TEXT : ink;
    }

    String spoken() {
      return label + ": " + words + (detail.isEmpty() ? "" : ", " + detail);
    }
  }

  private final List<Step> steps;
  private final boolean dates;
  private final String unit;
  private final boolean sum;

  RelationSteps(
      RelationSides sides,
      Relation.Comparator comparator,
      boolean holds,
      Function<String, String> names) {
    dates = sides.dates();
    unit = sides.unit();
    List<RelationSides.Addend> built =
        sides.right().size() > sides.left().size() ? sides.right() : sides.left();
    List<RelationSides.Addend> whole = built == sides.left() ? sides.right() : sides.left();
    sum = built.size() > 1;
    double total = 0;
    List<Step> rows = new ArrayList<>();
    for (RelationSides.Addend part : built) {
      boolean start = rows.isEmpty();
      double from = start && dates ? part.value() : total;
      total += part.value();
      rows.add(
          step(
              part,
              names,
              from,
              total,
              start && !dates && built.size() == 1 ? Ink.ACCENT : Ink.TEXT));
    }
    if (sum && !dates) {
      rows.add(new Step("Sum", "", value(total), "", 0, total, Ink.ACCENT));
    }
    double other = whole.stream().mapToDouble(RelationSides.Addend::value).sum();
    String label =
        whole.stream().map(RelationSides.Addend::label).collect(Collectors.joining(" + "));
    String words = whole.size() == 1 ? whole.get(0).words() : "";
    String source = whole.size() == 1 ? whole.get(0).source() : "";
    rows.add(
        new Step(
            label,
            source.isEmpty() ? "" : names.apply(source),
            words.isEmpty() ? value(other) : words,
            words.isEmpty() ? "" : value(other),
            dates ? other : 0,
            other,
            Ink.ACCENT));
    double gap = total - other;
    if (Math.abs(gap) > Math.abs(other) * 1e-12) {
      rows.add(
          new Step(
              residual(holds, comparator != Relation.Comparator.EQUAL),
              "",
              signed(gap),
              percent(gap, other, sum ? "the whole" : "the other side"),
              other,
              total,
              holds ? Ink.MUTED : Ink.ALERT));
    }
    steps = List.copyOf(rows);
  }

  private String residual(boolean holds, boolean order) {
    if (order) {
      return holds ? "Margin" : "Lacking";
    }
    String what = sum && !dates ? "parts − whole" : "one side − the other";
    return (holds ? "Difference, within the readings: " : "Residual: ") + what;
  }

  List<Step> all() {
    return steps;
  }

  boolean dates() {
    return dates;
  }

  String unit() {
    return unit;
  }

  String title(Relation.Comparator comparator, boolean holds) {
    Step last = steps.get(steps.size() - 1);
    boolean exact = !isGap(last);
    String whole = steps.get(steps.size() - (exact ? 1 : 2)).label();
    if (comparator != Relation.Comparator.EQUAL) {
      return steps.get(0).label()
          + (holds ? " passes: " : " fails: ")
          + order(comparator)
          + " "
          + whole;
    }
    if (exact) {
      return (sum && !dates ? "The parts make up the whole: " : "Both sides agree: ") + whole;
    }
    double gap = last.to() - last.from();
    if (sum && !dates) {
      return holds
          ? "The parts make up the whole within what the figures allow: " + whole
          : "The parts come to "
              + value(Math.abs(gap))
              + (gap < 0 ? " less" : " more")
              + " than the whole: "
              + whole;
    }
    // The side that a source states comes first, the one that is reckoned second.
    boolean statedLast = sum || steps.get(0).detail().isEmpty();
    String stated = value(statedLast ? last.from() : last.to());
    String reckoned = value(statedLast ? last.to() : last.from());
    return (statedLast ? whole : steps.get(0).label())
        + ": "
        + stated
        + (holds ? " agrees with " : ", but ")
        + reckoned
        + " from the other figures";
  }

  private static boolean isGap(Step step) {
    return step.ink().equals(Ink.MUTED) || step.ink().equals(Ink.ALERT);
  }

  private static String order(Relation.Comparator comparator) {
    return switch (comparator) {
      case EQUAL -> "equal to";
      case LESS -> "less than";
      case AT_MOST -> "at most";
      case GREATER -> "more than";
      case AT_LEAST -> "at least";
    };
  }

  String subtitle(RelationAudit audit) {
    int failing = (int) audit.choices().stream().filter(c -> !c.holds()).count();
    int all = audit.choices().size();
    String shown =
        all == 1
            ? ""
            : failing == 0
                ? "; the first of " + all + " choices of claims, all of which hold"
                : "; one of " + failing + " of " + all + " choices of claims that do not hold";
    String what = sum && !dates ? "Parts, sum and whole" : "Both sides of the relation";
    return what + (unit.isEmpty() ? "" : ", in " + unit) + shown;
  }

  private Step step(
      RelationSides.Addend part, Function<String, String> names, double from, double to, Ink ink) {
    String value =
        dates && from == to
            ? Axis.day(LocalDate.ofEpochDay((long) to))
            : dates ? days(to - from) : value(part.value());
    return new Step(
        part.label(),
        part.source().isEmpty() ? "" : names.apply(part.source()),
        part.words().isEmpty() ? value : part.words(),
        part.words().isEmpty() ? "" : value,
        from,
        to,
        ink);
  }

  private String value(double value) {
    return dates
        ? Axis.day(LocalDate.ofEpochDay((long) value))
        : (plain(value) + " " + unit).strip();
  }

  private static String plain(double value) {
    double size = Math.abs(value);
    int decimals =
        size >= 1000 || Math.abs(value - Math.rint(value)) < 1e-9 ? 0 : size >= 10 ? 1 : 3;
    return Axis.number(value, decimals);
  }

  private static String days(double days) {
    return Axis.number(days, 0) + (Math.abs(days) == 1 ? " day" : " days");
  }

  private String signed(double gap) {
    String text = dates ? days(gap) : value(gap);
    return gap > 0 ? "+" + text : text;
  }

  private String percent(double gap, double whole, String name) {
    if (dates || whole == 0) {
      return "";
    }
    double percent = Math.abs(gap / whole) * 100;
    return (percent < 0.01 ? "under 0.01" : Axis.number(percent, percent < 1 ? 2 : 1))
        + " % of "
        + name;
  }
}
