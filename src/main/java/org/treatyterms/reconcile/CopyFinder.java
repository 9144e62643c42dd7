package org.treatyterms.reconcile;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.commons.math3.fraction.BigFraction;

/** Finds figures that several origins share though they are oddly exact beside the others. */
final class CopyFinder {
  /** How many more digits than any other statement make a figure oddly exact. */
  private static final int ODD = 3;

  private static final int LEAST_DIGITS = 5;

  private CopyFinder() {}

  static List<SuspectedCopy> in(Comparison comparison) {
    Map<BigFraction, List<ClaimReading>> byValue = new LinkedHashMap<>();
    for (ClaimReading claim : comparison.claims()) {
      if (claim.point() != null && claim.unit() != null) {
        byValue.computeIfAbsent(claim.point(), k -> new ArrayList<>()).add(claim);
      }
    }
    List<SuspectedCopy> found = new ArrayList<>();
    byValue.forEach(
        (value, claims) -> {
          long origins = claims.stream().map(ClaimReading::origin).distinct().count();
          int digits = digits(claims);
          int others =
              byValue.entrySet().stream()
                  .filter(e -> !e.getKey().equals(value))
                  .mapToInt(e -> digits(e.getValue()))
                  .max()
                  .orElse(0);
          boolean odd = others > 0 && digits >= LEAST_DIGITS && digits >= others + ODD;
          if (origins > 1 && odd) {
            found.add(
                new SuspectedCopy(
                    comparison.term().id(),
                    claims.stream().map(c -> c.claim().id()).sorted().toList(),
                    Wording.capital(claims.get(0).words())
                        + " stands in "
                        + origins
                        + " origins with "
                        + digits
                        + " digits, where no other figure for the term has more than "
                        + others));
          }
        });
    return found;
  }

  /** The digits that are printed; a fraction in words has none to copy. */
  private static int digits(List<ClaimReading> claims) {
    return claims.stream()
        .map(Slips::measured)
        .filter(Objects::nonNull)
        .filter(m -> !m.number().isFraction())
        .mapToInt(m -> Digits.significant(m.number().decimal()))
        .max()
        .orElse(0);
  }
}
