package org.treatyterms.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.treatyterms.claim.Relation;

/** The rows of a relation's chart: the parts of one side, the other side, what is between them. */
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

  /**
   * A side of the relation as a whole.
   *
   * @param label its terms in words
   * @param value its value
   * @param last the last day of a date that is known to the month or year; else the value
   * @param words the printed words, if it is a single term
   * @param source the source's id, likewise
   * @param addends how many terms it adds up
   */
  record Side(String label, double value, double last, String words, String source, int addends) {
    /** The value nearest to another: a year is as near as its nearest day. */
    double nearest(double other) {
      return Math.max(value, Math.min(last, other));
    }

    /** The label in a title: many terms are counted. */
    String name() {
      return addends > 3 ? "Sum of " + addends + " parts" : label;
    }

    static Side of(List<RelationSides.Addend> addends) {
      boolean single = addends.size() == 1;
      return new Side(
          addends.stream()
              .map(RelationSides.Addend::label)
              .collect(Collectors.joining(" + "))
              .replace("+ " + RelationSides.LESS, "− "),
          addends.stream().mapToDouble(RelationSides.Addend::value).sum(),
          addends.stream()
              .mapToDouble(single ? RelationSides.Addend::last : RelationSides.Addend::value)
              .sum(),
          single ? addends.get(0).words() : "",
          single ? addends.get(0).source() : "",
          addends.size());
    }

    boolean stated() {
      return !words.isEmpty();
    }
  }

  private final List<Step> steps = new ArrayList<>();
  private final Side left;
  private final Side right;
  private final boolean dates;
  private final boolean sum;
  private final boolean partsLeft;
  private final Amounts amounts;
  private final Function<String, String> names;

  RelationSteps(
      RelationSides sides,
      Relation.Comparator comparator,
      boolean holds,
      Function<String, String> names) {
    this.names = names;
    dates = sides.dates();
    left = Side.of(sides.left());
    right = Side.of(sides.right());
    partsLeft = sides.left().size() >= sides.right().size();
    amounts = new Amounts(sides.unit(), dates, left.value() - right.value());
    List<RelationSides.Addend> parts = partsLeft ? sides.left() : sides.right();
    sum = parts.size() > 1;
    double total = parts(parts);
    Side whole = partsLeft ? right : left;
    steps.add(
        new Step(
            whole.label(),
            name(whole.source()),
            whole.stated() ? whole.words() : amount(whole),
            whole.stated() ? amount(whole) : "",
            dates ? whole.value() : 0,
            whole.last(),
            Ink.ACCENT));
    if (differ()) {
      gap(total, whole.nearest(total), comparator != Relation.Comparator.EQUAL, holds);
    }
  }

  /** A side for people; a date as closely as it is known. */
  private String amount(Side side) {
    return dates && side.last() > side.value()
        ? Axis.period((long) side.value(), (long) side.last())
        : amounts.of(side.value());
  }

  private double parts(List<RelationSides.Addend> parts) {
    double total = 0;
    for (RelationSides.Addend part : parts) {
      double from = steps.isEmpty() && dates ? part.value() : total;
      total += part.value();
      String value =
          dates && from != total ? amounts.difference(total - from) : amounts.of(part.value());
      steps.add(
          new Step(
              part.label(),
              name(part.source()),
              part.words().isEmpty() ? value : part.words(),
              part.words().isEmpty() ? "" : value,
              from,
              total,
              sum || dates ? Ink.TEXT : Ink.ACCENT));
    }
    if (sum && !dates) {
      steps.add(new Step("Sum", "", amounts.of(total), "", 0, total, Ink.ACCENT));
    }
    return total;
  }

  private String name(String source) {
    return source.isEmpty() ? "" : Words.clean(names.apply(source));
  }

  private void gap(double total, double whole, boolean order, boolean holds) {
    String what = sum && !dates ? "parts − whole" : "one side − the other";
    String label =
        order
            ? holds ? "Margin" : "Lacking"
            : (holds ? "Difference, within the readings: " : "Residual: ") + what;
    double gap = total - whole;
    String words = amounts.difference(order ? Math.abs(gap) : gap);
    steps.add(
        new Step(
            label,
            "",
            gap > 0 && !order && Character.isDigit(words.charAt(0)) ? "+" + words : words,
            amounts.part(gap, whole, sum ? "the whole" : "the other side"),
            whole,
            total,
            holds ? Ink.MUTED : Ink.ALERT));
  }

  private boolean differ() {
    double size = Math.max(Math.abs(left.value()), Math.abs(right.value()));
    Side whole = partsLeft ? right : left;
    double total = partsLeft ? left.value() : right.value();
    return Math.abs(total - whole.nearest(total)) > size * 1e-12;
  }

  List<Step> all() {
    return List.copyOf(steps);
  }

  boolean dates() {
    return dates;
  }

  boolean sum() {
    return sum && !dates;
  }

  Amounts amounts() {
    return amounts;
  }

  /** The finding. */
  String title(Relation.Comparator comparator, boolean holds) {
    if (comparator != Relation.Comparator.EQUAL) {
      return left.name()
          + ": "
          + amount(left)
          + " is "
          + order(comparator, holds)
          + " "
          + amount(right);
    }
    Side whole = partsLeft ? right : left;
    if (!differ()) {
      return (sum() ? "The parts make up the whole: " : "Both sides agree: ") + whole.label();
    }
    if (sum()) {
      double gap = (partsLeft ? 1 : -1) * (left.value() - right.value());
      return holds
          ? "The parts make up the whole within what the figures allow: " + whole.label()
          : "The parts come to "
              + amounts.difference(Math.abs(gap))
              + (gap < 0 ? " less" : " more")
              + " than the whole: "
              + whole.label();
    }
    // The side that a source states comes first, the one that is reckoned second.
    Side parts = partsLeft ? left : right;
    boolean wholeFirst = whole.stated() && (sum || !parts.stated());
    Side first = wholeFirst ? whole : left;
    Side second = wholeFirst ? parts : right;
    return first.label()
        + ": "
        + amount(first)
        + (holds ? " agrees with " : ", but ")
        + amount(second)
        + (second.stated() ? " for: " + second.label() : " from the other figures");
  }

  private String order(Relation.Comparator comparator, boolean holds) {
    return switch (comparator) {
      case EQUAL -> "equal to";
      case LESS -> (holds ? "" : "not ") + (dates ? "before" : "less than");
      case GREATER -> (holds ? "" : "not ") + (dates ? "after" : "more than");
      case AT_MOST -> dates ? (holds ? "not after" : "after") : holds ? "at most" : "more than";
      case AT_LEAST -> dates ? (holds ? "not before" : "before") : holds ? "at least" : "less than";
    };
  }
}
