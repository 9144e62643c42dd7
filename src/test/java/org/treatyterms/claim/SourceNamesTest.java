package org.treatyterms.claim;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class SourceNamesTest {
  private static Source source(
      String id, String author, String title, String year, String publisher) {
    return new Source(
        id,
        Source.Type.REFERENCE,
        author,
        title,
        year,
        publisher,
        "",
        "",
        Source.Seen.UNKNOWN,
        "",
        List.of(),
        "");
  }

  private static List<String> names(Source... sources) {
    SourceNames names = SourceNames.of(List.of(sources));
    return List.of(sources).stream().map(s -> names.of(s.id())).toList();
  }

  @Test
  void aNameOfItsOwnIsShort() {
    assertThat(
            names(
                source("pipes", "Richard Pipes", "The Russian Revolution", "1990", ""),
                source("welt", "", "Die Welt, 1996", "1996", "")))
        .containsExactly("Richard Pipes (1990)", "Die Welt, 1996");
    assertThat(SourceNames.of(List.of()).of("unknown")).isEqualTo("unknown");
  }

  @Test
  void worksOfOneAuthorAreToldApartByTheirTitles() {
    assertThat(
            names(
                source("a", "Wikipedia (en)", "Boxer Indemnities", "", ""),
                source("b", "Wikipedia (en)", "Boxer Protocol", "", "")))
        .containsExactly("Wikipedia (en): Boxer Indemnities", "Wikipedia (en): Boxer Protocol");
  }

  @Test
  void worksOfOneTitleAreToldApartByTheirPublishersElseByTheirIds() {
    assertThat(
            names(
                source("a", "", "Treaty of Trianon", "", "Wikipedia (simple)"),
                source("b", "", "Treaty of Trianon", "", "Historica Wiki")))
        .containsExactly(
            "Treaty of Trianon (Wikipedia (simple))", "Treaty of Trianon (Historica Wiki)");
    assertThat(
            names(
                source("a", "", "Treaty of Trianon", "", "Wikipedia"),
                source("b", "", "Treaty of Trianon", "", "Wikipedia")))
        .containsExactly("Treaty of Trianon (a)", "Treaty of Trianon (b)");
  }
}
