package org.treatyterms.figure;

import java.util.Locale;

/** How a source qualifies a figure. The token in data files is the lower-case name with hyphens. */
public enum Hedge {
  /** The figure stands bare. */
  NONE,
  /** About, some, roughly, circa: on either side of the figure. */
  ABOUT,
  /** Nearly, almost: somewhat below the figure, or just that. */
  NEARLY,
  /** More than, over: somewhat above the figure. */
  MORE_THAN,
  /** Less than, under: somewhat below the figure. */
  LESS_THAN,
  /** At least: the figure or anything above it. */
  AT_LEAST,
  /** At most, up to: the figure or anything below it. */
  AT_MOST,
  /** Between two figures that the source gives. */
  BETWEEN,
  /** The source calls its own figure an estimate. */
  ESTIMATED;

  /**
   * Returns the token used in data files, empty for {@link #NONE}.
   *
   * @return for instance {@code more-than}
   */
  public String token() {
    return this == NONE ? "" : name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /**
   * Returns the hedge in words, as it is put before a figure; empty for {@link #NONE}.
   *
   * @return for instance {@code more than}
   */
  public String words() {
    return token().replace('-', ' ');
  }
}
