package org.treatyterms.reconcile;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.treatyterms.claim.Claim;
import org.treatyterms.dataset.TreatyData;
import org.treatyterms.figure.Figure;
import org.treatyterms.figure.Hedge;
import org.treatyterms.figure.Kind;
import org.treatyterms.figure.Measured;
import org.treatyterms.figure.Tally;
import org.treatyterms.reconcile.SmallData.Line;

/**
 * How often two figures that have nothing to do with each other get a cause all the same. Of pairs
 * that cannot both be right, at most 2 in 100 may; then a named cause says something.
 */
class ChanceTest {
  private static final int PAIRS = 20_000;
  private static final double MOST = 0.02;

  @TempDir private Path folder;

  /** Two figures drawn at random, in a treaty that has so many terms of the kind. */
  private record Figures(
      String name, String kind, String unit, int termsPerTreaty, int beside, Maker maker) {
    Figures(String name, String kind, String unit, int termsPerTreaty, Maker maker) {
      this(name, kind, unit, termsPerTreaty, 0, maker);
    }

    @Override
    public String toString() {
      String others = kind.equals("date") ? " dates of other terms" : " counts";
      return name
          + ", "
          + termsPerTreaty
          + " terms in a treaty"
          + (beside == 0 ? "" : " beside " + beside + others);
    }
  }

  /** Fills a claim with a figure. */
  private interface Maker {
    void fill(Line claim, SplittableRandom random);
  }

  /** Real figures, each taken out of its place and put beside another. */
  private static Figures bundled(Kind kind, String unit) {
    List<Claim> claims =
        TreatyData.bundled().claims().stream()
            .filter(c -> c.hedge() == Hedge.NONE)
            .filter(
                c ->
                    kind == Kind.TALLY
                        ? c.tally().isPresent()
                        : c.figure().orElse(null) instanceof Measured m && m.unit().kind() == kind)
            .toList();
    // The second of two is of another subject than the first.
    String[] last = {""};
    Maker maker =
        (line, random) -> {
          Claim claim = SmallData.any(claims, random);
          while (subject(claim).equals(last[0])) {
            claim = SmallData.any(claims, random);
          }
          last[0] = subject(claim);
          Figure figure = claim.figure().orElseThrow();
          if (figure instanceof Measured measured) {
            boolean open = kind == Kind.COUNT || kind == Kind.MONEY;
            line.with("value", measured.number()).with("unit", open ? unit : measured.unit());
          } else if (figure instanceof Tally tally) {
            line.with("in_favour", tally.inFavour() == null ? "" : tally.inFavour())
                .with("against", tally.against() == null ? "" : tally.against())
                .with("abstaining", tally.abstaining() == null ? "" : tally.abstaining());
          }
        };
    return new Figures("bundled figures of " + kind.token(), kind.token(), unit, 1, maker);
  }

  private static String subject(Claim claim) {
    return claim.term().substring(0, claim.term().indexOf('/'));
  }

  static Stream<Arguments> figures() {
    Maker percents = (c, r) -> c.with("value", r.nextInt(10, 100)).with("unit", "percent");
    Maker decimals =
        (c, r) ->
            c.with("value", BigDecimal.valueOf(r.nextInt(10, 1_000), 1)).with("unit", "percent");
    Maker hundredths =
        (c, r) ->
            c.with("value", BigDecimal.valueOf(r.nextInt(100, 10_000), 2)).with("unit", "percent");
    Maker counts = (c, r) -> c.with("value", plain(size(r, 3, 7, 7))).with("unit", "persons");
    Maker roundCounts =
        (c, r) -> c.with("value", plain(size(r, 3, 7, r.nextInt(1, 5)))).with("unit", "persons");
    Maker areas =
        (c, r) ->
            c.with("value", plain(size(r, 3, 6, r.nextInt(2, 7))))
                .with("unit", r.nextBoolean() ? "km2" : "mi2");
    Maker money =
        (c, r) -> {
          BigDecimal amount = size(r, 1, 3, r.nextInt(1, 4));
          BigDecimal word = new BigDecimal(r.nextBoolean() ? "1000000" : "1000000000");
          c.with("value", plain(amount.multiply(word))).with("unit", "mark");
        };
    Maker tallies =
        (c, r) -> {
          // An assembly of 20 to 1,500, split at random.
          int all = (int) (20 * Math.pow(75, r.nextDouble()));
          int first = r.nextInt(all + 1);
          int second = r.nextInt(all + 1);
          c.with("in_favour", Math.min(first, second))
              .with("against", Math.abs(first - second))
              .with("abstaining", all - Math.max(first, second));
        };
    Maker dates = (c, r) -> c.with("value", LocalDate.of(1919, 1, 1).plusDays(r.nextInt(365)));
    Maker oldDates = (c, r) -> c.with("value", LocalDate.of(1878, 1, 1).plusDays(r.nextInt(365)));
    return Stream.of(
            new Figures("two-digit per cents", "share", "percent", 1, percents),
            new Figures("two-digit per cents", "share", "percent", 10, percents),
            new Figures("per cents with one decimal", "share", "percent", 1, decimals),
            new Figures("per cents with one decimal", "share", "percent", 10, decimals),
            new Figures("per cents with two decimals", "share", "percent", 10, hundredths),
            new Figures("counts of 3 to 7 digits", "count", "persons", 1, counts),
            new Figures("counts of 3 to 7 digits", "count", "persons", 20, counts),
            new Figures("rounded counts of 3 to 7 digits", "count", "persons", 20, roundCounts),
            new Figures("areas in km² and square miles", "area", "km2", 1, areas),
            new Figures("areas in km² and square miles", "area", "km2", 10, areas),
            new Figures("millions and billions of money", "money", "mark", 1, money),
            new Figures("millions and billions of money", "money", "mark", 10, money),
            new Figures("tallies of three numbers", "tally", "", 1, tallies),
            new Figures("tallies of three numbers", "tally", "", 4, tallies),
            new Figures("tallies of three numbers", "tally", "", 4, 12, tallies),
            bundled(Kind.SHARE, "percent"),
            bundled(Kind.COUNT, "persons"),
            bundled(Kind.AREA, "km2"),
            bundled(Kind.MONEY, "mark"),
            bundled(Kind.MASS, "kg"),
            bundled(Kind.TALLY, ""),
            new Figures("dates in 1919, with its treaties", "date", "", 3, dates),
            new Figures("dates in 1919, with its treaties", "date", "", 1, 2, dates),
            new Figures("dates in 1878, with its treaties", "date", "", 3, oldDates),
            new Figures("dates in 1878, with its treaties", "date", "", 1, 2, oldDates))
        .map(Arguments::of);
  }

