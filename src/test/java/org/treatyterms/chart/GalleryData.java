package org.treatyterms.chart;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.fraction.BigFraction;
import org.treatyterms.figure.CalendarSystem;
import org.treatyterms.figure.Hedge;
import org.treatyterms.figure.Kind;
import org.treatyterms.reconcile.Comparison;
import org.treatyterms.reconcile.Decision;

/** Invented and borrowed figures for the charts that need several terms. */
final class GalleryData {
  private static final String[] SOURCES = {"pipes-1990", "brest-es", "textbook", "trotsky-1917"};

  private GalleryData() {}

  static List<Comparison> shares() {
    return List.of(
        share("coal", "Share of coal lost", "89", "75", "89", "-"),
        share("iron", "Share of iron lost", "73", "73", "73", "-"),
        share("industry", "Share of industrial enterprises lost", "54", "-", "54", "33"),
        share("population", "Share of the population lost", "26", "34", "32", "-"),
        share("land", "Share of agricultural land lost", "27", "32", "27", "-"),
        share("railways", "Share of railways lost", "26", "33", "26", "-"),
        share(
            "sugar",
            "Share of sugar factories, distilleries and tobacco works lost",
            "81.5",
            "-",
            "-",
            "-"));
  }

  private static Comparison share(String id, String label, String... values) {
    Samples samples = Samples.of("brest/" + id, label, Kind.SHARE, "percent", "the Russian Empire");
    for (int i = 0; i < values.length; i++) {
      if (!values[i].equals("-")) {
        samples.claim(SOURCES[i], values[i] + " percent", values[i], "percent");
      }
    }
    return samples.comparison();
  }

  static List<Comparison> manyShares(int rows, int sources) {
    List<Comparison> comparisons = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      Samples samples =
          Samples.of(
              "many/" + row,
              row % 3 == 0
                  ? "Share " + row
                  : "Share of the provincial output of manufactured goods, class " + row,
              Kind.SHARE,
              "percent",
              row % 2 == 0 ? "the Empire" : "the Dual Monarchy without Bosnia");
      for (int s = 0; s < sources; s++) {
        if ((row * 7 + s * 5) % 4 != 0) {
          int value = 5 + (row * 37 + (s % 3) * 4) % 90;
          samples.claim("Annuaire statistique, volume " + s, value + " %", "" + value, "percent");
        }
      }
      comparisons.add(samples.comparison());
    }
    return comparisons;
  }

  static List<Decision> decisions() {
    return List.of(
        decided("brest/coal", 89), decided("brest/iron", 73), decided("brest/population", 32));
  }

  private static Decision decided(String term, int value) {
    BigFraction decided = new BigFraction(value);
    return new Decision(
        term, Decision.Rule.RELATIONS, decided, null, null, "", List.of(), Map.of());
  }

  static List<Comparison> events(int count) {
    List<Comparison> events = new ArrayList<>();
    events.add(
        event(
            "a",
            "Bolsheviks take power in Petrograd",
            "1917-10-25/1917-11-07",
            CalendarSystem.DUAL));
    events.add(
        event(
            "b",
            "Armistice talks open at Brest-Litovsk",
            "1917-11-20/1917-12-03",
            CalendarSystem.DUAL));
    events.add(Gallery.dates());
    events.add(event("c", "Negotiations adjourned", "1917-12-28", CalendarSystem.GREGORIAN));
    events.add(
        event("d", "General Hoffmann shows the new border", "1918-01-05", CalendarSystem.JULIAN));
    events.add(event("e", "Ukrainian treaty signed", "1918-02-09", CalendarSystem.GREGORIAN));
    events.add(event("f", "Treaty signed", "1918-03-03", CalendarSystem.GREGORIAN));
    events.add(
        event(
            "g",
            "Allied missions lose contact with the Bolshevik leaders",
            "1918-03",
            CalendarSystem.GREGORIAN));
    events.add(event("h", "Treaty ratified", "1918-03-15", CalendarSystem.GREGORIAN));
    events.add(
        event("i", "Treaty annulled by Soviet Russia", "1918-11-13", CalendarSystem.GREGORIAN));
    for (int i = events.size(); i < count; i++) {
      String day =
          "1918-0"
              + (1 + i % 8)
              + "-"
              + String.format(java.util.Locale.ROOT, "%02d", 1 + i * 7 % 28);
      events.add(
          event(
              "x" + i,
              "Note number "
                  + i
                  + (i % 3 == 0 ? " handed over by the delegation of the Central Powers" : ""),
              day,
              CalendarSystem.GREGORIAN));
    }
    return events.subList(0, count);
  }

  private static Comparison event(String id, String label, String date, CalendarSystem calendar) {
    return Samples.of("brest/" + id, label, Kind.DATE, null)
        .date("pipes-1990", date, date, calendar)
        .comparison();
  }

  static Comparison copies(int rows) {
    Samples samples = Samples.of("brest/area-copied", "Area ceded by Russia", Kind.AREA, "km2");
    samples.claim("pipes-1990", "750,000 square kilometers", "750000", "km2");
    samples.claim("textbook", "750,000 km²", "750000", "km2", Hedge.NONE, "", "pipes-1990");
    samples.claim(
        "brest-es",
        "780 000 kilómetros cuadrados",
        "780000",
        "km2",
        Hedge.NONE,
        "",
        "Статистический ежегодник 1918–1920 гг.");
    samples.claim(
        "A newspaper of the following day (2018)",
        "570,000 square kilometres",
        "570000",
        "km2",
        Hedge.NONE,
        "",
        "pipes-1990");
    for (int i = 4; i < rows; i++) {
      String name =
          "Handbook "
              + i
              + (i % 3 == 0 ? " of the history of international relations since 1648" : "");
      samples.claim(
          name, "750,000 km²", "750000", "km2", Hedge.NONE, "", i % 2 == 0 ? "pipes-1990" : name);
    }
    return samples.comparison();
  }

  static Chart forest(int rows) {
    List<String> labels = new ArrayList<>();
    double[] values = new double[rows];
    double[] uncertainties = new double[rows];
    for (int i = 0; i < rows; i++) {
      labels.add(
          i % 4 == 0
              ? "Bureau of Statistics, survey of the occupied provinces (19" + (10 + i) + ")"
              : "Estimate " + i);
      values[i] = 55.2e6 + Math.sin(i * 1.7) * 2.1e6 + (i == 2 ? 6e6 : 0);
      uncertainties[i] = 0.5e6 + (i * 31 % 7) * 0.25e6;
    }
    return Charts.forest(
        "Population of the ceded territories",
        "persons",
        labels,
        values,
        uncertainties,
        List.of(
            new NamedEstimate("Weighted mean", 55.4e6, 54.9e6, 55.9e6),
            new NamedEstimate("Weighted mean, widened by the Birge ratio", 55.4e6, 54.2e6, 56.6e6),
            new NamedEstimate("DerSimonian–Laird", 55.8e6, 54.0e6, 57.6e6),
            new NamedEstimate("Median", 55.1e6, 53.8e6, 56.9e6)));
  }
}
