package org.treatyterms.table;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.treatyterms.claim.Claim;

/** How many claims each source makes. */
final class Counts {
  private final Map<String, Long> counts = new HashMap<>();

  Counts(List<Claim> claims) {
    for (Claim claim : claims) {
      counts.merge(claim.source(), 1L, Long::sum);
    }
  }

  long of(String source) {
    return counts.getOrDefault(source, 0L);
  }
}
