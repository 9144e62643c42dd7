package org.treatyterms.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UnitTest {
  /**
   * Factors from NIST SP 811 (2008), Appendix B.8 and B.9: exact there for the international mile,
   * yard and pound; the acre from the international foot. Russian units from the length of the
   * verst (3,500 feet) and the square sazhen (49 square feet), by hand.
   */
  @ParameterizedTest
  @CsvSource({
    "mi2,km2,2.589988110336",
    "ha,km2,0.01",
    "acre,m2,4046.8564224",
    "verst2,km2,1.13806224",
    "desyatina,ha,1.0925397504",
    "legua2,km2,17.5561",
    "mi,km,1.609344",
    "nmi,m,1852",
    "verst,m,1066.8",
    "lb,kg,0.45359237",
    "pood,kg,16.3804964",
    "long-ton,kg,1016.0469088",
    "short-ton,kg,907.18474",
    "oz-troy,g,31.1034768",
    "t,kg,1000",
    "permille,percent,0.1",
    "fraction,percent,100",
    "week,day,7"
  })
  void factorsAreExact(String from, String to, BigDecimal factor) {
    Unit a = Unit.defined(from).orElseThrow();
    Unit b = Unit.defined(to).orElseThrow();
    assertThat(Exact.toDecimal(a.factorTo(b))).isEqualByComparingTo(factor);
  }

  /**
   * An arpent is a square of 180 pieds du roi of 144/443.296 m: 3,418.8683 m² by exact arithmetic
   * (3,418.89 m² if the pied is first rounded to 0.32484 m).
   */
  @Test
  void theArpentFollowsFromThePied() {
    Unit arpent = Unit.defined("arpent").orElseThrow();
    assertThat(Exact.rounded(arpent.factor(), 8)).isEqualByComparingTo("3418.8683");
  }

  @Test
  void everyUnitSaysWhatFixesIt() {
    for (String token : new String[] {"km2", "verst2", "arpent", "pood", "year"}) {
      assertThat(Unit.defined(token).orElseThrow().definition()).isNotEmpty();
    }
  }

  @Test
  void unlikeUnitsFailNamingBoth() {
    Quantity area = Quantity.of("5", Unit.KM2);
    Quantity length = Quantity.of("3", Unit.KM);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> area.plus(length))
        .withMessage("Cannot add 5 km2 and 3 km: area in km2, length in km");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Unit.KM2.factorTo(Unit.KG))
        .withMessage("Cannot convert km2 (area) into kg (mass)");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Money.of("6", "mark").plus(Money.of("1", "gold-mark")))
        .withMessage("Cannot add 6 mark and 1 gold-mark: two currencies");
  }

  @Test
  void addsExactlyInTheFirstUnit() {
    Quantity sum = Quantity.of("1", Unit.KM2).plus(Quantity.parse("1 mi2"));
    assertThat(sum).hasToString("3.589988110336 km2");
  }

  @Test
  void wrongUnitsAreRefusedWithWhatThereIs() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Unit.of(Kind.AREA, "km3"))
        .withMessage(
            "'km3' is not a unit of area; write one of km2, m2, ha, mi2, acre, verst2, desyatina,"
                + " arpent, legua2");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Unit.of(Kind.MONEY, "Gold Mark"))
        .withMessageContaining("write a name in a-z, 0-9 and hyphens, like gold-mark");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Unit.of(Kind.RATE, "usd"))
        .withMessage("'usd' is not a unit of rate; write unit/unit, like usd/acre");
  }

  @Test
  void ratesConvertByBothUnits() {
    Unit perAcre = Unit.of(Kind.RATE, "usd/acre");
    Unit perMile = Unit.of(Kind.RATE, "usd/mi2");
    assertThat(perAcre.factorTo(perMile)).isEqualTo(Exact.of("640"));
    assertThat(perAcre.convertsTo(Unit.of(Kind.RATE, "franc/acre"))).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "usd, US dollars",
    "gbp, pounds sterling",
    "gold-mark, gold marks",
    "haikwan-tael, haikwan taels",
    "spanish-dollar, Spanish dollars",
    "yen, yen",
    "kopeck, kopeck",
    "gbp/tael, pounds sterling per tael",
    "usd/gbp, US dollars per pound sterling"
  })
  void moneyIsNamedAsPeopleWriteIt(String token, String symbol) {
    Kind kind = token.contains("/") ? Kind.RATE : Kind.MONEY;
    assertThat(Unit.of(kind, token).symbol()).isEqualTo(symbol);
  }
}
