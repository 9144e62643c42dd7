package org.treatyterms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.treatyterms.chart.Chart;
import org.treatyterms.chart.Charts;
import org.treatyterms.dataset.TreatyData;
import org.treatyterms.figure.Share;
import org.treatyterms.figure.Tally;
import org.treatyterms.reconcile.Comparison;
import org.treatyterms.reconcile.Reconciler;
import org.treatyterms.reconcile.Reconciliation;
import org.treatyterms.table.Tables;
import tech.tablesaw.api.Table;

/** What the README shows is what is compiled and run here. */
class ReadmeTest {
  private static final Path README = Path.of("README.md");

  @TempDir Path folder;

  @Test
  void theExampleRuns() throws Exception {
    Path file = folder.resolve("area.svg");
    // README: ten lines
    TreatyData data = TreatyData.bundled(); // or TreatyData.load(Path.of("my-dataset"))
    Reconciliation all = Reconciler.standard().reconcile(data);
    Comparison area = all.comparison("brest-litovsk-1918/area-ceded");
    System.out.println(area.verdict()); // DISCREPANT
    System.out.println(area.explanation()); // 16 statements from 750,000 km² …
    System.out.println(all.decision("brest-litovsk-1918/area-ceded").reason());
    Charts.comparison(all, "brest-litovsk-1918/area-ceded").write(file);
    Table table = Tables.of(data.claims()); // Tablesaw, for everything else
    Share ofVotesCast = Tally.of(724, 276, 118).inFavour(Tally.Base.CAST); // 181/250: 72.4 %
    // README: end
    assertThat(area.verdict()).hasToString("DISCREPANT");
    assertThat(area.explanation()).startsWith("16 statements from 750,000 km²");
    assertThat(Files.readString(file)).contains("<svg");
    assertThat(table.rowCount()).isEqualTo(data.claims().size());
    assertThat(ofVotesCast.number().decimal()).isEqualByComparingTo("0.724");
  }

  @Test
  void theExampleIsTheOneInTheReadme() throws Exception {
    List<String> here = new ArrayList<>();
    boolean inside = false;
    for (String line :
        Files.readAllLines(Path.of("src/test/java/org/treatyterms/ReadmeTest.java"))) {
      if (line.strip().equals("// README: end")) {
        break;
      }
      if (inside) {
        here.add(line.strip().replace(".write(file)", ".write(Path.of(\"area.svg\"))"));
      }
      inside |= line.strip().equals("// README: ten lines");
    }
    Matcher java =
        Pattern.compile("```java\n(.*?)```", Pattern.DOTALL).matcher(Files.readString(README));
    assertThat(java.find()).isTrue();
    assertThat(java.group(1).strip()).isEqualTo(String.join("\n", here));
  }

  @Test
  void thePiecesForOtherLanguagesAreTheOnesThatAreRun() throws Exception {
    String readme = Files.readString(README);
    for (String script : List.of("src/it/read/claims.R", "src/it/read/claims.py")) {
      List<String> shown =
          Files.readAllLines(Path.of(script)).stream()
              .filter(l -> l.startsWith("claims") || l.startsWith("terms") || l.startsWith("area"))
              .toList();
      assertThat(shown).hasSize(3);
      assertThat(readme).contains(String.join("\n", shown));
    }
  }

  @Test
  void thePicturesAreWhatTheLibraryDraws() throws Exception {
    Reconciliation all = Reconciler.standard().reconcile(TreatyData.bundled());
    Map<String, String> pictures =
        Map.of(
            "railways.svg", "brest-litovsk-1918/railway-share-lost",
            "vote.svg", "brest-litovsk-1918/fourth-congress-ratification-vote");
    for (Map.Entry<String, String> picture : pictures.entrySet()) {
      String stored = Files.readString(Path.of("src/docs").resolve(picture.getKey()));
      Chart drawn = Charts.comparison(all, picture.getValue());
      // Fonts are measured alike by one version of Java only; words do not depend on it.
      assertThat(words(stored))
          .as("draw src/docs/%s anew: chart %s --out", picture.getKey(), picture.getValue())
          .isEqualTo(words(drawn.toSvg()));
      assertThat(Files.readString(README)).contains("(src/docs/" + picture.getKey() + ")");
    }
  }

  private static String words(String svg) {
    String description = svg.substring(svg.indexOf("<title>"), svg.indexOf("</desc>"));
    assertThat(description).contains("<desc>");
    return description;
  }

  @Test
  void theTwoCommandsStandInTheReadme() throws Exception {
    assertThat(Files.readString(README)).contains("mvn -q compile exec:java", "mvn verify");
  }
}
