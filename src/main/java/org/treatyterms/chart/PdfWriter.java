package org.treatyterms.chart;

import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2D;
import de.rototor.pdfbox.graphics2d.PdfBoxGraphics2DFontTextDrawer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/** Writes a scene as PDF. The only class that knows PDFBox, which users may leave out. */
final class PdfWriter {
  /** Points of 1/72 inch in one of 1/96 inch. */
  private static final float POINT = 0.75f;

  private PdfWriter() {}

  static byte[] write(Scene scene) {
    try (PDDocument document = new PDDocument();
        PdfBoxGraphics2DFontTextDrawer fonts = new PdfBoxGraphics2DFontTextDrawer()) {
      float width = (float) scene.width();
      float height = (float) scene.height();
      PDPage page = new PDPage(new PDRectangle(width * POINT, height * POINT));
      document.addPage(page);
      document.setDocumentId(0L);
      document.getDocumentInformation().setTitle(scene.title());
      document.getDocumentInformation().setSubject(scene.description());
      document.getDocumentCatalog().setLanguage("en");
      fonts.registerFont(Fonts.regular().getFontName(Locale.ROOT), Fonts.open(Fonts.REGULAR_FILE));
      fonts.registerFont(Fonts.bold().getFontName(Locale.ROOT), Fonts.open(Fonts.BOLD_FILE));
      PdfBoxGraphics2D g = new PdfBoxGraphics2D(document, width, height);
      g.setFontTextDrawer(fonts);
      Painter.paint(scene, g);
      g.dispose();
      try (PDPageContentStream contents = new PDPageContentStream(document, page)) {
        contents.transform(Matrix.getScaleInstance(POINT, POINT));
        contents.drawForm(g.getXFormObject());
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
