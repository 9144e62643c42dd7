package org.treatyterms.chart;

/** The sizes and weights of text; few, so that charts look alike. */
enum Face {
  TITLE(19, true),
  SUBTITLE(13.5, false),
  LABEL(13.5, false),
  STRONG(13.5, true),
  DETAIL(11.5, false),
  DETAIL_STRONG(11.5, true),
  AXIS(12, false),
  CAPTION(11.5, false);

  final double size;
  final boolean bold;

  Face(double size, boolean bold) {
    this.size = size;
    this.bold = bold;
  }

  /** From one baseline to the next. */
  double leading() {
    return Math.round(size * 1.32 * 2) / 2.0;
  }

  /** From the baseline to the top of capitals and figures. */
  double capHeight() {
    return size * 0.73;
  }

  /** How far letters reach above the baseline. */
  double ascent() {
    return size * 0.78;
  }

  /** How far letters reach below the baseline. */
  double descent() {
    return size * 0.24;
  }
}
