package org.treatyterms.reconcile;

import java.lang.ref.SoftReference;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What is found when it is asked for: most explanations of a large body of data are never read. It
 * is kept as long as there is memory, else found again, which must give the same. Safe for many
 * threads.
 */
final class Lazy<T> {
  private final Supplier<? extends T> finder;
  private volatile SoftReference<@Nullable T> found = new SoftReference<>(null);

  Lazy(Supplier<? extends T> finder) {
    this.finder = finder;
  }

  T get() {
    T known = found.get();
    if (known == null) {
      known = finder.get();
      found = new SoftReference<>(known);
    }
    return known;
  }
}
