package org.treatyterms.reconcile;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.treatyterms.claim.Claim;
import org.treatyterms.claim.Expression.Ref;
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
    return reconcile(data, id -> true);
  }

  /**
   * Reconciles some terms only: what is found of them, and of the relations that name them, is what
   * {@link #reconcile(TreatyData)} finds, in less time. Joint repairs are those of these relations.
   *
   * @param data the data
   * @param terms the ids of the terms asked for; others are passed over
   * @return their comparisons, audits and decisions
   */
  public Reconciliation reconcile(TreatyData data, Collection<String> terms) {
    return reconcile(data, Set.copyOf(terms)::contains);
  }

  private Reconciliation reconcile(TreatyData data, Predicate<String> isAsked) {
    Predicate<String> asked = id -> isAsked.test(id) && !data.isBackground(id);
    List<Relation> relations =
        data.relations().stream().filter(r -> terms(r).anyMatch(asked)).toList();
    Set<String> needed = new HashSet<>();
    relations.forEach(r -> terms(r).forEach(needed::add));
    ClaimReader reader = new ClaimReader(policy);
    Rates rates = new Rates(data, reader);
    Origins origins = new Origins(data);
    List<Term> terms = data.terms();
    List<List<ClaimReading>> read =
        terms.parallelStream().map(term -> origins.fold(read(term, data, reader, rates))).toList();
    Neighbours neighbours = new Neighbours();
    data.treaties().forEach(neighbours::add);
    data.relations().forEach(neighbours::add);
    read.forEach(claims -> claims.forEach(neighbours::add));

    PairJudge pairs = new PairJudge(data, neighbours);
    TermJudge judge = new TermJudge(pairs);
    Map<String, Comparison> comparisons = new LinkedHashMap<>();
    IntStream.range(0, read.size())
        .filter(i -> needed.contains(terms.get(i).id()) || isAsked.test(terms.get(i).id()))
        .parallel()
        .mapToObj(i -> judge.compare(terms.get(i), read.get(i)))
        .toList()
        .forEach(comparison -> comparisons.put(comparison.term().id(), comparison));

    Map<String, ClaimReading> corrected = corrected(comparisons.values(), data, reader, rates);
    RelationAuditor auditor =
        new RelationAuditor(comparisons, corrected, id -> Wording.basis(id, data));
    List<RelationAuditor.Audited> audited = relations.parallelStream().map(auditor::audit).toList();
    List<RelationAudit> audits = audited.stream().map(RelationAuditor.Audited::audit).toList();
    Evidence evidence = new Evidence(comparisons.values(), audited, corrected.keySet());
    Decider decider = new Decider(evidence, corrected, pairs, new DecisionWords(data));

    List<Comparison> told =
        comparisons.values().stream().filter(c -> asked.test(c.term().id())).toList();
    return new Reconciliation(
        data,
        told,
        audits,
        () -> Components.of(audited),
        told.parallelStream().map(decider::decide).toList(),
        told.parallelStream().flatMap(c -> CopyFinder.in(c).stream()).toList());
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

  /** The ids of the terms that a relation names. */
  private static Stream<String> terms(Relation relation) {
    return Stream.concat(relation.left().refs().stream(), relation.right().refs().stream())
        .map(Ref::term);
  }
}
