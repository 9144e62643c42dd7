package org.treatyterms.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.GraphicsEnvironment;
import java.awt.font.FontRenderContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The bundled font, and what stands in for letters that it lacks. All measuring is done with it, so
 * that layout does not depend on the machine.
 */
final class Fonts {
  /** The family in SVG; what follows are fonts of like width that other systems have. */
  static final String FAMILY =
      "'DejaVu Sans Condensed', 'DejaVu Sans', Tahoma, 'Noto Sans', 'Segoe UI', Arial, sans-serif";

  static final String REGULAR_FILE = "fonts/DejaVuSansCondensed.ttf";
  static final String BOLD_FILE = "fonts/DejaVuSansCondensed-Bold.ttf";

  /** No hinting and fractional widths: measures hold at every scale. */
  static final FontRenderContext EXACT = new FontRenderContext(null, true, true);

  private static final String OTHER = "other signs";

  private static final Map<Integer, Optional<Font>> STAND_INS = new ConcurrentHashMap<>();

  private Fonts() {}

  /** Loaded when first used. */
  private static final class Bundled {
    static final Font REGULAR = load(REGULAR_FILE);
    static final Font BOLD = load(BOLD_FILE);
  }

  /** Loaded only if the bundled font lacks a letter. */
  private static final class Installed {
    private static final Set<String> LOGICAL =
        Set.of("Dialog", "DialogInput", "Monospaced", "SansSerif", "Serif");

    static final List<Font> FONTS =
        Arrays.stream(GraphicsEnvironment.getLocalGraphicsEnvironment().getAllFonts())
            .filter(font -> !LOGICAL.contains(font.getFamily(Locale.ROOT)))
            .sorted(
                Comparator.comparingInt(Installed::rank)
                    .thenComparing(font -> font.getFontName(Locale.ROOT)))
            .toList();

    private static int rank(Font font) {
      String name = font.getFontName(Locale.ROOT);
      boolean plain = !name.matches(".*(Bold|Light|Thin|Black|Italic|Oblique|Mono|Serif).*");
      return (name.startsWith("Noto Sans") ? 0 : 2) + (plain ? 0 : 1);
    }
  }

  /**
   * A stretch of text in one font.
   *
   * @param text the text
   * @param font its font
   */
  record Run(String text, Font font) {
    double width() {
      return font.getStringBounds(text, EXACT).getWidth();
    }
  }

  /**
   * Widths of letters that stand beside each other without joining, for a size of one. Text of such
   * letters is as wide as they are together; layout measures much of it.
   */
  private static final class Advances {
    private static final int LETTERS = 0x0530;
    private static final int SIGNS = 0x2010;
    private static final int SIGNS_END = 0x2040;
    private static final Advances REGULAR = new Advances(regular());
    private static final Advances BOLD = new Advances(bold());

    private final Font large;

    /**
     * Widths by letter; zero where none is measured yet. Threads may measure a letter twice, with
     * the same result.
     */
    private final double[] widths = new double[LETTERS + SIGNS_END - SIGNS];

    private Advances(Font font) {
      large = font.deriveFont(1000f);
    }

    private double measure(char letter) {
      boolean plain =
          letter >= ' '
              && !Character.isISOControl(letter)
              && Character.getType(letter) != Character.NON_SPACING_MARK
              && Character.getType(letter) != Character.FORMAT
              && large.canDisplay(letter);
      return plain ? large.getStringBounds(String.valueOf(letter), EXACT).getWidth() / 1000 : -1;
    }

    /** The width for a size of one; negative if some letter needs a closer look. */
    static double of(String text, boolean bold) {
      Advances advances = bold ? BOLD : REGULAR;
      double width = 0;
      for (int i = 0; i < text.length(); i++) {
        char letter = text.charAt(i);
        int at =
            letter < LETTERS
                ? letter
                : letter >= SIGNS && letter < SIGNS_END ? letter - SIGNS + LETTERS : -1;
        if (at < 0) {
          return -1;
        }
        double advance = advances.widths[at];
        if (advance == 0) {
          advance = advances.measure(letter);
          advances.widths[at] = advance;
        }
        if (advance < 0) {
          return -1;
        }
        width += advance;
      }
      return width;
    }
  }

