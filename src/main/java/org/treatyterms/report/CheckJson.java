package org.treatyterms.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Relation;
import org.treatyterms.claim.Term;
import org.treatyterms.reconcile.Cause;
import org.treatyterms.reconcile.Comparison;
import org.treatyterms.reconcile.Decision;
import org.treatyterms.reconcile.PairComparison;
import org.treatyterms.reconcile.Reconciliation;
import org.treatyterms.reconcile.RelationAudit;
import org.treatyterms.reconcile.RelationComponent;
import org.treatyterms.reconcile.SuspectedCopy;

/** The JSON account. Only Jackson's generator is used: it starts fast. */
final class CheckJson implements Account {
  private static final int FORMAT = 1;

  /** So many rows are written side by side, each into a text of its own. */
  private static final int BATCH = 500;

  private final JsonFactory factory =
      JsonFactory.builder()
          .configure(com.fasterxml.jackson.core.StreamWriteFeature.AUTO_CLOSE_TARGET, false)
          .build();

  /** Writes one element of an array. */
  private interface Row<T> {
    void write(JsonGenerator json, T row) throws IOException;
  }

  @Override
  public void write(Reconciliation all, Selection selection, Writer out) throws IOException {
    try (JsonGenerator json = factory.createGenerator(out)) {
      json.setPrettyPrinter(new JsonLines(0));
      json.writeStartObject();
      json.writeNumberField("format", FORMAT);
      Row<Comparison> term = (to, c) -> term(to, c, all.decision(c.term().id()));
      rows(json, "terms", selection.comparisons(all), term);
      Row<RelationAudit> relation = (to, audit) -> relation(to, audit, all);
      rows(json, "relations", selection.relations(all), relation);
      Row<RelationComponent> component = (to, group) -> component(to, group, all);
      rows(json, "components", selection.components(all), component);
      rows(json, "suspectedCopies", selection.suspectedCopies(all), CheckJson::copy);
      json.writeEndObject();
      json.writeRaw('\n');
    }
    out.flush();
  }

  private <T> void rows(JsonGenerator json, String name, List<T> rows, Row<T> row)
      throws IOException {
    json.writeArrayFieldStart(name);
    for (int from = 0; from < rows.size(); from += BATCH) {
      List<T> batch = rows.subList(from, Math.min(from + BATCH, rows.size()));
      for (String text : batch.parallelStream().map(r -> text(row, r)).toList()) {
        json.writeRawValue(text);
      }
    }
    json.writeEndArray();
  }

