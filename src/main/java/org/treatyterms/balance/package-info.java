/**
 * Several quantities tied by linear relations: constrained least squares, with tests for the figure
 * that cannot be right.
 *
 * <p>Start with {@link org.treatyterms.balance.Balance}; it returns a {@link
 * org.treatyterms.balance.BalanceResult}: adjusted values, tests, suspects, and what serial
 * elimination makes of them. Everything works on plain arrays and matrices; nothing here knows of
 * claims, and nothing here decides: a suspect is a hypothesis.
 *
 * <p>Adjustments are adjusted minus given; test statistics are positive where the given figure is
 * too large. Figures and relations are counted from 0.
 */
@NullMarked
package org.treatyterms.balance;

import org.jspecify.annotations.NullMarked;
