package org.treatyterms.balance;

/** A term {@code coefficient * x[left] * x[right]} on the left side of relation {@code row}. */
record Product(int row, double coefficient, int left, int right) {}
