package org.treatyterms.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.treatyterms.figure.CalendarDate;

/**
 * An agreement. Texts that the data leave out are empty.
 *
 * @param id for instance {@code brest-litovsk-1918}
 * @param name the usual name
 * @param signed the date of signature, Gregorian; null if not given
 * @param place where it was signed
 * @param parties who concluded it
 * @param alsoKnownAs other names
 * @param note a remark
 */
public record Treaty(
    String id,
    String name,
    @Nullable CalendarDate signed,
    String place,
    List<String> parties,
    String alsoKnownAs,
    String note) {
  /**
   * Copies the list.
   *
   * @param id for instance {@code brest-litovsk-1918}
   * @param name the usual name
   * @param signed the date of signature, Gregorian; null if not given
   * @param place where it was signed
   * @param parties who concluded it
   * @param alsoKnownAs other names
   * @param note a remark
   */
  public Treaty {
    parties = List.copyOf(parties);
  }
}
