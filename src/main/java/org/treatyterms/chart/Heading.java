package org.treatyterms.chart;

/**
 * The words around a chart.
 *
 * @param title the finding
 * @param subtitle what is shown, with unit and base
 * @param caption sources and remarks
 */
record Heading(String title, String subtitle, String caption) {
  Heading {
    title = Words.clean(title);
    subtitle = Words.clean(subtitle);
    caption = Words.clean(caption);
  }
}
