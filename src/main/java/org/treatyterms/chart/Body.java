package org.treatyterms.chart;

/** What a kind of chart puts between heading and caption. */
interface Body {
  /**
   * Draws on a page, from its current height downwards, and moves that height.
   *
   * @param page the page
   */
  void draw(Page page);

  /**
   * Says in words what the picture shows, for those who do not see it.
   *
   * @return sentences
   */
  String description();
}
