package org.treatyterms.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.treatyterms.dataset.TreatyData;

/**
 * What is said of every bundled term with several claims and of every relation, word for word, one
 * file for each treaty. The files are read by people before they are stored; {@code mvn test
 * -Dtest=BundledExplanationsTest -Dtreatyterms.store} stores them anew.
 */
class BundledExplanationsTest {
  private static final Path FOLDER =
      Path.of("src/test/resources/org/treatyterms/bundled/explanations");

  @Test
  void everyWordIsTheReadOne() throws IOException {
    Map<String, String> told = told(Reconciler.standard().reconcile(TreatyData.bundled()));
    if (System.getProperty("treatyterms.store") != null) {
      store(told);
    }
    Map<String, String> read = new TreeMap<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        read.put(file.getFileName().toString(), Files.readString(file));
      }
    }
    assertThat(told.keySet()).isEqualTo(read.keySet());
    told.forEach((file, text) -> assertThat(text).as(file).isEqualTo(read.get(file)));
  }

  private static void store(Map<String, String> told) throws IOException {
    Files.createDirectories(FOLDER);
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path file : files.toList()) {
        Files.delete(file);
      }
    }
    for (Map.Entry<String, String> file : told.entrySet()) {
      Files.writeString(FOLDER.resolve(file.getKey()), file.getValue());
    }
  }

  private static Map<String, String> told(Reconciliation all) {
    Map<String, StringBuilder> files = new TreeMap<>();
    for (Comparison term : all.comparisons()) {
      if (term.claims().size() > 1) {
        file(files, term.term().subject(), all).append(term(term, all)).append('\n');
      }
    }
    for (RelationAudit audit : all.relations()) {
      String id = audit.relation().id();
      file(files, id.substring(0, id.lastIndexOf('/')), all).append(relation(audit)).append('\n');
    }
    Map<String, String> told = new TreeMap<>();
    files.forEach((file, text) -> told.put(file, text.toString()));
    return told;
  }

  private static StringBuilder file(
      Map<String, StringBuilder> files, String subject, Reconciliation all) {
    boolean treaty = all.data().findTreaty(subject).isPresent();
    return files.computeIfAbsent(
        (treaty ? subject : "reference") + ".txt", f -> new StringBuilder());
  }

  private static String term(Comparison term, Reconciliation all) {
    Decision decision = all.decision(term.term().id());
    return term.term().id()
        + ": "
        + term.verdict()
        + names(term.causes())
        + "\n  "
        + term.explanation()
        + "\n  Decision ("
        + decision.rule()
        + "): "
        + decision.reason()
        + "\n";
  }

  private static String names(List<Cause> causes) {
    return causes.stream().map(c -> " " + c.name()).collect(Collectors.joining());
  }

  private static String relation(RelationAudit audit) {
    return audit.relation().id()
        + ": "
        + (audit.holds() == null ? "NOT TESTED" : audit.holds() ? "HOLDS" : "FAILS")
        + "\n  "
        + audit.explanation()
        + "\n";
  }
}
