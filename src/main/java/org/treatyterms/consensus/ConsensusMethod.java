package org.treatyterms.consensus;

/**
 * The ways to draw one value from several, each under the name that the output uses, with the
 * publication that defines it.
 *
 * <p>Notation: values y<sub>i</sub> with standard uncertainties u<sub>i</sub> and variances
 * v<sub>i</sub> = u<sub>i</sub>², i = 1 … k; weights w<sub>i</sub> = 1/v<sub>i</sub> and W their
 * sum; τ² the variance between sources; Q = Σw(y − m)². A quantile is that of 95 % intervals.
 */
public enum ConsensusMethod {
  /**
   * The weighted mean of a common value, m = Σwy/W with standard error W<sup>−½</sup>. It takes the
   * stated uncertainties at their word.
   */
  FIXED(
      Kind.COMMON,
      "weighted mean of a common value",
      "Cochran, W. G. (1954), The combination of estimates from different experiments, "
          + "Biometrics 10, 101-129"),

  /** As {@link #FIXED}, the standard error multiplied by max(1, R), R = √(Q/(k − 1)). */
  BIRGE(
      Kind.COMMON,
      "weighted mean, error scaled by the Birge ratio",
      "Birge, R. T. (1932), The calculation of errors by the method of least squares, "
          + "Physical Review 40, 207-227"),

  /**
   * As {@link #FIXED}, the standard error multiplied by max(1, S). S is the Birge ratio, about
   * their own mean, of the claims with u<sub>i</sub> &lt; 3√k·W<sup>−½</sup>: imprecise claims do
   * not water it down.
   */
  PDG(
      Kind.COMMON,
      "weighted mean, error scaled as in the Review of Particle Physics",
      "Rosenfeld, A. H. et al. (1967), Data on particles and resonant states, Reviews "
          + "of Modern Physics 39, 1-51; Particle Data Group, Review of Particle Physics, "
          + "Introduction, section 5.2.2"),

  /** τ² by the method of moments: (Q − k + 1)/(W − Σw²/W), or 0. */
  DL(
      Kind.RANDOM,
      "random effects, DerSimonian-Laird",
      "DerSimonian, R. & Laird, N. (1986), Meta-analysis in clinical trials, Controlled "
          + "Clinical Trials 7, 177-188"),

  /** τ² by the method of moments again, with the weights that {@link #DL} gives. */
  DL2(
      Kind.RANDOM,
      "random effects, two-step DerSimonian-Laird",
      "DerSimonian, R. & Kacker, R. (2007), Random-effects model for meta-analysis of "
          + "clinical trials: an update, Contemporary Clinical Trials 28, 105-114"),

  /** τ² = sample variance of the values − mean of v, or 0. */
  HE(
      Kind.RANDOM,
      "random effects, Hedges-Olkin",
      "Hedges, L. V. & Olkin, I. (1985), Statistical Methods for Meta-Analysis, "
          + "Academic Press"),

  /** τ² such that Q with the weights 1/(v + τ²) is k − 1, or 0 if Q ≤ k − 1. The default. */
  PM(
      Kind.RANDOM,
      "random effects, Paule-Mandel",
      "Paule, R. C. & Mandel, J. (1982), Consensus values and weighting factors, "
          + "Journal of Research of the National Bureau of Standards 87, 377-385"),

  /**
   * τ² at the highest maximum of the restricted likelihood, −½[Σln(v + τ²) + ln Σw(τ²) + Σw(τ²)(y −
   * m)²].
   */
  REML(
      Kind.RANDOM,
      "random effects, restricted maximum likelihood",
      "Viechtbauer, W. (2005), Bias and efficiency of meta-analytic variance estimators "
          + "in the random-effects model, Journal of Educational and Behavioral Statistics "
          + "30, 261-293"),

  /** τ² at the highest maximum of the likelihood, −½[Σln(v + τ²) + Σw(τ²)(y − m)²]. */
  ML(
      Kind.RANDOM,
      "random effects, maximum likelihood",
      "Hardy, R. J. & Thompson, S. G. (1996), A likelihood approach to meta-analysis "
          + "with random effects, Statistics in Medicine 15, 619-629; Viechtbauer (2005)"),

