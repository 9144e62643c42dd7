package org.treatyterms.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.MathContext;
import org.jspecify.annotations.Nullable;

/** How statistics are written: doubles at full precision for programs, six digits for people. */
final class Numbers {
  private static final MathContext SIX = new MathContext(6);

  private Numbers() {}

  static JsonGenerator json(PrintWriter out) throws IOException {
    JsonGenerator json = new JsonFactory().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
    printer.indentObjectsWith(new DefaultIndenter("  ", "\n"));
    json.setPrettyPrinter(printer);
    return json;
  }

  static void field(JsonGenerator json, String name, @Nullable Double value) throws IOException {
    json.writeFieldName(name);
    number(json, value);
  }

  static void number(JsonGenerator json, @Nullable Double value) throws IOException {
    if (value == null || value.isNaN() || value.isInfinite()) {
      json.writeNull();
    } else {
      json.writeNumber(value);
    }
  }

  static void array(JsonGenerator json, String name, double[] values) throws IOException {
    json.writeArrayFieldStart(name);
    for (double value : values) {
      number(json, value);
    }
    json.writeEndArray();
  }

  static void strings(JsonGenerator json, String name, Iterable<String> values) throws IOException {
    json.writeArrayFieldStart(name);
    for (String value : values) {
      json.writeString(value);
    }
    json.writeEndArray();
  }

  /**
   * Six significant digits, without exponent where that is short; empty for what does not exist.
   */
  static String words(@Nullable Double value) {
    if (value == null || value.isNaN() || value.isInfinite()) {
      return "";
    }
    BigDecimal rounded = new BigDecimal(value).round(SIX);
    if (rounded.signum() == 0) {
      return "0";
    }
    BigDecimal stripped = rounded.stripTrailingZeros();
    boolean plain = stripped.scale() <= 12 && stripped.precision() - stripped.scale() <= 15;
    return plain ? stripped.toPlainString() : stripped.toString();
  }

  /** Full precision for CSV. */
  static String exact(@Nullable Double value) {
    return value == null || value.isNaN() || value.isInfinite() ? "" : value.toString();
  }
}
