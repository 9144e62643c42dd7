package org.treatyterms.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import org.treatyterms.reconcile.Reconciliation;

/** The page as a whole, in one file: style sheet, script and pictures stand in it. */
final class HtmlPage {
  /** What marks a page as one of ours. */
  static final String GENERATOR = "Treaty Terms";

  private HtmlPage() {}

  static String of(Reconciliation all, Pictures pictures) {
    Page page = new Page(all);
    Html html = new Html();
    String script = "//<![CDATA[\n" + resource("report.js") + "//]]>";
    html.raw("<!DOCTYPE html>\n");
    html.open("html", "lang", "en", "xmlns", "http://www.w3.org/1999/xhtml");
    head(html, script);
    html.open("body");
    html.leaf("a", "Skip to the findings", "class", "skip", "href", "#findings");
    header(html, page);
    navigation(html, page);
    html.open("main", "id", "main");
    FrontMatter front = new FrontMatter(page);
    front.findings(html);
    front.treaties(html);
    new IndexSection(page).write(html);
    SubjectSection section = new SubjectSection(page, pictures);
    page.subjects().forEach(subject -> section.write(html, subject));
    new BackMatter(page).write(html);
    Guide.write(html);
    html.close("main");
    footer(html);
    html.open("script").raw(script).close("script");
    html.close("body").close("html");
    return html.toString();
  }

  private static void head(Html html, String script) {
    html.open("head").empty("meta", "charset", "utf-8");
    html.empty("meta", "name", "generator", "content", GENERATOR);
    html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.empty("meta", "name", "color-scheme", "content", "light dark");
    html.empty("meta", "name", "referrer", "content", "no-referrer");
    // Whatever the data hold, nothing but this page's own script runs and nothing is fetched.
    html.empty(
        "meta",
        "http-equiv",
        "Content-Security-Policy",
        "content",
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none';"
            + " form-action 'none'; script-src 'sha256-"
            + sha256(script)
            + "'");
    html.empty("link", "rel", "icon", "href", "data:,");
    html.leaf("title", "Treaty terms: what the sources say, and whether they can all be right");
    html.open("style").raw("\n" + resource("report.css")).close().close("head");
  }

  private static void header(Html html, Page page) {
    Counts counts = Counts.of(page.all().comparisons(), page.all().relations());
    html.open("header");
    html.leaf("h1", "What the sources say, and whether they can all be right");
    long sources =
        page.all().comparisons().stream()
            .flatMap(c -> c.claims().stream())
            .map(c -> c.claim().source())
            .distinct()
            .count();
    html.leaf(
        "p",
        Words.count(counts.claims(), "claim", "claims")
            + " from "
            + Words.count(sources, "source", "sources")
            + " on "
            + Words.count(counts.terms(), "term", "terms")
            + ". Every figure stands with the words it was printed in and its place in the source;"
            + " nothing is overwritten by a best value.");
    html.open("ul", "class", "counts");
    for (var verdict : Counts.WORST_FIRST) {
      html.open("li").leaf("b", Words.count(counts.of(verdict))).text(" ");
      Badges.verdict(html, verdict);
      html.close();
    }
    if (counts.relations() > 0) {
      html.open("li").leaf("b", Words.count(counts.fail()));
      html.text(" of " + Words.count(counts.relations(), "relation", "relations") + " fail");
      html.close();
    }
    html.close().close("header");
  }

  private static void navigation(Html html, Page page) {
    html.open("nav", "aria-label", "Contents").open("ul");
    link(html, "findings", "Findings");
    link(html, "treaties", "Treaties");
    link(html, "comparisons", "Comparisons");
    List<String> subjects = page.subjects();
    html.open("li").open("details").leaf("summary", "Sections").open("ul");
    for (String subject : subjects) {
      link(html, Anchors.subject(subject), page.name(subject));
    }
    html.close().close().close();
    if (!page.all().suspectedCopies().isEmpty()) {
      link(html, "copies", "Suspected copies");
    }
    if (!page.corrections().isEmpty()) {
      link(html, "corrections", "Corrections");
    }
    link(html, "sources", "Sources");
    link(html, "guide", "How to read this page");
    html.close();
    html.open("p", "class", "data").text("The data: ");
    html.leaf("a", "JSON", "href", ReportFolder.JSON).text(", ");
    html.leaf("a", "CSV", "href", ReportFolder.CSV);
    html.close().close("nav");
  }

  private static void link(Html html, String anchor, String words) {
    html.open("li").leaf("a", words, "href", "#" + anchor).close();
  }

  private static void footer(Html html) {
    html.open("footer").open("p");
    html.text(
        "Made by Treaty Terms from data packages. Quoted phrases remain their authors'. The whole"
            + " account: ");
    html.leaf("a", ReportFolder.JSON, "href", ReportFolder.JSON).text(", ");
    html.leaf("a", ReportFolder.CSV, "href", ReportFolder.CSV).text(".");
    html.close().close("footer");
  }

  private static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return Base64.getEncoder().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static String resource(String name) {
    try (InputStream in = HtmlPage.class.getResourceAsStream(name)) {
      if (in == null) {
        throw new IllegalStateException("'" + name + "' is missing from the library");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
