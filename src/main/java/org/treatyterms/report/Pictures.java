package org.treatyterms.report;

/** Where the page takes its pictures from. */
@FunctionalInterface
public interface Pictures {
  /**
   * Returns the picture of one term. It is asked for terms whose claims come from two origins or
   * more. Only its shapes and texts are taken over; scripts, links and style sheets are not.
   *
   * @param term the term's id
   * @return an SVG document, or an empty text for no picture
   */
  String svg(String term);
}
