package org.treatyterms.dataset;

import java.util.Set;

/**
 * Names by which a unit is taken for a currency where no terms.csv says so: one of these, or one of
 * these after a hyphen ({@code gold-mark}, {@code kuping-tael}). Every other name counts things.
 */
final class Currencies {
  private static final Set<String> NAMES =
      Set.of(
          "mark",
          "marks",
          "reichsmark",
          "rouble",
          "roubles",
          "ruble",
          "rubles",
          "dollar",
          "dollars",
          "usd",
          "gbp",
          "eur",
          "euro",
          "pound",
          "pound-sterling",
          "sterling",
          "franc",
          "francs",
          "frf",
          "chf",
          "livre",
          "livres",
          "lira",
          "lire",
          "lit",
          "krone",
          "kronen",
          "krona",
          "crown",
          "crowns",
          "florin",
          "florins",
          "gulden",
          "guilder",
          "guilders",
          "tael",
          "taels",
          "yen",
          "jpy",
          "yuan",
          "cny",
          "rmb",
          "peso",
          "pesos",
          "peseta",
          "pesetas",
          "real",
          "reales",
          "rupee",
          "rupees",
          "piastre",
          "piastres",
          "kurus",
          "drachma",
          "drachmas",
          "lev",
          "leva",
          "leu",
          "lei",
          "dinar",
          "dinars",
          "zloty",
          "koruna",
          "rub",
          "dem",
          "thaler",
          "thalers",
          "ducat",
          "ducats",
          "sol",
          "soles",
          "afghani",
          "toman");

  private Currencies() {}

  static boolean has(String unit) {
    return NAMES.contains(unit) || NAMES.contains(unit.substring(unit.lastIndexOf('-') + 1));
  }
}
