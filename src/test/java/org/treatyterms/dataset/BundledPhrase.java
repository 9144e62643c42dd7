package org.treatyterms.dataset;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.treatyterms.figure.CalendarDate;
import org.treatyterms.figure.Figure;
import org.treatyterms.figure.Measured;
import org.treatyterms.figure.Range;
import org.treatyterms.figure.Tally;

/**
 * The digits of a printed phrase: every number they can mean in any convention for thousands and
 * decimals, with the words and signs of scale that follow them.
 */
final class BundledPhrase {
  /** What may part the digits of one number: point, comma, apostrophe, narrow and plain blanks. */
  private static final Pattern RUN = Pattern.compile("[0-9]+(?:[.,'’ \u00a0\u202f][0-9]+)*");

  private static final Pattern DIGITS = Pattern.compile("[0-9]+");

  /** A fraction with a stroke. */
  private static final Pattern RATIO = Pattern.compile("([0-9]+)[/⁄]([0-9]+)");

  /** A Japanese or Chinese fraction, the denominator first. */
  private static final Pattern PARTS = Pattern.compile("([0-9]+)分[の之]([0-9]+)");

  private static final Map<Character, BigFraction> VULGAR =
      Map.of(
          '½', new BigFraction(1, 2),
          '¼', new BigFraction(1, 4),
          '¾', new BigFraction(3, 4),
          '⅓', new BigFraction(1, 3),
          '⅔', new BigFraction(2, 3),
          '⅛', new BigFraction(1, 8));

  /** Scale words of the languages of the data, the longer before those they begin with. */
  private static final Map<Pattern, BigFraction> SCALES = scales();

  private final String text;

  BundledPhrase(String text) {
    this.text = text;
  }

  private static Map<Pattern, BigFraction> scales() {
    Map<Pattern, BigFraction> scales = new LinkedHashMap<>();
    add(scales, 9, "billion|milliard|miliard|miljard|миллиард|млрд|mrd|bilh|mil millones");
    add(
        scales,
        6,
        "million|millió|mill[oó]n|milion|milh|miljoon|milyon|милли|милл|млн|mio|mill\\.");
    add(scales, 6, "εκατομμύρι");
    add(scales, 3, "thousand|tausend|mille\\b|mil\\b|тыс|ezer|bin\\b|ألف");
    add(scales, 5, "lakh");
    add(scales, 8, "億|亿");
    add(scales, 4, "万|萬|wan\\b");
    add(scales, -3, "mg\\b|milligram");
    return scales;
  }

  private static void add(Map<Pattern, BigFraction> scales, int power, String words) {
    BigFraction scale = new BigFraction(BigInteger.TEN.pow(Math.abs(power)));
    scales.put(
        Pattern.compile(
            "\\s*(?:" + words + ")\\p{L}*\\.?", Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE),
        power < 0 ? scale.reciprocal() : scale);
  }

  boolean hasDigits() {
    return DIGITS.matcher(text).find() || text.chars().anyMatch(c -> VULGAR.containsKey((char) c));
  }

  /** Whether the phrase has no digits, or digits that say what the data say. */
  boolean agrees(Optional<Figure> stated) {
    if (!hasDigits()) {
      return true;
    }
    Figure figure = stated.orElse(null);
    if (figure instanceof CalendarDate date) {
      return agrees(date);
    }
    if (figure instanceof Tally tally) {
      return Stream.of(
              tally.inFavour(),
              tally.against(),
              tally.abstaining(),
              tally.notVoting(),
              tally.outOf())
          .filter(Objects::nonNull)
          .allMatch(votes -> numbers().contains(new BigFraction(votes)));
    }
    if (figure instanceof Measured measured) {
      return numbers().contains(measured.number().value());
    }
    if (figure instanceof Range range) {
      return Stream.of(Optional.ofNullable(range.low()), Optional.ofNullable(range.high()))
          .flatMap(Optional::stream)
          .allMatch(end -> numbers().contains(end.number().value()));
    }
    return false;
  }

