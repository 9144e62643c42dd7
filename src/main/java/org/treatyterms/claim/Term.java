package org.treatyterms.claim;

import org.jspecify.annotations.Nullable;
import org.treatyterms.figure.CalendarDate;
import org.treatyterms.figure.Kind;
import org.treatyterms.figure.Unit;

/**
 * One quantity, defined well enough that two people would measure the same thing. Texts that the
 * data leave out are empty.
 *
 * @param id {@code subject/slug}, for instance {@code brest-litovsk-1918/area-ceded}
 * @param provision the provision's id; empty for reference figures
 * @param label a name for people
 * @param kind what it measures
 * @param unit the canonical unit; null for tallies and dates
 * @param of what a share is a part of: a term's id or words
 * @param definition what exactly is measured
 * @param asOf the date that figures refer to unless a claim says otherwise; null if none
 * @param note a remark
 */
public record Term(
    String id,
    String provision,
    String label,
    Kind kind,
    @Nullable Unit unit,
    String of,
    String definition,
    @Nullable CalendarDate asOf,
    String note) {
  /**
   * Returns the part of the id before the first slash: a treaty, or an entity at a date.
   *
   * @return the subject
   */
  public String subject() {
    int slash = id.indexOf('/');
    return slash < 0 ? id : id.substring(0, slash);
  }
}
