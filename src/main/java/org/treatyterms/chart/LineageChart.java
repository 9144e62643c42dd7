package org.treatyterms.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.treatyterms.reconcile.ClaimReading;
import org.treatyterms.reconcile.Comparison;
import org.treatyterms.reconcile.Verdict;

/** Origins and what was taken from them, as a tree with the printed words. */
final class LineageChart implements Body {
  private static final double INDENT = 22;
  private static final double NODE = 5;
  private static final double GAP = 20;

  private final Comparison comparison;
  private final List<LineageTree.Node> nodes;
  private final Function<String, String> names;

  private LineageChart(Comparison comparison, Function<String, String> names) {
    this.comparison = comparison;
    this.nodes = LineageTree.of(comparison);
    this.names = id -> Words.clean(names.apply(id));
  }

  static Chart of(Comparison comparison, Function<String, String> names) {
    LineageChart body = new LineageChart(comparison, names);
    return new Chart(
        new Heading(
            title(comparison),
            "Each source below the one that it takes the figure from. "
                + Titles.quantity(comparison.term(), Values.symbol(comparison.term().unit())),
            ""),
        body);
  }

  private static String title(Comparison comparison) {
    long sources = comparison.claims().stream().map(r -> r.claim().source()).distinct().count();
    int origins = comparison.origins();
    String label = Titles.label(comparison.term());
    if (sources == origins) {
      long taken =
          comparison.claims().stream()
              .filter(r -> !r.origin().equals(r.claim().source()))
              .map(r -> r.claim().source())
              .distinct()
              .count();
      String none =
          taken == 0 ? ", none taken from another" : ", " + taken + " taken from one not at hand";
      return (sources == 1 ? "One source" : sources + " sources" + none) + ": " + label;
    }
    String one = origins == 1 ? "one origin" : origins + " origins";
    return sources + (sources == 1 ? " source" : " sources") + " but only " + one + ": " + label;
  }

  @Override
  public void draw(Page page) {
    Key key = new Key().add("origin", Key.dot(Symbol.CIRCLE, Ink.ACCENT, Ink.ACCENT));
    if (nodes.stream().anyMatch(node -> node.depth() > 0 && !another(node))) {
      key.add("copy", Key.dot(Symbol.CIRCLE, Ink.PAPER, Ink.ACCENT));
    }
    if (nodes.stream().anyMatch(this::another)) {
      key.add("copy with another figure", Key.dot(Symbol.DIAMOND, Ink.ALERT, Ink.ALERT));
    }
    key.draw(page);
    double sourcePart = page.width() * 0.46;
    double wordsPart = page.width() * 0.3;
    double wordsLeft = page.left() + sourcePart + GAP;
    double remarkLeft = wordsLeft + wordsPart + GAP;
    double head = page.y() + Face.DETAIL.ascent();
    page.text("Source", Face.DETAIL, Ink.MUTED, page.left(), head);
    page.text("As printed", Face.DETAIL, Ink.MUTED, wordsLeft, head);
    page.text("Against its origin", Face.DETAIL, Ink.MUTED, remarkLeft, head);
    double top = page.y() + Face.DETAIL.leading() + 6;
    double[] bottoms = new double[32];
    for (LineageTree.Node node : nodes) {
      double x = page.left() + Math.min(node.depth(), 12) * INDENT + NODE;
      Cell label =
          new Cell()
              .add(
                  names.apply(node.source()),
                  Face.LABEL,
                  Ink.TEXT,
                  page.left() + sourcePart - x - 12,
                  3);
      Cell words = words(node, wordsPart);
      Cell remark =
          new Cell()
              .add(
                  remark(node),
                  Face.DETAIL,
                  another(node) ? Ink.ALERT : Ink.MUTED,
                  page.right() - remarkLeft,
                  3);
      double height =
          Math.max(26, Math.max(label.height(), Math.max(words.height(), remark.height())) + 10);
      double y = top + height / 2;
      double from = top;
      page.group(
          spoken(node),
          () -> {
            if (node.depth() == 0) {
              page.line(page.left(), from, page.right(), from, Ink.GRID, 1);
            }
            branches(page, node, x, y, bottoms);
            node(page, node, x, y);
            label.draw(page, x + 12, y);
            words.draw(page, wordsLeft, y);
            remark.draw(page, remarkLeft, y);
          });
      bottoms[Math.min(node.depth(), 12)] = y + NODE + 1;
      top += height;
    }
    page.moveTo(top);
  }

