package org.treatyterms.reconcile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Term;
import org.treatyterms.figure.Interval;
import org.treatyterms.figure.Kind;
import org.treatyterms.figure.Measured;

/** What is found about one term, in a sentence or two that can be quoted. */
final class TermWords {
  private final Term term;
  private final List<ClaimReading> claims;
  private final List<ClaimReading> distinct;
  private final List<PairComparison> pairs;

  TermWords(
      Term term,
      List<ClaimReading> claims,
      List<ClaimReading> distinct,
      List<PairComparison> pairs) {
    this.term = term;
    this.claims = claims;
    this.distinct = distinct;
    this.pairs = pairs;
  }

  String of(Verdict verdict, @Nullable Interval common) {
    if (claims.isEmpty()) {
      return "No source states it.";
    }
    if (distinct.isEmpty()) {
      return "No source states a figure that can be compared: " + claims.get(0).words() + ".";
    }
    return switch (verdict) {
      case SINGLE -> single();
      case SAME ->
          pairs.size() == 1
              ? pairs.get(0).explanation()
              : "All " + distinct.size() + " origins state " + distinct.get(0).words() + ".";
      case COMPATIBLE -> compatible(common);
      case NOT_COMPARABLE -> distinct.size() < 2 ? alone() : leading(Verdict.NOT_COMPARABLE);
      case DISCREPANT -> discrepant();
    };
  }

  private String single() {
    if (distinct.size() > 1) {
      String lead = leading(Verdict.COMPATIBLE);
      return lead.isEmpty()
          ? "One origin, which states it in "
              + distinct.size()
              + " ways that agree: "
              + words()
              + "."
          : "One origin, which agrees with itself. " + lead;
    }
    int copies = claims.size() - 1;
    String words = distinct.get(0).words();
    return copies == 0
        ? "One source: " + words + "."
        : "One origin, stated " + claims.size() + " times: " + words + ".";
  }

  private String words() {
    return Wording.list(distinct.stream().map(ClaimReading::words).distinct().toList());
  }

  /** One figure beside claims that state none. */
  private String alone() {
    List<String> silent =
        claims.stream().filter(c -> !c.readable()).map(ClaimReading::words).distinct().toList();
    return Wording.capital(distinct.get(0).words())
        + " is the only figure that can be compared; "
        + Wording.list(silent)
        + (silent.size() == 1 ? " is none." : " are none.");
  }

  private String compatible(@Nullable Interval common) {
    if (pairs.size() == 1) {
      return pairs.get(0).explanation();
    }
    String where =
        common == null
            ? ""
            : ": "
                + (common.isPoint() ? "" : "any value from ")
                + Wording.span(common, distinct.get(0))
                + " satisfies all readings";
    return distinct.size()
        + " statements can all be right"
        + where
        + ". "
        + leading(Verdict.COMPATIBLE);
  }

  private String discrepant() {
    if (pairs.size() == 1) {
      return pairs.get(0).explanation();
    }
    String extent =
        TermJudge.extent(distinct)
            .filter(e -> term.kind() != Kind.TALLY)
            .filter(e -> distinct.stream().allMatch(ClaimReading::inTermsUnit))
            .map(e -> " from " + Wording.value(e[0], term) + " to " + Wording.value(e[1], term))
            .orElse("");
    String lead = leading(Verdict.DISCREPANT);
    boolean apart = pairs.stream().anyMatch(p -> p.verdict() == Verdict.NOT_COMPARABLE);
    return distinct.size()
        + " statements"
        + extent
        + (apart
            ? ", not all of one basis, date or currency, disagree even where they can be compared. "
            : " cannot all be right. ")
        + (lead.isEmpty() ? "Each pair agrees, but no one value satisfies all readings." : lead);
  }

  /** What is said of the pair that shows the first cause best. */
  private String leading(Verdict verdict) {
    Map<String, Measured> figures = new HashMap<>();
    for (ClaimReading claim : distinct) {
      Measured figure = Slips.measured(claim);
      if (figure != null) {
        figures.put(claim.claim().id(), figure);
      }
    }
    return Wording.capital(
        new Ranking(pairs, verdict)
            .lead(p -> sameNumber(figures.get(p.a()), figures.get(p.b())))
            .map(PairComparison::explanation)
            .orElse(""));
  }

  /** One number printed with two units shows a mix-up best. */
  private static boolean sameNumber(@Nullable Measured a, @Nullable Measured b) {
    return a != null
        && b != null
        && !a.unit().equals(b.unit())
        && a.number().value().equals(b.number().value());
  }
}
