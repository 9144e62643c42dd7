package org.treatyterms.balance;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several figures adjusted together so that all relations A·x = b hold, each figure giving way in
 * proportion to its variance: weighted least squares under linear constraints (Stone, Champernowne
 * &amp; Meade 1942; Kuehn &amp; Davidson 1961), with unmeasured figures (Crowe, Garcia Campos &amp;
 * Hrymak 1983), exact ones, bounds, products, and tests for the figure that cannot be right.
 *
 * <pre>{@code
 * BalanceResult result =
 *     Balance.builder()
 *         .names("total", "north", "south")
 *         .values(1000, 640, 410)
 *         .variances(100, 400, 400)
 *         .matrix(new double[][] {{1, -1, -1}}) // total - north - south = 0
 *         .build()
 *         .solve();
 * result.adjusted(); // 1005.6, 617.8, 387.8
 * result.global().p(); // 0.096
 * }</pre>
 *
 * <p>Variances are in squared units of the figure; units may differ from figure to figure. Neither
 * units nor the scale, order or repetition of relations changes the result. A balance is immutable
 * and can be solved by several threads at once.
 */
public final class Balance {
  private final Model model;

  private Balance(Model model) {
    this.model = model;
  }

  /**
   * Starts a problem. {@code values} and one of {@code variances} and {@code covariance} must be
   * given.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /**
   * The names of the figures.
   *
   * @return names in the order of the values
   */
  public List<String> names() {
    return model.names();
  }

  /**
   * Balances the figures.
   *
   * @return adjusted values and tests
   * @throws ContradictionException if exact figures, constants or bounds contradict each other
   * @throws ArithmeticException if products or bounds do not settle
   */
  public BalanceResult solve() {
    return new BalanceResult(model, Products.solve(model));
  }

  /** Collects a problem; all arrays are copied, and checked in {@link #build}. */
  public static final class Builder {
    private @Nullable List<String> names;
    private double[] values = new double[0];
    private boolean @Nullable [] measured;
    private double @Nullable [] variances;
    private double @Nullable [][] covariance;
    private double[][] matrix = new double[0][];
    private double @Nullable [] constants;
    private double @Nullable [] lower;
    private double @Nullable [] upper;
    private final List<Product> products = new ArrayList<>();
    private final List<int[]> shares = new ArrayList<>();

    private Builder() {}

    /**
     * Sets the names; without them figures are called x1, x2, ….
     *
     * @param figureNames one per figure, not blank, all different
     * @return this
     */
    public Builder names(String... figureNames) {
      names = List.of(figureNames);
      return this;
    }

    /**
     * Sets the given values.
     *
     * @param givenValues one per figure, each in its own unit; NaN for an unmeasured figure
     * @return this
     */
    public Builder values(double... givenValues) {
      values = givenValues.clone();
      return this;
    }

    /**
     * Says which figures are measured; without it all that have a value are. The value and variance
     * of a figure that is not measured are ignored.
     *
     * @param flags one per figure
     * @return this
     */
    public Builder measured(boolean... flags) {
      measured = flags.clone();
      return this;
    }

    /**
     * Sets the variances of uncorrelated figures.
     *
     * @param figureVariances one per figure, squared standard errors, 0 for an exact figure;
     *     anything (such as NaN) for an unmeasured one
     * @return this
     */
    public Builder variances(double... figureVariances) {
      variances = figureVariances.clone();
      return this;
    }

    /**
     * Sets the covariance of correlated figures, in place of variances.
     *
     * @param matrixOfCovariance n × n, symmetric, positive semidefinite; rows and columns of exact
     *     figures are 0, those of unmeasured figures are ignored
     * @return this
     */
    public Builder covariance(double[][] matrixOfCovariance) {
      covariance = copy(matrixOfCovariance);
      return this;
    }

    /**
     * Sets the coefficients of the relations. Rows may repeat or depend on each other.
     *
     * @param coefficients one row per relation, one column per figure
     * @return this
     */
    public Builder matrix(double[][] coefficients) {
      matrix = copy(coefficients);
      return this;
    }

    /**
     * Sets the right-hand sides; without them all are 0.
     *
     * @param rightHandSides one per row of the matrix
     * @return this
     */
    public Builder constants(double... rightHandSides) {
      constants = rightHandSides.clone();
      return this;
    }