  /** From the parent's node down and to the right. */
  private static void branches(
      Page page, LineageTree.Node node, double x, double y, double[] bottoms) {
    if (node.depth() > 0 && node.depth() <= 12) {
      double parent = x - INDENT;
      double start = bottoms[node.depth() - 1];
      page.line(parent, start, parent, y, Ink.RULE, 1.25);
      page.line(parent, y, x - NODE - 1, y, Ink.RULE, 1.25);
    }
  }

  private void node(Page page, LineageTree.Node node, double x, double y) {
    boolean other = another(node);
    Symbol symbol = other ? Symbol.DIAMOND : Symbol.CIRCLE;
    Ink edge = other ? Ink.ALERT : Ink.ACCENT;
    Ink fill = other ? Ink.ALERT : node.depth() == 0 ? Ink.ACCENT : Ink.PAPER;
    page.add(new Mark.Dot(symbol, x, y, other ? NODE - 0.5 : NODE, fill, edge));
  }

  private static Cell words(LineageTree.Node node, double width) {
    Cell cell = new Cell();
    if (node.claims().isEmpty()) {
      return cell.add("not among the sources", Face.DETAIL, Ink.MUTED, width, 2);
    }
    for (ClaimReading reading : node.claims()) {
      cell.add(
          Words.clean("“" + reading.claim().asWritten() + "”"), Face.LABEL, Ink.TEXT, width, 3);
    }
    return cell;
  }

  private String remark(LineageTree.Node node) {
    if (node.depth() == 0) {
      long copies =
          comparison.claims().stream()
              .filter(r -> r.origin().equals(node.source()))
              .filter(r -> !r.claim().source().equals(node.source()))
              .count();
      return copies == 0
          ? "origin"
          : "origin of " + (copies + (copies == 1 ? " other" : " others"));
    }
    boolean known = originClaims(node).size() > 0;
    return !known ? "origin not at hand" : another(node) ? "another figure" : "same figure";
  }

  private List<ClaimReading> originClaims(LineageTree.Node node) {
    List<ClaimReading> found = new ArrayList<>();
    for (ClaimReading reading : comparison.claims()) {
      boolean origin = reading.claim().source().equals(reading.origin());
      if (origin && node.claims().stream().anyMatch(c -> c.origin().equals(reading.origin()))) {
        found.add(reading);
      }
    }
    return found;
  }

  /** Whether a copy differs from every figure of its origin. */
  private boolean another(LineageTree.Node node) {
    List<ClaimReading> origins = originClaims(node);
    return node.depth() > 0
        && !origins.isEmpty()
        && node.claims().stream()
            .allMatch(
                copy ->
                    origins.stream()
                        .allMatch(
                            origin ->
                                comparison
                                    .findPair(copy.claim().id(), origin.claim().id())
                                    .filter(p -> p.verdict() == Verdict.DISCREPANT)
                                    .isPresent()));
  }

  private String spoken(LineageTree.Node node) {
    String words =
        node.claims().stream()
            .map(r -> Words.clean("“" + r.claim().asWritten() + "”"))
            .collect(Collectors.joining(", "));
    return names.apply(node.source()) + (words.isEmpty() ? "" : ": " + words) + ", " + remark(node);
  }

  @Override
  public String description() {
    return nodes.stream().map(this::spoken).collect(Collectors.joining(". ", "", "."));
  }
}
