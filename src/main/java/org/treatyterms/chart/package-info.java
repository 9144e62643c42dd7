/**
 * Pictures of claims, tallies and reconciled terms, fit to print.
 *
 * <p>Start with {@link org.treatyterms.chart.Charts}: each kind of chart is one call. It returns a
 * {@link org.treatyterms.chart.Chart}, which writes itself as SVG, PNG or PDF.
 *
 * <p>All text is set in one bundled font, so that a chart looks the same on every machine. The same
 * data give the same bytes, whatever the locale and the time zone. Colours in SVG are presentation
 * attributes beside class names ({@code tt-ink}, {@code tt-muted}, {@code tt-paper}, {@code
 * tt-edge-grid}, {@code tt-accent}, {@code tt-alert} …), so that the style sheet of a page can
 * change them.
 */
@NullMarked
package org.treatyterms.chart;

import org.jspecify.annotations.NullMarked;