  /** Every group of digits is a part of the date, and the day is among them if there is one. */
  private boolean agrees(CalendarDate date) {
    Set<Integer> allowed = new TreeSet<>();
    Set<Integer> days = new TreeSet<>();
    for (String half : date.text().split("/", -1)) {
      String[] parts = half.split("-", -1);
      int year = Integer.parseInt(parts[0]);
      allowed.add(year);
      allowed.add(year % 100);
      if (parts.length > 1) {
        allowed.add(Integer.parseInt(parts[1]));
      }
      if (parts.length > 2) {
        days.add(Integer.parseInt(parts[2]));
      }
    }
    allowed.addAll(days);
    Set<Integer> printed = new TreeSet<>();
    Matcher digits = DIGITS.matcher(text);
    while (digits.find()) {
      printed.add(Integer.parseInt(digits.group()));
    }
    return allowed.containsAll(printed) && printed.containsAll(days);
  }

  /** Every number that the phrase can mean. */
  private Set<BigFraction> numbers() {
    Set<BigFraction> all = new HashSet<>();
    Matcher ratio = RATIO.matcher(text);
    while (ratio.find()) {
      all.add(new BigFraction(new BigInteger(ratio.group(1)), new BigInteger(ratio.group(2))));
    }
    Matcher parts = PARTS.matcher(text);
    while (parts.find()) {
      all.add(new BigFraction(new BigInteger(parts.group(2)), new BigInteger(parts.group(1))));
    }
    for (int at = 0; at < text.length(); at++) {
      BigFraction part = VULGAR.get(text.charAt(at));
      if (part != null) {
        all.addAll(scaled(Set.of(part), at + 1).values());
      }
    }
    Set<BigFraction> before = Set.of();
    int end = -1;
    Matcher run = RUN.matcher(text);
    while (run.find()) {
      Set<BigFraction> own = new HashSet<>(readings(run.group()));
      int after = run.end();
      if (after < text.length() && VULGAR.containsKey(text.charAt(after))) {
        BigFraction part = VULGAR.get(text.charAt(after));
        own = new HashSet<>(own.stream().map(n -> n.add(part)).toList());
        after++;
      }
      Scaled scaled = scaled(own, after);
      all.addAll(own);
      all.addAll(scaled.values());
      // "5 millió 806 ezer", "3億6450万": what follows a scale at once is added.
      Set<BigFraction> sums = new HashSet<>(scaled.values());
      if (end >= 0 && text.substring(end, run.start()).isBlank()) {
        for (BigFraction high : before) {
          scaled.values().forEach(low -> sums.add(high.add(low)));
        }
      }
      all.addAll(sums);
      before = sums;
      end = scaled.found() ? scaled.end() : -1;
    }
    return all;
  }

  private record Scaled(Set<BigFraction> values, int end, boolean found) {}

  private Scaled scaled(Set<BigFraction> values, int at) {
    for (Map.Entry<Pattern, BigFraction> scale : SCALES.entrySet()) {
      Matcher word = scale.getKey().matcher(text).region(at, text.length());
      if (word.lookingAt()) {
        Set<BigFraction> larger = new HashSet<>();
        values.forEach(n -> larger.add(n.multiply(scale.getValue())));
        return new Scaled(larger, word.end(), true);
      }
    }
    return new Scaled(values, at, false);
  }

  /** Every number that a run of digits and separators can mean, of all or some of its groups. */
  private static List<BigFraction> readings(String run) {
    String[] groups = run.split("[^0-9]", -1);
    List<BigFraction> readings = new ArrayList<>();
    for (int from = 0; from < groups.length; from++) {
      StringBuilder whole = new StringBuilder(groups[from]);
      readings.add(new BigFraction(new BigInteger(groups[from])));
      for (int to = from + 1; to < groups.length; to++) {
        readings.add(decimal(whole.toString(), groups[to]));
        if (groups[to].length() != 3) {
          break;
        }
        whole.append(groups[to]);
        readings.add(new BigFraction(new BigInteger(whole.toString())));
      }
    }
    return readings;
  }

  private static BigFraction decimal(String whole, String part) {
    return new BigFraction(new BigInteger(whole + part), BigInteger.TEN.pow(part.length()));
  }
}
