package org.treatyterms.chart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.List;
import org.apache.commons.math3.fraction.BigFraction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.treatyterms.figure.CalendarSystem;
import org.treatyterms.figure.Interval;

class FrameTest {
  @ParameterizedTest
  @CsvSource({
    "0,100",
    "740000,790000",
    "1000000.001,1000000.002",
    "8e25,1.2e26",
    "0.2601,0.2699",
    "-3,7",
    "1e-9,5e-9",
    "1e12,9e12",
    "55.13,55.14"
  })
  void ticksAreRoundAndEvenlyApart(double min, double max) {
    Scale scale = new Scale(Scale.Type.LINEAR, min, max);
    List<Frame.Tick> ticks = Axis.frame(scale, 420, 100, Axis.Magnitude.of(max)).ticks();
    assertThat(ticks.size()).isBetween(2, 12);
    double step = ticks.get(1).value() - ticks.get(0).value();
    for (int i = 0; i < ticks.size(); i++) {
      Frame.Tick tick = ticks.get(i);
      assertThat(tick.x()).isCloseTo(scale.place(tick.value()) * 420, within(1e-6));
      assertThat(tick.label().length()).isLessThan(20);
      double steps = (tick.value() - ticks.get(0).value()) / step;
      assertThat(steps).isCloseTo(i, within(1e-4));
    }
  }

  @Test
  void theGridStandsWhereTheTicksAre() {
    Scale scale = new Scale(Scale.Type.LINEAR, 0, 100);
    assertLines(Frame.even(scale, 400, 60, Axis::number));
    Scale days = new Scale(Scale.Type.DATE, -20_000, -19_000);
    assertLines(Axis.frame(days, 400, 60, new Axis.Magnitude(1, "")));
    Scale powers = new Scale(Scale.Type.LOG, 5, 5000);
    assertLines(Axis.frame(powers, 400, 60, new Axis.Magnitude(1, "")));
  }

  private static void assertLines(Frame frame) {
    BufferedImage image = new BufferedImage(420, 60, BufferedImage.TYPE_INT_RGB);
    Graphics2D g = image.createGraphics();
    g.setColor(Color.WHITE);
    g.fillRect(0, 0, 420, 60);
    g.translate(10, 0);
    frame.paint(g);
    g.dispose();
    assertThat(frame.ticks()).isNotEmpty();
    for (Frame.Tick tick : frame.ticks()) {
      int x = (int) Math.round(10 + tick.x());
      boolean line = false;
      for (int near = x - 1; near <= x + 1; near++) {
        line |= (image.getRGB(near, 30) & 0xff) < 0xf8;
      }
      assertThat(line).as("a line at %s", tick).isTrue();
    }
  }

  @Test
  void datesFallOnFirstDays() {
    double from = java.time.LocalDate.of(1917, 10, 20).toEpochDay();
    Scale scale = new Scale(Scale.Type.DATE, from, from + 160);
    assertThat(Axis.dates(scale, 420, CalendarSystem.GREGORIAN))
        .extracting(Frame.Tick::label)
        .containsExactly("Nov 1917", "Dec 1917", "Jan 1918", "Feb 1918", "Mar 1918");
    assertThat(Axis.dates(scale, 420, CalendarSystem.JULIAN).get(0).value())
        .isEqualTo((double) java.time.LocalDate.of(1917, 11, 14).toEpochDay());
  }

  @Test
  void valuesFarApartGetALogarithmicAxis() {
    Scale scale = Scale.around(new double[] {6e6, 6e9}, false);
    assertThat(scale.type()).isEqualTo(Scale.Type.LOG);
    assertThat(scale.place(6e6)).isBetween(0.0, 0.1);
    assertThat(Axis.frame(scale, 400, 60, new Axis.Magnitude(1, "")).ticks())
        .extracting(Frame.Tick::label)
        .containsExactly("10 million", "100 million", "1,000 million");
  }

  @Test
  void oneValueAloneHasRoomAroundIt() {
    Scale scale = Scale.around(new double[] {70, 70}, false);
    assertThat(scale.place(70)).isCloseTo(0.5, within(0.01));
    assertThat(Scale.around(new double[0], false)).isEqualTo(new Scale(Scale.Type.LINEAR, 0, 1));
  }

  @Test
  void numbersAreWrittenAlikeEverywhere() {
    assertThat(Axis.number(-1234567.5)).isEqualTo("−1,234,567.5");
    assertThat(Axis.number(0.1 + 0.2)).isEqualTo("0.3");
    assertThat(Axis.number(-0.04, 1)).isEqualTo("0.0");
    assertThat(new Axis.Magnitude(1e6, "million").label(55.5e6, 1e6)).isEqualTo("55.5");
  }

  @Test
  void whatIsCountedIsNotShownInHalves() {
    assertThat(whole("1147/2", "1149/2")).isEqualTo("[574,574]");
    assertThat(whole("15", "25")).isEqualTo("[15,24]");
    // No whole number lies between: the reading stays as it is.
    assertThat(whole("1/4", "3/4")).isEqualTo("[0.25,0.75)");
    assertThat(Values.counted("1", "votes")).isEqualTo("1 vote");
    assertThat(Values.counted("21", "votes")).isEqualTo("21 votes");
  }

  private static String whole(String low, String high) {
    return Values.whole(Interval.halfOpen(fraction(low), fraction(high))).toString();
  }

  private static BigFraction fraction(String text) {
    String[] parts = text.split("/");
    return parts.length == 1
        ? new BigFraction(Integer.parseInt(parts[0]))
        : new BigFraction(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]));
  }
}
