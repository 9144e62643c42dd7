package org.treatyterms.reconcile;

/** A whole result as text, so that two can be compared to the letter. */
final class ResultText {
  private ResultText() {}

  static String of(Reconciliation all) {
    StringBuilder text = new StringBuilder();
    all.comparisons().forEach(c -> text.append(c).append('\n'));
    all.decisions().forEach(d -> text.append(d).append('\n'));
    all.relations().forEach(r -> text.append(r).append('\n'));
    all.suspectedCopies().forEach(s -> text.append(s).append('\n'));
    return text.toString();
  }
}
