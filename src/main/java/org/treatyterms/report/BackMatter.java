package org.treatyterms.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.treatyterms.claim.Correction;
import org.treatyterms.claim.Source;
import org.treatyterms.reconcile.SuspectedCopy;

/** What a reader looks up: sources, suspected copies, corrections. */
final class BackMatter {
  private final Page page;

  BackMatter(Page page) {
    this.page = page;
  }

  void write(Html html) {
    copies(html);
    corrections(html);
    sources(html);
  }

  private void copies(Html html) {
    List<SuspectedCopy> copies = page.all().suspectedCopies();
    if (copies.isEmpty()) {
      return;
    }
    html.open("section", "id", "copies", "aria-labelledby", "copies-h");
    html.leaf("h2", "Suspected copies", "id", "copies-h");
    html.leaf(
        "p",
        "Sources that do not name each other, yet share a figure that is wrong or oddly exact. A"
            + " suspicion, not a finding.");
    html.open("ul", "class", "notes");
    for (SuspectedCopy copy : copies) {
      html.open("li");
      page.termLink(html, copy.term(), page.label(copy.term()));
      html.text(": " + copy.evidence() + ". ");
      String between = "";
      for (String claim : copy.claims()) {
        html.text(between);
        page.claimLink(html, claim);
        between = "; ";
      }
      html.close("li");
    }
    html.close().close("section");
  }

  private void corrections(Html html) {
    List<Correction> corrections = page.corrections();
    if (corrections.isEmpty()) {
      return;
    }
    html.open("section", "id", "corrections", "aria-labelledby", "corrections-h");
    html.leaf("h2", "Corrections", "id", "corrections-h");
    html.leaf("p", "Verdicts use what was printed; only decisions use what is put in its place.");
    html.open("ul", "class", "notes");
    for (Correction correction : corrections) {
      html.open("li");
      page.claimLink(html, correction.claim());
      html.text(
          ": "
              + correction.column()
              + " “"
              + correction.was()
              + "” taken as “"
              + correction.now()
              + "”. "
              + correction.reason());
      html.close("li");
    }
    html.close().close("section");
  }

  private void sources(Html html) {
    Map<String, Integer> claims = new HashMap<>();
    page.all().comparisons().stream()
        .flatMap(c -> c.claims().stream())
        .forEach(c -> claims.merge(c.claim().source(), 1, Integer::sum));
    List<Source> sources =
        page.sources().stream()
            .sorted(
                Comparator.comparing((Source s) -> s.shortName().toLowerCase(Locale.ROOT))
                    .thenComparing(Source::id))
            .toList();
    html.open("section", "id", "sources", "aria-labelledby", "sources-h");
    html.leaf("h2", "Sources", "id", "sources-h");
    html.open("ul", "class", "sources");
    sources.forEach(source -> source(html, source, claims.getOrDefault(source.id(), 0)));
    html.close().close("section");
  }

  private void source(Html html, Source source, int claims) {
    html.open("li", "id", Anchors.source(source.id()));
    if (!source.author().isEmpty()) {
      html.text(source.author() + (source.title().isEmpty() ? "" : ", "));
    }
    if (!source.title().isEmpty()) {
      html.leaf("cite", source.title(), "lang", Anchors.lang(source.lang()));
    }
    List<String> facts = new ArrayList<>();
    facts.add(source.publisher());
    facts.add(source.year());
    facts.add(source.type().token());
    facts.add(source.seen().token().isEmpty() ? "" : "seen: " + source.seen().token());
    facts.add(source.accessed().isEmpty() ? "" : "accessed " + source.accessed());
    facts.add(claims == 0 ? "" : Words.count(claims, "claim", "claims"));
    facts.removeIf(String::isEmpty);
    html.text((source.author() + source.title()).isEmpty() ? "" : ", ");
    html.text(String.join(", ", facts) + ". ");
    url(html, source.url());
    html.leaf("code", source.id());
    if (!source.drawsOn().isEmpty()) {
      html.text(" Draws on ");
      String between = "";
      for (String origin : source.drawsOn()) {
        html.text(between);
        page.sourceLink(html, origin);
        between = ", ";
      }
      html.text(".");
    }
    if (!source.note().isEmpty()) {
      html.leaf("small", source.note());
    }
    html.close("li");
  }

  /** A link for an address of the web; any other stays text. */
  private static void url(Html html, String url) {
    String web = Anchors.web(url);
    if (web != null) {
      html.leaf("a", url, "href", web, "rel", "noopener noreferrer").text(" ");
    } else if (!url.isEmpty()) {
      html.text(url + " ");
    }
  }
}
