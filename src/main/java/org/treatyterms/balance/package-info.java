/**
 * Several quantities tied by linear relations: constrained least squares, with tests for the figure
 * that cannot be right.
 *
 * <p>Start with {@link org.treatyterms.balance.Balance}. Everything works on plain arrays and
 * matrices; nothing here knows of claims.
 */
@NullMarked
package org.treatyterms.balance;

import org.jspecify.annotations.NullMarked;
