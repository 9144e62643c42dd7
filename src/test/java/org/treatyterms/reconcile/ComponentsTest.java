package org.treatyterms.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treatyterms.reconcile.RelationAudit.Repair;

/** Relations that fail together, worked out by hand. */
class ComponentsTest {
  @TempDir private Path folder;

  /** Two sums share the part that is wrong; a third has nothing to do with them. */
  private static SmallData sums() {
    SmallData data = new SmallData();
    for (String term : List.of("a", "b", "c", "first", "second", "x", "y")) {
      data.term("treaty/" + term, "count", "men");
    }
    exact(data, "a", "a", 10);
    exact(data, "b", "b", 20);
    exact(data, "b2", "b", 21);
    exact(data, "c", "c", 30);
    exact(data, "first", "first", 30);
    exact(data, "second", "second", 50);
    exact(data, "x", "x", 7);
    exact(data, "y", "y", 8);
    data.relation("treaty/one", "treaty/a + treaty/b = treaty/first");
    data.relation("treaty/three", "treaty/x = treaty/y");
    data.relation("treaty/two", "treaty/b + treaty/c = treaty/second");
    return data;
  }

  private static void exact(SmallData data, String id, String term, int value) {
    data.claim(id, "treaty/" + term, "source-" + id).with("value", value).with("place", "exact");
  }

  @Test
  void groupsShareClaimsAndAreRepairedAsOne() {
    List<RelationComponent> groups = sums().reconcile(folder).components();
    assertThat(groups)
        .extracting(RelationComponent::relations)
        .containsExactly(List.of("treaty/one", "treaty/two"), List.of("treaty/three"));
    RelationComponent sums = groups.get(0);
    assertThat(sums.complete()).isTrue();
    // Either the wrong part goes, or something of each sum, and then a term has no claim left.
    Set<Set<String>> repairs =
        sums.repairs().stream().map(r -> Set.copyOf(r.claims())).collect(Collectors.toSet());
    assertThat(repairs)
        .containsExactlyInAnyOrder(
            Set.of("b2"),
            Set.of("a", "c"),
            Set.of("a", "second"),
            Set.of("first", "c"),
            Set.of("first", "second"));
    Repair first = sums.repairs().get(0);
    assertThat(first.claims()).containsExactly("b2");
    assertThat(first.leavesNone()).isFalse();
    assertThat(first.implied()).containsEntry("treaty/b", new BigFraction(20));
    assertThat(sums.repairs().subList(1, 5)).allMatch(Repair::leavesNone);
  }

  /** Thirteen sums of two exact figures, each with one wrong claim: the wrong ones go, one way. */
  @Test
  void manyIndependentFailuresAreManyGroups() {
    SmallData data = new SmallData();
    for (int i = 0; i < 13; i++) {
      for (String term : List.of("part", "whole")) {
        data.term("treaty-" + i + "/" + term, "count", "men");
      }
      data.claim("p" + i, "treaty-" + i + "/part", "s").with("value", i + 5).with("place", "exact");
      data.claim("w" + i, "treaty-" + i + "/whole", "s")
          .with("value", i + 5)
          .with("place", "exact");
      data.claim("x" + i, "treaty-" + i + "/whole", "t").with("value", 90).with("place", "exact");
      data.relation("treaty-" + i + "/same", "treaty-" + i + "/part = treaty-" + i + "/whole");
    }
    List<RelationComponent> groups = data.reconcile(folder).components();
    assertThat(groups).hasSize(13);
    assertThat(groups)
        .allSatisfy(
            group -> {
              assertThat(group.repairs().get(0).claims()).allMatch(id -> id.startsWith("x"));
              assertThat(group.repairs().get(0).claims()).hasSize(1);
            });
  }

  /** 4.2 marks to the dollar: 42 marks and 10 dollars are one sum, 43 are not. */
  @Test
  void aRateOfARelationMakesCurrenciesComparable() {
    SmallData data = new SmallData();
    data.term("treaty/sum", "money", "mark");
    data.term("treaty/sum-in-dollars", "money", "usd");
    data.term("treaty/rate", "rate", "mark/usd");
    data.claim("r", "treaty/rate", "bank")
        .with("value", "4.2")
        .with("unit", "mark/usd")
        .with("place", "exact");
    data.claim("m", "treaty/sum", "one")
        .with("value", 42)
        .with("unit", "mark")
        .with("place", "exact");
    data.claim("d", "treaty/sum", "two")
        .with("value", 10)
        .with("unit", "usd")
        .with("place", "exact");
    assertThat(data.reconcile(folder.resolve("a")).comparison("treaty/sum").verdict())
        .isEqualTo(Verdict.NOT_COMPARABLE);

    data.relation("treaty/exchange", "treaty/sum = treaty/sum-in-dollars * treaty/rate");
    assertThat(data.reconcile(folder.resolve("b")).comparison("treaty/sum").verdict())
        .isEqualTo(Verdict.SAME);

    data.claim("e", "treaty/sum", "three")
        .with("value", 43)
        .with("unit", "mark")
        .with("place", "exact");
    Comparison three = data.reconcile(folder.resolve("c")).comparison("treaty/sum");
    assertThat(three.verdict()).isEqualTo(Verdict.DISCREPANT);
    assertThat(three.findPair("d", "e").orElseThrow().explanation())
        .contains("10 US dollars")
        .contains("42 mark")
        .contains("at 4.2 marks per US dollar");
  }
}
