/**
 * Data packages: loading, checking, querying and writing them, and the bundled data.
 *
 * <p>Start with {@link org.treatyterms.dataset.TreatyData}. Nothing here judges whether two sources
 * agree; see the reconcile package.
 */
@NullMarked
package org.treatyterms.dataset;

import org.jspecify.annotations.NullMarked;
