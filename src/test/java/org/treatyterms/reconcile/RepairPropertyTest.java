package org.treatyterms.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treatyterms.claim.Relation;
import org.treatyterms.figure.Exact;
import org.treatyterms.reconcile.RelationAudit.Choice;
import org.treatyterms.reconcile.RelationAudit.Repair;

/** Repairs are all smallest sets of claims without which a relation holds, and each one does it. */
class RepairPropertyTest {
  private static final String LEFT_OUT = "left out";

  @TempDir private Path folder;

  /** Sums, differences and products of two to four terms with one to three exact claims each. */
  private static SmallData sums(long seed, int relations) {
    SplittableRandom random = new SplittableRandom(seed);
    SmallData data = new SmallData();
    for (int r = 0; r < relations; r++) {
      String id = "treaty-" + r;
      int parts = 2 + random.nextInt(2);
      List<String> names = new ArrayList<>();
      long sum = 0;
      for (int i = 0; i < parts; i++) {
        long value = random.nextLong(10, 60);
        sum += value;
        names.add(id + "/part-" + i);
        claims(data, id + "/part-" + i, value, random);
      }
      claims(data, id + "/whole", sum, random);
      String sign = SmallData.any(List.of("=", "=", "=", "<=", ">"), random);
      data.relation(id + "/sum", String.join(" + ", names) + " " + sign + " " + id + "/whole");
    }
    return data;
  }

