package org.treatyterms.report;

import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.treatyterms.claim.Claim;
import org.treatyterms.claim.Relation;
import org.treatyterms.claim.Term;
import org.treatyterms.reconcile.ClaimReading;
import org.treatyterms.reconcile.Comparison;
import org.treatyterms.reconcile.Decision;
import org.treatyterms.reconcile.Reconciliation;
import org.treatyterms.reconcile.RelationAudit;
import org.treatyterms.reconcile.RelationComponent;
import org.treatyterms.reconcile.SuspectedCopy;
import org.treatyterms.reconcile.Verdict;

/** The full account for a terminal, the discrepant terms and the relations that fail first. */
final class CheckText implements Account {
  private final int width;
  private final boolean colour;

  CheckText(int width, boolean colour) {
    this.width = Screen.checked(width);
    this.colour = colour;
  }

  @Override
  public void write(Reconciliation all, Selection selection, Writer out) throws IOException {
    Screen screen = new Screen(out, width, colour);
    List<Comparison> comparisons =
        selection.comparisons(all).stream()
            .sorted(Comparator.comparing(Comparison::verdict).reversed())
            .toList();
    if (comparisons.isEmpty()) {
      screen.say("No term is selected.", 0, 0);
    }
    List<RelationAudit> audits = selection.relations(all);
    boolean failuresTold = false;
    for (Comparison comparison : comparisons) {
      if (!failuresTold && comparison.verdict() != Verdict.DISCREPANT) {
        failures(screen, audits, all);
        together(screen, selection.components(all), all);
        failuresTold = true;
      }
      term(screen, comparison, all);
    }
    if (!failuresTold) {
      failures(screen, audits, all);
      together(screen, selection.components(all), all);
    }
    for (RelationAudit audit : audits) {
      if (!audit.fails()) {
        screen.verdict(
            audit.holds() == null ? Verdict.SINGLE : Verdict.SAME,
            Words.of(audit),
            audit.relation().id() + ": " + audit.explanation());
      }
    }
    for (SuspectedCopy copy : selection.suspectedCopies(all)) {
      screen.verdict(
          Verdict.SINGLE, "copied?", copy.evidence() + ": " + String.join(", ", copy.claims()));
    }
    screen.blank();
    counts(screen, Counts.of(comparisons, audits));
    out.flush();
  }

  private static void counts(Screen screen, Counts counts) throws IOException {
    screen.say(
        Counts.WORST_FIRST.stream()
            .map(v -> Words.count(counts.of(v)) + " " + Words.of(v))
            .collect(Collectors.joining(" · ", "terms: ", "")),
        0,
        2);
    screen.say(
        "relations: "
            + Words.count(counts.fail())
            + " fail · "
            + Words.count(counts.hold())
            + " hold · "
            + Words.count(counts.untested())
            + " cannot be tested",
        0,
        2);
  }

  private static void term(Screen screen, Comparison comparison, Reconciliation all)
      throws IOException {
    Term term = comparison.term();
    Decision decision = all.decision(term.id());
    BigDecimal spread = Amounts.spread(comparison.spread(), term);
    String by = spread == null || spread.signum() == 0 ? "" : ", " + Amounts.percent(spread);
    screen.verdict(
        comparison.verdict(),
        Words.of(comparison.verdict()),
        TermFindings.label(comparison)
            + (term.label().isEmpty() ? "" : " (" + term.id() + ")")
            + by
            + (comparison.causes().isEmpty() ? "" : ", " + Words.causes(comparison.causes())));
    screen.say(comparison.explanation(), 2, 2);
    for (ClaimReading claim : comparison.claims()) {
      screen.say(claim(claim), 4, 8);
    }
    if (comparison.verdict() != Verdict.SINGLE
        || TermFindings.isCorrected(comparison, all.data())) {
      screen.say("Decision: " + decision(decision, term), 2, 4);
    }
    screen.blank();
  }

  static String claim(ClaimReading reading) {
    Claim claim = reading.claim();
    String copied =
        reading.origin().equals(claim.source()) ? "" : ", taken from " + reading.origin();
    return reading.words()
        + (claim.asWritten().isEmpty() || !reading.readable()
            ? ""
            : ", “" + claim.asWritten() + "”")
        + ", "
        + claim.source()
        + (claim.locator().isEmpty() ? "" : " " + claim.locator())
        + (claim.basis().isEmpty() ? "" : ", basis " + claim.basis())
        + copied;
  }

  static String decision(Decision decision, Term term) {
    var value = decision.value();
    return (value == null ? "" : Amounts.words(value, term) + ". ") + decision.reason();
  }

  private static void failures(Screen screen, List<RelationAudit> audits, Reconciliation all)
      throws IOException {
    RepairWords repairs = new RepairWords(all);
    for (RelationAudit audit : audits) {
      if (audit.fails()) {
        relation(screen, audit, repairs);
      }
    }
  }

  private static void relation(Screen screen, RelationAudit audit, RepairWords repairs)
      throws IOException {
    Relation relation = audit.relation();
    String said =
        relation.asWritten().isEmpty()
            ? ""
            : ", “" + relation.asWritten() + "” (" + relation.source() + ")";
    screen.verdict(Verdict.DISCREPANT, Words.howFar(audit), relation.id() + said);
    screen.say(relation.expression(), 4, 8);
    screen.say(audit.explanation(), 2, 2);
    if (!relation.note().isEmpty()) {
      screen.say("Note: " + relation.note(), 2, 4);
    }
    for (String repair : repairs.list(audit.repairs())) {
      screen.say(repair, 4, 8);
    }
    screen.blank();
  }

  /** Relations that hang together, where one repair must serve all. */
  private static void together(
      Screen screen, List<RelationComponent> components, Reconciliation all) throws IOException {
    RepairWords repairs = new RepairWords(all);
    for (RelationComponent component : components) {
      if (component.relations().size() > 1) {
        screen.verdict(
            Verdict.DISCREPANT,
            "together",
            component.relations().size()
                + " failing relations have claims in common: "
                + String.join(", ", component.relations()));
        screen.say(RepairWords.extent(component), 2, 2);
        for (String repair : repairs.list(component)) {
          screen.say(repair, 4, 8);
        }
        screen.blank();
      }
    }
  }
}
