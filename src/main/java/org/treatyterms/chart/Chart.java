package org.treatyterms.chart;

import java.awt.image.BufferedImage;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;

/**
 * A picture, ready to be written. Immutable; the same chart gives the same bytes each time, on one
 * version of Java.
 */
public final class Chart {
  private static final double DEFAULT_WIDTH = 920;
  private static final double PRINT_SCALE = 2;

  private final Heading heading;
  private final double width;
  private final Body body;

  Chart(Heading heading, Body body) {
    this(heading, DEFAULT_WIDTH, body);
  }

  private Chart(Heading heading, double width, Body body) {
    this.heading = heading;
    this.width = width;
    this.body = body;
  }

  /**
   * Returns the title, which states the finding.
   *
   * @return the title
   */
  public String title() {
    return heading.title();
  }

  /**
   * Returns what the picture shows in words, for those who do not see it.
   *
   * @return sentences
   */
  public String description() {
    return scene(false).description();
  }

  /**
   * Returns the chart with another title.
   *
   * @param title the title
   * @return a chart
   */
  public Chart withTitle(String title) {
    return new Chart(new Heading(title, heading.subtitle(), heading.caption()), width, body);
  }

  /**
   * Returns the chart with another subtitle.
   *
   * @param subtitle what is shown, with unit and base
   * @return a chart
   */
  public Chart withSubtitle(String subtitle) {
    return new Chart(new Heading(heading.title(), subtitle, heading.caption()), width, body);
  }

  /** The chart with the name of its treaty before the subtitle, unless its words tell it. */
  Chart under(String treaty) {
    boolean told = heading.title().contains(treaty) || heading.subtitle().contains(treaty);
    String rest = heading.subtitle();
    return told ? this : withSubtitle(rest.isEmpty() ? treaty : treaty + ". " + rest);
  }

  /**
   * Returns the chart with another caption.
   *
   * @param caption sources and remarks
   * @return a chart
   */
  public Chart withCaption(String caption) {
    return new Chart(new Heading(heading.title(), heading.subtitle(), caption), width, body);
  }

  /**
   * Returns the chart in another width. The height follows from the contents.
   *
   * @param pixels the width at scale 1, from 480 to 4000; 920 unless set
   * @return a chart
   * @throws IllegalArgumentException if the width is out of these bounds
   */
  public Chart withWidth(int pixels) {
    if (pixels < 480 || pixels > 4000) {
      throw new IllegalArgumentException("A chart is 480 to 4000 pixels wide, not " + pixels);
    }
    return new Chart(heading, pixels, body);
  }

  /**
   * Writes the chart in the format that the file's name ends in: {@code .svg}, {@code .png} (at
   * twice the size in pixels) or {@code .pdf}. The file is written whole or not at all.
   *
   * @param file the file; its folder must exist
   * @throws IllegalArgumentException if the name ends otherwise
   * @throws IllegalStateException for PDF, if the optional libraries are not there; the message
   *     names them
   * @throws UncheckedIOException if the file cannot be written
   */
  public void write(Path file) {
    String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
    byte[] bytes;
    if (name.endsWith(".svg")) {
      bytes = toSvg().getBytes(StandardCharsets.UTF_8);
    } else if (name.endsWith(".png")) {
      bytes = toPng(PRINT_SCALE);
    } else if (name.endsWith(".pdf")) {
      bytes = toPdf();
    } else {
      throw new IllegalArgumentException(
          "Cannot tell the format of '" + file + "'; end its name in .svg, .png or .pdf");
    }
    Output.write(file, bytes);
  }

  /**
   * Returns the chart as an SVG document with real text, a title and a description. It begins with
   * the root element, so that it can stand in a page.
   *
   * @return the document
   */
  public String toSvg() {
    return SvgWriter.write(scene(false));
  }

  /**
   * Returns the chart as PNG.
   *
   * @param scale pixels for each point of the layout, from 0.25 to 8; 2 suits print and sharp
   *     screens
   * @return the file's bytes
   * @throws IllegalArgumentException if the scale is out of these bounds
   */
  public byte[] toPng(double scale) {
    return PngWriter.write(image(scale), 96 * scale);
  }

  /**
   * Returns the chart as PDF with embedded fonts. Needs the optional libraries {@code
   * de.rototor.pdfbox:graphics2d} and {@code org.apache.pdfbox:pdfbox}.
   *
   * @return the file's bytes
   * @throws IllegalStateException if the libraries are not there; the message names them
   */
  public byte[] toPdf() {
    return Output.pdf(scene());
  }

  /**
   * Returns the chart as an image at scale 2, as notebooks show it.
   *
   * @return the image
   */
  public BufferedImage toImage() {
    return image(PRINT_SCALE);
  }

  private BufferedImage image(double scale) {
    if (!(scale >= 0.25 && scale <= 8)) {
      throw new IllegalArgumentException("A scale is from 0.25 to 8, not " + scale);
    }
    return Painter.image(scene(), scale);
  }

  Scene scene() {
    return scene(true);
  }

  /** The fonts of SVG are those of whoever looks at it. */
  private Scene scene(boolean set) {
    return Page.lay(heading, width, body, set);
  }
}
