/**
 * One quantity, several independent values with standard uncertainties: estimators of the common
 * value, of the variance between sources, and of intervals.
 *
 * <p>Start with {@link org.treatyterms.consensus.Consensus}; it returns a {@link
 * org.treatyterms.consensus.ConsensusSummary}, which gives one {@link
 * org.treatyterms.consensus.Estimate} for each {@link org.treatyterms.consensus.ConsensusMethod}
 * and the figures that belong to no method. Everything works on plain arrays and does not depend on
 * the scale of the data; nothing here knows of claims.
 *
 * <p>Inside, a sample is put into one order and freed of its unit; moments, likelihoods and subsets
 * are worked out on that, and the results turned back.
 */
@NullMarked
package org.treatyterms.consensus;

import org.jspecify.annotations.NullMarked;
