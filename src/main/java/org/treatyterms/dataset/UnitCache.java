package org.treatyterms.dataset;

import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.treatyterms.figure.Kind;
import org.treatyterms.figure.Unit;

/** Units by kind and token, so that each is made once. */
final class UnitCache {
  private final Map<Kind, Map<String, Unit>> units = new EnumMap<>(Kind.class);

  /** Finds a unit as {@link Unit#of} does, with the same exception. */
  Unit of(Kind kind, String token) {
    return units
        .computeIfAbsent(kind, k -> new HashMap<>())
        .computeIfAbsent(token, t -> Unit.of(kind, t));
  }
}
