package org.treatyterms.chart;

import java.awt.Color;
import java.util.List;

/**
 * A colour with the name of its part. The palette follows Okabe and Ito, darkened where text is set
 * in it; its members differ in lightness too, so that they can be told apart in grey.
 *
 * @param name the class in SVG, without prefix
 * @param color the colour
 */
record Ink(String name, Color color) {
  static final Ink PAPER = of("paper", 0xffffff);
  static final Ink TEXT = of("ink", 0x222222);
  static final Ink MUTED = of("muted", 0x666666);
  static final Ink GRID = of("grid", 0xe3e3e3);
  static final Ink RULE = of("rule", 0x8c8c8c);
  static final Ink FAINT = of("faint", 0xc4c4c4);
  static final Ink ACCENT = of("accent", 0x00609a);
  static final Ink WASH = new Ink("wash", new Color(0, 114, 178, 34));
  static final Ink ALERT = of("alert", 0xb84300);
  static final Ink STEP = of("step", 0x86a9c4);

  /** Text on coloured marks; it keeps its colour when a page changes those of ink and paper. */
  static final Ink ON_DARK = of("on-dark", 0xffffff);

  static final Ink ON_LIGHT = of("on-light", 0x222222);

  static final Ink FOR = of("for", 0x14548c);
  static final Ink AGAINST = of("against", 0xe8874a);
  static final Ink ABSTAINING = of("abstaining", 0xd0d3d8);
  static final Ink NOT_VOTING = of("not-voting", 0xf1f2f4);

  /** Colours of sources; with a symbol each, for grey. */
  static final List<Ink> SERIES =
      List.of(
          of("series-1", 0x0072b2),
          of("series-2", 0xe69f00),
          of("series-3", 0x009e73),
          of("series-4", 0xcc79a7),
          of("series-5", 0x222222),
          of("series-6", 0x56b4e9),
          of("series-7", 0xd55e00),
          of("series-8", 0x7a7a7a));

  static Ink of(String name, int rgb) {
    return new Ink(name, new Color(rgb));
  }

  String hex() {
    return "#" + Integer.toHexString(0xff000000 | color.getRGB()).substring(2);
  }

  /** Text that can be read on this colour. */
  Ink textOn() {
    // Where both have the same contrast.
    return luminance() > 0.21 ? ON_LIGHT : ON_DARK;
  }

  double luminance() {
    return 0.2126 * linear(color.getRed())
        + 0.7152 * linear(color.getGreen())
        + 0.0722 * linear(color.getBlue());
  }

  private static double linear(int channel) {
    double part = channel / 255.0;
    return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
  }
}
