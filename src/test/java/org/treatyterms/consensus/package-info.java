/** Tests of the consensus estimators. */
@NullMarked
package org.treatyterms.consensus;

import org.jspecify.annotations.NullMarked;
