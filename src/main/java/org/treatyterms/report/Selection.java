package org.treatyterms.report;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.treatyterms.claim.Relation;
import org.treatyterms.reconcile.Comparison;
import org.treatyterms.reconcile.Reconciliation;
import org.treatyterms.reconcile.RelationAudit;
import org.treatyterms.reconcile.RelationComponent;
import org.treatyterms.reconcile.SuspectedCopy;
import org.treatyterms.reconcile.Verdict;

/** Which terms of a reconciliation to tell of. A relation belongs to every term that it names. */
public final class Selection {
  private static final Selection EVERYTHING = new Selection(Pattern.compile(".*", Pattern.DOTALL));

  private final Pattern term;

  private Selection(Pattern term) {
    this.term = term;
  }

  /**
   * Returns the selection that leaves nothing out.
   *
   * @return every term
   */
  public static Selection everything() {
    return EVERYTHING;
  }

  /**
   * Returns the terms whose ids match a pattern.
   *
   * @param glob a term's id in which {@code *} stands for any characters, slashes too, and {@code
   *     ?} for one; for instance {@code trianon-1920/*}
   * @return the terms that match
   */
  public static Selection terms(String glob) {
    StringBuilder regex = new StringBuilder();
    for (int at = 0; at < glob.length(); at++) {
      char c = glob.charAt(at);
      if (c == '*') {
        // One star says what several say, and keeps matching fast.
        regex.append(regex.toString().endsWith(".*") ? "" : ".*");
      } else {
        regex.append(c == '?' ? "." : Pattern.quote(String.valueOf(c)));
      }
    }
    return new Selection(Pattern.compile(regex.toString(), Pattern.DOTALL));
  }

  /**
   * Tells whether a term is selected.
   *
   * @param id the term's id
   * @return true if it is
   */
  public boolean includes(String id) {
    return term.matcher(id).matches();
  }

  /**
   * Returns the worst verdict among what is selected, for a command that fails at it. A relation
   * that fails counts as {@link Verdict#DISCREPANT}.
   *
   * @param all the reconciliation
   * @return the worst verdict; {@link Verdict#SINGLE} if nothing is selected
   */
  public Verdict worst(Reconciliation all) {
    if (relations(all).stream().anyMatch(RelationAudit::fails)) {
      return Verdict.DISCREPANT;
    }
    return comparisons(all).stream()
        .map(Comparison::verdict)
        .max(Verdict::compareTo)
        .orElse(Verdict.SINGLE);
  }

  List<Comparison> comparisons(Reconciliation all) {
    return all.comparisons().stream().filter(c -> includes(c.term().id())).toList();
  }

  List<RelationAudit> relations(Reconciliation all) {
    return all.relations().stream().filter(a -> includes(a.relation())).toList();
  }

  /** Groups of relations that fail, of which one is selected. */
  List<RelationComponent> components(Reconciliation all) {
    Set<String> ids =
        relations(all).stream().map(a -> a.relation().id()).collect(Collectors.toSet());
    return all.components().stream()
        .filter(c -> c.relations().stream().anyMatch(ids::contains))
        .toList();
  }

  List<SuspectedCopy> suspectedCopies(Reconciliation all) {
    return all.suspectedCopies().stream().filter(s -> includes(s.term())).toList();
  }

  private boolean includes(Relation relation) {
    return equals(EVERYTHING)
        || Stream.concat(relation.left().refs().stream(), relation.right().refs().stream())
            .anyMatch(ref -> includes(ref.term()));
  }
}
