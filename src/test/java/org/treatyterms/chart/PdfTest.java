package org.treatyterms.chart;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;

class PdfTest {
  @Test
  void fontsAreEmbeddedAndTextIsText() throws Exception {
    byte[] pdf = Charts.comparison(Gallery.area(), null, Gallery::name).toPdf();
    try (PDDocument document = Loader.loadPDF(pdf)) {
      List<PDFont> fonts = new ArrayList<>();
      collect(document.getPage(0).getResources(), fonts);
      assertThat(fonts).isNotEmpty().allMatch(PDFont::isEmbedded);
      assertThat(fonts.stream().map(PDFont::getName))
          .allMatch(name -> name.contains("DejaVuSansCondensed"));
      assertThat(new PDFTextStripper().getText(document)).contains("750,000 square kilometers");
      assertThat(document.getDocumentInformation().getTitle())
          .isEqualTo("Sources differ by 4.0 % on the area ceded by Russia");
      assertThat(document.getDocumentInformation().getCreationDate()).isNull();
      assertThat(document.getPage(0).getMediaBox().getWidth()).isEqualTo(690f);
    }
  }

  private static void collect(PDResources resources, List<PDFont> fonts) throws Exception {
    for (COSName name : resources.getFontNames()) {
      fonts.add(resources.getFont(name));
    }
    for (COSName name : resources.getXObjectNames()) {
      if (resources.isImageXObject(name)) {
        continue;
      }
      var form = (org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject) resources.getXObject(name);
      collect(form.getResources(), fonts);
    }
  }

  @Test
  void withoutTheLibrariesAMessageNamesThem() throws Exception {
    List<URL> urls = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      if (!entry.contains("pdfbox")) {
        urls.add(new File(entry).toURI().toURL());
      }
    }
    ClassLoader platform = ClassLoader.getPlatformClassLoader();
    try (URLClassLoader loader = new URLClassLoader(urls.toArray(new URL[0]), platform)) {
      Class<?> probe = loader.loadClass(PdfProbe.class.getName());
      assertThat(message(probe))
          .isEqualTo(
              "PDF needs two more libraries; add de.rototor.pdfbox:graphics2d:3.0.5 and"
                  + " org.apache.pdfbox:pdfbox:3.0.8 to the project, or write .svg or .png");
    }
  }

  private static String message(Class<?> probe) throws Exception {
    try {
      probe.getMethod("run").invoke(null);
      return "";
    } catch (InvocationTargetException e) {
      return String.valueOf(e.getCause().getMessage());
    }
  }
}
