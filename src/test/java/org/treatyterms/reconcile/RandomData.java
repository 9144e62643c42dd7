package org.treatyterms.reconcile;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;

/**
 * Datasets of made-up treaties whose claims agree and disagree in the ways that real ones do:
 * rounded, hedged, converted, copied, of other bases and dates, with slips of the pen. The same
 * seed gives the same data.
 */
final class RandomData {
  private static final List<String> HEDGES =
      List.of("about", "nearly", "more-than", "less-than", "at-least", "at-most", "estimated");
  private static final List<String> AREAS = List.of("km2", "mi2", "ha", "acre");
  private static final List<String> MASSES = List.of("kg", "t", "lb", "pood");
  private static final List<String> SOURCES =
      List.of("ahrens", "brun", "costa", "dahl", "evans", "fabre", "gotti", "hahn");

  private final SplittableRandom random;
  private final SmallData data = new SmallData();

  private RandomData(long seed) {
    this.random = new SplittableRandom(seed);
  }

  /**
   * Makes a dataset.
   *
   * @param seed the seed
   * @param treaties how many treaties; each has eight terms, and relations between them
   */
  static SmallData of(long seed, int treaties) {
    RandomData made = new RandomData(seed);
    for (String source : SOURCES) {
      made.data.source(source, made.chance(5) ? made.otherSource(source) : "");
    }
    for (int i = 0; i < treaties; i++) {
      made.treaty(i);
    }
    return made.data;
  }

  private String otherSource(String source) {
    // Only sources later in the alphabet, so that nobody copies from himself in a circle.
    List<String> later = SOURCES.stream().filter(s -> s.compareTo(source) > 0).toList();
    return later.isEmpty() ? "" : SmallData.any(later, random);
  }

  private boolean chance(int oneIn) {
    return random.nextInt(oneIn) == 0;
  }

  private void treaty(int number) {
    String id = "treaty-" + number;
    data.treaty(id, "Treaty " + number, day().toString());
    BigDecimal first = size();
    BigDecimal second = size();
    measured(id + "/area-first", "area", "km2", AREAS, first);
    measured(id + "/area-second", "area", "km2", AREAS, second);
    measured(id + "/area-whole", "area", "km2", AREAS, first.add(second));
    measured(id + "/people", "count", "persons", List.of("persons"), size());
    measured(id + "/gold", "mass", "kg", MASSES, size());
    measured(id + "/price", "money", "mark", List.of("mark", "mark", "mark", "gold-mark"), size());
    share(
        id + "/share",
        first.multiply(new BigDecimal(100)).divide(first.add(second), MathContext.DECIMAL64));
    tally(id + "/vote");
    date(id + "/exchanged");
    data.relation(id + "/sum", id + "/area-first + " + id + "/area-second = " + id + "/area-whole");
    data.relation(id + "/part", id + "/area-first = " + id + "/share * " + id + "/area-whole");
    data.relation(
        id + "/two-thirds", id + "/vote.in_favour >= ceil ( 2 / 3 * " + id + "/vote.cast )");
    data.relation(id + "/density", id + "/people / " + id + "/area-first <= 100");
  }

  /** Of 2 to 9 digits, the first as likely small as large. */
  private BigDecimal size() {
    return new BigDecimal(Math.round(Math.pow(10, 1 + 8 * random.nextDouble())));
  }

  private void measured(
      String term, String kind, String unit, List<String> units, BigDecimal value) {
    data.term(term, kind, unit);
    int claims = random.nextInt(5);
    for (int i = 0; i < claims; i++) {
      SmallData.Line claim = claim(term);
      String own = SmallData.any(units, random);
      BigDecimal printed = printed(converted(value, unit, own));
      claim.with("value", printed.toPlainString()).with("unit", own);
      qualify(claim, printed);
    }
  }

  private SmallData.Line claim(String term) {
    String source = SmallData.any(SOURCES, random);
    SmallData.Line claim =
        data.claim(String.format(Locale.ROOT, "c%06d", data.claims.size()), term, source);
    if (chance(8)) {
      claim.with("basis", SmallData.any(List.of("with-colonies", "without-colonies"), random));
    }
    if (chance(8)) {
      claim.with("as_of", SmallData.any(List.of("1910", "1914", "1914-08-01", "1920"), random));
    }
    if (chance(6)) {
      claim.with("draws_on", otherSource(source));
    }
    if (chance(10)) {
      claim.with("rank", SmallData.any(List.of("preferred", "deprecated"), random));
    }
    return claim;
  }

  private void qualify(SmallData.Line claim, BigDecimal printed) {
    switch (random.nextInt(10)) {
      case 0, 1, 2 -> claim.with("hedge", SmallData.any(HEDGES, random));
      case 3 -> {
        BigDecimal half = printed.abs().movePointLeft(1 + random.nextInt(2));
        claim
            .with("low", printed.subtract(half).toPlainString())
            .with("high", printed.add(half).toPlainString())
            .with("hedge", "between");
      }
      case 4 -> claim.with("place", "exact");
      case 5 -> claim.with("place", place(printed).movePointLeft(1).toPlainString());
      case 6 -> claim.with("uncertainty", printed.abs().movePointLeft(2).toPlainString());
      default -> {
        if (chance(10)) {
          claim.with("value", "none");
        }
      }
    }
  }

