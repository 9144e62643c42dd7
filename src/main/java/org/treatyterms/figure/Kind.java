package org.treatyterms.figure;

import java.util.Locale;

/** What a term measures. The token in data files is the lower-case name. */
public enum Kind {
  /** A surface. */
  AREA,
  /** A distance. */
  LENGTH,
  /** A mass. */
  MASS,
  /** A volume. */
  VOLUME,
  /** A number of persons, men, ships or other things. */
  COUNT,
  /** A part of a named base. */
  SHARE,
  /** An amount in a named currency. */
  MONEY,
  /** The outcome of a vote. */
  TALLY,
  /** A day, month or year in a named calendar. */
  DATE,
  /** A span of time. */
  DURATION,
  /** A plain number that relates two quantities of one kind. */
  RATIO,
  /** A quantity for each unit of another. */
  RATE,
  /** An angle, for instance a latitude. */
  ANGLE;

  /**
   * Returns the token used in data files.
   *
   * @return the lower-case name
   */
  public String token() {
    return name().toLowerCase(Locale.ROOT);
  }
}
