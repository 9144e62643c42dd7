package org.treatyterms.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TimeZone;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treatyterms.reconcile.Reconciliation;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

class HtmlReportTest {
  private static final Pictures PICTURES =
      term ->
          "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\"><title>T</title>"
              + "<script>alert(1)</script><text x=\"1\" onclick=\"alert(2)\">"
              + "a &lt; b</text></svg>";

  @TempDir Path folder;
  @TempDir Path place;

  @Test
  void isWellFormedAndItsLinksResolve() throws Exception {
    Document page = page(Samples.peace(folder));
    Set<String> ids = new HashSet<>();
    for (Element element : all(page, "*")) {
      String id = element.getAttribute("id");
      assertThat(id.isEmpty() || ids.add(id)).as("id %s stands once", id).isTrue();
    }
    Path report = place.resolve("r");
    for (Element link : all(page, "a")) {
      String target = link.getAttribute("href");
      if (target.startsWith("#")) {
        assertThat(ids).contains(target.substring(1));
      } else if (!target.startsWith("https://")) {
        assertThat(report.resolve(target)).isRegularFile();
      }
    }
  }

  @Test
  void needsNothingButItself() throws Exception {
    Document page = page(Samples.peace(folder));
    for (String tag : List.of("img", "iframe", "object", "embed", "image", "use")) {
      assertThat(all(page, tag)).isEmpty();
    }
    assertThat(all(page, "script")).hasSize(1).noneMatch(s -> s.hasAttribute("src"));
    assertThat(all(page, "link")).allMatch(l -> l.getAttribute("href").equals("data:,"));
    assertThat(Files.readString(place.resolve("r/index.html")))
        .doesNotContain("@import", "url(", "fetch(", "XMLHttpRequest");
  }

  @Test
  void showsClaimsDecisionRelationsAndSources() throws Exception {
    String text = page(Samples.peace(folder)).getDocumentElement().getTextContent();
    assertThat(text.replaceAll("[\\s\u00a0]+", " "))
        .contains("Area ceded discrepant")
        .contains("The marches, article 3 (from Ruritania to Graustark)")
        .contains("780 000 km²")
        .contains("775,000 – 785,000 km²")
        .contains("Decision: Unresolved")
        .contains("Part A + Part B = Area ceded")
        .contains("where the first other figures imply 650,000 km²")
        .contains("no indemnity")
        .contains("Anna Ott, The Marches");
  }

  @Test
  void quotesInTheLanguageOfTheSource() throws Exception {
    assertThat(all(page(Samples.peace(folder)), "q"))
        .anyMatch(
            q -> q.getAttribute("lang").equals("hu") && q.getTextContent().equals("780 000 km²"));
  }

  @Test
  void linksOnlyToTheWeb() throws Exception {
    List<Element> out =
        all(page(Samples.peace(folder)), "a").stream()
            .filter(a -> a.getAttribute("href").contains(":"))
            .toList();
    assertThat(out)
        .isNotEmpty()
        .allMatch(a -> a.getAttribute("href").equals("https://example.org/a?b=1&c=2"))
        .allMatch(a -> a.getAttribute("rel").equals("noopener noreferrer"));
  }

  @Test
  void hostileTextStaysText() throws Exception {
    Document page = page(Samples.hostile(folder));
    assertThat(all(page, "script")).hasSize(1);
    assertThat(page.getDocumentElement().getTextContent()).contains(Samples.SCRIPT);
    for (Element element : all(page, "*")) {
      for (int i = 0; i < element.getAttributes().getLength(); i++) {
        String name = element.getAttributes().item(i).getNodeName();
        assertThat(name.toLowerCase(Locale.ROOT)).doesNotStartWith("on");
      }
      assertThat(element.getAttribute("href").toLowerCase(Locale.ROOT))
          .doesNotStartWith("javascript");
      assertThat(element.getAttribute("lang")).matches("[A-Za-z-]*");
    }
    assertThat(Files.readString(place.resolve("r/index.html"))).doesNotContain("\u001b");
  }

