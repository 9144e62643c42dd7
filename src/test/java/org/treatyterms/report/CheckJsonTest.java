package org.treatyterms.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treatyterms.reconcile.Reconciliation;

class CheckJsonTest {
  private static final ObjectMapper MAPPER = new ObjectMapper();

  @TempDir static Path folder;
  private static Reconciliation peace;
  private static String text;
  private static JsonNode json;

  @BeforeAll
  static void write() throws IOException {
    peace = Samples.peace(folder);
    text = Account.json().text(peace);
    json = MAPPER.readTree(text);
  }

  @Test
  void hasTheKeysOfTheDesign() {
    assertThat(names(json)).containsSubsequence("format", "terms", "relations");
    assertThat(json.get("format").intValue()).isEqualTo(1);
    JsonNode term = term("x-1900/area");
    assertThat(names(term))
        .containsSubsequence(
            "term",
            "unit",
            "verdict",
            "spread",
            "causes",
            "explanation",
            "claims",
            "pairs",
            "decision");
    assertThat(names(term.get("claims").get(0)))
        .containsSubsequence(
            "claim",
            "source",
            "asWritten",
            "value",
            "unit",
            "low",
            "high",
            "interval",
            "reading",
            "hedge",
            "basis",
            "origin")
        .doesNotContain("tally");
    assertThat(names(term.get("pairs").get(0)))
        .containsExactly("a", "b", "verdict", "spread", "causes", "explanation", "wouldBe");
    assertThat(names(term.get("decision")))
        .containsExactly(
            "rule",
            "value",
            "low",
            "high",
            "unresolved",
            "reason",
            "used",
            "leftOut",
            "leftOutReasons");
    JsonNode relation = relation("x-1900/parts");
    assertThat(names(relation))
        .contains("relation", "holds", "residual", "explanation", "repairs", "choices");
    assertThat(names(relation.get("choices").get(0)))
        .containsExactly("claims", "holds", "residual");
    assertThat(names(relation.get("repairs").get(0)))
        .containsExactly("claims", "implied", "how", "leavesNone");
  }

  @Test
  void givesEveryTermAndRelationOnce() {
    assertThat(json.get("terms")).hasSize(peace.comparisons().size());
    assertThat(json.get("relations")).hasSize(peace.relations().size());
    assertThat(term("x-1900/area").get("pairs")).hasSize(3);
  }

  @Test
  void keepsNumbersAsTheSourceHasThem() {
    assertThat(text).contains("\"value\":750000,").contains("\"value\":81.00,");
    JsonNode share = claim("x-1900/share", "c4");
    assertThat(share.get("value").textValue()).isEqualTo("3/4");
    assertThat(claim("x-1900/indemnity", "c8").get("value").textValue()).isEqualTo("none");
  }

  @Test
  void givesIntervalsInTheCanonicalUnitOfTheTerm() {
    JsonNode miles = claim("x-1900/area", "c3");
    assertThat(miles.get("unit").textValue()).isEqualTo("mi2");
    assertThat(miles.get("reading").textValue()).isEqualTo("HEDGED");
    assertThat(miles.get("hedge").textValue()).isEqualTo("about");
    assertThat(miles.get("low").decimalValue()).isEqualByComparingTo("699296.78979072");
    JsonNode km = claim("x-1900/area", "c2");
    assertThat(km.get("interval").textValue()).isEqualTo("[775000,785000)");
    assertThat(km.get("low").decimalValue()).isEqualByComparingTo("775000");
    assertThat(term("x-1900/area").get("unit").textValue()).isEqualTo("km2");
  }

  @Test
  void givesDatesAsDates() {
    JsonNode day = claim("x-1900/signed", "c6");
    assertThat(day.get("value").textValue()).isEqualTo("1900-05-06");
    assertThat(day.get("interval").textValue()).isEqualTo("[1900-05-06,1900-05-06]");
    JsonNode year = claim("x-1900/signed", "c7");
    assertThat(year.get("value").textValue()).isEqualTo("1900");
    assertThat(year.get("low").textValue()).isEqualTo("1900-01-01");
    assertThat(year.get("high").textValue()).isEqualTo("1900-12-31");
    JsonNode decision = term("x-1900/signed").get("decision");
    assertThat(decision.get("value").textValue()).isEqualTo("1900-05-06");
    assertThat(term("x-1900/signed").get("spread").isNull()).isTrue();
  }

  @Test
  void givesTheTallyOnlyForTallies() {
    JsonNode tally = claim("x-1900/vote", "c9").get("tally");
    assertThat(names(tally))
        .containsExactly("inFavour", "against", "abstaining", "notVoting", "outOf");
    assertThat(tally.get("inFavour").intValue()).isEqualTo(724);
    assertThat(tally.get("notVoting").isNull()).isTrue();
    assertThat(claim("x-1900/vote", "c9").get("value").isNull()).isTrue();
  }

  @Test
  void tellsWhatWouldBe() {
    JsonNode pair = term("x-1900/share").get("pairs").get(0);
    assertThat(pair.get("verdict").textValue()).isEqualTo("NOT_COMPARABLE");
    assertThat(pair.get("wouldBe").textValue()).isEqualTo("DISCREPANT");
    assertThat(pair.get("spread").decimalValue()).isEqualByComparingTo("0.08");
    assertThat(term("x-1900/area").get("pairs").get(0).get("wouldBe").isNull()).isTrue();
  }

  @Test
  void givesResidualsAndImpliedValues() {
    JsonNode relation = relation("x-1900/parts");
    assertThat(relation.get("holds").booleanValue()).isFalse();
    assertThat(relation.get("residual").decimalValue()).isEqualByComparingTo("-100000");
    assertThat(relation.get("choices")).hasSize(3);
    List<String> implied = new ArrayList<>();
    relation.get("repairs").forEach(r -> implied.add(r.get("implied").toString()));
    assertThat(implied).anySatisfy(i -> assertThat(i).contains("\"x-1900/area\":650000"));
  }

  @Test
  void saysTheSameInEveryLocaleAndTimeZone() {
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(Account.json().text(peace)).isEqualTo(text);
      assertThat(Account.csv().text(peace)).doesNotContain("٠");
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void endsLinesInLf() {
    assertThat(text).endsWith("}\n").doesNotContain("\r").contains("\n{\"term\":");
  }

  @Test
  void tellsOfSelectedTermsAndTheirRelations() throws IOException {
    StringWriter out = new StringWriter();
    Account.json().write(peace, Selection.terms("*/vote"), out);
    JsonNode selected = MAPPER.readTree(out.toString());
    assertThat(selected.get("terms")).hasSize(1);
    assertThat(selected.get("relations")).hasSize(2);
  }

  private static JsonNode term(String id) {
    return find(json.get("terms"), "term", id);
  }

  private static JsonNode claim(String term, String id) {
    return find(term(term).get("claims"), "claim", id);
  }

  private static JsonNode relation(String id) {
    return find(json.get("relations"), "relation", id);
  }

  private static JsonNode find(JsonNode nodes, String key, String value) {
    for (JsonNode node : nodes) {
      if (node.get(key).textValue().equals(value)) {
        return node;
      }
    }
    throw new AssertionError("There is no " + key + " '" + value + "'");
  }

  private static List<String> names(JsonNode node) {
    List<String> names = new ArrayList<>();
    node.fieldNames().forEachRemaining(names::add);
    return names;
  }
}
