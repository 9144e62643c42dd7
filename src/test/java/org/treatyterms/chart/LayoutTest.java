package org.treatyterms.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.treatyterms.figure.CalendarSystem;
import org.treatyterms.figure.Kind;
import org.treatyterms.reconcile.Comparison;

class LayoutTest {
  private static final String LONG =
      "Report of the commission on the provisional frontier line no ";

  @ParameterizedTest
  @CsvSource({"2,920", "10,920", "40,920", "2,480", "10,480", "10,1400"})
  void noTextOverlapsOrLeavesThePage(int rows, int width) {
    for (String label : List.of("", "No. ", LONG, "Donaudampfschifffahrtsgesellschaftskapitäns-")) {
      for (Map.Entry<String, Chart> chart : Kinds.all(rows, label).entrySet()) {
        Scene scene = chart.getValue().withWidth(width).scene();
        assertThat(faults(scene))
            .as("%s, %d rows of '%s', %d wide", chart.getKey(), rows, label, width)
            .isEmpty();
      }
    }
  }

  /** The last tick lies so near the end of the axis that its label is moved in. */
  @Test
  void labelsOfAnAxisStayApart() {
    for (int day = 10; day < 29; day++) {
      List<Comparison> events = List.of(event("1917-10-25"), event("1917-11-" + day));
      for (CalendarSystem calendar : List.of(CalendarSystem.GREGORIAN, CalendarSystem.JULIAN)) {
        Chart chart = Charts.timeline(events, calendar, Function.identity());
        assertThat(faults(chart.scene())).as("%s November, %s", day, calendar).isEmpty();
      }
    }
  }

  private static Comparison event(String day) {
    return Samples.of("e/" + day, "An event", Kind.DATE, null)
        .date("s", day, day, CalendarSystem.JULIAN)
        .comparison();
  }

  private static List<String> faults(Scene scene) {
    List<String> faults = new ArrayList<>();
    List<Mark.Text> texts = scene.texts();
    Rectangle2D page = new Rectangle2D.Double(0, 0, scene.width(), scene.height());
    for (int i = 0; i < texts.size(); i++) {
      Rectangle2D box = texts.get(i).box();
      if (!page.contains(box)) {
        faults.add("off the page: " + texts.get(i).string());
      }
      for (int j = i + 1; j < texts.size(); j++) {
        Rectangle2D common = box.createIntersection(texts.get(j).box());
        if (common.getWidth() > 0.5 && common.getHeight() > 0.5) {
          faults.add(texts.get(i).string() + " × " + texts.get(j).string());
        }
      }
    }
    return faults;
  }
}
