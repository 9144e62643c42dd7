package org.treatyterms.chart;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.treatyterms.figure.Exact;
import org.treatyterms.figure.Tally;

/** Votes as bars of 100 % with their counts, and the thresholds that they are measured by. */
final class TalliesChart implements Body {
  private static final double GAP = 18;
  private static final double HALF = 50;

  /** A bar is at least this part of the page. */
  private static final double LEAST_BAR = 0.36;

  private static final double THIRDS = 200 / 3.0;

  private final List<LabelledTally> votes;
  private final List<TallyBar> bars;

  TalliesChart(List<LabelledTally> votes) {
    this.votes = List.copyOf(votes);
    this.bars = this.votes.stream().map(vote -> TallyBar.of(vote.tally())).toList();
  }

  @Override
  public void draw(Page page) {
    key().draw(page);
    RowTable table = new RowTable(page, "", "In favour");
    double bar = page.width() * LEAST_BAR;
    for (LabelledTally vote : votes) {
      table.row(width -> label(vote, width), 0, width -> words(vote, width, bar), 18);
    }
    table.keepTicksBelow();
    table.lay(GAP);
    table.frame(
        new Scale(Scale.Type.LINEAR, 0, 100),
        new Axis.Magnitude(1, ""),
        votes.stream().anyMatch(vote -> vote.tally().outOf() != null)
            ? "per cent of all recorded, or of those named as the whole"
            : "per cent of all recorded");
    for (int i = 0; i < votes.size(); i++) {
      int at = i;
      page.group(
          spoken(votes.get(at)),
          () -> {
            table.cells(at);
            bar(page, table, at);
          });
    }
    boolean room = table.x(THIRDS) - table.x(HALF) > 48;
    table.threshold(HALF, room ? "half" : "½");
    table.threshold(THIRDS, room ? "two-thirds" : "⅔");
    table.close();
  }

  private static Cell label(LabelledTally vote, double width) {
    return new Cell()
        .add(vote.label(), Face.LABEL, Ink.TEXT, width, 4)
        .add(vote.remark(), Face.DETAIL, Ink.MUTED, width, 4);
  }

  private static Cell words(LabelledTally vote, double width, double bar) {
    Cell cell = new Cell();
    List<String> shares = TallyBar.shares(vote.tally());
    for (int i = 0; i < shares.size(); i++) {
      cell.add(
          shares.get(i),
          i == 0 ? Face.LABEL : Face.DETAIL,
          i == 0 ? Ink.TEXT : Ink.MUTED,
          width,
          2);
    }
    TallyBar whole = TallyBar.of(vote.tally());
    List<TallyBar.Part> parts = whole.parts();
    if (shares.isEmpty()) {
      String known = vote.tally().words();
      Long against = vote.tally().against();
      boolean unopposed = against != null && against == 0 && parts.isEmpty();
      cell.add(
          known.isEmpty() ? "no count" : unopposed ? "none against, no count" : known,
          Face.LABEL,
          Ink.TEXT,
          width,
          3);
      boolean told = !known.isEmpty() && !unopposed && whole.total() == 0;
      cell.add(told ? "not enough for a bar" : "", Face.DETAIL, Ink.MUTED, width, 2);
    } else if (parts.stream().anyMatch(p -> narrow(p, whole.total(), bar))) {
      cell.add(
          parts.stream().map(TalliesChart::counted).collect(Collectors.joining(", ")),
          Face.DETAIL,
          Ink.MUTED,
          width,
          3);
    }
    return cell;
  }

  private static String counted(TallyBar.Part part) {
    return Exact.group(String.valueOf(part.count())) + " " + part.name();
  }

  /** A part whose count may not fit into it. */
  private static boolean narrow(TallyBar.Part part, long total, double bar) {
    double room = total == 0 ? 0 : bar * part.count() / total;
    return room < Fonts.width(Exact.group("" + part.count()), Face.STRONG) + 6;
  }

