package org.treatyterms.report;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.treatyterms.reconcile.Reconciliation;

/**
 * A form in which a reconciliation is given. The same reconciliation gives the same characters,
 * whatever the locale and time zone; lines end in LF.
 */
public interface Account {
  /** The width that text is wrapped to unless another is asked for. */
  int WIDTH = 100;

  /**
   * Writes the account. The writer is flushed, not closed.
   *
   * @param all the reconciliation
   * @param selection what to tell of it
   * @param out where to
   * @throws IOException if the writer fails
   */
  void write(Reconciliation all, Selection selection, Writer out) throws IOException;

  /**
   * Returns the account of everything as a string.
   *
   * @param all the reconciliation
   * @return the account
   */
  default String text(Reconciliation all) {
    StringWriter out = new StringWriter();
    try {
      write(all, Selection.everything(), out);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return out.toString();
  }

  /**
   * Returns the JSON account: one object with {@code terms}, {@code relations} and {@code
   * suspectedCopies}. Numbers stand as in the source; ends of intervals and residuals are in the
   * term's canonical unit. What is unbounded, not stated or no number is null; texts that the data
   * leave out are empty.
   *
   * @return the account for programs
   */
  static Account json() {
    return new CheckJson();
  }

  /**
   * Returns the CSV account: one row per claim, with the verdict on its term. Cells that a
   * spreadsheet would take for a formula begin with an apostrophe.
   *
   * @return the account for spreadsheets
   */
  static Account csv() {
    return new CheckCsv();
  }

  /**
   * Returns the full account for a terminal: every term with its verdict, claims and decision, the
   * discrepant ones first.
   *
   * @param width the columns to wrap to, at least 40
   * @param colour whether verdicts are coloured with ANSI codes
   * @return the account for people
   * @throws IllegalArgumentException if the width is too small
   */
  static Account text(int width, boolean colour) {
    return new CheckText(width, colour);
  }

  /**
   * Returns the account for one screen: counts, then the findings that teach most.
   *
   * @param width the columns to wrap to, at least 40
   * @return the account for people in a hurry
   * @throws IllegalArgumentException if the width is too small
   */
  static Account summary(int width) {
    return new Summary(width);
  }

  /**
   * Returns the account in Markdown, for pull requests and issues: counts, and the findings that
   * teach most, no longer than a comment may be.
   *
   * @return the account for reviewers
   */
  static Account markdown() {
    return new Markdown();
  }
}
