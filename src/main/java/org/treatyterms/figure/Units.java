package org.treatyterms.figure;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.StringJoiner;
import java.util.regex.Pattern;
import org.apache.commons.math3.fraction.BigFraction;

/** The table of units, each with the definition that fixes its factor. */
final class Units {
  static final Map<String, Unit> DEFINED = new LinkedHashMap<>();

  private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

  /** Coins whose plural ends in s. */
  private static final Pattern COINS =
      Pattern.compile(
          "([a-z0-9]+-)*((deutsche|reichs)?mark|rou?ble|franc|dollar|pound|tael|peso|euro|guilder"
              + "|florin|crown|rupee|livre|thaler|ducat|piastre|dinar|drachma)");

  private static final Pattern COUNTRY =
      Pattern.compile("([a-z]+(ish|ese|ian|ican|ean)|french|german|dutch|greek|swiss|deutsche) .+");

  private static final String STERLING = "pounds sterling";
  private static final String SI = "SI Brochure, 9th edition (2019)";
  private static final String YARD =
      "international yard and pound agreement, 1959 (NIST SP 811, B.8)";
  private static final String RUSSIAN =
      "Russian law of 4 June 1899: 1 sazhen = 2.1336 m, 1 funt = 0.40951241 kg";
  private static final String PIED =
      "pied du roi of 144 lignes; law of 19 frimaire an VIII: 1 m = 443.296 lignes";
  private static final String VARA = "legua of 5,000 varas of 0.838 m (Mexico, 19th century)";

  private static final BigFraction CUBIC_FOOT = Exact.of("0.028316846592");

  static {
    String metre = "1609.344";
    area("km2", "km²", "1000000", SI);
    area("m2", "m²", "1", SI);
    area("ha", "ha", "10000", SI);
    area("mi2", "sq mi", square(metre), YARD);
    put(
        "acre",
        "acres",
        Kind.AREA,
        Exact.of(square(metre)).divide(640),
        "1/640 square mile; " + YARD);
    area("verst2", "sq versts", square("1066.8"), RUSSIAN + "; verst of 500 sazhen");
    put(
        "desyatina",
        "desyatinas",
        Kind.AREA,
        Exact.of(square("2.1336")).multiply(2400),
        RUSSIAN + "; desyatina of 2,400 square sazhen");
    BigFraction pied = new BigFraction(144).divide(Exact.of("443.296"));
    put(
        "arpent",
        "arpents",
        Kind.AREA,
        pied.multiply(pied).multiply(32_400),
        "arpent de Paris of 100 square perches of 18 pieds; " + PIED);
    area("legua2", "sq leguas", square("4190"), VARA);
    length("km", "km", "1000", SI);
    length("m", "m", "1", SI);
    length("mi", "mi", metre, YARD);
    length("nmi", "nmi", "1852", "International Hydrographic Conference, Monaco, 1929");
    length("verst", "versts", "1066.8", RUSSIAN + "; verst of 500 sazhen");
    mass("t", "t", "1000", SI);
    mass("kg", "kg", "1", SI);
    mass("g", "g", "0.001", SI);
    mass("lb", "lb", "0.45359237", YARD);
    put(
        "pood",
        "poods",
        Kind.MASS,
        Exact.of("0.40951241").multiply(40),
        RUSSIAN + "; pood of 40 funt");
    put("long-ton", "long tons", Kind.MASS, Exact.of("0.45359237").multiply(2240), YARD);
    put("short-ton", "short tons", Kind.MASS, Exact.of("0.45359237").multiply(2000), YARD);
    mass("oz-troy", "troy oz", "0.0311034768", YARD);
    put("m3", "m³", Kind.VOLUME, BigFraction.ONE, SI);
    put("l", "l", Kind.VOLUME, Exact.of("0.001"), SI);
    put("km3", "km³", Kind.VOLUME, Exact.of("1000000000"), SI);
    put("ft3", "cu ft", Kind.VOLUME, CUBIC_FOOT, YARD);
    put(
        "acre-foot",
        "acre-feet",
        Kind.VOLUME,
        CUBIC_FOOT.multiply(43_560),
        "43,560 cubic feet; " + YARD);
    put(
        "bbl",
        "barrels",
        Kind.VOLUME,
        Exact.of("0.158987294928"),
        "42 US gallons of 231 cubic inches; " + YARD);
    put("percent", "%", Kind.SHARE, Exact.of("0.01"), "one hundredth");
    put("permille", "‰", Kind.SHARE, Exact.of("0.001"), "one thousandth");
    put("fraction", "", Kind.SHARE, BigFraction.ONE, "a part of one");
    put("one", "", Kind.RATIO, BigFraction.ONE, "a plain number");
    put("hour", "hours", Kind.DURATION, new BigFraction(1, 24), "1/24 day");
    put("day", "days", Kind.DURATION, BigFraction.ONE, SI);
    put("week", "weeks", Kind.DURATION, new BigFraction(7), "7 days");
    String gregorian = "mean Gregorian year of 146,097/400 days";
    put("month", "months", Kind.DURATION, new BigFraction(146_097, 4800), "1/12 " + gregorian);
    put("year", "years", Kind.DURATION, new BigFraction(146_097, 400), gregorian);
    put("degree", "°", Kind.ANGLE, BigFraction.ONE, "1/360 turn");
  }