  private <T> String text(Row<T> row, T of) {
    StringWriter text = new StringWriter();
    try (JsonGenerator json = factory.createGenerator(text)) {
      json.setPrettyPrinter(new JsonLines(2));
      row.write(json, of);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private static void copy(JsonGenerator json, SuspectedCopy copy) throws IOException {
    json.writeStartObject();
    json.writeStringField("term", copy.term());
    strings(json, "claims", copy.claims());
    json.writeStringField("evidence", copy.evidence());
    json.writeEndObject();
  }

  private static void term(JsonGenerator json, Comparison comparison, Decision decision)
      throws IOException {
    Term term = comparison.term();
    json.writeStartObject();
    json.writeStringField("term", term.id());
    json.writeStringField("label", term.label());
    json.writeStringField("kind", term.kind().token());
    json.writeStringField("unit", term.unit() == null ? "" : term.unit().token());
    json.writeStringField("verdict", comparison.verdict().name());
    number(json, "spread", Amounts.spread(comparison.spread(), term));
    causes(json, comparison.causes());
    json.writeStringField("explanation", comparison.explanation());
    json.writeArrayFieldStart("claims");
    for (var claim : comparison.claims()) {
      ClaimJson.write(json, claim);
    }
    json.writeEndArray();
    json.writeArrayFieldStart("pairs");
    for (PairComparison pair : comparison.pairs()) {
      json.writeStartObject();
      json.writeStringField("a", pair.a());
      json.writeStringField("b", pair.b());
      json.writeStringField("verdict", pair.verdict().name());
      number(json, "spread", Amounts.spread(pair.spread(), term));
      causes(json, pair.causes());
      json.writeStringField("explanation", pair.explanation());
      json.writeStringField("wouldBe", pair.wouldBe() == null ? null : pair.wouldBe().name());
      json.writeEndObject();
    }
    json.writeEndArray();
    decision(json, decision, term);
    json.writeEndObject();
  }

  private static void decision(JsonGenerator json, Decision decision, Term term)
      throws IOException {
    json.writeObjectFieldStart("decision");
    json.writeStringField("rule", decision.rule().name());
    value(json, "value", decision.value(), term);
    value(json, "low", decision.low(), term);
    value(json, "high", decision.high(), term);
    json.writeBooleanField("unresolved", decision.unresolved());
    json.writeStringField("reason", decision.reason());
    strings(json, "used", decision.used());
    strings(json, "leftOut", List.copyOf(decision.leftOut().keySet()));
    json.writeObjectFieldStart("leftOutReasons");
    for (Map.Entry<String, String> entry : decision.leftOut().entrySet()) {
      json.writeStringField(entry.getKey(), entry.getValue());
    }
    json.writeEndObject();
    json.writeEndObject();
  }

  private static void relation(JsonGenerator json, RelationAudit audit, Reconciliation all)
      throws IOException {
    Relation relation = audit.relation();
    json.writeStartObject();
    json.writeStringField("relation", relation.id());
    json.writeStringField("expression", relation.expression());
    json.writeStringField("source", relation.source());
    json.writeStringField("asWritten", relation.asWritten());
    truth(json, "holds", audit.holds());
    number(json, "residual", audit.residual());
    json.writeStringField("explanation", audit.explanation());
    json.writeBooleanField("complete", audit.complete());
    json.writeArrayFieldStart("choices");
    for (RelationAudit.Choice choice : audit.choices()) {
      json.writeStartObject();
      strings(json, "claims", choice.claims());
      json.writeBooleanField("holds", choice.holds());
      number(json, "residual", choice.residual());
      json.writeEndObject();
    }
    json.writeEndArray();
    repairs(json, audit.repairs(), all);
    json.writeEndObject();
  }

  private static void component(JsonGenerator json, RelationComponent component, Reconciliation all)
      throws IOException {
    json.writeStartObject();
    strings(json, "relations", component.relations());
    json.writeBooleanField("complete", component.complete());
    json.writeFieldName("upTo");
    if (component.complete()) {
      json.writeNull();
    } else {
      json.writeNumber(component.upTo());
    }
    repairs(json, component.repairs(), all);
    json.writeEndObject();
  }

  private static void repairs(
      JsonGenerator json, List<RelationAudit.Repair> repairs, Reconciliation all)
      throws IOException {
    json.writeArrayFieldStart("repairs");
    for (RelationAudit.Repair repair : repairs) {
      json.writeStartObject();
      strings(json, "claims", repair.claims());
      json.writeObjectFieldStart("implied");
      for (Map.Entry<String, BigFraction> implied : repair.implied().entrySet()) {
        // The value of a date is told as one, like everywhere else.
        boolean date = all.data().findTerm(implied.getKey()).filter(Amounts::isDate).isPresent();
        if (date) {
          json.writeStringField(implied.getKey(), Amounts.day(implied.getValue()));
        } else {
          number(json, implied.getKey(), implied.getValue());
        }
      }
      json.writeEndObject();
      json.writeStringField("how", repair.how());
      json.writeBooleanField("leavesNone", repair.leavesNone());
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private static void causes(JsonGenerator json, List<Cause> causes) throws IOException {
    strings(json, "causes", causes.stream().map(Cause::name).toList());
  }

  static void strings(JsonGenerator json, String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  /** A value of a term: a number, an ISO string for a date, or null. */
  static void value(JsonGenerator json, String name, @Nullable BigFraction value, Term term)
      throws IOException {
    if (value == null) {
      json.writeNullField(name);
    } else if (Amounts.isDate(term)) {
      json.writeStringField(name, Amounts.day(value));
    } else {
      number(json, name, value);
    }
  }

  private static void number(JsonGenerator json, String name, BigFraction value)
      throws IOException {
    json.writeFieldName(name);
    json.writeNumber(Amounts.plain(value));
  }

  private static void number(JsonGenerator json, String name, @Nullable BigDecimal value)
      throws IOException {
    json.writeFieldName(name);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeNumber(value.toPlainString());
    }
  }

  private static void truth(JsonGenerator json, String name, @Nullable Boolean value)
      throws IOException {
    json.writeFieldName(name);
    if (value == null) {
      json.writeNull();
    } else {
      json.writeBoolean(value);
    }
  }
}
