package org.treatyterms.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.treatyterms.claim.Claim;
import org.treatyterms.claim.Relation;
import org.treatyterms.claim.Term;
import org.treatyterms.dataset.TreatyData;
import org.treatyterms.figure.ReadingPolicy;

/** Compares, audits and decides. Immutable; the same data always give the same result. */
public final class Reconciler {
  private final ReadingPolicy policy;

  private Reconciler(ReadingPolicy policy) {
    this.policy = policy;
  }

  /**
   * Returns a reconciler under the standard reading policy.
   *
   * @return the reconciler
   */
  public static Reconciler standard() {
    return new Reconciler(ReadingPolicy.STANDARD);
  }

  /**
   * Returns a reconciler under another reading policy.
   *
   * @param policy the policy
   * @return the reconciler
   */
  public static Reconciler under(ReadingPolicy policy) {
    return new Reconciler(policy);
  }

  /**
   * Reconciles a body of data.
   *
   * @param data the data
   * @return all comparisons, audits and decisions
   */
  public Reconciliation reconcile(TreatyData data) {
    ClaimReader reader = new ClaimReader(policy);
    Rates rates = new Rates(data, reader);
    List<Term> terms = data.terms();
    List<List<ClaimReading>> read =
        terms.parallelStream().map(term -> read(term, data, reader, rates)).toList();
    Neighbours neighbours = new Neighbours();
    data.treaties().forEach(neighbours::add);
    data.relations().forEach(neighbours::add);
    read.forEach(claims -> claims.forEach(neighbours::add));

    Origins origins = new Origins(data);
    PairJudge pairs = new PairJudge(data, neighbours);
    TermJudge judge = new TermJudge(pairs);
    Map<String, Comparison> comparisons = new LinkedHashMap<>();
    IntStream.range(0, read.size())
        .parallel()
        .mapToObj(i -> judge.compare(terms.get(i), origins.fold(read.get(i))))
        .toList()
        .forEach(comparison -> comparisons.put(comparison.term().id(), comparison));

    Map<String, ClaimReading> corrected = corrected(comparisons.values(), data, reader, rates);
    RelationAuditor auditor =
        new RelationAuditor(comparisons, corrected, id -> Wording.basis(id, data));
    List<RelationAuditor.Audited> audited =
        data.relations().parallelStream()
            .filter(r -> isAsked(r, data))
            .map(auditor::audit)
            .toList();
    List<RelationAudit> audits = audited.stream().map(RelationAuditor.Audited::audit).toList();
    Evidence evidence = new Evidence(comparisons.values(), audited, corrected.keySet());
    Decider decider = new Decider(evidence, corrected, pairs, new DecisionWords(data));

    List<Comparison> asked =
        comparisons.values().stream().filter(c -> !data.isBackground(c.term().id())).toList();
    return new Reconciliation(
        data,
        asked,
        audits,
        () -> Components.of(audited),
        asked.parallelStream().map(decider::decide).toList(),
        asked.parallelStream().flatMap(c -> CopyFinder.in(c).stream()).toList());
  }

  /** The claims of a term in the order of their ids. */
  private static List<ClaimReading> read(
      Term term, TreatyData data, ClaimReader reader, Rates rates) {
    List<ClaimReading> claims = new ArrayList<>();
    for (Claim claim : data.claims(term.id())) {
      claims.add(rates.exchanged(reader.read(claim, term)));
    }
    return claims;
  }

  /** Claims with their accepted corrections, by id. */
  private static Map<String, ClaimReading> corrected(
      Collection<Comparison> comparisons, TreatyData data, ClaimReader reader, Rates rates) {
    Map<String, ClaimReading> corrected = new LinkedHashMap<>();
    for (Comparison comparison : comparisons) {
      for (ClaimReading claim : comparison.claims()) {
        Claim now = data.corrected(claim.claim());
        if (!now.equals(claim.claim())) {
          ClaimReading read = rates.exchanged(reader.read(now, claim.term()));
          corrected.put(now.id(), read.withOrigin(claim.origin()));
        }
      }
    }
    return corrected;
  }

  /** A relation among background terms only is not part of what was asked for. */
  private static boolean isAsked(Relation relation, TreatyData data) {
    return Stream.concat(relation.left().refs().stream(), relation.right().refs().stream())
        .anyMatch(ref -> !data.isBackground(ref.term()));
  }
}
