package org.treatyterms.cli;

/** How results are printed. */
enum Format {
  TEXT,
  JSON,
  CSV
}
