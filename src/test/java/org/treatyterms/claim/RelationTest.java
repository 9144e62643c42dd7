package org.treatyterms.claim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RelationTest {
  private static Relation parse(String expression) {
    return Relation.parse("x/r", expression, "", "", "");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "a/b + a/c = a/d",
        "a/b - ( a/c - a/d ) = 0",
        "a/b / ( a/c * a/d ) <= 1.5",
        "a/lost = a/share * r/population[with-finland]",
        "a/vote.in_favour >= ceil ( 2 / 3 * a/vote.cast )",
        "( a/b + a/c ) * 2 > a/d"
      })
  void comesBackFromItsNormalForm(String expression) {
    Relation relation = parse(expression);
    assertThat(relation.expression()).isEqualTo(expression);
    assertThat(parse(relation.expression())).isEqualTo(relation);
  }

  @Test
  void readsPrecedenceAsUsual() {
    assertThat(parse("a/b = ( a/c * a/d ) + a/e").expression()).isEqualTo("a/b = a/c * a/d + a/e");
    assertThat(parse("a/b = a/c - a/d - a/e").right().refs()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a/b = | ends at token 3 where a number, a term, ceil or ( is expected;",
        "a/b + a/c | ends at token 4 where an operator or one of = < <= > >= is expected;",
        "a/b = a/c / 0 | divides by zero at token 5; write another divisor",
        "a/b = floor ( a/c ) | has 'floor' at token 3 where a number, a term, ceil or ( is expected;",
        "a/b = 1,5 | '1,5' is not a number; write the decimal point, like 1.5",
        "a/b.yes = 1 | 'yes' is not a part of a tally; write in_favour, against,",
        "a/b = ../etc | has '../etc' at token 3 where",
        "a/b=1 | has 'a/b=1' at token 1 where"
      })
  void saysWhereItCannotBeRead(String expression, String message) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parse(expression))
        .withMessageContaining(message);
  }

  @Test
  void hostileDepthAndLengthAreBounded() {
    String deep = "( ".repeat(10_000) + "1" + " )".repeat(10_000) + " = 1";
    assertThatIllegalArgumentException().isThrownBy(() -> parse(deep));
    String nested = "( ".repeat(500) + "1" + " )".repeat(500) + " = 1";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parse(nested))
        .withMessage("nests more than 100 parentheses at token 101; write it flatter");
    String longSum = "1" + " + 1".repeat(100_000) + " = 2";
    assertThatIllegalArgumentException()
        .isThrownBy(() -> parse(longSum))
        .withMessage("has more than 2000 tokens; write several relations");
  }
}
