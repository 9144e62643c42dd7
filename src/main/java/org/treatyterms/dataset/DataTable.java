package org.treatyterms.dataset;

import java.util.List;
import java.util.Locale;

/** The tables of a dataset with their fixed columns, in the order in which they are written. */
@SuppressWarnings("ImmutableEnumChecker") // The lists are unmodifiable.
enum DataTable {
  TREATIES(
      "treaty,name,signed,place,parties,also_known_as,note",
      "treaty",
      "each treaty is known by its id only"),
  PROVISIONS(
      "provision,treaty,kind,article,title,from_party,to_party,note",
      "provision",
      "each provision is known by its id only"),
  TERMS(
      "term,provision,label,kind,unit,of,definition,as_of,note",
      "term",
      "terms are derived from their claims"),
  BASES("basis,definition,note", "basis", "each basis is known by its id only"),
  SOURCES(
      "source,kind,author,title,year,publisher,lang,url,seen,accessed,draws_on,note",
      "source",
      "each source is known by its id only"),
  CLAIMS(
      "claim,term,source,locator,as_written,value,low,high,place,unit,hedge,uncertainty,"
          + "in_favour,against,abstaining,not_voting,out_of,basis,as_of,calendar,draws_on,rank,"
          + "lang,note",
      "term,source",
      ""),
  RELATIONS("relation,expression,source,as_written,note", "relation,expression", ""),
  CORRECTIONS("claim,column,was,now,reason,status", "claim,column,was,now", "");

  /** The parts of a tally. */
  static final List<String> VOTES =
      List.of("in_favour", "against", "abstaining", "not_voting", "out_of");

  private final List<String> columns;
  private final List<String> required;
  private final String ifMissing;

  DataTable(String columns, String required, String ifMissing) {
    this.columns = List.of(columns.split(","));
    this.required = List.of(required.split(","));
    this.ifMissing = ifMissing;
  }

  String file() {
    return name().toLowerCase(Locale.ROOT) + ".csv";
  }

  List<String> columns() {
    return columns;
  }

  /** Columns without which the table cannot be read. */
  List<String> required() {
    return required;
  }

  /** The columns that tell rows apart and by which they are sorted. */
  List<String> key() {
    return columns.subList(0, this == CORRECTIONS ? 2 : 1);
  }

  /** What is assumed if the file is missing; empty if that needs no word. */
  String ifMissing() {
    return ifMissing;
  }

  /** The place of a column in its file, for sorting problems; a lone sheet holds claims. */
  static int position(String file, String column) {
    for (DataTable table : values()) {
      if (file.endsWith(table.file())) {
        return table.columns.indexOf(column);
      }
    }
    return CLAIMS.columns.indexOf(column);
  }
}
