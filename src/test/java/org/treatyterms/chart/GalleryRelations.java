package org.treatyterms.chart;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.treatyterms.claim.Claim;
import org.treatyterms.claim.Relation;
import org.treatyterms.claim.Term;
import org.treatyterms.figure.CalendarSystem;
import org.treatyterms.figure.Hedge;
import org.treatyterms.figure.Kind;
import org.treatyterms.reconcile.Comparison;
import org.treatyterms.reconcile.RelationAudit;

/** Relations with invented and borrowed figures. */
final class GalleryRelations {
  private GalleryRelations() {}

  /** Trianon: the parts of the area against the whole. */
  static Chart trianon(int parts, boolean fails) {
    String[] names = {
      "Romania",
      "Czechoslovakia",
      "the Kingdom of Serbs, Croats and Slovenes",
      "Austria",
      "Poland and Italy"
    };
    int[] areas = {102787, 62937, 63497, 4026, 610};
    StringBuilder sum = new StringBuilder();
    Map<String, Claim> claims = new TreeMap<>();
    Map<String, Term> terms = new TreeMap<>();
    List<String> ids = new ArrayList<>();
    int total = 0;
    for (int i = 0; i < parts; i++) {
      String id = "trianon/area-" + i;
      int area = areas[i % areas.length] + i / areas.length * 1000;
      total += area;
      Comparison part =
          Samples.of(
                  id,
                  "Area to " + names[i % names.length] + (i < names.length ? "" : " " + i),
                  Kind.AREA,
                  "km2")
              .claim("textbook", area + " km²", "" + area, "km2")
              .comparison();
      keep(part, claims, terms, ids);
      sum.append(i == 0 ? "" : " + ").append(id);
    }
    int whole = fails ? total + 119 : total;
    keep(
        Samples.of("trianon/whole", "Area lost by Hungary", Kind.AREA, "km2")
            .claim("pipes-1990", whole + " square kilometres", "" + whole, "km2")
            .comparison(),
        claims,
        terms,
        ids);
    Relation relation = Relation.parse("trianon/sum", sum + " = trianon/whole", "", "", "");
    RelationAudit.Choice choice =
        new RelationAudit.Choice(ids, !fails, new BigDecimal(total - whole));
    RelationAudit audit =
        new RelationAudit(
            relation,
            !fails,
            new BigDecimal(total - whole),
            List.of(choice),
            List::of,
            () -> true,
            () -> "");
    return RelationChart.of(audit, claims::get, terms::get, Gallery::name);
  }

  static Chart ratio() {
    Map<String, Claim> claims = new TreeMap<>();
    Map<String, Term> terms = new TreeMap<>();
    List<String> ids = new ArrayList<>();
    keep(
        Samples.of("b/ratio", "Area ceded as a multiple of the German Empire", Kind.RATIO, "one")
            .claim(
                "pipes-1990",
                "nearly twice that of the German Empire",
                "2",
                "one",
                Hedge.NEARLY,
                "",
                "pipes-1990")
            .comparison(),
        claims,
        terms,
        ids);
    keep(
        Samples.of("b/area", "Area ceded by Russia", Kind.AREA, "km2")
            .claim("pipes-1990", "750,000 square kilometers", "750000", "km2")
            .comparison(),
        claims,
        terms,
        ids);
    keep(
        Samples.of("g/area", "Area of the German Empire, 1910", Kind.AREA, "km2")
            .claim("textbook", "540,858 km²", "540858", "km2")
            .comparison(),
        claims,
        terms,
        ids);
    return relation("b/ratio = b/area / g/area", ids, claims, terms, false);
  }

  static Chart deadline() {
    Map<String, Claim> claims = new TreeMap<>();
    Map<String, Term> terms = new TreeMap<>();
    List<String> ids = new ArrayList<>();
    keep(
        Samples.of("b/signed", "Armistice signed", Kind.DATE, null)
            .date("pipes-1990", "December 15", "1917-12-15", CalendarSystem.GREGORIAN)
            .comparison(),
        claims,
        terms,
        ids);
    keep(
        Samples.of("b/length", "Length of the armistice", Kind.DURATION, "day")
            .claim("pipes-1990", "28 days", "28", "day")
            .comparison(),
        claims,
        terms,
        ids);
    keep(
        Samples.of("b/ends", "Armistice ends", Kind.DATE, null)
            .date("brest-es", "14 de enero", "1918-01-14", CalendarSystem.GREGORIAN)
            .comparison(),
        claims,
        terms,
        ids);
    return relation("b/signed + b/length = b/ends", ids, claims, terms, false);
  }

  static Chart between() {
    Map<String, Claim> claims = new TreeMap<>();
    Map<String, Term> terms = new TreeMap<>();
    List<String> ids = new ArrayList<>();
    keep(day("b/end", "Talks end", "1918-01-18"), claims, terms, ids);
    keep(day("b/start", "Talks begin", "1918-01-09"), claims, terms, ids);
    keep(
        Samples.of("b/length", "Length of the talks", Kind.DURATION, "day")
            .claim("textbook", "twelve days", "12", "day")
            .comparison(),
        claims,
        terms,
        ids);
    return relation("b/end - b/start = b/length", ids, claims, terms, false);
  }

  static Chart before(boolean holds) {
    Map<String, Claim> claims = new TreeMap<>();
    Map<String, Term> terms = new TreeMap<>();
    List<String> ids = new ArrayList<>();
    String day = holds ? "1918-03-15" : "1918-03-19";
    keep(day("b/ratified", "Treaty ratified", day), claims, terms, ids);
    keep(day("b/signed", "Treaty signed", "1918-03-03"), claims, terms, ids);
    keep(
        Samples.of("b/period", "Period for ratification", Kind.DURATION, "week")
            .claim("pipes-1990", "two weeks", "2", "week")
            .comparison(),
        claims,
        terms,
        ids);
    return relation("b/ratified <= b/signed + b/period", ids, claims, terms, holds);
  }

  private static Comparison day(String id, String label, String day) {
    return Samples.of(id, label, Kind.DATE, null)
        .date("pipes-1990", day, day, CalendarSystem.GREGORIAN)
        .comparison();
  }

  private static Chart relation(
      String expression,
      List<String> ids,
      Map<String, Claim> claims,
      Map<String, Term> terms,
      boolean holds) {
    RelationAudit.Choice choice = new RelationAudit.Choice(ids, holds, null);
    RelationAudit audit =
        new RelationAudit(
            Relation.parse(
                "b/r",
                expression,
                "pipes-1990",
                "an area nearly twice that of the German Empire",
                ""),
            holds,
            null,
            List.of(choice),
            List::of,
            () -> true,
            () -> "");
    return RelationChart.of(audit, claims::get, terms::get, Gallery::name);
  }

  private static void keep(
      Comparison comparison, Map<String, Claim> claims, Map<String, Term> terms, List<String> ids) {
    terms.put(comparison.term().id(), comparison.term());
    Claim claim = comparison.claims().get(0).claim();
    claims.put(claim.id(), claim);
    ids.add(claim.id());
  }
}
