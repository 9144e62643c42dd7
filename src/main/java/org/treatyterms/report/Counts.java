package org.treatyterms.report;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.treatyterms.reconcile.Comparison;
import org.treatyterms.reconcile.RelationAudit;
import org.treatyterms.reconcile.Verdict;

/**
 * How many there are of each.
 *
 * @param verdicts terms by verdict, every verdict named, the worst first
 * @param claims claims on these terms
 * @param fail relations that fail
 * @param hold relations that hold
 * @param untested relations that cannot be tested
 */
record Counts(Map<Verdict, Integer> verdicts, int claims, int fail, int hold, int untested) {
  static final List<Verdict> WORST_FIRST =
      List.of(
          Verdict.DISCREPANT,
          Verdict.NOT_COMPARABLE,
          Verdict.COMPATIBLE,
          Verdict.SAME,
          Verdict.SINGLE);

  static Counts of(List<Comparison> comparisons, List<RelationAudit> audits) {
    Map<Verdict, Integer> verdicts = new EnumMap<>(Verdict.class);
    for (Comparison comparison : comparisons) {
      verdicts.merge(comparison.verdict(), 1, Integer::sum);
    }
    int fail = (int) audits.stream().filter(RelationAudit::fails).count();
    int hold = (int) audits.stream().filter(a -> Boolean.TRUE.equals(a.holds())).count();
    return new Counts(
        verdicts,
        comparisons.stream().mapToInt(c -> c.claims().size()).sum(),
        fail,
        hold,
        audits.size() - fail - hold);
  }

  int of(Verdict verdict) {
    return verdicts.getOrDefault(verdict, 0);
  }

  int relations() {
    return fail + hold + untested;
  }

  /** Terms with something to compare. */
  int compared() {
    return verdicts.values().stream().mapToInt(Integer::intValue).sum() - of(Verdict.SINGLE);
  }

  int terms() {
    return compared() + of(Verdict.SINGLE);
  }
}