  @Test
  void takesOnlyShapesAndTextsFromPictures() throws Exception {
    Document page = page(Samples.peace(folder));
    assertThat(all(page, "svg")).isNotEmpty();
    assertThat(all(page, "svg").get(0).getTextContent()).isEqualTo("Ta < b");
    assertThat(all(page, "script")).hasSize(1);
  }

  @Test
  void isTheSameInEveryLocaleAndTimeZone() throws Exception {
    Reconciliation peace = Samples.peace(folder);
    String here = HtmlPage.of(peace, PICTURES);
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("tr-TR"));
      TimeZone.setDefault(TimeZone.getTimeZone("America/St_Johns"));
      assertThat(HtmlPage.of(peace, PICTURES)).isEqualTo(here);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void replacesAnEarlierReport() throws IOException {
    Reconciliation peace = Samples.peace(folder);
    Path report = place.resolve("r");
    HtmlReport.write(peace, PICTURES, report);
    HtmlReport.write(peace, term -> "", report);
    assertThat(Files.readString(report.resolve("index.html"))).doesNotContain("<svg");
    assertThat(inside(report))
        .containsExactlyInAnyOrder("data", "data/check.json", "data/claims.csv", "index.html");
    assertThat(inside(place)).noneMatch(name -> name.startsWith("."));
  }

  @Test
  void refusesAFolderWithSomethingElse() throws IOException {
    Reconciliation peace = Samples.peace(folder);
    Path report = place.resolve("r");
    HtmlReport.write(peace, PICTURES, report);
    Files.writeString(report.resolve("notes.txt"), "mine");
    assertThatThrownBy(() -> HtmlReport.write(peace, PICTURES, report))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessageContaining("holds 'notes.txt', which is no part of a report; name another");
    assertThat(report.resolve("notes.txt")).hasContent("mine");
  }

  @Test
  void refusesAPageThatIsNotOurs() throws IOException {
    Reconciliation peace = Samples.peace(folder);
    Files.writeString(place.resolve("index.html"), "<p>My page</p>");
    assertThatThrownBy(() -> HtmlReport.write(peace, PICTURES, place))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessageContaining("holds an index.html that Treaty Terms did not make");
    assertThat(place.resolve("index.html")).hasContent("<p>My page</p>");
  }

  @Test
  void refusesAFile() throws IOException {
    Reconciliation peace = Samples.peace(folder);
    Path file = Files.writeString(place.resolve("f"), "mine");
    assertThatThrownBy(() -> HtmlReport.write(peace, PICTURES, file))
        .isInstanceOf(FileAlreadyExistsException.class)
        .hasMessageContaining("is no folder");
    assertThat(file).hasContent("mine");
  }

  @Test
  void leavesNothingBehindIfAPictureFails() throws IOException {
    Reconciliation peace = Samples.peace(folder);
    assertThatThrownBy(() -> HtmlReport.write(peace, term -> "<svg", place.resolve("r")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The picture is no SVG document");
    assertThat(inside(place)).isEmpty();
  }

  private Document page(Reconciliation all) throws Exception {
    Path report = place.resolve("r");
    HtmlReport.write(all, PICTURES, report);
    return parse(Files.readString(report.resolve("index.html")));
  }

  static Document parse(String page)
      throws ParserConfigurationException, SAXException, IOException {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(page)));
  }

  private static List<Element> all(Document page, String tag) {
    NodeList nodes = page.getElementsByTagName(tag);
    List<Element> elements = new ArrayList<>(nodes.getLength());
    for (int i = 0; i < nodes.getLength(); i++) {
      elements.add((Element) nodes.item(i));
    }
    return elements;
  }

  private static List<String> inside(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(p -> !p.equals(folder))
          .map(p -> folder.relativize(p).toString().replace('\\', '/'))
          .toList();
    }
  }
}
