package org.treatyterms.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Function;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.treatyterms.figure.Kind;
import org.treatyterms.reconcile.Comparison;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartTest {
  private static final Chart AREA =
      Charts.comparison(Gallery.area(), Gallery.unresolved(), Gallery::name);

  static List<Chart> everyKind() {
    return List.copyOf(Kinds.all(5, "").values());
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void svgIsXmlWithTitleDescriptionAndRole(Chart chart) throws Exception {
    Element root = parse(chart.toSvg()).getDocumentElement();
    assertThat(root.getTagName()).isEqualTo("svg");
    assertThat(root.getAttribute("role")).isEqualTo("img");
    assertThat(child(root, "title")).isEqualTo(chart.title()).isNotBlank();
    assertThat(child(root, "desc")).isEqualTo(chart.description()).isNotBlank();
    assertThat(texts(root)).isNotEmpty().allMatch(text -> !text.isBlank());
  }

  @Test
  void svgHoldsThePrintedWordsAndTheNamesAsText() throws Exception {
    List<String> texts = texts(parse(AREA.toSvg()).getDocumentElement());
    assertThat(texts)
        .contains(
            "Sources differ by 4.0 % on the area ceded by Russia",
            "“750,000 square kilometers”",
            "“780 000 kilómetros cuadrados”",
            "Richard Pipes (1990)",
            "Unresolved",
            "750,000 to 780,000 km²");
  }

  @Test
  void hostileTextStaysText() throws Exception {
    String hostile = "<script>alert(1)</script> & \"quotes\" ]]> \u0000\u0007\ud800 \u202egnp";
    Comparison comparison =
        Samples.of("x/y", hostile, Kind.AREA, "km2")
            .claim(hostile, hostile, "1", "km2")
            .claim("b", "=HYPERLINK(\"http://x\")", "2", "km2")
            .comparison();
    String svg = Charts.comparison(comparison).toSvg();
    Element root = parse(svg).getDocumentElement();
    assertThat(root.getElementsByTagName("script").getLength()).isZero();
    assertThat(svg).doesNotContain("<script").doesNotContain("\u202e").contains("&lt;script&gt;");
    assertThat(String.join(" ", texts(root))).contains("<script>alert(1)</script> & \"quotes\"");
    assertThat(Charts.comparison(comparison).toPng(1)).isNotEmpty();
    assertThat(Charts.comparison(comparison).toPdf()).isNotEmpty();
  }

  @ParameterizedTest
  @MethodSource("everyKind")
  void bytesDependOnNothingButTheChart(Chart chart) {
    String svg = chart.toSvg();
    byte[] png = chart.toPng(1);
    byte[] pdf = chart.toPdf();
    Locale locale = Locale.getDefault();
    TimeZone zone = TimeZone.getDefault();
    try {
      Locale.setDefault(Locale.forLanguageTag("ar-EG-u-nu-arab"));
      TimeZone.setDefault(TimeZone.getTimeZone("Pacific/Kiritimati"));
      assertThat(chart.toSvg()).isEqualTo(svg);
      assertThat(chart.toPng(1)).isEqualTo(png);
      assertThat(chart.toPdf()).isEqualTo(pdf);
    } finally {
      Locale.setDefault(locale);
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void sameDataGiveTheSameBytes() {
    Function<Integer, String> made = rows -> Charts.comparison(Gallery.many(rows)).toSvg();
    assertThat(made.apply(10)).isEqualTo(made.apply(10));
  }

  @Test
  void pngHasTheSizeOfTheScale() throws Exception {
    BufferedImage single = ImageIO.read(new ByteArrayInputStream(AREA.toPng(1)));
    BufferedImage twice = ImageIO.read(new ByteArrayInputStream(AREA.toPng(2)));
    assertThat(single.getWidth()).isEqualTo(920);
    assertThat(single.getHeight()).isEqualTo((int) AREA.scene().height());
    assertThat(twice.getWidth()).isEqualTo(1840);
    assertThat(twice.getHeight()).isEqualTo(2 * single.getHeight());
    assertThat(AREA.toImage().getWidth()).isEqualTo(1840);
  }

  @Test
  void writesTheFormatOfTheName(@TempDir Path folder) throws Exception {
    AREA.write(folder.resolve("a.svg"));
    AREA.write(folder.resolve("a.PNG"));
    AREA.write(folder.resolve("a.pdf"));
    assertThat(Files.readString(folder.resolve("a.svg"))).isEqualTo(AREA.toSvg());
    assertThat(Files.readAllBytes(folder.resolve("a.PNG"))).startsWith(0x89, 'P', 'N', 'G');
    assertThat(Files.readAllBytes(folder.resolve("a.pdf"))).startsWith('%', 'P', 'D', 'F');
    AREA.withTitle("Another").write(folder.resolve("a.svg"));
    assertThat(Files.readString(folder.resolve("a.svg"))).contains("<title>Another</title>");
    assertThat(files(folder)).containsExactly("a.PNG", "a.pdf", "a.svg");
  }

  @Test
  void refusesOtherFormatsAndLeavesNothingBehind(@TempDir Path folder) throws Exception {
    assertThatThrownBy(() -> AREA.write(folder.resolve("a.jpg")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "Cannot tell the format of '"
                + folder.resolve("a.jpg")
                + "'; end its name in .svg, .png or .pdf");
    assertThatThrownBy(() -> AREA.write(folder.resolve("missing/a.svg")))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("missing");
    Files.createDirectory(folder.resolve("taken.svg"));
    Files.createFile(folder.resolve("taken.svg/inside"));
    assertThatThrownBy(() -> AREA.write(folder.resolve("taken.svg")))
        .isInstanceOf(UncheckedIOException.class);
    assertThat(files(folder)).containsExactly("taken.svg");
  }

  @Test
  void wordsAndWidthCanBeReplaced() {
    Chart chart = AREA.withTitle("A title").withSubtitle("A subtitle").withCaption("A caption");
    assertThat(chart.title()).isEqualTo("A title");
    assertThat(chart.toSvg()).contains(">A subtitle<", ">A caption<").doesNotContain("Sources:");
    assertThat(chart.withWidth(640).scene().width()).isEqualTo(640);
    assertThatThrownBy(() -> chart.withWidth(100))
        .hasMessage("A chart is 480 to 4000 pixels wide, not 100");
    assertThatThrownBy(() -> chart.toPng(0)).hasMessage("A scale is from 0.25 to 8, not 0.0");
    assertThatThrownBy(() -> chart.toPng(Double.NaN)).hasMessageContaining("0.25 to 8");
  }

  private static List<String> files(Path folder) throws Exception {
    try (var files = Files.list(folder)) {
      return files.map(f -> f.getFileName().toString()).sorted().toList();
    }
  }

  static Document parse(String svg) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(svg)));
  }

  private static String child(Element root, String name) {
    return root.getElementsByTagName(name).item(0).getTextContent();
  }

  private static List<String> texts(Element root) {
    NodeList nodes = root.getElementsByTagName("text");
    List<String> texts = new ArrayList<>();
    for (int i = 0; i < nodes.getLength(); i++) {
      texts.add(nodes.item(i).getTextContent());
    }
    return texts;
  }
}
