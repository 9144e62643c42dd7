package org.treatyterms.dataset;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Basis;
import org.treatyterms.claim.Claim;
import org.treatyterms.claim.Correction;
import org.treatyterms.claim.Provision;
import org.treatyterms.claim.Relation;
import org.treatyterms.claim.Source;
import org.treatyterms.claim.Term;
import org.treatyterms.claim.Treaty;
import org.treatyterms.figure.Numeral;
import org.treatyterms.figure.Tally;

/** All tables as one JSON object. */
final class JsonExport {
  private final TreatyData data;
  private final StringWriter out = new StringWriter();
  private final JsonGenerator json;

  /** Writes one row. */
  private interface RowWriter<T> {
    void write(T row) throws IOException;
  }

  JsonExport(TreatyData data) {
    this.data = data;
    try {
      DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
      json = new JsonFactory().createGenerator(out);
      json.setPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(indenter));
      json.enable(JsonGenerator.Feature.WRITE_BIGDECIMAL_AS_PLAIN);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  String write() {
    try (json) {
      json.writeStartObject();
      json.writeNumberField("format", 1);
      table("treaties", data.treaties(), this::treaty);
      table("provisions", data.provisions(), this::provision);
      table(
          "terms",
          data.terms().stream().filter(term -> !data.isBackground(term.id())).toList(),
          this::term);
      table("bases", data.bases(), this::basis);
      table(
          "sources",
          data.sources().stream().filter(source -> !data.isBackgroundSource(source.id())).toList(),
          this::source);
      table(
          "claims",
          data.claims().stream().filter(claim -> !data.isBackground(claim.term())).toList(),
          this::claim);
      table("relations", data.relations(), this::relation);
      table("corrections", data.corrections(), this::correction);
      json.writeEndObject();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out + "\n";
  }

  private <T> void table(String name, List<T> rows, RowWriter<T> writer) throws IOException {
    json.writeArrayFieldStart(name);
    for (T row : rows) {
      json.writeStartObject();
      writer.write(row);
      json.writeEndObject();
    }
    json.writeEndArray();
  }

  private void treaty(Treaty treaty) throws IOException {
    text("treaty", treaty.id());
    text("name", treaty.name());
    text("signed", treaty.signed());
    text("place", treaty.place());
    texts("parties", treaty.parties());
    text("alsoKnownAs", treaty.alsoKnownAs());
    text("note", treaty.note());
  }

  private void provision(Provision provision) throws IOException {
    text("provision", provision.id());
    text("treaty", provision.treaty());
    text("kind", provision.type().token());
    text("article", provision.article());
    text("title", provision.title());
    text("fromParty", provision.from());
    text("toParty", provision.to());
    text("note", provision.note());
  }

  private void term(Term term) throws IOException {
    text("term", term.id());
    text("provision", term.provision());
    text("label", term.label());
    text("kind", term.kind().token());
    text("unit", term.unit());
    text("of", term.of());
    text("definition", term.definition());
    text("asOf", term.asOf());
    text("note", term.note());
  }

  private void basis(Basis basis) throws IOException {
    text("basis", basis.id());
    text("definition", basis.definition());
    text("note", basis.note());
  }

  private void source(Source source) throws IOException {
    text("source", source.id());
    text("kind", source.type().token());
    text("author", source.author());
    text("title", source.title());
    text("year", source.year());
    text("publisher", source.publisher());
    text("lang", source.lang());
    text("url", source.url());
    text("seen", source.seen().token());
    text("accessed", source.accessed());
    texts("drawsOn", source.drawsOn());
    text("note", source.note());
  }

  private void claim(Claim claim) throws IOException {
    text("claim", claim.id());
    text("term", claim.term());
    text("source", claim.source());
    text("locator", claim.locator());
    text("asWritten", claim.asWritten());
    text("stated", WideCsv.stated(claim));
    number("value", claim.value());
    number("low", WideCsv.text(claim.low()));
    number("high", WideCsv.text(claim.high()));
    number("place", WideCsv.place(claim));
    text("unit", claim.unit().orElse(null));
    json.writeBooleanField("unitAssumed", claim.unitAssumed());
    text("hedge", claim.hedge().token());
    BigDecimal uncertainty = claim.uncertainty();
    number("uncertainty", uncertainty == null ? "" : uncertainty.toPlainString());
    tally(claim.tally().orElse(null));
    text("basis", claim.basis());
    text("asOf", claim.asOf());
    text("calendar", claim.date().map(date -> date.calendar().token()).orElse(null));
    texts("drawsOn", claim.drawsOn());
    text("rank", claim.rank().token());
    text("lang", claim.lang());
    text("note", claim.note());
  }

  private void tally(@Nullable Tally tally) throws IOException {
    if (tally == null) {
      json.writeNullField("tally");
      return;
    }
    json.writeObjectFieldStart("tally");
    votes("inFavour", tally.inFavour());
    votes("against", tally.against());
    votes("abstaining", tally.abstaining());
    votes("notVoting", tally.notVoting());
    votes("outOf", tally.outOf());
    json.writeEndObject();
  }

  private void votes(String name, @Nullable Long votes) throws IOException {
    if (votes == null) {
      json.writeNullField(name);
    } else {
      json.writeNumberField(name, votes);
    }
  }

  private void relation(Relation relation) throws IOException {
    text("relation", relation.id());
    text("expression", relation.expression());
    text("source", relation.source());
    text("asWritten", relation.asWritten());
    text("note", relation.note());
  }

  private void correction(Correction correction) throws IOException {
    text("claim", correction.claim());
    text("column", correction.column());
    text("was", correction.was());
    text("now", correction.now());
    text("reason", correction.reason());
    text("status", correction.status());
  }

  private void text(String name, @Nullable Object value) throws IOException {
    json.writeStringField(name, value == null ? "" : value.toString());
  }

  private void texts(String name, List<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  /** A plain decimal becomes a number with the digits as printed; nothing becomes null. */
  private void number(String name, @Nullable String value) throws IOException {
    if (value == null || value.isEmpty()) {
      json.writeNullField(name);
      return;
    }
    try {
      Numeral number = Numeral.parse(value);
      if (!number.isFraction()) {
        json.writeFieldName(name);
        json.writeNumber(new BigDecimal(number.text()));
        return;
      }
    } catch (IllegalArgumentException noNumber) {
      // A date, "none", "exact" or an illegal print: a string.
    }
    json.writeStringField(name, value);
  }
}