  private Units() {}

  static Unit get(String token) {
    Unit unit = DEFINED.get(token);
    if (unit == null) {
      throw new IllegalArgumentException("'" + token + "' is not a unit");
    }
    return unit;
  }

  static Unit of(Kind kind, String token) {
    return switch (kind) {
      case COUNT -> open(kind, token);
      case MONEY -> open(kind, token);
      case RATE -> rate(token);
      case TALLY, DATE ->
          throw wrong(kind, token, "a " + kind.token() + " has none; leave it empty");
      default -> defined(kind, token);
    };
  }

  private static Unit defined(Kind kind, String token) {
    Unit unit = DEFINED.get(token);
    if (unit != null && unit.kind() == kind) {
      return unit;
    }
    if (kind == Kind.RATIO && unit != null && unit.kind() == Kind.SHARE) {
      return new Unit(
          token, unit.symbol(), kind, Kind.RATIO.token(), unit.factor(), unit.definition());
    }
    StringJoiner known = new StringJoiner(", ");
    DEFINED.values().stream().filter(u -> u.kind() == kind).forEach(u -> known.add(u.token()));
    throw wrong(kind, token, "write one of " + known);
  }

  private static Unit open(Kind kind, String token) {
    if (!SLUG.matcher(token).matches()) {
      throw wrong(
          kind,
          token,
          "write a name in a-z, 0-9 and hyphens, like "
              + (kind == Kind.COUNT ? "persons" : "gold-mark"));
    }
    Unit other = DEFINED.get(token);
    if (other != null) {
      throw wrong(kind, token, "it measures " + other.kind().token());
    }
    String dimension = kind == Kind.COUNT ? "count" : "money:" + token;
    String symbol = kind == Kind.COUNT ? token.replace('-', ' ') : coins(token);
    return new Unit(token, symbol, kind, dimension, BigFraction.ONE, "as named");
  }

  /** Money as people write it: US dollars, gold marks; a coin that is not known, as it is named. */
  private static String coins(String token) {
    return switch (token) {
      case "usd" -> "US dollars";
      case "gbp" -> STERLING;
      case "eur" -> "euros";
      case "inr" -> "Indian rupees";
      case "jpy" -> "yen";
      case "cny" -> "yuan";
      case "chf" -> "Swiss francs";
      case "rub" -> "Russian roubles";
      case "cad" -> "Canadian dollars";
      default -> named(token.replace('-', ' ')) + (COINS.matcher(token).matches() ? "s" : "");
    };
  }

  /** The name of a country has a capital: Turkish pounds, but gold marks. */
  private static String named(String coin) {
    return COUNTRY.matcher(coin).matches()
        ? coin.substring(0, 1).toUpperCase(Locale.ROOT) + coin.substring(1)
        : coin;
  }

  private static Unit rate(String token) {
    String[] parts = token.split("/", -1);
    if (parts.length != 2) {
      throw wrong(Kind.RATE, token, "write unit/unit, like usd/acre");
    }
    Unit above = any(token, parts[0]);
    Unit below = any(token, parts[1]);
    return new Unit(
        token,
        above.symbol() + " per " + singular(below.symbol()),
        Kind.RATE,
        above.dimension() + "/" + below.dimension(),
        above.factor().divide(below.factor()),
        above.definition() + "; " + below.definition());
  }

  private static Unit any(String token, String part) {
    Unit unit = DEFINED.get(part);
    if (unit != null) {
      return unit;
    }
    if (!SLUG.matcher(part).matches()) {
      throw wrong(Kind.RATE, token, "write unit/unit, like usd/acre");
    }
    return new Unit(part, coins(part), Kind.MONEY, "money:" + part, BigFraction.ONE, "as named");
  }

  private static String singular(String symbol) {
    if (symbol.equals(STERLING)) {
      return "pound sterling";
    }
    return symbol.endsWith("s") && symbol.length() > 2
        ? symbol.substring(0, symbol.length() - 1)
        : symbol;
  }

  private static IllegalArgumentException wrong(Kind kind, String token, String remedy) {
    return new IllegalArgumentException(
        "'" + token + "' is not a unit of " + kind.token() + "; " + remedy);
  }

  private static String square(String metres) {
    java.math.BigDecimal side = new java.math.BigDecimal(metres);
    return side.multiply(side).toPlainString();
  }

  private static void area(String token, String symbol, String factor, String definition) {
    put(token, symbol, Kind.AREA, Exact.of(factor), definition);
  }

  private static void length(String token, String symbol, String factor, String definition) {
    put(token, symbol, Kind.LENGTH, Exact.of(factor), definition);
  }

  private static void mass(String token, String symbol, String factor, String definition) {
    put(token, symbol, Kind.MASS, Exact.of(factor), definition);
  }

  private static void put(
      String token, String symbol, Kind kind, BigFraction factor, String definition) {
    DEFINED.put(token, new Unit(token, symbol, kind, kind.token(), factor, definition));
  }
}
