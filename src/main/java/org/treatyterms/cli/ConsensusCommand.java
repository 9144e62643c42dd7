package org.treatyterms.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.treatyterms.consensus.Consensus;
import org.treatyterms.consensus.ConsensusMethod;
import org.treatyterms.consensus.ConsensusSummary;
import org.treatyterms.consensus.Estimate;
import org.treatyterms.consensus.HartungKnapp;
import org.treatyterms.consensus.Heterogeneity;
import org.treatyterms.consensus.Interval;
import org.treatyterms.consensus.RandomEffects;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Every estimator on one table of values and uncertainties. */
@Command(
    name = "consensus",
    mixinStandardHelpOptions = true,
    description = "Every estimator on a CSV with the columns label, value, uncertainty.")
final class ConsensusCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      description = "A CSV with the columns label, value, uncertainty.")
  private Path file = Path.of("");

  @Option(names = "--format", description = "text, json or csv.", defaultValue = "TEXT")
  private Format format = Format.TEXT;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  ConsensusCommand() {}

  @Override
  public Integer call() throws Exception {
    Measurements claims = Measurements.read(file);
    ConsensusSummary summary;
    try {
      summary = Consensus.of(claims.values(), claims.uncertainties());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
    PrintWriter out = spec.commandLine().getOut();
    if (format == Format.JSON) {
      json(summary, out);
    } else {
      table(summary).print(format, out);
      if (format == Format.TEXT) {
        summary.warnings().forEach(w -> out.println("Note: " + w));
      }
    }
    return Main.DONE;
  }

  private Rows table(ConsensusSummary summary) {
    boolean exact = format == Format.CSV;
    Rows rows =
        new Rows(
            List.of(
                "method",
                "estimate",
                "standard_error",
                "low",
                "high",
                "tau2",
                "hksj_low",
                "hksj_high",
                "prediction_low",
                "prediction_high"));
    for (ConsensusMethod method : ConsensusMethod.values()) {
      Estimate e = summary.find(method).orElse(null);
      RandomEffects random = e == null ? null : e.randomEffects();
      Interval wald = e == null ? null : e.interval();
      Interval hksj = random == null ? null : random.hksj().interval();
      Interval prediction = random == null ? null : random.prediction();
      rows.add(
          method.name(),
          show(e == null ? null : e.value(), exact),
          show(e == null ? null : e.standardError(), exact),
          show(low(wald), exact),
          show(high(wald), exact),
          show(random == null ? null : random.tau2(), exact),
          show(low(hksj), exact),
          show(high(hksj), exact),
          show(low(prediction), exact),
          show(high(prediction), exact));
    }
    return rows;
  }

  private static String show(@Nullable Double value, boolean exact) {
    return exact ? Numbers.exact(value) : Numbers.words(value);
  }

  private static @Nullable Double low(@Nullable Interval interval) {
    return interval == null ? null : interval.low();
  }

  private static @Nullable Double high(@Nullable Interval interval) {
    return interval == null ? null : interval.high();
  }

  private static void json(ConsensusSummary summary, PrintWriter out) throws IOException {
    try (JsonGenerator json = Numbers.json(out)) {
      Heterogeneity spread = summary.heterogeneity();
      json.writeStartObject();
      json.writeNumberField("format", 1);
      json.writeNumberField("k", summary.size());
      Numbers.field(json, "q", spread == null ? null : spread.q());
      json.writeFieldName("df");
      if (spread == null) {
        json.writeNull();
      } else {
        json.writeNumber(spread.df());
      }
      Numbers.field(json, "i2", spread == null ? null : spread.iSquared());
      Numbers.field(json, "h2", spread == null ? null : spread.hSquared());
      Numbers.field(json, "birge", spread == null ? null : spread.birge());
      interval(json, "tau2Interval", summary.tau2Interval());
      json.writeObjectFieldStart("methods");
      for (ConsensusMethod method : ConsensusMethod.values()) {
        Optional<Estimate> estimate = summary.find(method);
        if (estimate.isPresent()) {
          method(json, estimate.get());
        } else {
          json.writeNullField(method.name());
        }
      }
      json.writeEndObject();
      Numbers.strings(json, "warnings", summary.warnings());
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void method(JsonGenerator json, Estimate estimate) throws IOException {
    json.writeObjectFieldStart(estimate.method().name());
    Numbers.field(json, "estimate", estimate.value());
    Numbers.field(json, "standardError", estimate.standardError());
    Numbers.field(json, "low", low(estimate.interval()));
    Numbers.field(json, "high", high(estimate.interval()));
    RandomEffects random = estimate.randomEffects();
    if (random != null) {
      Numbers.field(json, "tau2", random.tau2());
      hksj(json, "hksj", random.hksj());
      hksj(json, "modifiedHksj", random.modifiedHksj());
      interval(json, "prediction", random.prediction());
    }
    json.writeEndObject();
  }

  private static void hksj(JsonGenerator json, String name, HartungKnapp hksj) throws IOException {
    json.writeObjectFieldStart(name);
    Numbers.field(json, "standardError", hksj.standardError());
    Numbers.field(json, "low", hksj.interval().low());
    Numbers.field(json, "high", hksj.interval().high());
    json.writeEndObject();
  }

  private static void interval(JsonGenerator json, String name, @Nullable Interval interval)
      throws IOException {
    if (interval == null) {
      json.writeNullField(name);
      return;
    }
    json.writeObjectFieldStart(name);
    Numbers.field(json, "low", interval.low());
    Numbers.field(json, "high", interval.high());
    json.writeEndObject();
  }
}
