package org.treatyterms.claim;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;

/**
 * Names that tell sources from each other: short names, and where several works share one, what
 * they differ in. {@code Treaty of Trianon} becomes {@code Treaty of Trianon (Wikipedia (en))}
 * beside {@code Treaty of Trianon (languageconflict.org)}.
 */
public final class SourceNames {
  private static final List<Function<Source, String>> TELLING =
      List.of(
          source -> source.author().isEmpty() ? "" : source.title(), Source::publisher, Source::id);

  private final Map<String, String> names = new HashMap<>();

  private SourceNames() {}

  /**
   * Names a body of sources.
   *
   * @param sources the sources among which names are to differ
   * @return their names
   */
  public static SourceNames of(Collection<Source> sources) {
    SourceNames names = new SourceNames();
    Map<String, List<Source>> alike = new TreeMap<>();
    for (Source source : sources) {
      alike.computeIfAbsent(source.shortName(), name -> new ArrayList<>()).add(source);
    }
    alike.forEach(names::add);
    return names;
  }

  private void add(String name, List<Source> sources) {
    if (sources.size() == 1) {
      names.put(sources.get(0).id(), name);
      return;
    }
    for (Function<Source, String> telling : TELLING) {
      List<String> tails = sources.stream().map(telling).toList();
      if (!tails.contains("") && tails.stream().distinct().count() == sources.size()) {
        for (Source source : sources) {
          names.put(source.id(), join(name, telling.apply(source), source.author().isEmpty()));
        }
        return;
      }
    }
  }

  private static String join(String name, String tail, boolean inBrackets) {
    return inBrackets ? name + " (" + tail + ")" : name + ": " + tail;
  }

  /**
   * Returns the name of a source.
   *
   * @param id its id
   * @return its name; the id itself if it is none of these sources
   */
  public String of(String id) {
    return names.getOrDefault(id, id);
  }
}
