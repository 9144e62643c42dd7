package org.treatyterms.chart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.commons.math3.fraction.BigFraction;
import org.treatyterms.dataset.TreatyData;
import org.treatyterms.figure.CalendarSystem;
import org.treatyterms.figure.Hedge;
import org.treatyterms.figure.Kind;
import org.treatyterms.figure.Tally;
import org.treatyterms.reconcile.Comparison;
import org.treatyterms.reconcile.Decision;
import org.treatyterms.reconcile.Reconciler;
import org.treatyterms.reconcile.Reconciliation;
import org.treatyterms.reconcile.RelationAudit;

/** Writes every kind of chart into a folder, to be looked at. */
final class Gallery {
  private static final Map<String, String> NAMES =
      Map.of(
          "pipes-1990", "Richard Pipes (1990)",
          "brest-es", "Tratado de Brest-Litovsk (encyclopaedia account in Spanish)",
          "trotsky-1917", "Leon Trotsky (1918)",
          "textbook", "A school textbook (2003)");

  private final Path folder;

  private Gallery(Path folder) {
    this.folder = folder;
  }

  /** Writes all kinds with made-up figures, and with {@code real} those of the bundled data. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args.length > 0 ? args[0] : "target/gallery");
    Files.createDirectories(folder);
    if (args.length > 1 && args[1].equals("real")) {
      new Gallery(folder).real(Reconciler.standard().reconcile(TreatyData.bundled()));
    } else {
      new Gallery(folder).all();
    }
  }

  private void real(Reconciliation all) {
    for (Comparison comparison : all.comparisons()) {
      String term = comparison.term().id();
      if (comparison.origins() > 1) {
        png("term-" + term, () -> Charts.comparison(all, term));
      }
      if (comparison.claims().stream().anyMatch(c -> !c.origin().equals(c.claim().source()))) {
        png("lineage-" + term, () -> Charts.lineage(all, term));
      }
    }
    for (String subject :
        all.comparisons().stream().map(c -> c.term().subject()).distinct().toList()) {
      png("tallies-" + subject, () -> Charts.tallies(all, subject));
      png("shares-" + subject, () -> Charts.shares(all, subject));
      png("deviations-" + subject, () -> Charts.deviations(all, subject));
      png("timeline-" + subject, () -> Charts.timeline(all, subject));
    }
    for (RelationAudit audit : all.relations()) {
      png("relation-" + audit.relation().id(), () -> Charts.relation(audit, all));
    }
  }

  /** Writes a chart if the data have what it shows. */
  private void png(String name, Supplier<Chart> making) {
    Chart chart;
    try {
      chart = making.get();
    } catch (IllegalArgumentException e) {
      System.out.println(name + ": " + e.getMessage());
      return;
    }
    chart.write(folder.resolve(name.replace('/', '_') + ".png"));
  }

  static String name(String id) {
    return NAMES.getOrDefault(id, id);
  }

  private void all() {
    save("comparison-2", Charts.comparison(area(), unresolved(), Gallery::name));
    save("comparison-agree", Charts.comparison(population(), null, Gallery::name));
    save("comparison-basis", Charts.comparison(iron(), null, Gallery::name));
    save("comparison-dates", Charts.comparison(dates(), null, Gallery::name));
    save("comparison-10", Charts.comparison(many(10), null, Gallery::name));
    save("comparison-40", Charts.comparison(many(40), null, Gallery::name));
    save("tallies-4", Charts.tallies(votes()));
    save("tallies-1", Charts.tallies(votes().subList(0, 1)));
    save("tallies-sources", Charts.comparison(tally(), null, Gallery::name));
    save("shares", Charts.shares(GalleryData.shares(), Gallery::name));
    save("shares-2", Charts.shares(GalleryData.shares().subList(0, 2), Gallery::name));
    save("shares-40", Charts.shares(GalleryData.manyShares(40, 10), Gallery::name));
    save(
        "deviations",
        Charts.deviations(GalleryData.shares(), GalleryData.decisions(), Gallery::name));
    save(
        "deviations-2",
        Charts.deviations(GalleryData.shares().subList(0, 2), List.of(), Gallery::name));
    save(
        "deviations-40",
        Charts.deviations(GalleryData.manyShares(40, 10), List.of(), Gallery::name));
    save(
        "timeline-10",
        Charts.timeline(GalleryData.events(10), CalendarSystem.GREGORIAN, Gallery::name));
    save(
        "timeline-2", Charts.timeline(GalleryData.events(2), CalendarSystem.JULIAN, Gallery::name));
    save(
        "timeline-40",
        Charts.timeline(GalleryData.events(40), CalendarSystem.GREGORIAN, Gallery::name));
    save("relation-5", GalleryRelations.trianon(5, true));
    save("relation-holds", GalleryRelations.trianon(2, false));
    save("relation-40", GalleryRelations.trianon(40, true));
    save("relation-ratio", GalleryRelations.ratio());
    save("relation-dates", GalleryRelations.deadline());
    save("lineage-4", Charts.lineage(GalleryData.copies(4), Gallery::name));
    save("lineage-40", Charts.lineage(GalleryData.copies(40), Gallery::name));
    save("forest-5", GalleryData.forest(5));
    save("forest-2", GalleryData.forest(2));
    save("forest-40", GalleryData.forest(40));
    save("comparison-log", Charts.comparison(slips(), null, Gallery::name));
  }

  private void save(String name, Chart chart) {
    for (String format : new String[] {".png", ".svg", ".pdf"}) {
      chart.write(folder.resolve(name + format));
    }
  }

