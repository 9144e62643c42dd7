package org.treatyterms.report;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.treatyterms.dataset.TreatyData;
import org.treatyterms.reconcile.Comparison;
import org.treatyterms.reconcile.Reconciliation;

/**
 * The account for one screen. Space goes first to the subject whose sources were read most
 * thoroughly, then to the best finding of each other subject.
 */
final class Summary implements Account {
  /** Lines that fit one screen. */
  private static final int LINES = 38;

  /** Lines for the first subject. */
  private static final int FIRST = 30;

  private final int width;

  Summary(int width) {
    this.width = Screen.checked(width);
  }

  @Override
  public void write(Reconciliation all, Selection selection, Writer out) throws IOException {
    for (String line : lines(all, selection)) {
      out.write(line);
      out.write('\n');
    }
    out.flush();
  }

  private List<String> lines(Reconciliation all, Selection selection) {
    List<String> lines = new ArrayList<>(head(all, selection));
    Findings findings = Findings.of(all, selection);
    if (findings.count() == 0) {
      lines.add("No discrepancy is found.");
      return lines;
    }
    String first = findings.subjects().get(0);
    lines.add("");
    lines.add("Findings on " + Words.subject(first, all.data()) + ":");
    int told = 0;
    for (Finding finding : findings.of(first)) {
      List<String> next = item(finding, false, all.data());
      if (lines.size() + next.size() > FIRST) {
        break;
      }
      lines.addAll(next);
      told++;
    }
    List<Finding> others = findings.leading(List.of(first));
    if (!others.isEmpty()) {
      lines.add("");
      lines.add("Elsewhere:");
      for (Finding finding : others) {
        List<String> next = item(finding, true, all.data());
        if (lines.size() + next.size() > LINES) {
          break;
        }
        lines.addAll(next);
        told++;
      }
    }
    int more = findings.count() - told;
    if (more > 0) {
      lines.add("");
      lines.add("and " + Words.count(more, "finding more.", "findings more."));
    }
    return lines;
  }

  private List<String> head(Reconciliation all, Selection selection) {
    List<Comparison> comparisons = selection.comparisons(all);
    Counts counts = Counts.of(comparisons, selection.relations(all));
    long subjects =
        comparisons.stream()
            .map(c -> c.term().subject())
            .filter(s -> all.data().findTreaty(s).isPresent())
            .distinct()
            .count();
    boolean others =
        comparisons.stream().anyMatch(c -> all.data().findTreaty(c.term().subject()).isEmpty());
    long sources =
        comparisons.stream()
            .flatMap(c -> c.claims().stream())
            .map(c -> c.claim().source())
            .distinct()
            .count();
    List<String> lines = new ArrayList<>();
    lines.addAll(
        Screen.wrap(
            Words.count(counts.claims(), "claim", "claims")
                + " from "
                + Words.count(sources, "source", "sources")
                + " on "
                + Words.count(counts.terms(), "term", "terms")
                + (subjects == 0 ? "" : " of " + Words.count(subjects, "treaty", "treaties"))
                + (subjects == 0 || !others ? "" : " and what they are measured against"),
            0,
            2,
            width));
    lines.addAll(
        Screen.wrap(
            Counts.WORST_FIRST.stream()
                .map(v -> Words.count(counts.of(v)) + " " + Words.of(v))
                .collect(Collectors.joining(" · ", "terms: ", "")),
            0,
            2,
            width));
    if (counts.relations() > 0) {
      lines.addAll(
          Screen.wrap(
              "relations: "
                  + Words.count(counts.fail())
                  + " fail for some choice of claims · "
                  + Words.count(counts.hold())
                  + " hold"
                  + (counts.untested() == 0
                      ? ""
                      : " · " + Words.count(counts.untested()) + " cannot be tested"),
              0,
              2,
              width));
    }
    return lines;
  }

  private List<String> item(Finding finding, boolean named, TreatyData data) {
    boolean treaty = named && data.findTreaty(finding.subject()).isPresent();
    String text =
        treaty ? Words.subject(finding.subject(), data) + ", " + finding.line() : finding.line();
    return Screen.wrap("- " + text, 0, 2, width);
  }
}
