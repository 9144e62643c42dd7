package org.treatyterms.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
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
  private final Map<String, Claim> corrected;
  private final Set<String> background;
  private final Set<String> backgroundSources;
  private final List<Claim> claimList;
  private final Map<String, List<Claim>> byTerm = new HashMap<>();

  TreatyData(
      Register register,
      List<Correction> corrections,
      Map<String, Claim> corrected,
      Set<String> background,
      Set<String> backgroundSources) {
    this.treaties = register.treaties.map();
    this.provisions = register.provisions.map();
    this.terms = register.terms.map();
    this.bases = register.bases.map();
    this.sources = register.sources.map();
    this.claims = register.claims.map();
    this.relations = register.relations.map();
    this.corrections = List.copyOf(corrections);
    this.corrected = Map.copyOf(corrected);
    this.background = Set.copyOf(background);
    this.backgroundSources = Set.copyOf(backgroundSources);
    this.claimList = List.copyOf(claims.values());
    for (Claim claim : claimList) {
      byTerm.computeIfAbsent(claim.term(), id -> new ArrayList<>()).add(claim);
    }
    byTerm.replaceAll((term, list) -> List.copyOf(list));
  }

  /**
   * Loads the bundled datasets.
   *
   * @return the data
   * @throws DatasetException if they have errors; it lists them all
   */
  public static TreatyData bundled() {
    return readBundled().orThrow();
  }

  /**
   * Loads datasets that must be sound; see {@link #read}.
   *
   * @param folders folders with a {@code claims.csv}, or lone CSV files of claims
   * @return the data
   * @throws DatasetException if they have errors; it lists them all
   */
  public static TreatyData load(Path... folders) {
    return read(List.of(folders)).orThrow();
  }

  /**
   * Reads the bundled datasets.
   *
   * @return the data and all problems
   */
  public static Loaded readBundled() {
    return Loader.bundled();
  }

  /**
   * Reads datasets, with the bundled reference data in the background; see this package's page.
   *
   * @param folders folders with a {@code claims.csv}, or lone CSV files of claims
   * @return the data and all problems, none of them thrown
   */
  public static Loaded read(List<Path> folders) {
    return Loader.paths(folders);
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
    return claimList;
  }

  /**
   * Returns the claims on one term.
   *
   * @param term the term's id
   * @return sorted by id; empty if there are none
   */
  public List<Claim> claims(String term) {
    return byTerm.getOrDefault(term, List.of());
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
   * data asked for. A term on which the data asked for have a claim is none.
   *
   * @param term the term's id
   * @return true for a term that reports leave out
   */
  public boolean isBackground(String term) {
    return background.contains(term);
  }

  /**
   * Finds the term that a mistyped id may have meant.
   *
   * @param id an id that no term has
   * @return the nearest id, or empty if none is near
   */
  public Optional<String> nearestTerm(String id) {
    return new Nearest().to(id, terms.keySet());
  }

  /** Tells whether a source comes from the reference data and nothing asked for refers to it. */
  boolean isBackgroundSource(String source) {
    return backgroundSources.contains(source);
  }

  /**
   * Returns a claim with its corrections applied, for decisions. Verdicts use the claim itself.
   *
   * @param claim a claim of these data
   * @return the corrected claim; the claim itself if it has no corrections
   */
  public Claim corrected(Claim claim) {
    return corrected.getOrDefault(claim.id(), claim);
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
        && background.equals(data.background);
  }

  @Override
  public int hashCode() {
    return Objects.hash(treaties, terms, claims, relations);
  }
}
