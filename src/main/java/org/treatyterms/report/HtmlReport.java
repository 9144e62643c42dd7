package org.treatyterms.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.treatyterms.chart.Charts;
import org.treatyterms.reconcile.Reconciliation;

/**
 * The report as a folder: {@code index.html}, a page that needs nothing but itself, and beside it
 * {@code data/check.json} and {@code data/claims.csv} with the same account for programs.
 */
public final class HtmlReport {
  private HtmlReport() {}

  /**
   * Writes a report with a comparison chart for every term that has claims of two origins or more.
   *
   * @param all the reconciliation
   * @param folder the report's folder
   * @throws IOException if it cannot be written
   * @throws java.nio.file.FileAlreadyExistsException if there is something else at that place; the
   *     message says what, and nothing is changed
   */
  public static void write(Reconciliation all, Path folder) throws IOException {
    // Definition and sources stand beside the chart; it need not repeat them.
    write(
        all, term -> Charts.comparison(all, term).withSubtitle("").withCaption("").toSvg(), folder);
  }

  /**
   * Writes a report. The folder appears whole or not at all; a folder of an earlier report is
   * replaced.
   *
   * @param all the reconciliation
   * @param pictures where the pictures come from
   * @param folder the report's folder
   * @throws IOException if it cannot be written
   * @throws java.nio.file.FileAlreadyExistsException if there is something else at that place; the
   *     message says what, and nothing is changed
   * @throws IllegalArgumentException if a picture is no SVG document
   */
  public static void write(Reconciliation all, Pictures pictures, Path folder) throws IOException {
    ReportFolder.check(folder);
    Map<String, String> files = new LinkedHashMap<>();
    files.put(ReportFolder.INDEX, HtmlPage.of(all, pictures));
    files.put(ReportFolder.JSON, Account.json().text(all));
    files.put(ReportFolder.CSV, Account.csv().text(all));
    ReportFolder.write(folder, files);
  }
}
