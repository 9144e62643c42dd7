package org.treatyterms.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SvgTrimTest {
  private static final String START = "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\">";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "<text class='tt-ink' fill='#222' font-size='13.5' x='1.04'>a</text>"
            + "|<text x=\"1\">a</text>",
        "<text class='tt-muted' fill='#666' y='2.349' textLength='120.7'>a</text>"
            + "|<text class=\"tt-muted\" textLength=\"120\" y=\"2.3\">a</text>",
        "<text textLength='120'>万</text>"
            + "|<text textLength=\"120\" lengthAdjust=\"spacingAndGlyphs\">万</text>",
        "<rect class='tt-paper' width='9' height='9'/><g/>|<g/>",
        "<g><title>row</title><circle r='5'/></g>|<g><circle r=\"5\"/></g>",
        "<desc>long</desc><style>p{}</style><g><script>x</script></g>|<g/>",
        "<a href='https://x'><text>t</text></a>|''",
        "<line class='k' x1='0' y1='1' x2='5' y2='1'/><line class='k' x1='0' y1='0' x2='0' y2='2'/>"
            + "|<path class=\"k\" d=\"M0 1H5M0 0V2\"/>",
        "<line x1='0' y1='0' x2='5' y2='6'/><line class='k' x2='1'/>"
            + "|<path d=\"M0 0L5 6\"/><path class=\"k\" d=\"M0 0H1\"/>",
        "<path class='tt-grid' fill='#eee' d='M3 0 L3 0 L3 50 L2 50 L2 0 Z'/>"
            + "|<path class=\"tt-edge-grid\" stroke-width=\"1\" d=\"M2.5 0V50\"/>",
        "<path class='tt-step' d='M0 0 L9 0 L9 9 Z'/>"
            + "|<path class=\"tt-step\" d=\"M0 0L9 0L9 9Z\"/>",
        "<text>a &amp; &lt;b&gt;</text>|<text>a &amp; &lt;b&gt;</text>"
      })
  void keepsShapesAndTexts(String picture, String trimmed) {
    assertThat(SvgTrim.trim("<svg xmlns='http://www.w3.org/2000/svg'>" + picture + "</svg>"))
        .isEqualTo(trimmed.isEmpty() ? START.replace(">", "/>") : START + trimmed + "</svg>");
  }

  @Test
  void readsNoOtherFile() {
    String picture =
        "<!DOCTYPE svg [<!ENTITY x SYSTEM 'file:///etc/hostname'>]>"
            + "<svg xmlns='http://www.w3.org/2000/svg'><text>&x;</text></svg>";
    assertThatThrownBy(() -> SvgTrim.trim(picture)).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void refusesWhatIsNoPicture() {
    assertThatThrownBy(() -> SvgTrim.trim("<svg><g></svg>"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageStartingWith("The picture is no SVG document: ");
  }
}
