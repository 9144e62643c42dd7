/**
 * Who says what: treaties, their provisions, the terms defined on them, and the claims that sources
 * make; and the relations that must hold between terms.
 *
 * <p>Start with {@link org.treatyterms.claim.Claim}. These are plain records: reading them from
 * files is the work of the dataset package, judging them that of the reconcile package.
 */
@NullMarked
package org.treatyterms.claim;

import org.jspecify.annotations.NullMarked;
