package org.treatyterms.dataset;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import org.treatyterms.claim.Basis;
import org.treatyterms.claim.Claim;
import org.treatyterms.claim.Correction;
import org.treatyterms.claim.Provision;
import org.treatyterms.claim.Relation;
import org.treatyterms.claim.Source;
import org.treatyterms.claim.Term;
import org.treatyterms.claim.Treaty;

/**
 * Treaties, terms, sources, claims and relations loaded together into one id space. Immutable;
 * every list is sorted by id, so that the order of files and rows never shows.
 */
public final class TreatyData {
  private final Map<String, Treaty> treaties;
  private final Map<String, Provision> provisions;
  private final Map<String, Term> terms;
  private final Map<String, Basis> bases;
  private final Map<String, Source> sources;
  private final Map<String, Claim> claims;
  private final Map<String, Relation> relations;
  private final List<Correction> corrections;
  private final Set<String> background;
  private final Map<String, List<Claim>> byTerm = new TreeMap<>();

  TreatyData(
      List<Treaty> treaties,
      List<Provision> provisions,
      List<Term> terms,
      List<Basis> bases,
      List<Source> sources,
      List<Claim> claims,
      List<Relation> relations,
      List<Correction> corrections,
      Set<String> background) {
    this.treaties = index(treaties, Treaty::id);
    this.provisions = index(provisions, Provision::id);
    this.terms = index(terms, Term::id);
    this.bases = index(bases, Basis::id);
    this.sources = index(sources, Source::id);
    this.claims = index(claims, Claim::id);
    this.relations = index(relations, Relation::id);
    this.corrections =
        corrections.stream()
            .sorted(Comparator.comparing(Correction::claim).thenComparing(Correction::column))
            .toList();
    this.background = Set.copyOf(background);
    for (Claim claim : this.claims.values()) {
      byTerm.computeIfAbsent(claim.term(), id -> new java.util.ArrayList<>()).add(claim);
    }
  }

  private static <T> Map<String, T> index(List<T> rows, Function<T, String> id) {
    Map<String, T> index = new TreeMap<>();
    rows.forEach(row -> index.putIfAbsent(id.apply(row), row));
    return index;
  }

  /**
   * Returns the treaties.
   *
   * @return sorted by id
   */
  public List<Treaty> treaties() {
    return List.copyOf(treaties.values());
  }

  /**
   * Returns the provisions.
   *
   * @return sorted by id
   */
  public List<Provision> provisions() {
    return List.copyOf(provisions.values());
  }

  /**
   * Returns the terms.
   *
   * @return sorted by id
   */
  public List<Term> terms() {
    return List.copyOf(terms.values());
  }

  /**
   * Returns the bases.
   *
   * @return sorted by id
   */
  public List<Basis> bases() {
    return List.copyOf(bases.values());
  }

  /**
   * Returns the sources.
   *
   * @return sorted by id
   */
  public List<Source> sources() {
    return List.copyOf(sources.values());
  }

  /**
   * Returns the claims.
   *
   * @return sorted by id
   */
  public List<Claim> claims() {
    return List.copyOf(claims.values());
  }

  /**
   * Returns the claims on one term.
   *
   * @param term the term's id
   * @return sorted by id; empty if there are none
   */
  public List<Claim> claims(String term) {
    return List.copyOf(byTerm.getOrDefault(term, List.of()));
  }

  /**
   * Returns the relations.
   *
   * @return sorted by id
   */
  public List<Relation> relations() {
    return List.copyOf(relations.values());
  }

  /**
   * Returns the corrections.
   *
   * @return sorted by claim and column
   */
  public List<Correction> corrections() {
    return corrections;
  }

  /**
   * Finds a treaty.
   *
   * @param id its id
   * @return the treaty, or empty if there is none
   */
  public Optional<Treaty> findTreaty(String id) {
    return Optional.ofNullable(treaties.get(id));
  }

  /**
   * Finds a provision.
   *
   * @param id its id
   * @return the provision, or empty if there is none
   */
  public Optional<Provision> findProvision(String id) {
    return Optional.ofNullable(provisions.get(id));
  }

  /**
   * Finds a term.
   *
   * @param id its id
   * @return the term, or empty if there is none
   */
  public Optional<Term> findTerm(String id) {
    return Optional.ofNullable(terms.get(id));
  }

  /**
   * Finds a basis.
   *
   * @param id its id
   * @return the basis, or empty if there is none
   */
  public Optional<Basis> findBasis(String id) {
    return Optional.ofNullable(bases.get(id));
  }

  /**
   * Finds a source.
   *
   * @param id its id
   * @return the source, or empty if there is none
   */
  public Optional<Source> findSource(String id) {
    return Optional.ofNullable(sources.get(id));
  }

  /**
   * Finds a claim.
   *
   * @param id its id
   * @return the claim, or empty if there is none
   */
  public Optional<Claim> findClaim(String id) {
    return Optional.ofNullable(claims.get(id));
  }

  /**
   * Tells whether a term comes only from the reference data that are always at hand, not from the
   * data asked for.
   *
   * @param term the term's id
   * @return true for a term that reports leave out
   */
  public boolean isBackground(String term) {
    return background.contains(term);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof TreatyData data
        && treaties.equals(data.treaties)
        && provisions.equals(data.provisions)
        && terms.equals(data.terms)
        && bases.equals(data.bases)
        && sources.equals(data.sources)
        && claims.equals(data.claims)
        && relations.equals(data.relations)
        && corrections.equals(data.corrections)
        && new HashSet<>(background).equals(data.background);
  }

  @Override
  public int hashCode() {
    return Objects.hash(treaties, terms, claims, relations);
  }
}
