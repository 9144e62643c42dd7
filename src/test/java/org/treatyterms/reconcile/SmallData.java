package org.treatyterms.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.function.UnaryOperator;
import org.treatyterms.dataset.TreatyData;

/** A dataset under construction, written as the CSV files that the reader takes. */
final class SmallData {
  /** One line of a file: its cells by column. */
  static final class Line {
    final Map<String, String> cells = new LinkedHashMap<>();

    Line with(String column, Object value) {
      cells.put(column, value.toString());
      return this;
    }

    String get(String column) {
      return cells.getOrDefault(column, "");
    }

    Line copy() {
      Line copy = new Line();
      copy.cells.putAll(cells);
      return copy;
    }
  }

  final List<Line> claims = new ArrayList<>();
  final List<Line> terms = new ArrayList<>();
  final List<Line> relations = new ArrayList<>();
  final List<Line> sources = new ArrayList<>();
  final List<Line> treaties = new ArrayList<>();

  Line term(String id, String kind, String unit) {
    return add(terms, new Line().with("term", id).with("kind", kind).with("unit", unit));
  }

  Line claim(String term, String source) {
    return add(claims, new Line().with("term", term).with("source", source));
  }

  /** A claim with an id of its own. */
  Line claim(String id, String term, String source) {
    return claim(term, source).with("claim", id);
  }

  Line relation(String id, String expression) {
    return add(relations, new Line().with("relation", id).with("expression", expression));
  }

  Line source(String id, String drawsOn) {
    return add(sources, new Line().with("source", id).with("draws_on", drawsOn));
  }

  Line treaty(String id, String name, String signed) {
    return add(treaties, new Line().with("treaty", id).with("name", name).with("signed", signed));
  }

  private static Line add(List<Line> lines, Line line) {
    lines.add(line);
    return line;
  }

  /** The same data, with claims changed. */
  SmallData mapClaims(UnaryOperator<Line> change) {
    SmallData copy = new SmallData();
    claims.forEach(c -> copy.claims.add(change.apply(c.copy())));
    terms.forEach(t -> copy.terms.add(t.copy()));
    relations.forEach(r -> copy.relations.add(r.copy()));
    sources.forEach(s -> copy.sources.add(s.copy()));
    treaties.forEach(t -> copy.treaties.add(t.copy()));
    return copy;
  }

  SmallData copy() {
    return mapClaims(c -> c);
  }

  TreatyData load(Path folder) {
    return load(folder, null);
  }

  /** Writes the files and reads them; rows and columns in random order if there is a random. */
  TreatyData load(Path folder, SplittableRandom random) {
    try {
      Files.createDirectories(folder);
      write(folder.resolve("claims.csv"), claims, random);
      write(folder.resolve("terms.csv"), terms, random);
      write(folder.resolve("relations.csv"), relations, random);
      write(folder.resolve("sources.csv"), sources, random);
      write(folder.resolve("treaties.csv"), treaties, random);
      return TreatyData.load(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The claims a and b of a term; where there are no others, the term says what the pair says. */
  PairComparison firstPair(Path folder, String term) {
    Comparison comparison = reconcile(folder).comparison(term);
    PairComparison pair = comparison.findPair("a", "b").orElseThrow();
    if (comparison.claims().size() == 2) {
      assertThat(comparison.verdict()).isEqualTo(pair.verdict());
      assertThat(comparison.causes()).startsWith(pair.causes().get(0));
      assertThat(comparison.explanation()).isEqualTo(pair.explanation());
    }
    return pair;
  }

  Reconciliation reconcile(Path folder) {
    return Reconciler.standard().reconcile(load(folder));
  }

  private static void write(Path file, List<Line> lines, SplittableRandom random)
      throws IOException {
    if (lines.isEmpty()) {
      Files.deleteIfExists(file);
      return;
    }
    Set<String> all = new LinkedHashSet<>();
    lines.forEach(line -> all.addAll(line.cells.keySet()));
    List<String> columns = new ArrayList<>(all);
    List<Line> rows = new ArrayList<>(lines);
    if (random != null) {
      shuffle(columns, random);
      shuffle(rows, random);
    }
    StringBuilder text = new StringBuilder(String.join(",", columns)).append('\n');
    for (Line row : rows) {
      for (int i = 0; i < columns.size(); i++) {
        text.append(i == 0 ? "" : ",").append(quoted(row.get(columns.get(i))));
      }
      text.append('\n');
    }
    Files.writeString(file, text);
  }

  private static String quoted(String cell) {
    return cell.matches("[^\",\n]*") ? cell : '"' + cell.replace("\"", "\"\"") + '"';
  }

  static <T> void shuffle(List<T> list, SplittableRandom random) {
    for (int i = list.size() - 1; i > 0; i--) {
      int j = random.nextInt(i + 1);
      T item = list.get(i);
      list.set(i, list.get(j));
      list.set(j, item);
    }
  }

  static <T> T any(List<T> items, SplittableRandom random) {
    return items.get(random.nextInt(items.size()));
  }
}
