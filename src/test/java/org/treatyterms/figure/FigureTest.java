package org.treatyterms.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.function.Function;
import java.util.stream.Stream;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** One contract for all figures, then what is special to some. */
class FigureTest {
  static Stream<Arguments> samples() {
    return Stream.of(
        sample("780000 km2", Quantity::parse, "780,000 km²"),
        sample("12.50 usd/acre", Quantity::parse, "12.50 US dollars per acre"),
        sample("300 divisions", Quantity::parse, "300 divisions"),
        sample("26 percent of inhabitants", Share::parse, "26 %"),
        sample("1/3 fraction of railways", Share::parse, "1/3"),
        sample("6000000000 mark", Money::parse, "6,000,000,000 marks"),
        sample("40 ships .. 45 ships", Range::parse, "40 to 45 ships"),
        sample("40 ships .. ?", Range::parse, "from 40 ships"),
        sample("1918-03", CalendarDate::parse, "1918-03"),
        sample("1917-11-15 (julian)", CalendarDate::parse, "1917-11-15 Old Style (1917-11-28)"),
        sample(
            "1917-11-15/1917-11-28 (dual)",
            CalendarDate::parse,
            "1917-11-15 Old Style / 1917-11-28 New Style"),
        sample(
            "724 in favour, 276 against, 118 abstaining, ? not voting, out of ?",
            Tally::parse,
            "724 in favour, 276 against, 118 abstaining"));
  }

  private static Arguments sample(String text, Function<String, Figure> parse, String words) {
    return Arguments.of(text, parse, words);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void goesOutAndComesBack(String text, Function<String, Figure> parse, String words) {
    Figure figure = parse.apply(text);
    assertThat(figure).hasToString(text);
    assertThat(parse.apply(figure.toString())).isEqualTo(figure).hasSameHashCodeAs(figure);
    assertThat(figure.words()).isEqualTo(words);
  }

  @ParameterizedTest
  @MethodSource("samples")
  void refusesWhatItCannotRead(String text, Function<String, Figure> parse, String words) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parse.apply("about 5"))
        .withMessageStartingWith("'");
    assertThat(words).isNotEmpty();
    assertThat(text).isNotEmpty();
  }

  @Test
  void aBareNumberIsNoShare() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Share.parse("62.5"))
        .withMessage(
            "'62.5' is not a share with one reading: percent or fraction? write '62.5 percent' or"
                + " '62.5 fraction'");
  }

  /** 724/1000 = 72.4 %, 724/1118 = 362/559 (64.8 %), by hand. */
  @Test
  void sharesOfATallyDependOnTheBase() {
    Tally vote = Tally.of(724, 276, 118);
    assertThat(vote.inFavour(Tally.Base.CAST).number().value())
        .isEqualTo(new BigFraction(181, 250));
    assertThat(vote.inFavour(Tally.Base.RECORDED).number().value())
        .isEqualTo(new BigFraction(362, 559));
    BigFraction twoThirds = new BigFraction(2, 3);
    assertThat(vote.reaches(twoThirds, Tally.Base.CAST)).contains(true);
    assertThat(vote.reaches(twoThirds, Tally.Base.RECORDED)).contains(false);
    assertThat(vote.reaches(twoThirds, Tally.Base.MEMBERSHIP)).isEmpty();
    assertThat(vote.outOf(1204).reaches(twoThirds, Tally.Base.MEMBERSHIP)).contains(false);
  }

  @Test
  void whatIsNotStatedIsNotZero() {
    assertThat(Tally.of(9, 7).total(Tally.Base.RECORDED)).isEmpty();
    assertThat(Tally.of(9, 7)).isNotEqualTo(Tally.of(9, 7, 0));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Tally.of(-1, 7))
        .withMessage("A tally has no negative part: -1");
  }

  /** Old Style ran 13 days behind in 1900–2099, 12 in the 19th century, 11 in the 18th. */
  @ParameterizedTest
  @CsvSource({
    "1917-11-15,1917-11-28",
    "1917-12-31,1918-01-13",
    "1803-04-18,1803-04-30",
    "1763-02-04,1763-02-15",
    "1900-02-29,1900-03-13"
  })
  void julianDaysAreGregorianDays(String old, String now) {
    CalendarDate date = CalendarDate.parse(old, CalendarSystem.JULIAN);
    assertThat(date.first()).hasToString(now);
    assertThat(CalendarDate.parse(old + "/" + now, CalendarSystem.DUAL).halvesAgree()).isTrue();
  }

  @Test
  void datesThatDoNotExistAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CalendarDate.parse("1918-02-31", CalendarSystem.GREGORIAN))
        .withMessageStartingWith(
            "'1918-02-31' is not a date that exists in the gregorian calendar;");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> CalendarDate.parse("1900-02-29", CalendarSystem.GREGORIAN))
        .withMessageContaining("gregorian");
    assertThat(CalendarDate.parse("1917-12-18/1917-12-28", CalendarSystem.DUAL).halvesAgree())
        .isFalse();
  }

  @Test
  void rangesRunLowToHigh() {
    Quantity more = Quantity.count("45", "ships");
    Quantity less = Quantity.count("40", "ships");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Range.of(more, less))
        .withMessage("A range runs low to high: 45 ships, 40 ships");
  }
}
