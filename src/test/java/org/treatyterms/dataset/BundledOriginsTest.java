package org.treatyterms.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.treatyterms.claim.Claim;
import org.treatyterms.claim.Relation;
import org.treatyterms.figure.CalendarDate;
import org.treatyterms.figure.Exact;
import org.treatyterms.figure.Figure;
import org.treatyterms.figure.Measured;
import org.treatyterms.figure.Range;
import org.treatyterms.figure.Tally;
import org.treatyterms.figure.Unit;

/**
 * The bundled claims against the material they were made from, which is not part of the project:
 * the tests run where it lies beside it, and say so where it does not.
 */
class BundledOriginsTest {
  /** The founding documents, read whole. */
  private static final Map<String, String> FOUNDING =
      Map.of(
          "pipes-1990", "sources/000_b691f3b0f4a0a67d.txt",
          "trotsky-1917", "sources/002_3f2408909ac93841.txt",
          "brest-litovsk-es", "sources/003_9bd6ea7ce41c5f3e.txt");

  private static final Pattern PARAGRAPH = Pattern.compile("¶([0-9]+)(?: n\\. [0-9]+)?");
  private static final TreatyData DATA = TreatyData.bundled();

  @Test
  void everyCollectedRowIsAClaimOrRejected() throws IOException {
    Path collected = at("claims/claims.csv");
    Set<List<String>> rejected = rejected();
    Map<String, List<Claim>> bySource =
        DATA.claims().stream().collect(Collectors.groupingBy(Claim::source));
    List<String> lost = new ArrayList<>();
    for (NamedCsvRecord row : BundledFiles.table(collected)) {
      String source = row.getField("source_id");
      boolean kept =
          bySource.getOrDefault(source, List.of()).stream().anyMatch(c -> states(c, row));
      if (!kept && !rejected.contains(key(row))) {
        lost.add(source + " " + row.getField("topic") + ": " + row.getField("as_written"));
      }
    }
    assertThat(lost).isEmpty();
  }

  @Test
  void everyCollectedSourceIsKept() throws IOException {
    for (NamedCsvRecord row : BundledFiles.table(at("claims/sources.csv"))) {
      assertThat(DATA.findSource(row.getField("source_id"))).as(row.toString()).isPresent();
    }
  }

  @Test
  void phrasesStandInTheParagraphsNamed() throws IOException {
    for (Map.Entry<String, String> document : FOUNDING.entrySet()) {
      List<String> paragraphs = paragraphs(at(document.getValue()));
      List<Claim> claims =
          DATA.claims().stream().filter(c -> c.source().equals(document.getKey())).toList();
      assertThat(claims).isNotEmpty();
      assertThat(claims)
          .allSatisfy(
              claim -> {
                Matcher locator = PARAGRAPH.matcher(claim.locator());
                assertThat(locator.matches()).as(claim.id() + " " + claim.locator()).isTrue();
                assertThat(paragraphs.get(Integer.parseInt(locator.group(1)) - 1))
                    .as(claim.id())
                    .contains(claim.asWritten());
              });
    }
  }

  @Test
  void relationsQuoteTheDocumentsToTheLetter() throws IOException {
    for (Map.Entry<String, String> document : FOUNDING.entrySet()) {
      String text = Files.readString(at(document.getValue()));
      for (Relation relation : DATA.relations()) {
        if (relation.source().equals(document.getKey())) {
          assertThat(text).as(relation.id()).contains(relation.asWritten());
        }
      }
    }
  }

  private static Path at(String file) {
    Optional<Path> found = BundledFiles.beside(file);
    assumeTrue(
        found.isPresent(), "not checked: there is no shared/" + file + " beside the project");
    return found.orElseThrow();
  }

  private static List<String> paragraphs(Path text) throws IOException {
    return Files.readAllLines(text).stream().filter(line -> !line.isBlank()).toList();
  }

  private static Set<List<String>> rejected() throws IOException {
    Set<List<String>> rejected = new HashSet<>();
    for (Path folder : BundledFiles.folders()) {
      Path file = folder.resolve("rejected.csv");
      if (Files.exists(file)) {
        for (NamedCsvRecord row : BundledFiles.table(file)) {
          assertThat(row.getField("reason")).isNotBlank();
          rejected.add(key(row));
        }
      }
    }
    return rejected;
  }

  private static List<String> key(NamedCsvRecord row) {
    return List.of(row.getField("source_id"), row.getField("topic"), row.getField("as_written"));
  }

  /** Whether a claim states the number of a row, in the same words unless it is a part of them. */
  private static boolean states(Claim claim, NamedCsvRecord row) {
    Figure figure = claim.figure().orElse(null);
    if (figure instanceof CalendarDate date) {
      return inDate(date, row.getField("value")) && sameWords(claim, row);
    }
    if (figure instanceof Tally tally) {
      return Stream.of(
              tally.inFavour(),
              tally.against(),
              tally.abstaining(),
              tally.notVoting(),
              tally.outOf())
          .filter(Objects::nonNull)
          .anyMatch(votes -> votes.toString().equals(row.getField("value")));
    }
    if (figure instanceof Range range) {
      return sameEnds(range, row) && sameWords(claim, row);
    }
    return figure instanceof Measured measured
        && sameNumber(measured, row)
        && sameWords(claim, row);
  }

  private static boolean inDate(CalendarDate date, String value) {
    return Stream.of(date.text().split("/"))
        .anyMatch(
            half ->
                half.replace("-", "").equals(value)
                    || Stream.of(half.split("-"))
                        .anyMatch(part -> part.replaceFirst("^0", "").equals(value)));
  }

  private static boolean sameEnds(Range range, NamedCsvRecord row) {
    Measured low = range.low();
    Measured high = range.high();
    return low != null
        && high != null
        && isNumber(low.number().value(), row.getField("low"))
        && isNumber(high.number().value(), row.getField("high"));
  }

  /** Equal; a collected fraction was turned into per cent and rounded to a tenth. */
  private static boolean sameNumber(Measured measured, NamedCsvRecord row) {
    String collected = row.getField("value");
    BigFraction stated = measured.number().value();
    return isNumber(stated, collected)
        || (measured.unit().equals(Unit.FRACTION)
            && !collected.isEmpty()
            && apart(stated.multiply(100), collected).compareTo(new BigFraction(1, 20)) <= 0);
  }

  private static boolean isNumber(BigFraction stated, String collected) {
    return !collected.isEmpty() && apart(stated, collected).equals(BigFraction.ZERO);
  }

  private static BigFraction apart(BigFraction stated, String collected) {
    return stated.subtract(Exact.of(new BigDecimal(collected))).abs();
  }

  /** One phrase is a part of the other, whatever the spacing and punctuation. */
  private static boolean sameWords(Claim claim, NamedCsvRecord row) {
    String own = letters(claim.asWritten());
    String collected = letters(row.getField("as_written"));
    return own.contains(collected) || collected.contains(own);
  }

  private static String letters(String text) {
    return text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]", "");
  }
}
