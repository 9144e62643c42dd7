package org.treatyterms.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.treatyterms.reconcile.SmallData.Line;

/**
 * In which order things are listed, how they are named, and how often they are copied, changes
 * nothing.
 */
class OrderPropertyTest {
  private static final int TREATIES = 60;

  @TempDir private Path folder;

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void orderOfRowsAndColumns(long seed) {
    SmallData data = RandomData.of(seed, TREATIES);
    String expected = ResultText.of(data.reconcile(folder.resolve("listed")));
    assertThat(expected).contains("DISCREPANT", "COMPATIBLE", "NOT_COMPARABLE", "SAME", "SINGLE");
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < 3; i++) {
      Reconciliation shuffled =
          Reconciler.standard().reconcile(data.load(folder.resolve("shuffled"), random));
      // The folder's name stands nowhere in a result.
      assertThat(ResultText.of(shuffled)).isEqualTo(expected);
    }
  }

  @Test
  void orderOfRowsWithoutClaimIds() {
    SmallData data =
        RandomData.of(4, TREATIES)
            .mapClaims(
                c -> {
                  c.cells.remove("claim");
                  return c;
                });
    String expected = ResultText.of(data.reconcile(folder.resolve("listed")));
    Reconciliation shuffled =
        Reconciler.standard()
            .reconcile(data.load(folder.resolve("shuffled"), new SplittableRandom(4)));
    assertThat(ResultText.of(shuffled)).isEqualTo(expected);
  }

  /**
   * Everything is sorted by id, so what would be the order of sources elsewhere is their names
   * here: no verdict may hang on them.
   */
  @ParameterizedTest
  @ValueSource(longs = {5, 6, 7})
  void namesOfSourcesAndClaims(long seed) {
    SmallData data = RandomData.of(seed, TREATIES);
    SplittableRandom random = new SplittableRandom(seed);
    Map<String, String> claims = permuted(ids(data.claims, "claim"), random);
    Map<String, String> sources = permuted(ids(data.sources, "source"), random);
    SmallData renamed =
        data.mapClaims(
            c ->
                c.with("claim", claims.get(c.get("claim")))
                    .with("source", sources.get(c.get("source")))
                    .with("draws_on", sources.getOrDefault(c.get("draws_on"), "")));
    for (Line source : renamed.sources) {
      source
          .with("source", sources.get(source.get("source")))
          .with("draws_on", sources.getOrDefault(source.get("draws_on"), ""));
    }
    Reconciliation before = data.reconcile(folder.resolve("before"));
    Reconciliation after = renamed.reconcile(folder.resolve("after"));
    assertThat(differing(verdicts(before, claims::get), verdicts(after, id -> id))).isEmpty();
  }

  private static List<String> differing(Map<String, String> expected, Map<String, String> found) {
    assertThat(found.keySet()).isEqualTo(expected.keySet());
    return expected.keySet().stream()
        .filter(key -> !found.get(key).equals(expected.get(key)))
        .map(key -> key + ": " + expected.get(key) + ", then " + found.get(key))
        .toList();
  }

  @Test
  void orderOfTheSourcesDrawnOn() {
    SmallData data = new SmallData();
    data.source("silent", "");
    data.source("stating", "");
    data.source("copy", "silent;stating");
    data.source("copy-2", "stating;silent");
    for (String copy : List.of("copy", "copy-2")) {
      data.term(copy + "/area", "area", "km2");
      data.claim(copy + "/area", "stating").with("value", 92_952).with("unit", "km2");
      data.claim(copy + "/area", copy).with("value", 92_952).with("unit", "km2");
    }
    Reconciliation all = data.reconcile(folder);
    assertThat(all.comparison("copy/area").verdict())
        .isEqualTo(all.comparison("copy-2/area").verdict())
        .isEqualTo(Verdict.SINGLE);
  }

  /** What a result says but for the names of claims. */
  private static Map<String, String> verdicts(Reconciliation all, UnaryOperator<String> name) {
    Map<String, String> verdicts = new TreeMap<>();
    for (Comparison term : all.comparisons()) {
      Decision decision = all.decision(term.term().id());
      verdicts.put(
          term.term().id(), verdict(term) + decision(decision) + names(decision.used(), name));
      for (PairComparison pair : term.pairs()) {
        String[] ids = {name.apply(pair.a()), name.apply(pair.b())};
        Arrays.sort(ids);
        verdicts.put(
            term.term().id() + " " + String.join(" ", ids),
            pair.verdict() + " " + pair.causes() + " " + pair.wouldBe() + " " + pair.spread());
      }
    }
    for (RelationAudit audit : all.relations()) {
      verdicts.put(
          audit.relation().id(),
          audit.holds()
              + " "
              + audit.choices().stream()
                  .map(c -> names(c.claims(), name) + " " + c.holds() + c.residual())
                  .sorted()
                  .toList()
              + audit.repairs().stream()
                  .map(r -> names(r.claims(), name) + " " + r.how() + r.leavesNone())
                  .sorted()
                  .toList());
    }
    return verdicts;
  }

  private static String verdict(Comparison term) {
    return String.format(
        Locale.ROOT,
        "%s %s %s %s, %d origins; ",
        term.verdict(),
        term.spread(),
        term.causes(),
        term.common(),
        term.origins());
  }

  private static String decision(Decision decision) {
    return String.format(
        Locale.ROOT,
        "%s %s from %s to %s ",
        decision.rule(),
        decision.value(),
        decision.low(),
        decision.high());
  }

  private static List<String> names(List<String> ids, UnaryOperator<String> name) {
    return ids.stream().map(name).sorted().toList();
  }

  private static List<String> ids(List<Line> lines, String column) {
    return lines.stream().map(line -> line.get(column)).collect(Collectors.toList());
  }

  private static Map<String, String> permuted(List<String> ids, SplittableRandom random) {
    List<String> other = new ArrayList<>(ids);
    SmallData.shuffle(other, random);
    Map<String, String> names = new HashMap<>();
    for (int i = 0; i < ids.size(); i++) {
      names.put(ids.get(i), other.get(i));
    }
    return names;
  }

  /** Any number of faithful copies that say where they come from count as nothing. */
  @ParameterizedTest
  @ValueSource(longs = {8, 9, 10})
  void faithfulCopiesCountOnce(long seed) {
    SmallData data = RandomData.of(seed, TREATIES);
    SmallData copied = data.copy();
    SplittableRandom random = new SplittableRandom(seed);
    List<Line> originals = List.copyOf(copied.claims);
    int number = 0;
    for (Line original : originals) {
      String from = original.get("source");
      for (int i = random.nextInt(4); i > 0; i--) {
        String copy = "copyist-" + number++;
        // The source as a whole, or this claim alone, draws on the original.
        boolean whole = random.nextBoolean();
        copied.source(copy, whole ? from : "");
        copied.claims.add(
            original
                .copy()
                .with("claim", "z-" + copy)
                .with("source", copy)
                .with("draws_on", whole ? "" : from));
        // The next copy is of the copy, or of the original.
        from = random.nextBoolean() ? copy : from;
      }
    }
    Reconciliation before = data.reconcile(folder.resolve("before"));
    Reconciliation after = copied.reconcile(folder.resolve("after"));
    assertThat(after.data().claims().size()).isGreaterThan(2 * data.claims.size());
    assertThat(differing(withoutClaims(before), withoutClaims(after))).isEmpty();
  }

  /** What a result says of terms and relations, not of single claims. */
  private static Map<String, String> withoutClaims(Reconciliation all) {
    Map<String, String> found = new TreeMap<>();
    for (Comparison term : all.comparisons()) {
      found.put(term.term().id(), verdict(term));
      found.put(term.term().id() + " decided", decision(all.decision(term.term().id())));
    }
    all.relations().forEach(r -> found.put(r.relation().id(), "holds " + r.holds()));
    return found;
  }

  /**
   * Copies that do not say so may turn one origin into several, so that a relation which one origin
   * alone satisfied has two witnesses; and nothing else.
   */
  @Test
  void repeatedClaimsChangeNoVerdict() {
    SmallData data = RandomData.of(11, TREATIES);
    SmallData repeated = data.copy();
    for (Line original : data.claims) {
      repeated.claims.add(
          original
              .copy()
              .with("claim", "z-" + original.get("claim"))
              .with("source", "repeater")
              .with("draws_on", ""));
    }
    repeated.source("repeater", "");
    Reconciliation before = data.reconcile(folder.resolve("before"));
    Reconciliation after = repeated.reconcile(folder.resolve("after"));
    Map<String, String> expected = new TreeMap<>();
    Map<String, String> found = new TreeMap<>();
    int witnesses = 0;
    for (Comparison term : before.comparisons()) {
      String id = term.term().id();
      Comparison now = after.comparison(id);
      boolean several = term.verdict() == Verdict.SINGLE && now.origins() > 1;
      expected.put(
          id,
          (several && now.verdict() == Verdict.COMPATIBLE
                  ? Verdict.COMPATIBLE // one origin that qualified its own figure
                  : several ? Verdict.SAME : term.verdict())
              + " "
              + term.common()
              + " "
              + before.decision(id).value());
      boolean witnessed =
          before.decision(id).unresolved() && after.decision(id).rule() == Decision.Rule.RELATIONS;
      witnesses += witnessed ? 1 : 0;
      found.put(
          id,
          now.verdict()
              + " "
              + now.common()
              + " "
              + (witnessed ? null : after.decision(id).value()));
    }
    before.relations().forEach(r -> expected.put(r.relation().id(), "holds " + r.holds()));
    after.relations().forEach(r -> found.put(r.relation().id(), "holds " + r.holds()));
    assertThat(differing(expected, found)).isEmpty();
    assertThat(witnesses).isLessThan(before.comparisons().size() / 50);
  }

  /** Two sources of which each is said to have its figure from the other are one family. */
  @Test
  void copiesInACircleAreOneOrigin() {
    SmallData data = new SmallData();
    data.term("treaty/area", "area", "km2");
    Line area = new Line().with("term", "treaty/area").with("value", 92_952).with("unit", "km2");
    data.claims.add(area.copy().with("source", "egg").with("draws_on", "hen"));
    data.claims.add(area.copy().with("source", "hen").with("draws_on", "egg"));
    Comparison comparison = data.reconcile(folder).comparison("treaty/area");
    assertThat(comparison.origins()).isEqualTo(1);
    assertThat(comparison.verdict()).isEqualTo(Verdict.SINGLE);
  }
}