  private static Font load(String file) {
    try (InputStream in = open(file)) {
      return Font.createFont(Font.TRUETYPE_FONT, in);
    } catch (IOException | FontFormatException e) {
      throw new IllegalStateException("The bundled font cannot be read: " + file, e);
    }
  }

  static InputStream open(String file) {
    InputStream in = Fonts.class.getResourceAsStream(file);
    if (in == null) {
      throw new IllegalStateException("The bundled font is missing: " + file);
    }
    return in;
  }

  /** The bundled font in a face. */
  static Font font(Face face) {
    return (face.bold ? bold() : regular()).deriveFont((float) face.size);
  }

  static Font regular() {
    return bundled(false);
  }

  static Font bold() {
    return bundled(true);
  }

  private static Font bundled(boolean bold) {
    try {
      return bold ? Bundled.BOLD : Bundled.REGULAR;
    } catch (LinkageError | InternalError e) {
      throw new IllegalStateException(
          "Java finds no fonts on this machine; install fontconfig and any font, for instance with"
              + " apt-get install fontconfig fonts-dejavu-core",
          e);
    }
  }

  static double width(String text, Face face) {
    double width = Advances.of(text, face.bold) * face.size;
    if (width >= 0) {
      return width;
    }
    width = 0;
    for (Run run : runs(text, face)) {
      width += run.width();
    }
    return width;
  }

  /** Splits text where the bundled font lacks letters. */
  static List<Run> runs(String text, Face face) {
    Font own = font(face);
    if (own.canDisplayUpTo(text) < 0) {
      return text.isEmpty() ? List.of() : List.of(new Run(text, own));
    }
    List<Run> runs = new ArrayList<>();
    int start = 0;
    Font current = own;
    for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
      int letter = text.codePointAt(at);
      // A mark stays with its letter.
      boolean joined = Character.getType(letter) == Character.NON_SPACING_MARK;
      Font font = joined && current.canDisplay(letter) ? current : fontFor(letter, own, face);
      if (!font.equals(current)) {
        if (at > start) {
          runs.add(new Run(text.substring(start, at), current));
        }
        start = at;
        current = font;
      }
    }
    runs.add(new Run(text.substring(start), current));
    return runs;
  }

  private static Font fontFor(int letter, Font own, Face face) {
    if (own.canDisplay(letter)) {
      return own;
    }
    return standIn(letter).map(font -> font.deriveFont((float) face.size)).orElse(own);
  }

  private static Optional<Font> standIn(int letter) {
    return STAND_INS.computeIfAbsent(
        letter,
        c -> Installed.FONTS.stream().filter(font -> font.canDisplay(c.intValue())).findFirst());
  }

  /** Fonts that stand in for the bundled one, with the scripts they set; empty if none can. */
  static Map<String, Set<String>> standIns(Iterable<String> texts) {
    Map<String, Set<String>> found = new TreeMap<>();
    for (String text : texts) {
      if (regular().canDisplayUpTo(text) >= 0) {
        text.codePoints()
            .filter(c -> !regular().canDisplay(c))
            .forEach(
                c ->
                    found
                        .computeIfAbsent(
                            standIn(c).map(font -> font.getFamily(Locale.ROOT)).orElse(""),
                            font -> new TreeSet<>())
                        .add(script(c)));
      }
    }
    // Signs beside letters need no name of their own.
    found.values().stream().filter(s -> s.size() > 1).forEach(s -> s.remove(OTHER));
    return found;
  }

  private static String script(int letter) {
    Character.UnicodeScript script = Character.UnicodeScript.of(letter);
    return switch (script) {
      case HAN -> "Chinese";
      case HIRAGANA, KATAKANA -> "Japanese";
      case HANGUL -> "Korean";
      case COMMON, INHERITED, UNKNOWN -> OTHER;
      default -> {
        String name = script.name();
        yield name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT).replace('_', ' ');
      }
    };
  }
}
