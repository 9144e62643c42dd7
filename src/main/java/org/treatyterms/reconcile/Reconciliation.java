package org.treatyterms.reconcile;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.treatyterms.dataset.TreatyData;

/** All comparisons, the relation audit and the decisions of a body of data. Immutable. */
public final class Reconciliation {
  private final TreatyData data;
  private final Map<String, Comparison> comparisons = new TreeMap<>();
  private final Map<String, Decision> decisions = new TreeMap<>();
  private final List<RelationAudit> audits;
  private final Supplier<List<RelationComponent>> finder;
  private volatile @Nullable List<RelationComponent> components;
  private final List<SuspectedCopy> suspectedCopies;

  Reconciliation(
      TreatyData data,
      List<Comparison> comparisons,
      List<RelationAudit> audits,
      Supplier<List<RelationComponent>> finder,
      List<Decision> decisions,
      List<SuspectedCopy> suspectedCopies) {
    this.data = data;
    comparisons.forEach(c -> this.comparisons.put(c.term().id(), c));
    decisions.forEach(d -> this.decisions.put(d.term(), d));
    this.audits =
        audits.stream()
            .sorted(Comparator.comparing((RelationAudit a) -> a.relation().id()))
            .toList();
    this.finder = finder;
    this.suspectedCopies = List.copyOf(suspectedCopies);
  }

  /**
   * Returns the data that were reconciled.
   *
   * @return the data
   */
  public TreatyData data() {
    return data;
  }

  /**
   * Returns the comparison of every term asked for; background reference terms are left out.
   *
   * @return sorted by term
   */
  public List<Comparison> comparisons() {
    return List.copyOf(comparisons.values());
  }

  /**
   * Returns the comparison of one term.
   *
   * @param term the term's id
   * @return the comparison
   * @throws NoSuchElementException if there is no such term; the message names it
   */
  public Comparison comparison(String term) {
    return findComparison(term)
        .orElseThrow(() -> new NoSuchElementException("There is no term '" + term + "'"));
  }

  /**
   * Finds the comparison of one term.
   *
   * @param term the term's id
   * @return the comparison, or empty if there is no such term
   */
  public Optional<Comparison> findComparison(String term) {
    return Optional.ofNullable(comparisons.get(term));
  }

  /**
   * Returns the decision on one term.
   *
   * @param term the term's id
   * @return the decision
   * @throws NoSuchElementException if there is no such term; the message names it
   */
  public Decision decision(String term) {
    Decision decision = decisions.get(term);
    if (decision == null) {
      throw new NoSuchElementException("There is no term '" + term + "'");
    }
    return decision;
  }

  /**
   * Returns the decision on every term.
   *
   * @return sorted by term
   */
  public List<Decision> decisions() {
    return List.copyOf(decisions.values());
  }

  /**
   * Returns the audit of every relation.
   *
   * @return sorted by relation
   */
  public List<RelationAudit> relations() {
    return audits;
  }

  /**
   * Returns the audit of one relation.
   *
   * @param relation the relation's id
   * @return the audit
   * @throws NoSuchElementException if there is no such relation; the message names it
   */
  public RelationAudit relation(String relation) {
    return audits.stream()
        .filter(a -> a.relation().id().equals(relation))
        .findFirst()
        .orElseThrow(() -> new NoSuchElementException("There is no relation '" + relation + "'"));
  }

  /**
   * Returns the relations that fail in groups that share claims, each with the repairs that let all
   * of the group hold together. They are looked for when they are first asked for.
   *
   * @return sorted by the first relation of each; a group may be one relation
   */
  public List<RelationComponent> components() {
    List<RelationComponent> known = components;
    if (known == null) {
      synchronized (finder) {
        known = components;
        if (known == null) {
          known = List.copyOf(finder.get());
          components = known;
        }
      }
    }
    return known;
  }

  /**
   * Returns claims that look copied though their sources do not say so.
   *
   * @return sorted by term
   */
  public List<SuspectedCopy> suspectedCopies() {
    return suspectedCopies;
  }
}
