package org.treatyterms.figure;

import java.util.Locale;

/** The calendar a date is given in. The token in data files is the lower-case name. */
public enum CalendarSystem {
  /** New Style, proleptic where needed. */
  GREGORIAN,
  /** Old Style. */
  JULIAN,
  /** Both, Old Style first: November 15/28. */
  DUAL;

  /**
   * Returns the token used in data files.
   *
   * @return the lower-case name
   */
  public String token() {
    return name().toLowerCase(Locale.ROOT);
  }
}
