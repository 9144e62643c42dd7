package org.treatyterms.claim;

import java.util.List;
import java.util.Locale;

/**
 * A work that states figures. Texts that the data leave out are empty.
 *
 * @param id for instance {@code pipes-1990}
 * @param type what sort of work it is
 * @param author who wrote it
 * @param title its title
 * @param year when it appeared
 * @param publisher who published it
 * @param lang its language, as an IETF tag
 * @param url where it stands
 * @param seen how it was seen
 * @param accessed when it was seen, ISO date
 * @param drawsOn ids of the sources that it copies or derives from
 * @param note a remark
 */
public record Source(
    String id,
    Type type,
    String author,
    String title,
    String year,
    String publisher,
    String lang,
    String url,
    Seen seen,
    String accessed,
    List<String> drawsOn,
    String note) {
  /** Sorts of sources. The token in data files is the lower-case name. */
  public enum Type {
    /** A treaty text, record or document of the time. */
    PRIMARY,
    /** Research with references. */
    SCHOLARLY,
    /** An encyclopaedia or handbook. */
    REFERENCE,
    /** A newspaper or magazine. */
    PRESS,
    /** A web page of another sort. */
    WEB,
    /** A table of data. */
    DATASET;

    /**
     * Returns the token used in data files.
     *
     * @return the lower-case name
     */
    public String token() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  /** How a source was seen. The token in data files is the lower-case name. */
  public enum Seen {
    /** The data do not say. */
    UNKNOWN,
    /** From beginning to end. */
    WHOLE,
    /** The passage with the figure. */
    EXCERPT,
    /** Only as another work quotes it. */
    QUOTED;

    /**
     * Returns the token used in data files; empty for {@link #UNKNOWN}.
     *
     * @return the lower-case name
     */
    public String token() {
      return this == UNKNOWN ? "" : name().toLowerCase(Locale.ROOT);
    }
  }

  /**
   * Copies the list.
   *
   * @param id for instance {@code pipes-1990}
   * @param type what sort of work it is
   * @param author who wrote it
   * @param title its title
   * @param year when it appeared
   * @param publisher who published it
   * @param lang its language, as an IETF tag
   * @param url where it stands
   * @param seen how it was seen
   * @param accessed when it was seen, ISO date
   * @param drawsOn ids of the sources that it copies or derives from
   * @param note a remark
   */
  public Source {
    drawsOn = List.copyOf(drawsOn);
  }

  /**
   * Returns how captions name the source: author or title, and year.
   *
   * @return for instance {@code Pipes (1990)}
   */
  public String shortName() {
    String name = author.isEmpty() ? title : author;
    if (name.isEmpty()) {
      return id;
    }
    // A title that tells the year itself need not tell it twice.
    return year.isEmpty() || name.contains(year) ? name : name + " (" + year + ")";
  }
}
