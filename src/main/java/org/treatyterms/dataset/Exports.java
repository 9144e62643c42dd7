package org.treatyterms.dataset;

/**
 * The data in forms that other programs read. Reference data that are only at hand are left out.
 */
public final class Exports {
  private Exports() {}

  /**
   * Writes every claim with its term and source in one row, for spreadsheets. Texts that a
   * spreadsheet would take for a formula begin with an apostrophe; numbers are never changed.
   *
   * @param data the data
   * @return RFC 4180 with LF; {@code value} is the exact text, {@code value_number} a decimal
   */
  public static String wideCsv(TreatyData data) {
    return WideCsv.write(data);
  }

  /**
   * Writes the sources as BibTeX.
   *
   * @param data the data
   * @return one entry for each source, with its id as key
   */
  public static String bibtex(TreatyData data) {
    return Bibtex.write(data);
  }

  /**
   * Writes everything as JSON.
   *
   * @param data the data
   * @return one object with a list for each table; numbers are exact, and a value that is no plain
   *     decimal is a string
   */
  public static String json(TreatyData data) {
    return new JsonExport(data).write();
  }
}
