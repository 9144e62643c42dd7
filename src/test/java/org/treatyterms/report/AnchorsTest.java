package org.treatyterms.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AnchorsTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "javascript:alert(1)",
        "JaVaScRiPt:alert(1)",
        "data:text/html,x",
        "file:///etc/passwd",
        "//host/x",
        "http:x",
        "ftp://host/x",
        "https://a b/",
        "https://a.example/\"onclick=\"x",
        "",
        "vbscript:x"
      })
  void linksToNothingButTheWeb(String url) {
    assertThat(Anchors.web(url)).isNull();
  }

  @Test
  void linksToTheWeb() {
    assertThat(Anchors.web(" https://example.org/ä?b=1 "))
        .isEqualTo("https://example.org/%C3%A4?b=1");
  }

  @Test
  void twoIdsNeverGiveOneAnchor() {
    assertThat(Anchors.term("a/b")).isEqualTo("t-a.b").isNotEqualTo(Anchors.term("a.b"));
    assertThat(Anchors.term("a_2e_b")).isNotEqualTo(Anchors.term("a.b"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"\"><script>", "e", "en us", "-", ""})
  void namesOnlyLanguages(String tag) {
    assertThat(Anchors.lang(tag)).isNull();
    assertThat(Anchors.lang("zh-Hant")).isEqualTo("zh-Hant");
  }
}
