package org.treatyterms.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.treatyterms.balance.Balance;

/** The problem that the balance command reads. */
final class BalanceFile {
  private BalanceFile() {}

  static JsonNode read(Path file) throws IOException {
    JsonNode root;
    try {
      root = new ObjectMapper().readTree(file.toFile());
    } catch (JsonProcessingException e) {
      String place =
          e.getLocation() == null
              ? ""
              : ":" + e.getLocation().getLineNr() + ":" + e.getLocation().getColumnNr();
      throw new IllegalArgumentException(
          file + place + ": is not JSON: " + e.getOriginalMessage(), e);
    } catch (java.io.FileNotFoundException e) {
      throw new IllegalArgumentException(file + ": there is no such file", e);
    }
    if (root == null || !root.isObject()) {
      throw new IllegalArgumentException(
          file
              + ": is not a JSON object; write {\"names\":[],\"values\":[],\"variances\":[],\"matrix\":[[]]}");
    }
    return root;
  }

  static Balance balance(JsonNode root) {
    double[] values = numbers(root, "values", true);
    Balance.Builder builder = Balance.builder().values(values).matrix(rows(root, "matrix"));
    if (present(root, "names")) {
      builder.names(strings(root, "names"));
    }
    boolean[] measured = measured(root, values);
    builder.measured(measured);
    if (present(root, "variances")) {
      builder.variances(numbers(root, "variances", true));
    }
    if (present(root, "covariance")) {
      builder.covariance(rows(root, "covariance"));
    }
    if (present(root, "constants")) {
      builder.constants(numbers(root, "constants", false));
    }
    if (present(root, "lower")) {
      builder.lower(bounds(root, "lower", Double.NEGATIVE_INFINITY));
    }
    if (present(root, "upper")) {
      builder.upper(bounds(root, "upper", Double.POSITIVE_INFINITY));
    }
    return builder.build();
  }

  private static boolean present(JsonNode root, String name) {
    return root.hasNonNull(name);
  }

  /** A figure is measured unless it says otherwise or has no value. */
  private static boolean[] measured(JsonNode root, double[] values) {
    boolean[] measured = new boolean[values.length];
    JsonNode flags = root.get("measured");
    if (flags != null && !flags.isNull() && flags.size() != values.length) {
      throw new IllegalArgumentException(
          "measured has " + flags.size() + " entries where values has " + values.length);
    }
    for (int i = 0; i < values.length; i++) {
      boolean said = flags == null || flags.isNull() || flags.get(i).asBoolean();
      measured[i] = said && !Double.isNaN(values[i]);
    }
    return measured;
  }

  private static JsonNode array(JsonNode root, String name) {
    JsonNode node = root.get(name);
    if (node == null || !node.isArray()) {
      throw new IllegalArgumentException("'" + name + "' is missing or is not an array");
    }
    return node;
  }

  private static String[] strings(JsonNode root, String name) {
    List<String> texts = new ArrayList<>();
    array(root, name).forEach(n -> texts.add(n.asText()));
    return texts.toArray(new String[0]);
  }

  private static double[] numbers(JsonNode root, String name, boolean nullAllowed) {
    return row(array(root, name), name, nullAllowed ? Double.NaN : null);
  }

  private static double[] bounds(JsonNode root, String name, double none) {
    return row(array(root, name), name, none);
  }

  private static double[] row(
      JsonNode row, String name, @org.jspecify.annotations.Nullable Double forNull) {
    double[] numbers = new double[row.size()];
    for (int i = 0; i < numbers.length; i++) {
      JsonNode cell = row.get(i);
      if (cell.isNull() && forNull != null) {
        numbers[i] = forNull;
      } else if (cell.isNumber()) {
        numbers[i] = cell.doubleValue();
      } else {
        throw new IllegalArgumentException(
            name + "[" + i + "]: '" + cell.asText() + "' is not a number; write it like 12.5");
      }
    }
    return numbers;
  }

  private static double[][] rows(JsonNode root, String name) {
    JsonNode node = array(root, name);
    double[][] rows = new double[node.size()][];
    for (int i = 0; i < rows.length; i++) {
      if (!node.get(i).isArray()) {
        throw new IllegalArgumentException(name + "[" + i + "] is not an array of numbers");
      }
      rows[i] = row(node.get(i), name + "[" + i + "]", Double.NaN);
    }
    return rows;
  }
}
