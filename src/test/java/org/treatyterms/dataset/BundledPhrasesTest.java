package org.treatyterms.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.treatyterms.claim.Claim;
import org.treatyterms.figure.Quantity;
import org.treatyterms.figure.Unit;

/** The digits of every printed phrase say what the data say; exceptions were read by eye. */
class BundledPhrasesTest {
  private static final TreatyData DATA = TreatyData.bundled();

  @Test
  void digitsAgreeWithTheValue() {
    Set<String> exceptions =
        DATA.claims().stream()
            .filter(claim -> !new BundledPhrase(claim.asWritten()).agrees(claim.figure()))
            .map(Claim::id)
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(
            BundledFiles.resource("read-by-eye.csv").stream()
                .map(row -> row.getField("claim"))
                .toList())
        .containsExactlyElementsOf(exceptions);
    assertThat(BundledFiles.resource("read-by-eye.csv"))
        .allSatisfy(row -> assertThat(row.getField("reason")).isNotBlank());
  }

  /** So that the check can fail: one digit, one place or one word of scale more is noticed. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "750,000 square kilometers|750000|true",
        "750,000 square kilometers|7500000|false",
        "780.000 km²|780000|true",
        "1 640 986 Einwohner|1640986|true",
        "3,87117 г|3.87117|true",
        "56 millions|56000000|true",
        "56 millions|56000|false",
        "545 440 руб.|545440000|false",
        "3億6450万余円|364500000|true",
        "5 millió 806 ezer|5806000|true",
        "2 millones 378 mil 539|2378539|true",
        "2½ Milliarden|2500000000|true",
        "4分の3|3/4|true",
        "8⁄10 of a grain|4/5|true",
        "245 564 кг|245546|false",
        "a third|1/3|true",
      })
  void readsDigits(String phrase, String value, boolean agrees) {
    assertThat(new BundledPhrase(phrase).agrees(Optional.of(Quantity.of(value, Unit.KM2))))
        .isEqualTo(agrees);
  }
}
