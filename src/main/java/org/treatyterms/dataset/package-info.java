/**
 * Data packages: loading, checking, querying and writing them, and the bundled data.
 *
 * <p>Start with {@link org.treatyterms.dataset.TreatyData}: {@code TreatyData.bundled()} for the
 * data of the library, {@code TreatyData.load(Path.of("my-dataset"))} for one's own, {@code
 * TreatyData.read(…)} for the data together with every {@link org.treatyterms.dataset.Problem}.
 * {@link org.treatyterms.dataset.DataPackage} lists the files of a dataset and reads and writes
 * them as they are; {@link org.treatyterms.dataset.Exports} writes for other programs. Nothing here
 * judges whether two sources agree; see the reconcile package.
 *
 * <h2>The files</h2>
 *
 * A dataset is a folder of CSV files in UTF-8. Only {@code claims.csv} is needed, and of its
 * columns only {@code term}, {@code source} and a figure. A sheet of four lines is a dataset:
 *
 * <pre>
 * term,source,as_written,value,unit,hedge
 * trianon-1920/area-left,census-1920,"92,952 square kilometres",92952,km2,
 * trianon-1920/area-left,handbook-1923,some 93 000 km²,93000,km2,about
 * trianon-1920/share-of-area-lost,handbook-1923,two thirds,2/3,fraction,
 * </pre>
 *
 * What the columns of {@code claims.csv} hold, all of them empty where the source says nothing:
 *
 * <ul>
 *   <li>{@code claim}: the id of the claim; if empty, {@code term/source}, and {@code -2}, {@code
 *       -3} for further claims of one source on one term, in the order of their content
 *   <li>{@code term}, {@code source}, {@code basis}: ids of rows of {@code terms.csv}, {@code
 *       sources.csv}, {@code bases.csv}; {@code locator}: the place in the source
 *   <li>{@code as_written}: the figure as printed; {@code value}: a plain decimal ({@code 81.00}),
 *       a fraction ({@code 1/3}), a date ({@code 1918}, {@code 1918-03}, {@code 1918-03-03}, or
 *       {@code 1917-11-15/1917-11-28} in calendar {@code dual}), or {@code none}
 *   <li>{@code low}, {@code high}: the range that the source gives; {@code place}: the last place
 *       that counts, or {@code exact}; {@code uncertainty}: a standard uncertainty
 *   <li>{@code unit}: see {@link org.treatyterms.figure.Unit}; if empty, the term's; {@code hedge}:
 *       see {@link org.treatyterms.figure.Hedge}
 *   <li>{@code in_favour}, {@code against}, {@code abstaining}, {@code not_voting}, {@code out_of}:
 *       the parts of a tally
 *   <li>{@code as_of}: a Gregorian date; {@code calendar}: {@code gregorian} (if empty), {@code
 *       julian} or {@code dual}; {@code draws_on}: ids of sources, parted by semicolons; {@code
 *       rank}: {@code preferred}, {@code normal} (if empty) or {@code deprecated}; {@code lang},
 *       {@code note}
 * </ul>
 *
 * <h2>What is assumed and what is refused</h2>
 *
 * <ul>
 *   <li>Everything that is wrong is a problem with file, line and column; no row goes unreported. A
 *       claim whose figure cannot be read stays, with the figure unknown.
 *   <li>Without {@code terms.csv}, a term is a tally if a vote column is filled, a date if a value
 *       looks like one ({@code 1918-03}), else what most of its units measure (a known unit, a
 *       known currency such as {@code gold-mark}, else a count of what the unit names), else a
 *       ratio. Its unit is the first of that kind in alphabetical order.
 *   <li>Without {@code sources.csv}, {@code bases.csv}, {@code provisions.csv} or {@code
 *       treaties.csv}, their rows are known by id only. Where the file is there, every id referred
 *       to must be in it, or in another dataset loaded, or in the bundled reference data.
 *   <li>Ids are unique over all datasets loaded, but one row may stand in several, alike to the
 *       letter. A row of the bundled reference data gives way to one with the same id.
 *   <li>Unknown columns and files are kept and not read. Texts stay as they are; blanks around ids,
 *       numbers and tokens are left out. Odd figures, such as 735 %, are never refused.
 * </ul>
 */
@NullMarked
package org.treatyterms.dataset;

import org.jspecify.annotations.NullMarked;