  private void bar(Page page, RowTable table, int at) {
    TallyBar bar = bars.get(at);
    double middle = table.middle(at);
    if (bar.total() == 0) {
      return;
    }
    double half = 13;
    long before = 0;
    for (TallyBar.Part part : bar.parts()) {
      double from = table.x(100.0 * before / bar.total());
      before += part.count();
      double to = table.x(100.0 * before / bar.total());
      part(page, part, from, to, middle, half, new double[] {table.x(HALF), table.x(THIRDS)});
    }
    if (castDiffers(votes.get(at).tally())) {
      double cast = THIRDS * votes.get(at).tally().total(Tally.Base.CAST).orElse(0L) / bar.total();
      page.add(
          new Mark.Dot(Symbol.TRIANGLE, table.x(cast), middle + half + 6, 3.5, Ink.TEXT, Ink.TEXT));
    }
  }

  /** Two-thirds of the votes cast are not two-thirds of the bar. */
  private static boolean castDiffers(Tally tally) {
    long cast = tally.total(Tally.Base.CAST).orElse(0L);
    return cast > 0 && TallyBar.of(tally).total() > cast;
  }

  private static void part(
      Page page,
      TallyBar.Part part,
      double from,
      double to,
      double middle,
      double half,
      double[] lines) {
    page.add(new Mark.Rect(from, middle - half, to - from, 2 * half, part.ink()));
    if (part.ink().equals(Ink.PAPER) || part.ink().equals(Ink.NOT_VOTING)) {
      page.outline(from + 0.5, middle - half + 0.5, to - from - 1, 2 * half - 1, Ink.RULE);
    }
    page.line(to, middle - half, to, middle + half, Ink.PAPER, 1.5);
    String count = Exact.group(String.valueOf(part.count()));
    double wide = Fonts.width(count, Face.STRONG);
    if (wide + 5 <= to - from) {
      page.text(
          count,
          Face.STRONG,
          part.ink().textOn(),
          clear(from, to, wide, lines),
          middle + Face.STRONG.capHeight() / 2);
    }
  }

  /** Where a count starts so that no threshold crosses it: the middle, else the side with room. */
  private static double clear(double from, double to, double wide, double[] lines) {
    double centre = (from + to - wide) / 2;
    List<Double> starts = new ArrayList<>(List.of(centre, from + 7, to - 7 - wide));
    for (double line : lines) {
      starts.add(line + 5);
      starts.add(line - 5 - wide);
    }
    return starts.stream()
        .filter(start -> start >= from + 2 && start + wide <= to - 2)
        .filter(start -> Arrays.stream(lines).noneMatch(x -> x > start - 3 && x < start + wide + 3))
        .findFirst()
        .orElse(centre);
  }

  private Key key() {
    Key key = new Key();
    List<String> used =
        bars.stream().flatMap(bar -> bar.parts().stream()).map(TallyBar.Part::name).toList();
    Tally all = new Tally(1L, 1L, 1L, 1L, 5L);
    for (TallyBar.Part part : TallyBar.of(all).parts()) {
      if (used.contains(part.name())) {
        key.add(
            part.name(),
            (page, x, y) -> {
              page.add(new Mark.Rect(x - 8, y - 7, 16, 14, part.ink()));
              page.outline(x - 8, y - 7, 16, 14, Ink.RULE);
            });
      }
    }
    if (votes.stream().anyMatch(vote -> castDiffers(vote.tally()))) {
      key.add("two-thirds of votes cast", Key.dot(Symbol.TRIANGLE, 3.5, Ink.TEXT, Ink.TEXT));
    }
    return key;
  }

  private static String spoken(LabelledTally vote) {
    List<String> shares = TallyBar.shares(vote.tally());
    String words = vote.tally().words();
    return vote.label()
        + ": "
        + (words.isEmpty() ? "no count" : words)
        + (shares.isEmpty() ? "" : " (" + String.join(", ", shares) + ")");
  }

  @Override
  public String description() {
    return votes.stream().map(TalliesChart::spoken).collect(Collectors.joining(". ", "", "."));
  }
}