  /**
   * Log-uniform from so many to so many digits before the point, with so many digits that count.
   */
  private static BigDecimal size(SplittableRandom random, int from, int to, int significant) {
    double exponent = from - 1 + (to - from + 1) * random.nextDouble();
    return BigDecimal.valueOf(Math.pow(10, exponent))
        .round(new MathContext(Math.min(significant, (int) exponent + 1), RoundingMode.DOWN));
  }

  private static String plain(BigDecimal value) {
    return value.setScale(0, RoundingMode.HALF_UP).toPlainString();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("figures")
  void fewUnrelatedFiguresGetACause(Figures figures) {
    SmallData data = data(figures);
    Reconciliation all = data.reconcile(folder);
    int discrepant = 0;
    int named = 0;
    Map<Cause, Integer> causes = new EnumMap<>(Cause.class);
    Map<Cause, String> examples = new EnumMap<>(Cause.class);
    for (int i = 0; i < PAIRS; i++) {
      PairComparison pair = all.comparison(term(figures, i)).pairs().get(0);
      if (pair.verdict() == Verdict.DISCREPANT) {
        discrepant++;
        Cause first = pair.causes().get(0);
        if (first != Cause.UNEXPLAINED) {
          named++;
          causes.merge(first, 1, Integer::sum);
          examples.putIfAbsent(first, pair.explanation());
        }
      }
    }
    double rate = named / (double) discrepant;
    String found =
        String.format(
            Locale.ROOT,
            "%s: %d of %d pairs cannot both be right, of these %d (%.2f %%) get a cause: %s",
            figures,
            discrepant,
            PAIRS,
            named,
            100 * rate,
            causes);
    System.out.println(found);
    assertThat(discrepant).as(found).isGreaterThan(PAIRS / 2);
    assertThat(rate).as(found + " " + examples).isLessThanOrEqualTo(MOST);
  }

  private static SmallData data(Figures figures) {
    SplittableRandom random = new SplittableRandom(figures.toString().hashCode());
    SmallData data = new SmallData();
    // The treaties of 1919 and 1878 whose days a date may have been taken from.
    data.treaty("versailles-1919", "Treaty of Versailles", "1919-06-28");
    data.treaty("saint-germain-1919", "Treaty of Saint-Germain", "1919-09-10");
    data.treaty("neuilly-1919", "Treaty of Neuilly", "1919-11-27");
    data.treaty("san-stefano-1878", "Treaty of San Stefano", "1878-03-03");
    data.treaty("berlin-1878", "Treaty of Berlin", "1878-07-13");
    for (int i = 0; i < PAIRS; i++) {
      String term = term(figures, i);
      for (int b = i % figures.termsPerTreaty() == 0 ? figures.beside() : 0; b > 0; b--) {
        String other = term.substring(0, term.indexOf('/')) + "/beside-" + b;
        boolean date = figures.kind().equals("date");
        data.term(other, date ? "date" : "count", date ? "" : "delegates");
        SmallData.Line claim = data.claim(other, "one");
        if (date) {
          figures.maker().fill(claim, random);
        } else {
          claim.with("value", plain(size(random, 3, 7, 7))).with("unit", "delegates");
        }
      }
      data.term(term, figures.kind(), figures.unit());
      figures.maker().fill(data.claim(term, "one"), random);
      figures.maker().fill(data.claim(term, "other"), random);
    }
    return data;
  }

  private static String term(Figures figures, int number) {
    return "treaty-" + number / figures.termsPerTreaty() + "/term-" + number;
  }
}
