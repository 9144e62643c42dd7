package org.treatyterms.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.treatyterms.claim.Expression.Ref;
import org.treatyterms.claim.Relation;

/** In a consistent set of sums, one changed digit fails the relations that touch it, no others. */
class DigitPropertyTest {
  private static final int TREATIES = 250;
  private static final int PROVINCES = 12;

  @TempDir private Path folder;

  /**
   * Provinces make regions, regions make the whole; the whole is also what is left and what is
   * lost, and the lost is a share of the whole.
   */
  private static SmallData consistent(long seed, boolean exact) {
    SplittableRandom random = new SplittableRandom(seed);
    SmallData data = new SmallData();
    for (int treaty = 0; treaty < TREATIES; treaty++) {
      String id = "treaty-" + treaty;
      Map<String, Long> values = new LinkedHashMap<>();
      Map<Integer, List<String>> regions = new LinkedHashMap<>();
      for (int i = 0; i < PROVINCES; i++) {
        String province = id + "/province-" + i;
        values.put(province, random.nextLong(1_001, 1_000_000));
        regions.computeIfAbsent(random.nextInt(4), r -> new ArrayList<>()).add(province);
      }
      List<String> parts = new ArrayList<>();
      regions.forEach(
          (number, provinces) -> {
            String region = id + "/region-" + number;
            values.put(region, sum(provinces, values));
            parts.add(region);
            data.relation(region, String.join(" + ", provinces) + " = " + region);
          });
      long whole = sum(parts, values);
      // Eighths of the whole are lost, so that the share is an exact decimal.
      long eighths = random.nextInt(1, 8);
      values.merge(id + "/province-0", 8 - whole % 8, Long::sum);
      values.merge(regionOf(id + "/province-0", regions, id), 8 - whole % 8, Long::sum);
      whole = sum(parts, values);
      values.put(id + "/whole", whole);
      values.put(id + "/lost", whole / 8 * eighths);
      values.put(id + "/left", whole - whole / 8 * eighths);
      data.relation(id + "/regions", String.join(" + ", parts) + " = " + id + "/whole");
      data.relation(id + "/rest", id + "/whole - " + id + "/lost = " + id + "/left");
      data.relation(id + "/share", id + "/lost = " + id + "/part * " + id + "/whole");
      data.term(id + "/part", "share", "percent");
      data.claim(id + "/part", "ledger")
          .with("value", BigDecimal.valueOf(eighths * 125L, 1))
          .with("unit", "percent")
          .with("place", "exact");
      values.forEach(
          (term, value) -> {
            data.term(term, "count", "persons");
            data.claim(term, "ledger")
                .with("value", value)
                .with("unit", "persons")
                .with("place", exact ? "exact" : "1");
          });
    }
    return data;
  }

  private static String regionOf(String province, Map<Integer, List<String>> regions, String id) {
    return regions.entrySet().stream()
        .filter(e -> e.getValue().contains(province))
        .map(e -> id + "/region-" + e.getKey())
        .findFirst()
        .orElseThrow();
  }

  private static long sum(List<String> terms, Map<String, Long> values) {
    return terms.stream().mapToLong(values::get).sum();
  }

  /** Exact figures betray a change of one in the last digit; rounded ones one of hundreds. */
  @ParameterizedTest
  @CsvSource({"51, true, 0", "52, true, 0", "53, false, 2", "54, false, 3"})
  void oneDigitFailsWhatTouchesIt(long seed, boolean exact, int place) {
    SmallData data = consistent(seed, exact);
    Reconciliation sound = data.reconcile(folder.resolve("sound"));
    assertThat(sound.relations()).hasSizeGreaterThan(5 * TREATIES);
    assertThat(sound.relations()).allMatch(r -> Boolean.TRUE.equals(r.holds()));

    SplittableRandom random = new SplittableRandom(seed);
    Set<String> changed = new TreeSet<>();
    SmallData wrong = data.copy();
    List<SmallData.Line> counts =
        wrong.claims.stream().filter(c -> c.get("unit").equals("persons")).toList();
    for (int treaty = 0; treaty < TREATIES; treaty++) {
      String subject = "treaty-" + treaty + "/";
      SmallData.Line claim =
          SmallData.any(
              counts.stream().filter(c -> c.get("term").startsWith(subject)).toList(), random);
      claim.with("value", changed(claim.get("value"), place, random));
      changed.add(claim.get("term"));
    }
    Reconciliation found = wrong.reconcile(folder.resolve("wrong"));
    Set<String> failing =
        found.relations().stream()
            .filter(RelationAudit::fails)
            .map(r -> r.relation().id())
            .collect(Collectors.toCollection(TreeSet::new));
    Set<String> touched =
        found.relations().stream()
            .map(RelationAudit::relation)
            .filter(r -> terms(r).stream().anyMatch(changed::contains))
            .map(Relation::id)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(touched).hasSizeGreaterThan(TREATIES);
    assertThat(failing).containsExactlyElementsOf(touched);
  }

  private static Set<String> terms(Relation relation) {
    Set<Ref> refs = relation.left().refs();
    return java.util.stream.Stream.concat(refs.stream(), relation.right().refs().stream())
        .map(Ref::term)
        .collect(Collectors.toSet());
  }

  /** Another digit in a place at least so far from the last; never a zero in front. */
  private static String changed(String value, int least, SplittableRandom random) {
    int at = random.nextInt(value.length() - least);
    char digit = value.charAt(at);
    char other = digit;
    while (other == digit || (at == 0 && other == '0')) {
      other = (char) ('0' + random.nextInt(10));
    }
    return value.substring(0, at) + other + value.substring(at + 1);
  }
}
