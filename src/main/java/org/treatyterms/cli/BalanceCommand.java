package org.treatyterms.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.treatyterms.balance.Balance;
import org.treatyterms.balance.BalanceResult;
import org.treatyterms.balance.EliminationStep;
import org.treatyterms.balance.GlobalTest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Adjusts figures so that all relations hold, with tests for the one that cannot be right. */
@Command(
    name = "balance",
    mixinStandardHelpOptions = true,
    description = "Adjusts figures so that matrix · x = constants, with tests for the wrong one.")
final class BalanceCommand implements Callable<Integer> {
  @Parameters(
      paramLabel = "FILE",
      description =
          "A JSON object with names, values, variances or covariance, matrix; optional: measured,"
              + " constants, lower, upper.")
  private Path file = Path.of("");

  @Option(names = "--format", description = "text, json or csv.", defaultValue = "TEXT")
  private Format format = Format.TEXT;

  @Spec
  @SuppressWarnings("NullAway.Init")
  private CommandSpec spec;

  BalanceCommand() {}

  @Override
  public Integer call() throws Exception {
    JsonNode problem = BalanceFile.read(file);
    BalanceResult result;
    try {
      Balance balance = BalanceFile.balance(problem);
      result = balance.solve();
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(file + ": " + e.getMessage(), e);
    }
    PrintWriter out = spec.commandLine().getOut();
    if (format == Format.JSON) {
      json(result, out);
    } else {
      table(result).print(format, out);
      if (format == Format.TEXT) {
        words(result, out);
      }
    }
    return Main.DONE;
  }

  private Rows table(BalanceResult result) {
    boolean exact = format == Format.CSV;
    Rows rows =
        new Rows(
            List.of(
                "name",
                "adjusted",
                "standard_error",
                "adjustment",
                "measurement",
                "maximum_power",
                "observable",
                "redundant"));
    List<String> names = result.names();
    for (int i = 0; i < names.size(); i++) {
      rows.add(
          names.get(i),
          show(result.adjusted()[i], exact),
          show(result.standardErrors()[i], exact),
          show(result.adjustments()[i], exact),
          show(result.measurement()[i], exact),
          show(result.maximumPower()[i], exact),
          String.valueOf(result.observable()[i]),
          String.valueOf(result.redundant()[i]));
    }
    return rows;
  }

  private static String show(double value, boolean exact) {
    return exact ? Numbers.exact(value) : Numbers.words(value);
  }

  private static void words(BalanceResult result, PrintWriter out) {
    GlobalTest global = result.global();
    out.println(
        "Global test: "
            + Numbers.words(global.statistic())
            + " on "
            + global.df()
            + " degrees of freedom, p = "
            + Numbers.words(global.p()));
    out.println(
        result.suspects().isEmpty()
            ? "No figure is over the limit of " + Numbers.words(result.limit()) + "."
            : "Over the limit of "
                + Numbers.words(result.limit())
                + ": "
                + String.join(", ", result.suspects()));
    for (EliminationStep step : result.elimination()) {
      out.println(
          "Without "
              + step.removed()
              + " (statistic "
              + Numbers.words(step.statistic())
              + "): global test "
              + Numbers.words(step.global().statistic())
              + ", p = "
              + Numbers.words(step.global().p()));
    }
  }

  private static void json(BalanceResult result, PrintWriter out) throws IOException {
    try (JsonGenerator json = Numbers.json(out)) {
      json.writeStartObject();
      json.writeNumberField("format", 1);
      Numbers.strings(json, "names", result.names());
      Numbers.array(json, "adjusted", result.adjusted());
      Numbers.array(json, "standardErrors", result.standardErrors());
      Numbers.array(json, "adjustments", result.adjustments());
      global(json, result.global());
      Numbers.array(json, "measurement", result.measurement());
      Numbers.array(json, "maximumPower", result.maximumPower());
      Numbers.array(json, "nodal", result.nodal());
      Numbers.field(json, "limit", result.limit());
      Numbers.strings(json, "suspects", result.suspects());
      json.writeArrayFieldStart("elimination");
      for (EliminationStep step : result.elimination()) {
        json.writeStartObject();
        json.writeStringField("removed", step.removed());
        Numbers.field(json, "statistic", step.statistic());
        Numbers.array(json, "adjusted", step.adjusted());
        global(json, step.global());
        json.writeEndObject();
      }
      json.writeEndArray();
      flags(json, "observable", result.observable());
      flags(json, "redundant", result.redundant());
      json.writeEndObject();
      json.writeRaw('\n');
    }
  }

  private static void global(JsonGenerator json, GlobalTest global) throws IOException {
    json.writeObjectFieldStart("global");
    Numbers.field(json, "statistic", global.statistic());
    json.writeNumberField("df", global.df());
    Numbers.field(json, "p", global.p());
    json.writeEndObject();
  }

  private static void flags(JsonGenerator json, String name, boolean[] flags) throws IOException {
    json.writeArrayFieldStart(name);
    for (boolean flag : flags) {
      json.writeBoolean(flag);
    }
    json.writeEndArray();
  }
}
