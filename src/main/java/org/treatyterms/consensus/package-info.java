/**
 * One quantity, several independent values with standard uncertainties: estimators of the common
 * value, of the variance between sources, and of intervals.
 *
 * <p>Start with {@link org.treatyterms.consensus.Consensus}. Everything works on plain arrays and
 * does not depend on the scale of the data; nothing here knows of claims.
 */
@NullMarked
package org.treatyterms.consensus;

import org.jspecify.annotations.NullMarked;
