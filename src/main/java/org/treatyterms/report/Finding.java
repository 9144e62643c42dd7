package org.treatyterms.report;

import java.util.List;
import org.treatyterms.reconcile.Verdict;

/**
 * One thing worth reading, ready to be told on a line or two.
 *
 * @param subject the treaty, or what else the term belongs to
 * @param term the term's id; empty for a relation
 * @param relation the id of the relation that fails; empty for a term
 * @param verdict how bad it is
 * @param title what it is about
 * @param words the figures, and how they differ
 * @param sources the ids of the sources at odds
 * @param score how much it teaches, as far as general rules can tell
 */
record Finding(
    String subject,
    String term,
    String relation,
    Verdict verdict,
    String title,
    String words,
    List<String> sources,
    int score) {
  Finding {
    sources = List.copyOf(sources);
  }

  boolean isRelation() {
    return !relation.isEmpty();
  }

  /** The finding as a sentence. */
  String line() {
    String by = sources.isEmpty() ? "" : " [" + String.join(", ", sources) + "]";
    return title + ": " + words + by;
  }
}