  private static void claims(SmallData data, String term, long value, SplittableRandom random) {
    data.term(term, "count", "persons");
    for (int i = random.nextInt(3); i >= 0; i--) {
      long slip = random.nextInt(3) == 0 ? random.nextInt(3) - 1 : 0;
      data.claim(term + "/" + i, term, "source-" + i)
          .with("value", value + slip)
          .with("unit", "persons")
          .with("place", "exact");
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {61, 62})
  void choicesAndResidualsAreExact(long seed) {
    SmallData data = sums(seed, 300);
    Map<String, Long> values = new HashMap<>();
    data.claims.forEach(c -> values.put(c.get("claim"), Long.valueOf(c.get("value"))));
    for (RelationAudit audit : data.reconcile(folder).relations()) {
      for (Choice choice : audit.choices()) {
        long residual = 0;
        for (String claim : choice.claims()) {
          residual += (claim.contains("/whole/") ? -1 : 1) * values.get(claim);
        }
        assertThat(choice.residual()).isEqualByComparingTo(String.valueOf(residual));
        boolean holds =
            switch (audit.relation().comparator()) {
              case EQUAL -> residual == 0;
              case AT_MOST -> residual <= 0;
              default -> residual > 0;
            };
        assertThat(choice.holds()).isEqualTo(holds);
      }
      assertThat(audit.holds()).isEqualTo(audit.choices().stream().allMatch(Choice::holds));
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {63, 64, 65})
  void repairsAreTheMinimalHittingSets(long seed) {
    int failing = 0;
    for (RelationAudit audit : sums(seed, 300).reconcile(folder).relations()) {
      Set<Set<String>> found =
          audit.repairs().stream()
              .filter(r -> r.how().equals(LEFT_OUT))
              .map(r -> (Set<String>) new TreeSet<>(r.claims()))
              .collect(Collectors.toSet());
      assertThat(audit.complete()).isTrue();
      assertThat(audit.repairs()).hasSize(found.size());
      assertThat(found).as(audit.toString()).isEqualTo(minimal(audit));
      failing += audit.fails() ? 1 : 0;
    }
    assertThat(failing).isGreaterThan(100);
  }

  /** All subsets of the claims that hit every failing choice and have no smaller one inside. */
  private static Set<Set<String>> minimal(RelationAudit audit) {
    List<String> claims =
        audit.choices().stream().flatMap(c -> c.claims().stream()).distinct().sorted().toList();
    List<Integer> failing = new ArrayList<>();
    for (Choice choice : audit.choices()) {
      if (!choice.holds()) {
        failing.add(choice.claims().stream().mapToInt(c -> 1 << claims.indexOf(c)).sum());
      }
    }
    List<Integer> hitting = new ArrayList<>();
    for (int set = 1; !failing.isEmpty() && set < 1 << claims.size(); set++) {
      int candidate = set;
      if (failing.stream().allMatch(f -> (f & candidate) != 0)) {
        hitting.add(candidate);
      }
    }
    Set<Integer> sets = new HashSet<>(hitting);
    Set<Set<String>> minimal = new HashSet<>();
    for (int set : hitting) {
      boolean least = true;
      for (int i = 0; i < claims.size(); i++) {
        least &= (set & 1 << i) == 0 || !sets.contains(set & ~(1 << i));
      }
      if (least) {
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < claims.size(); i++) {
          if ((set & 1 << i) != 0) {
            names.add(claims.get(i));
          }
        }
        minimal.add(names);
      }
    }
    return minimal;
  }

  /** Each repair is carried out on a copy of its treaty, and the copies are read as data. */
  @ParameterizedTest
  @ValueSource(longs = {66, 67})
  void everyRepairWorks(long seed) {
    SmallData data = sums(seed, 150);
    SmallData repaired = new SmallData();
    Set<String> expected = new TreeSet<>();
    for (RelationAudit audit : data.reconcile(folder.resolve("before")).relations()) {
      boolean spared = true;
      for (Repair repair : audit.repairs()) {
        assertThat(spared || repair.leavesNone())
            .as("sets that leave a term without a claim come last: " + audit)
            .isTrue();
        spared = !repair.leavesNone();
        boolean equation = audit.relation().comparator() == Relation.Comparator.EQUAL;
        assertThat(repair.implied().isEmpty()).isEqualTo(!equation);
        if (equation || spared) {
          String copy = "treaty-copy-" + expected.size();
          carryOut(repair, data, audit, copy, repaired);
          expected.add(copy + "/sum");
        }
      }
    }
    assertThat(expected).hasSizeGreaterThan(200);
    Reconciliation after = repaired.reconcile(folder.resolve("after"));
    assertThat(after.relations())
        .extracting(r -> r.relation().id())
        .containsExactlyElementsOf(expected);
    assertThat(after.relations()).allMatch(r -> Boolean.TRUE.equals(r.holds()));
  }

  /**
   * Leaves the claims of a repair out. A term that has none left gets the value that is implied,
   * and the others keep their claims of the first choice, which implies it.
   */
  private static void carryOut(
      Repair repair, SmallData data, RelationAudit audit, String copy, SmallData into) {
    String treaty = audit.relation().id().replace("/sum", "");
    List<String> first = audit.choices().get(0).claims();
    for (SmallData.Line term : ofTreaty(treaty, data.terms)) {
      into.terms.add(renamed(term, treaty, copy));
    }
    for (SmallData.Line claim : ofTreaty(treaty, data.claims)) {
      boolean kept = !repair.leavesNone() || first.contains(claim.get("claim"));
      if (kept && !repair.claims().contains(claim.get("claim"))) {
        into.claims.add(renamed(claim, treaty, copy));
      }
    }
    if (repair.leavesNone()) {
      repair
          .implied()
          .forEach(
              (term, value) ->
                  into.claim(term.replace(treaty + "/", copy + "/"), "implied")
                      .with("value", Exact.decimal(value).orElseThrow().toPlainString())
                      .with("unit", "persons")
                      .with("place", "exact"));
    }
    into.relation(copy + "/sum", audit.relation().expression().replace(treaty + "/", copy + "/"));
  }

  private static List<SmallData.Line> ofTreaty(String treaty, List<SmallData.Line> lines) {
    return lines.stream().filter(l -> l.get("term").startsWith(treaty + "/")).toList();
  }

  private static SmallData.Line renamed(SmallData.Line line, String treaty, String copy) {
    SmallData.Line renamed = line.copy();
    renamed.cells.replaceAll((column, cell) -> cell.replace(treaty + "/", copy + "/"));
    return renamed;
  }

  /** However often a figure is repeated, leaving it out means leaving out all its claims. */
  @Test
  void repeatedClaimsAreLeftOutTogether() {
    SmallData data = new SmallData();
    Map<String, Integer> wrong = Map.of("first", 10, "second", 21, "whole", 30);
    for (String name : List.of("first", "second", "whole")) {
      String term = "treaty/" + name;
      data.term(term, "count", "persons");
      for (int i = 0; i < 14; i++) {
        data.claim(term + "/" + i, term, "source-" + i)
            .with("value", i == 0 && name.equals("second") ? 20 : wrong.get(name))
            .with("unit", "persons")
            .with("place", "exact");
      }
    }
    data.relation("treaty/sum", "treaty/first + treaty/second = treaty/whole");
    RelationAudit audit = data.reconcile(folder).relation("treaty/sum");
    assertThat(audit.holds()).isFalse();
    Repair first = audit.repairs().get(0);
    assertThat(first.leavesNone()).isFalse();
    assertThat(first.claims()).hasSize(13).allMatch(c -> c.startsWith("treaty/second/"));
    assertThat(first.implied()).containsEntry("treaty/second", new BigFraction(20));
    assertThat(audit.repairs())
        .filteredOn(Repair::leavesNone)
        .allMatch(r -> r.claims().size() >= 14);
  }

  /** Exchanging the sides of the tallies that a repair names lets the relation hold. */
  @Test
  void exchangedSidesLetTheRelationHold() {
    SplittableRandom random = new SplittableRandom(68);
    SmallData data = new SmallData();
    for (int i = 0; i < 300; i++) {
      String vote = "treaty-" + i + "/vote";
      data.term(vote, "tally", "");
      data.term("treaty-" + i + "/shortfall", "count", "votes");
      int yes = random.nextInt(20, 60);
      int no = random.nextInt(20, 60);
      int needed = (2 * (yes + no) + 2) / 3;
      for (int s = random.nextInt(4); s >= 0; s--) {
        boolean swapped = random.nextInt(3) == 0;
        data.claim(vote + "/" + s, vote, "source-" + s)
            .with("in_favour", swapped ? no : yes)
            .with("against", swapped ? yes : no);
      }
      data.claim("treaty-" + i + "/shortfall", "source-0")
          .with("value", needed - yes)
          .with("unit", "votes")
          .with("place", "exact");
      data.relation(
          "treaty-" + i + "/two-thirds",
          "treaty-"
              + i
              + "/shortfall = ceil ( 2 / 3 * "
              + vote
              + ".cast ) - "
              + vote
              + ".in_favour");
    }
    int named = 0;
    Reconciliation before = data.reconcile(folder.resolve("before"));
    for (RelationAudit audit : before.relations()) {
      List<Repair> swaps = audit.repairs().stream().filter(r -> !r.how().equals(LEFT_OUT)).toList();
      Set<String> failing =
          audit.choices().stream()
              .filter(c -> !c.holds())
              .flatMap(c -> c.claims().stream())
              .filter(c -> c.contains("/vote/"))
              .collect(Collectors.toCollection(TreeSet::new));
      if (!failing.isEmpty()) {
        // Every wrong tally here is a swapped one: exchanged together they close the relation.
        assertThat(swaps).as(audit.explanation()).hasSize(1);
        assertThat(swaps.get(0).claims()).containsExactlyElementsOf(failing);
        named++;
      } else {
        assertThat(swaps).isEmpty();
      }
    }
    assertThat(named).isGreaterThan(100);
  }
}
