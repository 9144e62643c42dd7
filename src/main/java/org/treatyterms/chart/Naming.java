package org.treatyterms.chart;

import java.util.Locale;
import java.util.function.Function;
import org.treatyterms.claim.Basis;
import org.treatyterms.claim.SourceNames;
import org.treatyterms.claim.Term;
import org.treatyterms.dataset.TreatyData;

/**
 * How charts name what claims refer to by ids.
 *
 * @param sources from the id of a source to its name
 * @param definitions from the id of a basis to its definition, empty if that is not at hand
 */
record Naming(Function<String, String> sources, Function<String, String> definitions) {
  static Naming of(TreatyData data) {
    return new Naming(
        SourceNames.of(data.sources())::of,
        id -> data.findBasis(id).map(Basis::definition).orElse(""));
  }

  static Naming of(Function<String, String> sources) {
    return new Naming(sources, id -> "");
  }

  String source(String id) {
    return Words.clean(sources.apply(id));
  }

  /**
   * A basis in a few words: its id without the name of the treaty, with capitals where the
   * definition has them.
   */
  String basis(String id, Term term) {
    String subject = term.subject();
    int end = subject.indexOf('-');
    String treaty = (end < 0 ? subject : subject.substring(0, end)) + "-";
    String definition = definitions.apply(id);
    // "moscow-time" is Moscow time also for a Treaty of Moscow.
    boolean whole =
        definition.toLowerCase(Locale.ROOT).contains(id.replace('-', ' '))
            || !id.startsWith(treaty);
    String own = whole ? id : id.substring(treaty.length());
    StringBuilder words = new StringBuilder();
    for (String word : own.split("-", -1)) {
      String capital = word.substring(0, Math.min(1, word.length())).toUpperCase(Locale.ROOT);
      String name = capital + word.substring(Math.min(1, word.length()));
      // The first word of a definition has a capital anyhow; that of a treaty's id names a place.
      boolean named = definition.indexOf(name) > 0 || treaty.equals(word + "-");
      words.append(words.isEmpty() ? "" : " ").append(named ? name : word);
    }
    return words.toString();
  }
}
