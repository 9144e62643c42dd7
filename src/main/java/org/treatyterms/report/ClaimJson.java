package org.treatyterms.report;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.treatyterms.claim.Claim;
import org.treatyterms.claim.Term;
import org.treatyterms.figure.Interval;
import org.treatyterms.figure.Measured;
import org.treatyterms.figure.Range;
import org.treatyterms.figure.Reading;
import org.treatyterms.figure.Tally;
import org.treatyterms.figure.Unit;
import org.treatyterms.reconcile.ClaimReading;

/** A claim in the JSON account. */
final class ClaimJson {
  /** What JSON takes as a number; 1/3, dates and 007 are strings. */
  private static final Pattern PLAIN = Pattern.compile("-?(0|[1-9][0-9]*)(\\.[0-9]+)?");

  private ClaimJson() {}

  static void write(JsonGenerator json, ClaimReading reading) throws IOException {
    Claim claim = reading.claim();
    Term term = reading.term();
    json.writeStartObject();
    json.writeStringField("claim", claim.id());
    json.writeStringField("source", claim.source());
    json.writeStringField("locator", claim.locator());
    json.writeStringField("asWritten", claim.asWritten());
    value(json, claim, term);
    Unit own = unit(claim);
    json.writeStringField("unit", own == null ? "" : own.token());
    Reading first = reading.readings().isEmpty() ? null : reading.readings().get(0);
    interval(json, first == null ? null : first.interval(), term);
    json.writeStringField("reading", first == null ? null : first.type().name());
    json.writeArrayFieldStart("readings");
    for (Reading each : reading.readings()) {
      json.writeStartObject();
      json.writeStringField("type", each.type().name());
      interval(json, each.interval(), term);
      json.writeStringField("reason", each.reason());
      json.writeEndObject();
    }
    json.writeEndArray();
    Unit unit = reading.unit();
    json.writeStringField("readingUnit", unit == null ? "" : unit.token());
    json.writeStringField("hedge", claim.hedge().token());
    json.writeStringField("basis", claim.basis());
    json.writeStringField("origin", reading.origin());
    if (reading.tally().isPresent()) {
      tally(json, reading.tally().get());
    }
    json.writeEndObject();
  }

  private static void value(JsonGenerator json, Claim claim, Term term) throws IOException {
    String value = claim.value();
    json.writeFieldName("value");
    if (value.isEmpty()) {
      json.writeNull();
    } else if (!Amounts.isDate(term) && PLAIN.matcher(value).matches()) {
      json.writeNumber(value);
    } else {
      json.writeString(value);
    }
  }

  /** The unit that the claim itself is in; null for tallies, dates and illegal figures. */
  static @Nullable Unit unit(Claim claim) {
    return claim
        .figure()
        .map(
            figure -> {
              if (figure instanceof Measured measured) {
                return measured.unit();
              }
              return figure instanceof Range range ? range.unit() : null;
            })
        .orElse(null);
  }

  private static void interval(JsonGenerator json, @Nullable Interval interval, Term term)
      throws IOException {
    CheckJson.value(json, "low", interval == null ? null : interval.low(), term);
    CheckJson.value(json, "high", interval == null ? null : interval.high(), term);
    json.writeStringField("interval", interval == null ? null : Amounts.interval(interval, term));
  }

  private static void tally(JsonGenerator json, Tally tally) throws IOException {
    json.writeObjectFieldStart("tally");
    part(json, "inFavour", tally.inFavour());
    part(json, "against", tally.against());
    part(json, "abstaining", tally.abstaining());
    part(json, "notVoting", tally.notVoting());
    part(json, "outOf", tally.outOf());
    json.writeEndObject();
  }

  private static void part(JsonGenerator json, String name, @Nullable Long part)
      throws IOException {
    json.writeFieldName(name);
    if (part == null) {
      json.writeNull();
    } else {
      json.writeNumber(part);
    }
  }
}