    /**
     * Sets lower bounds, which the adjusted figures respect. Tests and standard errors are those
     * without bounds.
     *
     * @param bounds one per figure; NaN or −∞ where there is none
     * @return this
     */
    public Builder lower(double... bounds) {
      lower = bounds.clone();
      return this;
    }

    /**
     * Sets upper bounds, which the adjusted figures respect. Tests and standard errors are those
     * without bounds.
     *
     * @param bounds one per figure; NaN or +∞ where there is none
     * @return this
     */
    public Builder upper(double... bounds) {
      upper = bounds.clone();
      return this;
    }

    /**
     * Adds the term {@code coefficient * x[left] * x[right]} to the left side of a relation. Such
     * relations are solved by linearising them around the solution; tests are those of the linear
     * relations found there.
     *
     * @param row row of the matrix, from 0
     * @param coefficient finite number
     * @param left index of a figure, from 0
     * @param right index of a figure, from 0
     * @return this
     */
    public Builder product(int row, double coefficient, int left, int right) {
      products.add(new Product(row, coefficient, left, right));
      return this;
    }

    /**
     * Adds the relation {@code x[share] * x[base] - x[amount] = 0}. Its row comes after those of
     * the matrix.
     *
     * @param share index of the share, a fraction
     * @param base index of what it is a share of
     * @param amount index of the amount, in the unit of the base
     * @return this
     */
    public Builder share(int share, int base, int amount) {
      shares.add(new int[] {share, base, amount});
      return this;
    }

    /**
     * Checks the problem.
     *
     * @return the problem, ready to be solved
     * @throws IllegalArgumentException if something is missing, has the wrong shape, or is not a
     *     legal number; the message says what and where
     */
    public Balance build() {
      int n = values.length;
      List<String> checkedNames = Checks.names(names, n);
      double[] checkedValues = values.clone();
      boolean[] isMeasured = Checks.measured(measured, checkedValues, checkedNames);
      double[] checkedVariances = checkedVariances(isMeasured, checkedNames);
      double[][] correlated =
          covariance == null || Checks.diagonal(covariance, isMeasured) ? null : copy(covariance);
      int rows = matrix.length + shares.size();
      double[] flat = Checks.matrix(matrix, shares.size(), checkedNames);
      double[] rightHandSides = new double[rows];
      if (constants != null) {
        Checks.constants(constants, matrix.length);
        System.arraycopy(constants, 0, rightHandSides, 0, matrix.length);
      }
      List<Product> terms = checkedProducts(n, flat);
      double[] low = Checks.bounds(lower, Double.NEGATIVE_INFINITY, "lower", checkedNames);
      double[] high = Checks.bounds(upper, Double.POSITIVE_INFINITY, "upper", checkedNames);
      Checks.ordered(low, high, checkedNames);
      Model model =
          new Model(
              List.copyOf(checkedNames),
              checkedValues,
              isMeasured,
              checkedVariances,
              correlated,
              rows,
              flat,
              rightHandSides,
              low,
              high,
              terms);
      if (correlated != null) {
        Spread.of(model); // refuses what is no covariance
      }
      return new Balance(model);
    }

    private double[] checkedVariances(boolean[] isMeasured, List<String> checkedNames) {
      if (variances != null && covariance == null) {
        Checks.variances(variances, isMeasured, checkedNames);
        return variances.clone();
      }
      if (covariance != null && variances == null) {
        return Checks.covariance(covariance, isMeasured, checkedNames);
      }
      throw new IllegalArgumentException(
          "Give the variances of the figures or their covariance, one of the two");
    }

    private List<Product> checkedProducts(int n, double[] flat) {
      List<Product> terms = new ArrayList<>();
      for (Product product : products) {
        terms.add(Checks.product(product, matrix.length, n));
      }
      for (int s = 0; s < shares.size(); s++) {
        int[] share = shares.get(s);
        int row = matrix.length + s;
        flat[row * n + Checks.index(share[2], n, "Amount")] = -1;
        terms.add(Checks.product(new Product(row, 1, share[0], share[1]), row + 1, n));
      }
      return List.copyOf(terms);
    }

    private static double[][] copy(double[][] rows) {
      double[][] copy = new double[rows.length][];
      for (int i = 0; i < rows.length; i++) {
        copy[i] = rows[i].clone();
      }
      return copy;
    }
  }
}
