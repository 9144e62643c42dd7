package org.treatyterms.chart;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.treatyterms.figure.CalendarSystem;
import org.treatyterms.figure.Hedge;
import org.treatyterms.figure.Kind;
import org.treatyterms.figure.Tally;
import org.treatyterms.reconcile.Comparison;

/** Every kind of chart with a given number of rows and a given label. */
final class Kinds {
  private Kinds() {}

  /**
   * Makes the charts.
   *
   * @param rows how many rows each has
   * @param label what names begin with; empty for names of mixed length
   */
  static Map<String, Chart> all(int rows, String label) {
    Function<Integer, String> names = i -> label.isEmpty() ? mixed(i) : label + i;
    Map<String, Chart> charts = new LinkedHashMap<>();
    charts.put("comparison", Charts.comparison(comparison(rows, names)));
    charts.put("dates", Charts.comparison(dates(rows, names)));
    List<LabelledTally> votes = new ArrayList<>();
    List<Comparison> shares = new ArrayList<>();
    List<Comparison> events = new ArrayList<>();
    List<String> labels = new ArrayList<>();
    double[] values = new double[rows];
    double[] uncertainties = new double[rows];
    for (int i = 0; i < rows; i++) {
      labels.add(names.apply(i));
      votes.add(
          new LabelledTally(
              names.apply(i),
              names.apply(i + 1),
              new Tally(10L + 37L * i, 5L + 11L * i % 80, (long) (i % 3), null, null)));
      shares.add(share(i, names));
      Samples event = Samples.of("e/" + i, names.apply(i), Kind.DATE, null);
      event.date("s", "d", "191" + i % 10 + "-0" + (1 + i % 9) + "-11", CalendarSystem.GREGORIAN);
      events.add(event.comparison());
      values[i] = 100 + i;
      uncertainties[i] = 1 + i % 4;
    }
    charts.put("tallies", Charts.tallies(votes));
    charts.put("shares", Charts.shares(shares, Function.identity()));
    charts.put("deviations", Charts.deviations(shares, List.of(), Function.identity()));
    charts.put(
        "deviations by source",
        Charts.deviations(
            shares.subList(0, Math.min(3, rows)), List.of(), id -> id + " " + names.apply(rows)));
    charts.put("timeline", Charts.timeline(events, CalendarSystem.GREGORIAN, Function.identity()));
    charts.put("relation", GalleryRelations.trianon(rows, true));
    charts.put("lineage", Charts.lineage(comparison(rows, names), Function.identity()));
    charts.put(
        "forest",
        Charts.forest(
            names.apply(0),
            "km",
            labels,
            values,
            uncertainties,
            List.of(new NamedEstimate(names.apply(1), 101, 100, 103))));
    return charts;
  }

  private static String mixed(int i) {
    String[] words = {
      "Short", "Центральное статистическое управление", "Ministry of Foreign Affairs, Yearbook of"
    };
    return words[i % words.length] + " " + (1900 + i);
  }

  private static Comparison comparison(int rows, Function<Integer, String> names) {
    Samples samples = Samples.of("k/area", names.apply(0), Kind.AREA, "km2");
    for (int i = 0; i < rows; i++) {
      String name = names.apply(i);
      String origin = i % 4 == 3 ? names.apply(i - 1) : name;
      String value = String.valueOf(740_000 + i * 1000);
      samples.claim(name, value + " " + name, value, "km2", Hedge.NONE, "", origin);
    }
    return samples.comparison();
  }

  private static Comparison dates(int rows, Function<Integer, String> names) {
    Samples samples = Samples.of("k/date", names.apply(0), Kind.DATE, null);
    for (int i = 0; i < rows; i++) {
      String day = "1918-0" + (1 + i % 9) + "-1" + i % 10;
      samples.date(names.apply(i), names.apply(i + 2), day, CalendarSystem.JULIAN);
    }
    return samples.comparison();
  }

  private static Comparison share(int at, Function<Integer, String> names) {
    Samples samples =
        Samples.of("k/share" + at, names.apply(at), Kind.SHARE, "percent", names.apply(at + 1));
    for (int i = 0; i < 4; i++) {
      String value = String.valueOf(1 + (at * 13 + i * i) % 99);
      samples.claim("source " + i, value + " %", value, "percent");
    }
    return samples.comparison();
  }
}
