package org.treatyterms.dataset;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Turns the bytes of a file into text and says in which line they are not UTF-8. */
final class Utf8 {
  /** So many broken lines are listed; a file in another encoding has one in every other line. */
  private static final int MAX_LISTED = 10;

  private Utf8() {}

  /** Returns the text without a byte order mark; what is no UTF-8 becomes U+FFFD and an error. */
  static String decode(String file, byte[] bytes, Problems problems) {
    String fast = new String(bytes, StandardCharsets.UTF_8);
    if (fast.indexOf('\uFFFD') < 0) {
      return fast.startsWith("\uFEFF") ? fast.substring(1) : fast;
    }
    return report(file, bytes, problems);
  }

  private static String report(String file, byte[] bytes, Problems problems) {
    ByteBuffer in = ByteBuffer.wrap(bytes);
    CharBuffer out = CharBuffer.allocate(bytes.length + 1);
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    int line = 1;
    int counted = 0;
    int listed = 0;
    CoderResult result = decoder.decode(in, out, true);
    while (result.isError()) {
      int before = line;
      for (; counted < in.position(); counted++) {
        line += bytes[counted] == '\n' ? 1 : 0;
      }
      if ((line > before || listed == 0) && listed++ < MAX_LISTED) {
        problems.error(
            file,
            line,
            String.format(
                Locale.ROOT,
                "holds a byte that is not UTF-8 (0x%02X); write the file as UTF-8",
                bytes[in.position()]));
      }
      in.position(in.position() + result.length());
      out.put('\uFFFD');
      result = decoder.decode(in, out, true);
    }
    out.flip();
    boolean mark = out.hasRemaining() && out.get(0) == '\uFEFF';
    return mark ? out.subSequence(1, out.length()).toString() : out.toString();
  }
}
