/**
 * The accounts of a reconciliation: JSON and CSV for programs, text and Markdown for people, and a
 * page of its own with pictures.
 *
 * <p>Start with {@link org.treatyterms.report.Account} for a stream of text, or with {@link
 * org.treatyterms.report.HtmlReport} for a folder. Nothing here judges: every verdict, cause and
 * decision is taken from the reconcile package as it stands.
 */
@NullMarked
package org.treatyterms.report;

import org.jspecify.annotations.NullMarked;
