package org.treatyterms.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.util.List;
import org.treatyterms.claim.Claim;
import org.treatyterms.claim.SourceNames;
import org.treatyterms.reconcile.ClaimReading;
import org.treatyterms.reconcile.Comparison;
import org.treatyterms.reconcile.Reconciliation;
import org.treatyterms.reconcile.RelationAudit;

/** The account in Markdown: counts, then what disagrees with its claims, subject by subject. */
final class Markdown implements Account {
  /** What a comment of a pull request holds, with room to spare. */
  private static final int LONGEST = 60_000;

  /** Findings told of one subject. */
  private static final int MOST_OF_ONE = 8;

  private static final String MARKS = "\\`*_{}[]()<>#+-.!|~&@:/";

  @Override
  public void write(Reconciliation all, Selection selection, Writer out) throws IOException {
    Counts counts = Counts.of(selection.comparisons(all), selection.relations(all));
    out.write("# Reconciliation\n\n| terms | |\n| --- | ---: |\n");
    for (var verdict : Counts.WORST_FIRST) {
      out.write("| " + Words.of(verdict) + " | " + Words.count(counts.of(verdict)) + " |\n");
    }
    out.write("\n| relations | |\n| --- | ---: |\n");
    out.write("| fail | " + Words.count(counts.fail()) + " |\n");
    out.write("| hold | " + Words.count(counts.hold()) + " |\n");
    out.write("| cannot be tested | " + Words.count(counts.untested()) + " |\n");
    Findings findings = Findings.of(all, selection);
    SourceNames names = SourceNames.of(all.data().sources());
    int room = LONGEST;
    int told = 0;
    for (String subject : findings.subjects()) {
      StringWriter part = new StringWriter();
      part.write("\n## " + escape(Words.subject(subject, all.data())) + "\n");
      List<Finding> of = findings.of(subject);
      for (Finding finding : of.subList(0, Math.min(MOST_OF_ONE, of.size()))) {
        finding(part, finding, all, names);
      }
      if (part.getBuffer().length() <= room) {
        out.write(part.toString());
        room -= part.getBuffer().length();
        told += Math.min(MOST_OF_ONE, of.size());
      }
    }
    int more = findings.count() - told;
    if (more > 0) {
      out.write("\nAnd " + Words.count(more, "finding more.", "findings more.") + "\n");
    } else if (told == 0) {
      out.write("\nNo discrepancy is found.\n");
    }
    out.flush();
  }

  private static void finding(Writer out, Finding finding, Reconciliation all, SourceNames names)
      throws IOException {
    out.write("\n### " + escape(finding.title()) + "\n\n");
    if (finding.isRelation()) {
      RelationAudit audit = all.relation(finding.relation());
      out.write("**fails** · `" + code(finding.relation()) + "`\n\n");
      out.write("`" + code(audit.relation().expression()) + "`\n\n");
      out.write(escape(audit.explanation()) + "\n");
      return;
    }
    Comparison comparison = all.comparison(finding.term());
    out.write("**" + Words.of(comparison.verdict()) + "** · `" + code(finding.term()) + "`\n\n");
    out.write(escape(comparison.explanation()) + "\n\n");
    out.write("| figure | as printed | source | place |\n| --- | --- | --- | --- |\n");
    for (ClaimReading reading : comparison.claims()) {
      claim(out, reading, names);
    }
    out.write(
        "\nDecision: "
            + escape(CheckText.decision(all.decision(finding.term()), comparison.term()))
            + "\n");
  }

  private static void claim(Writer out, ClaimReading reading, SourceNames names)
      throws IOException {
    Claim claim = reading.claim();
    List<String> cells =
        List.of(
            reading.words(),
            claim.asWritten().isEmpty() ? "" : "“" + claim.asWritten() + "”",
            names.of(claim.source()),
            claim.locator());
    out.write("| " + String.join(" | ", cells.stream().map(Markdown::escape).toList()) + " |\n");
  }

  /** Text that Markdown shows as it stands: no markup, links, mentions or HTML. */
  static String escape(String text) {
    StringBuilder out = new StringBuilder(text.length() + 8);
    Screen.clean(text)
        .codePoints()
        .forEach(
            c -> {
              if (c < 128 && MARKS.indexOf(c) >= 0 && !isHarmless((char) c)) {
                out.append('\\');
              }
              out.appendCodePoint(c);
            });
    return out.toString();
  }

  /**
   * Marks that mean nothing within a line of prose are left bare, so that the text stays legible.
   */
  private static boolean isHarmless(char c) {
    return c == '.' || c == '-' || c == '+' || c == '(' || c == ')' || c == '/' || c == ':';
  }

  /** Text within backticks. */
  private static String code(String text) {
    return Screen.clean(text).replace('`', '\'').replace("|", "\\|");
  }
}
