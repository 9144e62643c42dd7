/**
 * The data as Tablesaw tables, for everything else that analysts do.
 *
 * <p>Start with {@link org.treatyterms.table.Tables}. The tables lose nothing: wherever a double
 * stands, the exact text stands beside it. They are views for analysis; the data themselves stay in
 * the records of the claim package. The first table of a program takes about half a second, in
 * which Tablesaw looks around; nothing outside this package needs it.
 */
@NullMarked
package org.treatyterms.table;

import org.jspecify.annotations.NullMarked;