  static Comparison area() {
    return Samples.of("brest/area-ceded", "Area ceded by Russia", Kind.AREA, "km2")
        .claim("pipes-1990", "750,000 square kilometers", "750000", "km2")
        .claim("brest-es", "780 000 kilómetros cuadrados", "780000", "km2")
        .comparison();
  }

  static Decision unresolved() {
    return new Decision(
        "brest/area-ceded",
        Decision.Rule.UNRESOLVED,
        null,
        new BigFraction(750_000),
        new BigFraction(780_000),
        "No value satisfies both, and no relation tells which one is right.",
        List.of(),
        Map.of());
  }

  static Comparison population() {
    return Samples.of(
            "brest/population", "Population of the ceded territories", Kind.COUNT, "persons")
        .claim(
            "pipes-1990", "some 56 million", "56000000", "persons", Hedge.ABOUT, "", "pipes-1990")
        .claim(
            "brest-es",
            "más de 55 millones",
            "55000000",
            "persons",
            Hedge.MORE_THAN,
            "",
            "brest-es")
        .claim(
            "trotsky-1917",
            "at least 50 millions",
            "50000000",
            "persons",
            Hedge.AT_LEAST,
            "",
            "trotsky-1917")
        .claim(
            "textbook",
            "some 56 million people",
            "56000000",
            "persons",
            Hedge.ABOUT,
            "",
            "pipes-1990")
        .unreadable("anon", "scores of millions of souls")
        .comparison();
  }

  static Comparison iron() {
    return Samples.of(
            "brest/iron", "Share of iron lost", Kind.SHARE, "percent", "the Russian Empire")
        .claim(
            "pipes-1990",
            "three-quarters of her iron",
            "75",
            "percent",
            Hedge.NONE,
            "deposits",
            "pipes-1990")
        .claim(
            "brest-es",
            "73 por ciento de su producción de mineral de hierro",
            "73",
            "percent",
            Hedge.NONE,
            "ore-production",
            "brest-es")
        .comparison();
  }

  static Comparison dates() {
    return Samples.of("brest/armistice", "Armistice signed at Brest-Litovsk", Kind.DATE, null)
        .date(
            "pipes-1990",
            "November 23/December 6, 1917",
            "1917-11-23/1917-12-06",
            CalendarSystem.DUAL)
        .date("brest-es", "el 15 de diciembre de 1917", "1917-12-15", CalendarSystem.GREGORIAN)
        .date("trotsky-1917", "in December", "1917-12", CalendarSystem.GREGORIAN)
        .date("textbook", "2 December 1917, Old Style", "1917-12-02", CalendarSystem.JULIAN)
        .comparison();
  }

  static List<LabelledTally> votes() {
    return List.of(
        new LabelledTally("Central Executive Committee, 24 Feb 1918", Tally.of(116, 85, 26)),
        new LabelledTally("Seventh Party Congress, 8 Mar 1918", Tally.of(28, 9, 1)),
        new LabelledTally("Fourth Congress of Soviets, 15 Mar 1918", Tally.of(724, 276, 118)),
        new LabelledTally("Central Committee, 23 Feb 1918", Tally.of(7, 4, 4)),
        new LabelledTally(
            "Meeting of Party workers, 21 Jan 1918: Lenin’s motion of an immediate peace",
            new Tally(15L, null, null, null, 63L)),
        new LabelledTally("Petrograd Committee", new Tally(null, 12L, null, null, null)),
        new LabelledTally("Duma", "unanimously", new Tally(1204L, 0L, 3L, 11L, 1300L)));
  }

  static Comparison tally() {
    return Samples.of(
            "brest/congress-vote", "Fourth Congress of Soviets, ratification", Kind.TALLY, null)
        .tally(
            "pipes-1990",
            "724 delegates in favor, 276 opposed, and 118 abstained",
            Tally.of(724, 276, 118))
        .tally("brest-es", "784 votos contra 261", Tally.of(784, 261))
        .unreadable("trotsky-1917", "by an overwhelming majority")
        .comparison();
  }

  static Comparison slips() {
    return Samples.of("brest/payment", "Payment to Germany", Kind.MONEY, "gold-mark")
        .claim("pipes-1990", "6 billion gold marks", "6000000000", "gold-mark")
        .claim("brest-es", "6 millones de marcos oro", "6000000", "gold-mark")
        .claim("textbook", "300 million roubles", "300000000", "rouble")
        .comparison();
  }

  static Comparison many(int rows) {
    String[] names = {
      "Short",
      "Ministry of Foreign Affairs, Yearbook for the years 1918 to 1921",
      "Центральное статистическое управление (1920)",
      "Ἐφημερὶς τῆς Κυβερνήσεως (1918)",
      "A very long title of a work that nobody has read to its end (1931)",
      "Schmidt",
      "中国外交史 (1934)"
    };
    Samples samples =
        Samples.of(
            "many/area",
            "Area transferred under the provisional arrangement of the second commission of inquiry",
            Kind.AREA,
            "km2");
    for (int i = 0; i < rows; i++) {
      int value = 740_000 + (i * 7919) % 47_000;
      int rounded = i % 3 == 0 ? value / 10_000 * 10_000 : i % 3 == 1 ? value / 1000 * 1000 : value;
      String words =
          i % 4 == 0
              ? "about " + rounded + " square kilometres of land, lakes and marshes included"
              : rounded + " km²";
      String name =
          names[i % names.length] + (i < names.length ? "" : " " + (i / names.length + 1));
      samples.claim(
          name, words, "" + rounded, "km2", i % 4 == 0 ? Hedge.ABOUT : Hedge.NONE, "", name);
    }
    return samples.comparison();
  }
}
