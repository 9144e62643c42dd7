package org.treatyterms.balance;

/** Cholesky factor of I + M·Mᵀ, whose eigenvalues are never below 1. Arrays are row after row. */
final class Cholesky {
  private final int n;

  /** Lower triangle. */
  private final double[] c;

  private Cholesky(int n, double[] c) {
    this.n = n;
    this.c = c;
  }

  /** Factors I + M·Mᵀ for M with {@code n} rows of {@code width} entries. */
  static Cholesky ofIdentityPlusGram(double[] m, int n, int width) {
    double[] c = gram(m, n, width);
    for (int i = 0; i < n; i++) {
      c[i * n + i] += 1;
    }
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < i; j++) {
        c[i * n + j] = (c[i * n + j] - dot(c, i * n, c, j * n, j)) / c[j * n + j];
      }
      // What is left is at least 1, but for rounding.
      c[i * n + i] = Math.sqrt(Math.max(1, c[i * n + i] - dot(c, i * n, c, i * n, i)));
    }
    return new Cholesky(n, c);
  }

  /** The lower triangle of M·Mᵀ. */
  private static double[] gram(double[] m, int n, int width) {
    double[] c = new double[n * n];
    int entries = 0;
    for (double v : m) {
      entries += v == 0 ? 0 : 1;
    }
    if (entries * 8L > m.length) {
      for (int i = 0; i < n; i++) {
        for (int j = 0; j <= i; j++) {
          c[i * n + j] = dot(m, i * width, m, j * width, width);
        }
      }
      return c;
    }
    int[] rows = new int[n];
    for (int k = 0; k < width; k++) {
      int count = 0;
      for (int i = 0; i < n; i++) {
        double v = m[i * width + k];
        if (v != 0) {
          rows[count++] = i;
          for (int s = 0; s < count; s++) {
            c[i * n + rows[s]] += v * m[rows[s] * width + k];
          }
        }
      }
    }
    return c;
  }

  /** Replaces {@code v} by the solution of (I + M·Mᵀ)·x = v. */
  void solve(double[] v) {
    for (int i = 0; i < n; i++) {
      v[i] = (v[i] - dot(c, i * n, v, 0, i)) / c[i * n + i];
    }
    for (int i = n - 1; i >= 0; i--) {
      double x = v[i] / c[i * n + i];
      v[i] = x;
      for (int j = 0; j < i; j++) {
        v[j] -= c[i * n + j] * x;
      }
    }
  }

  /** Replaces the n × {@code width} matrix {@code b} by C⁻¹·b. */
  void forward(double[] b, int width) {
    for (int i = 0; i < n; i++) {
      int row = i * width;
      for (int j = 0; j < i; j++) {
        double f = c[i * n + j];
        if (f != 0) {
          int other = j * width;
          for (int k = 0; k < width; k++) {
            b[row + k] -= f * b[other + k];
          }
        }
      }
      double inverse = 1 / c[i * n + i];
      for (int k = 0; k < width; k++) {
        b[row + k] *= inverse;
      }
    }
  }

  /** Dot product with four sums side by side, which the processor can overlap. */
  static double dot(double[] a, int from, double[] b, int start, int length) {
    double s0 = 0;
    double s1 = 0;
    double s2 = 0;
    double s3 = 0;
    int k = 0;
    for (; k + 3 < length; k += 4) {
      s0 += a[from + k] * b[start + k];
      s1 += a[from + k + 1] * b[start + k + 1];
      s2 += a[from + k + 2] * b[start + k + 2];
      s3 += a[from + k + 3] * b[start + k + 3];
    }
    for (; k < length; k++) {
      s0 += a[from + k] * b[start + k];
    }
    return (s0 + s1) + (s2 + s3);
  }
}
