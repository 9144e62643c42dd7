package org.treatyterms.claim;

import java.util.Locale;

/**
 * One thing that a treaty does or causes. Texts that the data leave out are empty.
 *
 * @param id for instance {@code brest-litovsk-1918/cession}
 * @param treaty the treaty's id
 * @param type what sort of thing it is
 * @param article the article, where there is one
 * @param title a short title
 * @param from who gives
 * @param to who gets
 * @param note a remark
 */
public record Provision(
    String id,
    String treaty,
    Type type,
    String article,
    String title,
    String from,
    String to,
    String note) {
  /** Sorts of provisions. The token in data files is the lower-case name. */
  public enum Type {
    /** Territory is given up. */
    CESSION,
    /** People or things change hands. */
    TRANSFER,
    /** A sum imposed as a consequence of war. */
    INDEMNITY,
    /** Another sum to be paid. */
    PAYMENT,
    /** Resources, industry, trade. */
    ECONOMIC,
    /** People affected. */
    POPULATION,
    /** A limit on forces or arms. */
    LIMIT,
    /** A vote on the treaty. */
    VOTE,
    /** An end of fighting. */
    ARMISTICE,
    /** A time set. */
    DEADLINE,
    /** Anything else. */
    OTHER;

    /**
     * Returns the token used in data files.
     *
     * @return the lower-case name
     */
    public String token() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
