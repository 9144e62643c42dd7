package org.treatyterms.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {
  @TempDir Path folder;

  private record Result(int code, String out, String err) {}

  private static Result run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int code = Main.run(args, new PrintWriter(out), new PrintWriter(err));
    return new Result(code, out.toString(), err.toString());
  }

  private Path sheet(String text) throws IOException {
    Path data = Files.createDirectories(folder.resolve("my-dataset"));
    Files.writeString(data.resolve("claims.csv"), text);
    return data;
  }

  private Path areas() throws IOException {
    return sheet("term,source,value,unit\nx-1900/area,a,750000,km2\nx-1900/area,b,780000,km2\n");
  }

  @Test
  void checkTellsTheVerdictAndItsArithmetic() throws IOException {
    Result result = run("check", areas().toString());
    assertThat(result.code()).isEqualTo(Main.DONE);
    assertThat(result.out().replaceAll("\\s+", " "))
        .contains("DISCREPANT", "x-1900/area", "750,000 km² and 780,000 km² differ by 4.0 %");
  }

  /** The keys are fixed by the design: other programs read them. */
  @Test
  void checkGivesJsonWithTheFixedKeys() throws IOException {
    JsonNode root =
        new ObjectMapper().readTree(run("check", areas().toString(), "--format", "json").out());
    assertThat(root.get("format").intValue()).isEqualTo(1);
    JsonNode term = root.get("terms").get(0);
    assertThat(term.get("verdict").textValue()).isEqualTo("DISCREPANT");
    assertThat(term.get("spread").doubleValue()).isEqualTo(0.04);
    assertThat(term.fieldNames())
        .toIterable()
        .contains(
            "term",
            "unit",
            "verdict",
            "spread",
            "causes",
            "explanation",
            "claims",
            "pairs",
            "decision");
    JsonNode claim = term.get("claims").get(0);
    assertThat(claim.fieldNames())
        .toIterable()
        .contains(
            "claim",
            "source",
            "asWritten",
            "value",
            "unit",
            "low",
            "high",
            "interval",
            "reading",
            "hedge",
            "basis",
            "origin");
    assertThat(claim.get("interval").textValue()).isEqualTo("[745000,755000)");
    assertThat(term.get("pairs").get(0).fieldNames())
        .toIterable()
        .contains("a", "b", "verdict", "causes", "explanation", "wouldBe", "spread");
    assertThat(term.get("decision").fieldNames())
        .toIterable()
        .contains("rule", "value", "low", "high", "unresolved", "reason", "used", "leftOut");
  }

  @Test
  void failOnMakesFindingsAnExitCode() throws IOException {
    String data = areas().toString();
    assertThat(run("check", data, "--fail-on", "discrepant").code()).isEqualTo(Main.FINDINGS);
    assertThat(run("check", data, "--term", "nothing/*", "--fail-on", "discrepant").code())
        .isEqualTo(Main.DONE);
    Result wrong = run("check", data, "--fail-on", "awful");
    assertThat(wrong.code()).isEqualTo(Main.USAGE);
    assertThat(wrong.err()).contains("--fail-on: 'awful' is not a verdict; write single, same,");
  }

  @Test
  void wrongUsageIsTold() {
    assertThat(run("chek").code()).isEqualTo(Main.USAGE);
    assertThat(run("chart", "x/y").code()).isEqualTo(Main.USAGE);
    assertThat(run("check", "--format", "xml").code()).isEqualTo(Main.USAGE);
    assertThat(run("--help").code()).isEqualTo(Main.DONE);
  }

  @Test
  void everyProblemIsListedWithItsPlace() throws IOException {
    Path data =
        sheet(
            """
            term,source,value,unit
            x-1900/area,a,"7,5",km2
            x-1900/area,b,1e400,km2
            x-1900/area,c,NaN,km2
            ../up,d,5,km2
            """);
    Result result = run("validate", data.toString());
    assertThat(result.code()).isEqualTo(Main.INVALID);
    List<String> lines = result.err().lines().filter(l -> !l.startsWith("notice")).toList();
    assertThat(lines).hasSize(4);
    assertThat(lines.get(0))
        .endsWith("claims.csv:2:value: '7,5' is not a number; write the decimal point, like 7.5");
    assertThat(lines.get(1)).contains("claims.csv:3:value: '1e400' is not a number;");
    assertThat(lines.get(2)).contains("claims.csv:4:value: 'NaN' is not a number;");
    assertThat(lines.get(3)).contains("claims.csv:5:term: '../up' is not");
    assertThat(result.out() + result.err()).doesNotContain("Exception");
  }

  @Test
  void aMissingFolderIsOneLine() {
    Result result = run("check", folder.resolve("nowhere").toString());
    assertThat(result.code()).isEqualTo(Main.INVALID);
    assertThat(result.err())
        .contains("there is no such folder; name a folder with a claims.csv in it");
    assertThat(result.out()).isEmpty();
  }

  @Test
  void chartWritesWhatItsNameSays() throws IOException {
    Path svg = folder.resolve("area.svg");
    Result result =
        run("chart", "x-1900/area", "--data", areas().toString(), "--out", svg.toString());
    assertThat(result.code()).isEqualTo(Main.DONE);
    assertThat(Files.readString(svg)).contains("<svg").contains("4.0");
    Result unknown =
        run("chart", "x-1900/arae", "--data", areas().toString(), "--out", svg.toString());
    assertThat(unknown.code()).isEqualTo(Main.USAGE);
    assertThat(unknown.err()).contains("'x-1900/arae' is not a term; nearest: 'x-1900/area'");
  }

  @Test
  void theTemplateIsSound() {
    Result result = run("validate", "src/template");
    assertThat(result.code()).isEqualTo(Main.DONE);
    assertThat(result.out()).startsWith("0 errors, 0 notices;");
  }

  @Test
  void listsWhatThereIs() {
    assertThat(run("list", "treaties").out()).contains("brest-litovsk-1918", "new-start-2010");
    assertThat(run("list", "claims", "--format", "csv").out()).startsWith("term,figure,");
  }

  /** Expected: weights 1, 1 and 1/4 give (10 + 12 + 15/4) / 2.25 = 103/9, by hand. */
  @Test
  void consensusReadsItsTable() throws IOException {
    Path file = folder.resolve("m.csv");
    Files.writeString(file, "label,value,uncertainty\na,10,1\nb,12,1\nc,15,2\n");
    JsonNode root =
        new ObjectMapper().readTree(run("consensus", file.toString(), "--format", "json").out());
    assertThat(root.get("k").intValue()).isEqualTo(3);
    double fixed = root.get("methods").get("FIXED").get("estimate").doubleValue();
    assertThat(fixed).isCloseTo(103.0 / 9, org.assertj.core.data.Offset.offset(1e-12));
    Files.writeString(file, "label,value,uncertainty\na,ten,1\nb,12,-\n");
    Result wrong = run("consensus", file.toString());
    assertThat(wrong.code()).isEqualTo(Main.INVALID);
    assertThat(wrong.err())
        .contains("m.csv:2:value: 'ten' is not a number; write it like 12.5 or 1.25e-11")
        .contains("m.csv:3:uncertainty: '-' is not a number;");
  }

  /** Two figures of equal variance that must sum to 10 share the excess of 1 equally. */
  @Test
  void balanceReadsItsProblem() throws IOException {
    Path file = folder.resolve("b.json");
    Files.writeString(
        file,
        "{\"names\":[\"a\",\"b\"],\"values\":[5,6],\"variances\":[1,1],\"matrix\":[[1,1]],\"constants\":[10]}");
    JsonNode root =
        new ObjectMapper().readTree(run("balance", file.toString(), "--format", "json").out());
    assertThat(root.get("adjusted").get(0).doubleValue())
        .isCloseTo(4.5, org.assertj.core.data.Offset.offset(1e-12));
    assertThat(root.get("global").get("statistic").doubleValue())
        .isCloseTo(0.5, org.assertj.core.data.Offset.offset(1e-12));
    Files.writeString(file, "{\"values\":[5,6");
    Result wrong = run("balance", file.toString());
    assertThat(wrong.code()).isEqualTo(Main.INVALID);
    assertThat(wrong.err()).contains("is not JSON");
  }
}