  private static BigDecimal place(BigDecimal printed) {
    BigDecimal stripped = printed.stripTrailingZeros();
    return BigDecimal.ONE.scaleByPowerOfTen(-stripped.scale());
  }

  /** The value as some source prints it: rounded, off by a little, or with a slip. */
  private BigDecimal printed(BigDecimal value) {
    BigDecimal printed =
        switch (random.nextInt(8)) {
          case 0 -> value.multiply(BigDecimal.valueOf(1 + (random.nextDouble() - 0.5) / 10));
          case 1 -> value.movePointRight(random.nextInt(7) - 3);
          case 2 -> slip(value);
          default -> value;
        };
    int digits = 1 + random.nextInt(8);
    BigDecimal rounded = printed.round(new MathContext(digits, RoundingMode.HALF_UP));
    return rounded.setScale(Math.max(0, Math.min(6, rounded.scale())), RoundingMode.HALF_UP);
  }

  private BigDecimal slip(BigDecimal value) {
    StringBuilder digits = new StringBuilder(value.setScale(0, RoundingMode.DOWN).toPlainString());
    int at = random.nextInt(digits.length());
    switch (random.nextInt(3)) {
      case 0 -> digits.setCharAt(at, (char) ('1' + random.nextInt(9)));
      case 1 -> digits.insert(at, digits.charAt(at));
      default -> {
        if (at > 0) {
          char digit = digits.charAt(at);
          digits.setCharAt(at, digits.charAt(at - 1));
          digits.setCharAt(at - 1, digit);
        }
      }
    }
    return new BigDecimal(digits.toString());
  }

  private static BigDecimal converted(BigDecimal value, String from, String to) {
    return value
        .multiply(size(from), MathContext.DECIMAL64)
        .divide(size(to), MathContext.DECIMAL64);
  }

  private static BigDecimal size(String unit) {
    return switch (unit) {
      case "mi2" -> new BigDecimal("2.589988110336");
      case "ha" -> new BigDecimal("0.01");
      case "acre" -> new BigDecimal("0.0040468564224");
      case "t" -> new BigDecimal("1000");
      case "lb" -> new BigDecimal("0.45359237");
      case "pood" -> new BigDecimal("16.3804964");
      default -> BigDecimal.ONE;
    };
  }

  private void share(String term, BigDecimal percent) {
    data.term(term, "share", "percent");
    int claims = random.nextInt(5);
    for (int i = 0; i < claims; i++) {
      SmallData.Line claim = claim(term);
      if (chance(4)) {
        claim
            .with("value", SmallData.any(List.of("1/3", "1/2", "2/3", "3/4", "1/8"), random))
            .with("unit", "fraction");
        if (chance(3)) {
          claim.with("hedge", SmallData.any(HEDGES, random));
        }
      } else {
        BigDecimal printed = printed(percent);
        claim.with("value", printed.toPlainString()).with("unit", "percent");
        qualify(claim, printed);
      }
    }
  }

  private void tally(String term) {
    data.term(term, "tally", "");
    List<Long> votes = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      votes.add(random.nextLong(5, 800));
    }
    int claims = random.nextInt(5);
    List<String> columns = List.of("in_favour", "against", "abstaining");
    for (int i = 0; i < claims; i++) {
      SmallData.Line claim = claim(term);
      List<Long> printed = new ArrayList<>(votes);
      if (chance(4)) {
        printed.set(0, votes.get(1));
        printed.set(1, votes.get(0));
      }
      for (int part = 0; part < 3; part++) {
        long slip = chance(6) ? random.nextInt(20) : 0;
        if (part == 0 || !chance(4)) {
          claim.with(columns.get(part), printed.get(part) + slip);
        }
      }
      if (chance(4)) {
        claim.with("out_of", votes.stream().mapToLong(Long::longValue).sum() + random.nextInt(40));
      }
    }
  }

  private LocalDate day() {
    return LocalDate.of(1850, 1, 1).plusDays(random.nextInt(30_000));
  }

  private void date(String term) {
    data.term(term, "date", "");
    LocalDate day = day();
    int claims = random.nextInt(5);
    for (int i = 0; i < claims; i++) {
      SmallData.Line claim = claim(term);
      LocalDate printed = chance(3) ? day.plusDays(random.nextInt(15) - 7L) : day;
      switch (random.nextInt(5)) {
        case 0 -> claim.with("value", printed.toString().substring(0, 7));
        case 1 -> claim.with("value", printed.toString().substring(0, 4));
        case 2 ->
            claim
                .with("value", printed.minusDays(printed.getYear() < 1900 ? 12 : 13).toString())
                .with("calendar", "julian");
        default -> claim.with("value", printed.toString());
      }
      if (chance(6)) {
        claim.with("hedge", SmallData.any(HEDGES, random));
      }
    }
  }
}
