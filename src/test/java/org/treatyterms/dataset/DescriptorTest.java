package org.treatyterms.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The checks of datapackage.json. */
class DescriptorTest {
  @TempDir Path temp;
  private Sample sample;

  @BeforeEach
  void copy() {
    sample = Sample.in(temp.resolve("good"));
  }

  private List<String> problems() {
    return sample.problems(TreatyData.read(List.of(sample.folder())));
  }

  private void resource(String resource) {
    sample.with("datapackage.json", "{\"resources\": [\n" + resource + "]}");
    for (String file : List.of("bases", "claims", "corrections", "provisions", "rejected")) {
      assertThat(problems())
          .contains(
              "NOTICE datapackage.json: does not describe " + file + ".csv; add it to resources");
    }
  }

  private List<String> errors() {
    return problems().stream().filter(problem -> problem.startsWith("ERROR")).toList();
  }

  @Test
  void aSoundDescriptorHasNoProblems() {
    assertThat(problems()).isEmpty();
  }

  @Test
  void noDescriptor() {
    sample.without("datapackage.json");
    assertThat(problems())
        .containsExactly(
            "NOTICE datapackage.json: is missing; other programs need it to read the data package");
  }

  @Test
  void noJson() {
    sample.with("datapackage.json", "{\"name\": \"x\",\n\"resources\": [\n  oops ]}");
    assertThat(errors())
        .containsExactly(
            "ERROR datapackage.json:3: is no JSON: Unrecognized token 'oops': was expecting (JSON"
                + " String, Number, Array, Object or token 'null', 'true' or 'false')");
    sample.with("datapackage.json", "[]");
    assertThat(errors())
        .containsExactly(
            "ERROR datapackage.json:1: is no JSON object; write {\"name\": …, \"resources\": […]}");
    sample.with("datapackage.json", "{\"resources\": []}");
    assertThat(errors())
        .containsExactly("ERROR datapackage.json: has no resources; write one for each CSV file");
    sample.with("datapackage.json", "");
    assertThat(errors())
        .containsExactly(
            "ERROR datapackage.json:1: is no JSON object; write {\"name\": …, \"resources\": […]}");
  }

  @Test
  void pathsStayWithinTheFolder() throws IOException {
    Files.writeString(temp.resolve("secret.csv"), "a,b\n");
    Files.createSymbolicLink(sample.folder().resolve("link.csv"), temp.resolve("secret.csv"));
    String legal = "; write a path within the folder, like claims.csv";
    for (String path :
        List.of("../secret.csv", temp.resolve("secret.csv").toString(), "a//b.csv", "C:/x")) {
      resource("{\"name\": \"x\", \"path\": \"" + path + "\", \"schema\": {\"fields\": []}}");
      assertThat(errors())
          .containsExactly(
              "ERROR datapackage.json:2:path: '" + path + "' is no path within the folder" + legal);
    }
    resource("{\"name\": \"x\", \"path\": \"link.csv\", \"schema\": {\"fields\": []}}");
    assertThat(errors())
        .containsExactly(
            "ERROR datapackage.json:2:path: 'link.csv' leads out of the folder" + legal);
    resource("{\"name\": \"x\", \"path\": \"none.csv\", \"schema\": {\"fields\": []}}");
    assertThat(errors())
        .containsExactly("ERROR datapackage.json:2:path: 'none.csv' is not in the folder" + legal);
    resource("{\"name\": \"x\", \"data\": [1, {\"a\": 2}]}");
    assertThat(errors())
        .containsExactly(
            "ERROR datapackage.json:2: has a resource without a path; write the name of its CSV"
                + " file");
  }

  @Test
  void fieldsAreThoseOfTheHeader() {
    sample.change("datapackage.json", "\"definition\"", "\"defintion\"");
    assertThat(errors())
        .anySatisfy(
            problem ->
                assertThat(problem)
                    .matches(
                        "ERROR datapackage.json:\\d+: has the fields \\[basis, defintion, note] for"
                            + " bases.csv, whose header is \\[basis, definition, note]; write them"
                            + " alike"));
  }

  @Test
  void deepJsonIsRefused() {
    sample.with("datapackage.json", "{\"a\": " + "[".repeat(100_000));
    assertThat(errors())
        .hasSize(1)
        .first()
        .asString()
        .startsWith("ERROR datapackage.json: is no JSON: Document nesting depth");
  }
}
