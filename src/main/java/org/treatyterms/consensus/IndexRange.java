package org.treatyterms.consensus;

import java.util.AbstractList;
import java.util.Objects;
import java.util.RandomAccess;

/** The indices 0 … size − 1, without an array behind them: the commonest list of claims used. */
final class IndexRange extends AbstractList<Integer> implements RandomAccess {
  private final int size;

  IndexRange(int size) {
    this.size = size;
  }

  @Override
  public Integer get(int index) {
    return Objects.checkIndex(index, size);
  }

  @Override
  public int size() {
    return size;
  }
}
