package org.treatyterms.figure;

/**
 * A typed value as a source states it. {@link Object#toString()} writes a form that the {@code
 * parse} method of the same type reads back.
 */
public sealed interface Figure permits Measured, Range, Tally, CalendarDate {
  /**
   * Returns the figure for people: thousands commas, unit symbols.
   *
   * @return for instance {@code 750,000 km²}
   */
  String words();
}
