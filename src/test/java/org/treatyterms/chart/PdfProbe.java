package org.treatyterms.chart;

/** Writes a PDF; loaded where the libraries for it are missing. */
public final class PdfProbe {
  private PdfProbe() {}

  public static void run() {
    Charts.comparison(Gallery.area()).toPdf();
  }
}
