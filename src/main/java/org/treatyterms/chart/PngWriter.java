package org.treatyterms.chart;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes an image as PNG, with its size on paper. Rows go unfiltered: flat areas compress better
 * so, and in a fraction of the time that Java's own writer takes.
 */
final class PngWriter {
  private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
  private static final double INCHES_PER_METRE = 1 / 0.0254;

  /** From so many pixels on, time counts more than size. */
  private static final int LARGE = 4_000_000;

  private final ByteArrayOutputStream out = new ByteArrayOutputStream(1 << 16);

  private PngWriter() {}

  /**
   * Writes an image.
   *
   * @param image any image without transparency
   * @param perInch pixels per inch
   */
  static byte[] write(BufferedImage image, double perInch) {
    PngWriter writer = new PngWriter();
    writer.out.writeBytes(SIGNATURE);
    byte depth = 8;
    byte trueColour = 2;
    writer.chunk(
        "IHDR",
        ByteBuffer.allocate(13)
            .putInt(image.getWidth())
            .putInt(image.getHeight())
            .put(depth)
            .put(trueColour)
            .array());
    int perMetre = (int) Math.round(perInch * INCHES_PER_METRE);
    byte metre = 1;
    writer.chunk(
        "pHYs", ByteBuffer.allocate(9).putInt(perMetre).putInt(perMetre).put(metre).array());
    writer.chunk("IDAT", compressed(image));
    writer.chunk("IEND", new byte[0]);
    return writer.out.toByteArray();
  }

  private static byte[] compressed(BufferedImage image) {
    int width = image.getWidth();
    int height = image.getHeight();
    Deflater deflater = new Deflater((long) width * height > LARGE ? 3 : 6);
    try {
      ByteArrayOutputStream packed = new ByteArrayOutputStream(width * height / 8);
      byte[] buffer = new byte[1 << 15];
      int[] pixels = new int[width];
      byte[] row = new byte[1 + 3 * width];
      for (int y = 0; y < height; y++) {
        image.getRGB(0, y, width, 1, pixels, 0, width);
        int at = 1; // the filter's number, zero, stands before each row
        for (int pixel : pixels) {
          row[at++] = (byte) (pixel >> 16);
          row[at++] = (byte) (pixel >> 8);
          row[at++] = (byte) pixel;
        }
        deflater.setInput(row);
        drain(deflater, buffer, packed);
      }
      deflater.finish();
      drain(deflater, buffer, packed);
      return packed.toByteArray();
    } finally {
      deflater.end();
    }
  }

  private static void drain(Deflater deflater, byte[] buffer, ByteArrayOutputStream packed) {
    int count = deflater.deflate(buffer);
    while (count > 0) {
      packed.write(buffer, 0, count);
      count = deflater.deflate(buffer);
    }
  }

  private void chunk(String type, byte[] data) {
    byte[] name = type.getBytes(StandardCharsets.US_ASCII);
    CRC32 check = new CRC32();
    check.update(name);
    check.update(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt(data.length).array());
    out.writeBytes(name);
    out.writeBytes(data);
    out.writeBytes(ByteBuffer.allocate(4).putInt((int) check.getValue()).array());
  }
}
