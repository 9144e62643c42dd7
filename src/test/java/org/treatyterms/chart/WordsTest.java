package org.treatyterms.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Ministry of Foreign Affairs, Yearbook for the years 1918 to 1921",
        "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle",
        "Центральное статистическое управление РСФСР, Москва",
        "中国外交史中国外交史中国外交史中国外交史中国外交史中国外交史",
        "\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00\ud83d\ude00"
      })
  void linesFitAndLoseNothing(String text) {
    for (double width : new double[] {60, 120, 300}) {
      for (List<String> lines :
          List.of(
              Words.wrap(text, Face.LABEL, width), Words.balance(text, Face.LABEL, width, 99))) {
        assertThat(lines).allMatch(line -> Fonts.width(line, Face.LABEL) <= width + 1e-6);
        assertThat(String.join("", lines).replace(" ", "")).isEqualTo(text.replace(" ", ""));
      }
    }
  }

  @Test
  void whatIsTooLongEndsInAnEllipsis() {
    List<String> lines = Words.wrap("one two three four five six seven", Face.LABEL, 60, 2);
    assertThat(lines).hasSize(2);
    assertThat(lines.get(1)).endsWith("…");
    assertThat(Fonts.width(lines.get(1), Face.LABEL)).isLessThanOrEqualTo(60);
  }

  @Test
  void linesAreOfLikeWidth() {
    assertThat(Words.balance("Central Executive Committee, 24 Feb 1918", Face.LABEL, 250, 3))
        .containsExactly("Central Executive", "Committee, 24 Feb 1918");
  }

  @Test
  void numbersKeepTheirUnit() {
    assertThat(Words.wrap("they differ by 4.0 % here", Face.LABEL, 115))
        .noneMatch(line -> line.startsWith("%"));
  }

  @Test
  void numbersAreNotBrokenAtTheBlankBetweenThousands() {
    String text = "la Russie perd 1 800 000 kilomètres carrés";
    for (int width = 90; width < 300; width++) {
      assertThat(Words.wrap(text, Face.LABEL, width))
          .as("%s wide", width)
          .anyMatch(line -> line.contains("1 800 000"));
    }
  }

  @Test
  void japaneseBreaksBetweenWordsButNotWithinForeignOnes() {
    assertThat(Words.wrap("ソビエト政府とのブレスト条約", Face.LABEL, 100))
        .allMatch(line -> !line.endsWith("ブ") && !line.endsWith("ブレ") && !line.endsWith("ブレス"));
  }

  @Test
  void cleansWhatCannotBeShown() {
    assertThat(Words.clean(" a\tb\n\u0000c\u202e\ufeff  d\ud800 ")).isEqualTo("a b c d");
  }

  @Test
  void widthsAddUpAsTheFontMeasures() {
    for (Face face : Face.values()) {
      for (String text : List.of("Sources differ by 4.0 %", "Россия ½ — “km²”", "Ἐφημερίς ◆", "")) {
        double measured =
            text.isEmpty() ? 0 : Fonts.font(face).getStringBounds(text, Fonts.EXACT).getWidth();
        assertThat(Fonts.width(text, face)).isCloseTo(measured, within(0.02));
      }
    }
  }

  @Test
  void namesWhatStandsInForTheFont() {
    assertThat(Fonts.standIns(List.of("plain", "Россия"))).isEmpty();
    assertThat(Fonts.standIns(List.of("中国")).values()).containsExactly(Set.of("Chinese"));
    String joined =
        Fonts.runs("a中b", Face.LABEL).stream().map(Fonts.Run::text).reduce("", String::concat);
    assertThat(joined).isEqualTo("a中b");
  }
}
