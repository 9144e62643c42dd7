/**
 * Typed values as sources print them: quantities with units, shares, money, vote tallies, dates in
 * a named calendar, and the interval of values under which a printed figure is true.
 *
 * <p>Start with {@link org.treatyterms.figure.Figure}, the sealed family of values, and with {@link
 * org.treatyterms.figure.Reading}, which turns a printed figure into an interval under a {@link
 * org.treatyterms.figure.ReadingPolicy}. Arithmetic is exact (decimals and fractions). Nothing here
 * knows of treaties.
 */
@NullMarked
package org.treatyterms.figure;

import org.jspecify.annotations.NullMarked;