  /**
   * τ² = Σu(y − m<sub>u</sub>)²/(k − 1) with u = 1/(v/t + 1) and t = Σ(y − ȳ)²/k; positive unless
   * all values are equal.
   */
  SJ(
      Kind.RANDOM,
      "random effects, Sidik-Jonkman",
      "Sidik, K. & Jonkman, J. N. (2005), Simple heterogeneity variance estimation for "
          + "meta-analysis, Journal of the Royal Statistical Society C 54, 367-384"),

  /**
   * The median, with standard error √(π/(2k))·1.4826·MAD (MAD: the median distance from the
   * median). It does not use the stated uncertainties.
   */
  MEDIAN(
      Kind.ROBUST,
      "median",
      "Müller, J. W. (2000), Possible advantages of a robust evaluation of comparisons, "
          + "Journal of Research of the NIST 105, 551-555; CCQM/13-22 (2013), Guidance note: "
          + "Estimation of a consensus KCRV"),

  /**
   * The value on either side of which lies at most half of the weight; where two values share that
   * place, their midpoint. No standard error.
   */
  WEIGHTED_MEDIAN(
      Kind.ROBUST,
      "weighted median",
      "Edgeworth, F. Y. (1888), On a new method of reducing observations relating to "
          + "several quantities, Philosophical Magazine 25, 184-191"),

  /**
   * Huber's location with k = 1.5 and the scale held at 1.4826·MAD: the mean of the values, those
   * further than 1.5 scales from it pulled in to that distance. It does not use the stated
   * uncertainties; no standard error.
   */
  HUBER(
      Kind.ROBUST,
      "Huber's M-estimate of location",
      "Huber, P. J. (1964), Robust estimation of a location parameter, Annals of "
          + "Mathematical Statistics 35, 73-101"),

  /**
   * Algorithm A: x* and s* such that x* is the mean and s* 1.134 times the standard deviation of
   * the values pulled in to x* ± 1.5 s*. Standard error 1.25/√k times s*. It does not use the
   * stated uncertainties.
   */
  ALGORITHM_A(
      Kind.ROBUST,
      "robust mean by Algorithm A",
      "ISO 13528:2015, Statistical methods for use in proficiency testing by "
          + "interlaboratory comparison, 7.7.3 and C.3"),

  /**
   * The even mixture of the claims, each a distribution with its value and uncertainty: mean ȳ,
   * variance mean(v + y²) − ȳ². Its standard error is the standard deviation of the mixture and
   * does not shrink as claims are added.
   */
  LINEAR_POOL(
      Kind.ROBUST,
      "linear opinion pool",
      "Stone, M. (1961), The opinion pool, Annals of Mathematical Statistics 32, " + "1339-1342"),

  /**
   * {@link #FIXED} over the largest set of two claims or more with Q ≤ the 95 % point of χ²; among
   * sets of one size, that with the smallest Q. Not computed above 20 claims.
   */
  LARGEST_CONSISTENT_SUBSET(
      Kind.SUBSET,
      "weighted mean of the largest consistent subset",
      "Cox, M. G. (2007), The evaluation of key comparison data: determining the "
          + "largest consistent subset, Metrologia 44, 187-200");

  /** What a method assumes, and so which figures it comes with. */
  enum Kind {
    COMMON,
    RANDOM,
    ROBUST,
    SUBSET
  }

  private final Kind kind;
  private final String label;
  private final String citation;

  ConsensusMethod(Kind kind, String label, String citation) {
    this.kind = kind;
    this.label = label;
    this.citation = citation;
  }

  /**
   * Says in a few words what the method does.
   *
   * @return the description, without a full stop
   */
  public String label() {
    return label;
  }

  /**
   * Names the publication that defines the method.
   *
   * @return author, year, title and place
   */
  public String citation() {
    return citation;
  }

  /**
   * Says whether the method estimates a variance between sources, so that its estimates have {@link
   * Estimate#randomEffects()}.
   *
   * @return true for the methods of a random-effects model
   */
  public boolean estimatesTau2() {
    return kind == Kind.RANDOM;
  }
}
