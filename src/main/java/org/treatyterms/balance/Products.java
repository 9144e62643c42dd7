package org.treatyterms.balance;

/**
 * Relations with products, such as share × base = amount: replaced by their tangent at the current
 * solution, solved, and replaced again until the solution stays where it is (Gauss–Newton).
 */
final class Products {
  private static final int TURNS = 200;
  private static final double SETTLED = 1e-13;
  private static final double CLOSE_ENOUGH = 1e-10;

  private Products() {}

  /** Solves a model, with or without products. */
  static Solution solve(Model model) {
    if (model.products().isEmpty()) {
      return new Solution(model);
    }
    // Bounds might rule out a first tangent, though not the relations themselves.
    double[] x = model.bounded() ? solve(model.withoutBounds()).values : start(model);
    double change = Double.POSITIVE_INFINITY;
    for (int turn = 0; turn < TURNS; turn++) {
      Solution solution = new Solution(tangent(model, x));
      double[] next = solution.adjusted();
      for (int j = 0; j < next.length; j++) {
        next[j] = Double.isNaN(next[j]) ? x[j] : next[j]; // undetermined figures stay
      }
      double before = change;
      change = change(model, x, next);
      x = next;
      if (change <= SETTLED || (change <= CLOSE_ENOUGH && change >= before)) {
        return solution;
      }
    }
    Product first = model.products().get(0);
    throw new ArithmeticException(
        "The products did not settle in "
            + TURNS
            + " turns, the first being '"
            + model.names().get(first.left())
            + "' times '"
            + model.names().get(first.right())
            + "' in relation "
            + first.row());
  }

  /** Given values; 0 for unmeasured figures, but 1 for those multiplied by each other. */
  private static double[] start(Model model) {
    double[] x = model.values().clone();
    for (int j = 0; j < x.length; j++) {
      x[j] = model.measured()[j] ? x[j] : 0;
    }
    for (Product product : model.products()) {
      if (!model.measured()[product.left()] && !model.measured()[product.right()]) {
        x[product.left()] = 1;
        x[product.right()] = 1;
      }
    }
    return x;
  }

  /** The relations with each product replaced by its tangent at x. */
  private static Model tangent(Model model, double[] x) {
    int n = model.size();
    double[] matrix = model.matrix().clone();
    double[] constants = model.constants().clone();
    for (Product product : model.products()) {
      int row = product.row() * n;
      double left = x[product.left()];
      double right = x[product.right()];
      matrix[row + product.left()] += product.coefficient() * right;
      matrix[row + product.right()] += product.coefficient() * left;
      constants[product.row()] += product.coefficient() * left * right;
    }
    return model.withRelations(model.rows(), matrix, constants);
  }

  /** Largest change of a figure, relative to its size. */
  private static double change(Model model, double[] before, double[] after) {
    double largest = 0;
    for (int j = 0; j < before.length; j++) {
      double size = Math.max(Math.abs(before[j]), Math.abs(after[j]));
      if (model.measured()[j]) {
        size = Math.max(size, Math.abs(model.values()[j]));
        size = Math.max(size, Math.sqrt(model.variances()[j]));
      }
      double moved = Math.abs(after[j] - before[j]);
      largest = moved == 0 ? largest : Math.max(largest, moved / size);
    }
    return largest;
  }
}
