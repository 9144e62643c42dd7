package org.treatyterms.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.MinimalPrettyPrinter;
import java.io.IOException;
import java.util.Set;

/** A line for each term, claim, pair and relation, so that two accounts can be compared by line. */
final class JsonLines extends MinimalPrettyPrinter {
  private static final long serialVersionUID = 1L;

  /** The depth of the arrays whose elements are terms, and of those within a term. */
  private static final int DEEPEST = 4;

  private static final Set<String> ROWS =
      Set.of("terms", "claims", "pairs", "relations", "choices", "suspectedCopies");

  private final int depth;

  /**
   * Starts at a depth of the account.
   *
   * @param depth 0 for the whole, 2 for an element of one of its arrays
   */
  JsonLines(int depth) {
    this.depth = depth;
  }

  @Override
  public void beforeArrayValues(JsonGenerator json) throws IOException {
    newLine(json);
  }

  @Override
  public void writeArrayValueSeparator(JsonGenerator json) throws IOException {
    json.writeRaw(',');
    newLine(json);
  }

  private void newLine(JsonGenerator json) throws IOException {
    var context = json.getOutputContext();
    boolean objects = ROWS.contains(String.valueOf(context.getParent().getCurrentName()));
    if (depth + context.getNestingDepth() <= DEEPEST && objects) {
      json.writeRaw('\n');
    }
  }
}
