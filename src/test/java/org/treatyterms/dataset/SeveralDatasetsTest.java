package org.treatyterms.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several datasets in one id space, with reference data in the background. */
class SeveralDatasetsTest {
  private static final String OWN = "suderia-1719/area,own-count,10000,km2";

  @TempDir Path temp;
  private Sample good;
  private Sample own;

  @BeforeEach
  void copy() {
    good = Sample.in(temp.resolve("good"));
    own =
        Sample.empty(temp.resolve("own"))
            .with("claims.csv", "term,source,value,unit\n" + OWN + "\n");
  }

  private static Folder folder(Sample sample) {
    return new Folder.OnDisk(sample.folder());
  }

  private List<String> problems(Loaded loaded) {
    return loaded.problems().stream()
        .map(problem -> problem.severity() + " " + problem.toString().replace(temp + "/", ""))
        .filter(problem -> !problem.contains("header lacks") && !problem.contains("is missing"))
        .toList();
  }

  @Test
  void aClaimMayBeOnATermOfTheBackground() {
    Loaded loaded = Loader.load(List.of(folder(own)), List.of(folder(good)));
    assertThat(problems(loaded)).isEmpty();
    assertThat(loaded.data().claims("suderia-1719/area")).hasSize(2);
    assertThat(loaded.data().isBackground("suderia-1719/area")).isFalse();
    assertThat(loaded.data().isBackground("nordland-1720/area-ceded")).isTrue();
    assertThat(loaded.data().isBackgroundSource("gazette-1720")).isTrue();
    assertThat(loaded.data().isBackgroundSource("own-count")).isFalse();
  }

  @Test
  void noticesOfTheBackgroundAreNotTold() {
    good.change("claims.csv", "1200,,,,mi2", "1200,,,,");
    assertThat(problems(Loader.load(List.of(folder(own)), List.of(folder(good))))).isEmpty();
  }

  @Test
  void aBackgroundThatIsNotThereIsLeftOut() {
    Folder nothing = new Folder.OnDisk(temp.resolve("nothing"));
    Loaded loaded = Loader.load(List.of(folder(good)), List.of(nothing));
    assertThat(loaded.problems()).isEmpty();
  }

  @Test
  void aRowWinsOverTheBackground() {
    own.with("sources.csv", "source,title\nown-count,Own count\nhandbook-1911,Another title\n");
    Loaded loaded = Loader.load(List.of(folder(own)), List.of(folder(good)));
    assertThat(problems(loaded))
        .containsExactly(
            "NOTICE own/sources.csv:3:source: 'handbook-1911' differs from its row in the bundled"
                + " reference data, which it replaces");
    assertThat(loaded.data().findSource("handbook-1911").orElseThrow().title())
        .isEqualTo("Another title");
  }

  @Test
  void theSameRowMayStandInTwoDatasets() {
    own.with("sources.csv", good.text("sources.csv") + "own-count,web,,Count,,,,,,,,\n");
    assertThat(problems(Loader.load(List.of(folder(own), folder(good)), List.of()))).isEmpty();
    own.change("sources.csv", "Havnes Gazette", "Havnes Journal");
    assertThat(problems(Loader.load(List.of(folder(own), folder(good)), List.of())))
        .containsExactly(
            "ERROR own/sources.csv:3:source: 'gazette-1720' differs from its row in"
                + " good/sources.csv:3; write the same row, or another id");
  }

  @Test
  void aClaimStandsInOneDatasetOnly() {
    Sample copy = Sample.in(temp.resolve("twin"));
    Loaded loaded = Loader.load(List.of(folder(good), folder(copy)), List.of());
    assertThat(problems(loaded))
        .hasSize(16)
        .contains(
            "ERROR twin/claims.csv:2:claim: 'nordland-1720/area-ceded/gazette-1720' stands in"
                + " good/claims.csv:2 already; write each id once",
            "ERROR twin/corrections.csv:2:claim: 'nordland-1720/indemnity/gazette-1720' has a"
                + " correction of value already; write one");
  }

  @Test
  void theOrderOfFoldersNeverShows() {
    Loaded one = Loader.load(List.of(folder(own), folder(good)), List.of());
    Loaded two = Loader.load(List.of(folder(good), folder(own)), List.of());
    assertThat(one).isEqualTo(two);
    assertThat(one.hashCode()).isEqualTo(two.hashCode());
  }

  @Test
  void aDatasetMayReferToTermsOfAnother() {
    good.change("relations.csv", "suderia-1719/area,", "suderia-1719/area + a/b,");
    own.add("claims.csv", "a/b,own-count,5,km2");
    assertThat(problems(Loader.load(List.of(folder(own), folder(good)), List.of())))
        .containsExactly(
            "NOTICE own/claims.csv:3:term: 'a/b' is taken as area in km2, from its claims");
    assertThat(problems(Loader.load(List.of(folder(good)), List.of())))
        .containsExactly(
            "ERROR good/relations.csv:2:expression:"
                + " 'nordland-1720/area-ceded[nordland-without-lakes] = nordland-…' names"
                + " 'a/b', which is not in terms.csv; write an id that is, or add its row");
  }
}
