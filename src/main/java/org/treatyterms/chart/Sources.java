package org.treatyterms.chart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.treatyterms.reconcile.ClaimReading;
import org.treatyterms.reconcile.Comparison;

/** The sources of several terms: their names, and a colour and symbol for each. */
final class Sources {
  private static final int OWN_COLOURS = 8;

  private static final List<Symbol> SYMBOLS =
      List.of(
          Symbol.CIRCLE,
          Symbol.SQUARE,
          Symbol.TRIANGLE,
          Symbol.DIAMOND,
          Symbol.CROSS,
          Symbol.TRIANGLE_DOWN,
          Symbol.STAR,
          Symbol.BAR);

  private final Map<String, Integer> places = new LinkedHashMap<>();
  private final Function<String, String> names;

  private Sources(Function<String, String> names) {
    this.names = names;
  }

  /** Sources by the number of terms they speak of, the most first. */
  static Sources of(List<Comparison> comparisons, Function<String, String> names) {
    return of(comparisons, Comparison::claims, names);
  }

  /** The same without those that only copy. */
  static Sources originals(List<Comparison> comparisons, Function<String, String> names) {
    return of(comparisons, Originals::of, names);
  }

  private static Sources of(
      List<Comparison> comparisons,
      Function<Comparison, List<ClaimReading>> claims,
      Function<String, String> names) {
    Map<String, Integer> counts = new HashMap<>();
    Set<String> ids = new LinkedHashSet<>();
    for (Comparison comparison : comparisons) {
      for (ClaimReading reading : claims.apply(comparison)) {
        counts.merge(reading.claim().source(), 1, Integer::sum);
        ids.add(reading.claim().source());
      }
    }
    List<String> sorted = new ArrayList<>(ids);
    Collections.sort(sorted);
    sorted.sort((a, b) -> counts.getOrDefault(b, 0) - counts.getOrDefault(a, 0));
    Sources sources = new Sources(names);
    sorted.forEach(id -> sources.places.put(id, sources.places.size()));
    return sources;
  }

  /** Those that speak of the most terms. */
  List<String> first(int most) {
    List<String> ids = ids();
    return ids.subList(0, Math.min(most, ids.size()));
  }

  List<String> ids() {
    return List.copyOf(places.keySet());
  }

  String name(String id) {
    return Words.clean(names.apply(id));
  }

  /** Whether a source has a colour of its own; those with the fewest figures share one. */
  boolean own(String id) {
    return places.size() <= OWN_COLOURS || place(id) < OWN_COLOURS - 1;
  }

  private int place(String id) {
    return places.getOrDefault(id, OWN_COLOURS);
  }

  Ink ink(String id) {
    return own(id) ? Ink.SERIES.get(place(id)) : Ink.RULE;
  }

  Symbol symbol(String id) {
    return own(id) ? SYMBOLS.get(place(id)) : Symbol.CIRCLE;
  }

  Key key() {
    Key key = new Key();
    for (String id : places.keySet()) {
      if (own(id)) {
        key.add(name(id), Key.dot(symbol(id), ink(id), ink(id)));
      }
    }
    long others = places.keySet().stream().filter(id -> !own(id)).count();
    if (others > 0) {
      key.add(others + " other sources", Key.dot(Symbol.CIRCLE, 3.5, Ink.RULE, Ink.RULE));
    }
    return key;
  }

  String caption() {
    return caption(ids());
  }

  String caption(List<String> shown) {
    return "Sources: " + Values.list(shown.stream().map(this::name).toList(), 16) + ".";
  }
}
