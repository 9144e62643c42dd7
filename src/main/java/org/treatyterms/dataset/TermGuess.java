package org.treatyterms.dataset;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.treatyterms.figure.Kind;
import org.treatyterms.figure.Unit;

/**
 * What a term measures, as far as its claims show it: a tally if a vote column is filled, a date if
 * a value looks like one, else what most of its units measure, else a ratio.
 */
final class TermGuess {
  private TermGuess() {}

  static Kind kind(List<Row> claims) {
    for (Row claim : claims) {
      for (String column : DataTable.VOTES) {
        if (!claim.text(column).isBlank()) {
          return Kind.TALLY;
        }
      }
    }
    for (Row claim : claims) {
      boolean styled = !claim.text("calendar").isBlank();
      for (String column : List.of("value", "low", "high")) {
        if (looksLikeDate(claim.text(column).strip(), styled)) {
          return Kind.DATE;
        }
      }
    }
    Map<Kind, Integer> votes = new EnumMap<>(Kind.class);
    Kind best = Kind.RATIO;
    for (Map.Entry<String, Integer> unit : units(claims).entrySet()) {
      Kind kind = kind(unit.getKey());
      int count = votes.merge(kind, unit.getValue(), Integer::sum);
      best = votes.getOrDefault(best, 0) < count ? kind : best;
    }
    return best;
  }

  /** Returns the first unit that fits, by token; null if there is none. */
  static @Nullable Unit unit(Kind kind, List<Row> claims) {
    for (String token : units(claims).keySet()) {
      try {
        return Unit.of(kind, token);
      } catch (IllegalArgumentException unfit) {
        // Reported where the claim is read; the next unit may fit.
      }
    }
    return switch (kind) {
      case TALLY, DATE, COUNT, MONEY, RATE -> null;
      case AREA -> Unit.KM2;
      case LENGTH -> Unit.KM;
      case MASS -> Unit.KG;
      case VOLUME -> Unit.of(kind, "m3");
      case SHARE -> Unit.PERCENT;
      case DURATION -> Unit.DAY;
      case RATIO -> Unit.ONE;
      case ANGLE -> Unit.of(kind, "degree");
    };
  }

  /** The units and how many claims have each, by token. */
  private static SortedMap<String, Integer> units(List<Row> claims) {
    SortedMap<String, Integer> units = new TreeMap<>();
    for (Row claim : claims) {
      String token = claim.text("unit").strip();
      if (!token.isEmpty()) {
        units.merge(token, 1, Integer::sum);
      }
    }
    return units;
  }

  private static Kind kind(String token) {
    if (token.indexOf('/') >= 0) {
      return Kind.RATE;
    }
    return Unit.defined(token)
        .map(Unit::kind)
        .orElse(Currencies.has(token) ? Kind.MONEY : Kind.COUNT);
  }

  private static boolean looksLikeDate(String value, boolean styled) {
    boolean year = value.length() >= 4;
    for (int i = 0; year && i < 4; i++) {
      year = value.charAt(i) >= '0' && value.charAt(i) <= '9';
    }
    int length = value.length();
    boolean iso = year && (length == 7 || length == 10 || length >= 15) && value.charAt(4) == '-';
    return iso || (year && styled && length == 4);
  }

  /** Returns the kind in words, with the unit if it has one. */
  static String words(Kind kind, @Nullable Unit unit) {
    return unit == null || unit.equals(Unit.ONE) ? kind.token() : kind.token() + " in " + unit;
  }
}
