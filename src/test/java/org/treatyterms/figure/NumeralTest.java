package org.treatyterms.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.util.Locale;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumeralTest {
  @ParameterizedTest
  @ValueSource(strings = {"750000", "81.00", "0.5", "-3.25", "0", "1/3", "-2/7", "00012"})
  void comesBackFromItsText(String text) {
    Numeral number = Numeral.parse(text);
    assertThat(Numeral.parse(number.toString())).isEqualTo(number);
  }

  @ParameterizedTest
  @CsvSource({"750000,10000", "81.00,0.01", "7,1", "100,100", "12.5,0.1", "0,1", "0.0,0.1"})
  void knowsTheLastPlaceThatCounts(String text, BigDecimal place) {
    assertThat(Numeral.parse(text).place()).isEqualByComparingTo(place);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "780,000 | '780,000' is not a number with one reading; write 780000 or 780.000",
        "1,234,567 | '1,234,567' is not a plain number; write it without separators, like 1234567",
        "62,5 | '62,5' is not a number; write the decimal point, like 62.5",
        "1e400 | '1e400' is not a number; write digits like 750000 or 81.5, or a fraction like 1/3",
        "NaN | 'NaN' is not a number; write digits like 750000 or 81.5, or a fraction like 1/3",
        "1/0 | '1/0' divides by zero; write a fraction like 1/3",
        "+5 | '+5' is not a number; write digits like 750000 or 81.5, or a fraction like 1/3"
      })
  void refusesWithARemedy(String text, String message) {
    assertThatIllegalArgumentException().isThrownBy(() -> Numeral.parse(text)).withMessage(message);
  }

  @Test
  void aLocaleSettlesWhatACommaMeans() {
    assertThat(Numeral.parse("780,000", Locale.ENGLISH).text()).isEqualTo("780000");
    assertThat(Numeral.parse("780,5", Locale.GERMAN).text()).isEqualTo("780.5");
    assertThat(Numeral.parse("1.234.567", Locale.GERMAN).text()).isEqualTo("1234567");
    assertThat(Numeral.parse("780 000", Locale.FRENCH).text()).isEqualTo("780000");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Numeral.parse("7,80,000", Locale.ENGLISH))
        .withMessage("'7,80,000' is not a number as written in en");
  }

  @Test
  void trailingDecimalsArePartOfWhatWasPrinted() {
    assertThat(Numeral.parse("81.00")).isNotEqualTo(Numeral.parse("81"));
    assertThat(Numeral.parse("81.00").value()).isEqualTo(new BigFraction(81));
  }

  @Test
  void exactValuesThatEndAreDecimals() {
    assertThat(Numeral.of(new BigFraction(13, 8)).text()).isEqualTo("1.625");
    assertThat(Numeral.of(new BigFraction(1, 3)).text()).isEqualTo("1/3");
    assertThat(Exact.words(new BigFraction(215384615384L).divide(1000), 5))
        .isEqualTo("215,384,615");
    assertThat(Exact.words(new BigFraction(750000, 540858), 3)).isEqualTo("1.39");
  }

  @Test
  void aHugeCellIsRefusedShort() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Numeral.parse("9".repeat(5_000_000)))
        .withMessage("'99999999999999999999…' is not a number; it has 5000000 characters");
  }
}
