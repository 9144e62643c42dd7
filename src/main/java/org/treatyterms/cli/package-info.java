/**
 * The commands, thin: they load, call and print.
 *
 * <p>Start with {@link org.treatyterms.cli.Main}. Results go to standard output, problems to
 * standard error. Exit codes: 0 done, 1 findings at or above {@code --fail-on}, 2 wrong usage, 3
 * the data cannot be read or are invalid.
 */
@NullMarked
package org.treatyterms.cli;

import org.jspecify.annotations.NullMarked;
