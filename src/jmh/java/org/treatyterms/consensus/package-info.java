/** Benchmarks of the consensus estimators, against the same work done with Commons Math. */
@NullMarked
package org.treatyterms.consensus;

import org.jspecify.annotations.NullMarked;
