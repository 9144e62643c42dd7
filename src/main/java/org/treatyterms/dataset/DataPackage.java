package org.treatyterms.dataset;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The files of one dataset as they lie in a folder, with nothing interpreted: the tables that the
 * format names, and every other file (unknown tables, {@code CHANGES.md}, {@code datapackage.json})
 * as it is. Reading a dataset in canonical form and writing it gives the same bytes.
 *
 * <p>The tables are:
 *
 * <pre>
 * treaties.csv     treaty,name,signed,place,parties,also_known_as,note
 * provisions.csv   provision,treaty,kind,article,title,from_party,to_party,note
 * terms.csv        term,provision,label,kind,unit,of,definition,as_of,note
 * bases.csv        basis,definition,note
 * sources.csv      source,kind,author,title,year,publisher,lang,url,seen,accessed,draws_on,note
 * claims.csv       claim,term,source,locator,as_written,value,low,high,place,unit,hedge,
 *                  uncertainty,in_favour,against,abstaining,not_voting,out_of,basis,as_of,
 *                  calendar,draws_on,rank,lang,note
 * relations.csv    relation,expression,source,as_written,note
 * corrections.csv  claim,column,was,now,reason,status
 * </pre>
 *
 * {@link TreatyData#read} says what the columns mean. Immutable.
 */
public final class DataPackage {
  private final Map<String, CsvTable> tables;
  private final Map<String, byte[]> others;

  private DataPackage(Map<String, CsvTable> tables, Map<String, byte[]> others) {
    this.tables = Collections.unmodifiableMap(tables);
    this.others = others;
  }

  /**
   * Reads the files of a folder and of the folders in it; hidden files and links are left alone.
   *
   * @param folder the folder
   * @return its files
   * @throws DatasetException if a table is no CSV file in UTF-8; it lists every reason
   * @throws IOException if a file cannot be read
   */
  public static DataPackage read(Path folder) throws IOException {
    Problems problems = new Problems();
    Map<String, CsvTable> tables = new TreeMap<>();
    Map<String, byte[]> others = new TreeMap<>();
    for (Path file : files(folder)) {
      String name = folder.relativize(file).toString().replace('\\', '/');
      byte[] bytes = new Folder.OnDisk(folder).bytes(name);
      if (bytes == null) {
        continue;
      }
      if (table(name).isEmpty()) {
        others.put(name, bytes);
        continue;
      }
      CsvText text = CsvText.parse(file.toString(), bytes, problems);
      tables.put(
          name,
          new CsvTable(text.header(), text.records().stream().map(CsvText.Line::cells).toList()));
    }
    if (problems.size() > 0) {
      throw new DatasetException(problems.sorted());
    }
    return new DataPackage(tables, others);
  }

  private static List<Path> files(Path folder) throws IOException {
    try (Stream<Path> files = Files.walk(folder, 8)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !Files.isSymbolicLink(file))
          .filter(file -> !isHidden(folder.relativize(file)))
          .sorted()
          .toList();
    }
  }

  private static boolean isHidden(Path file) {
    for (Path part : file) {
      if (part.toString().startsWith(".")) {
        return true;
      }
    }
    return false;
  }

  private static Optional<DataTable> table(String file) {
    return Stream.of(DataTable.values()).filter(table -> table.file().equals(file)).findFirst();
  }

  /**
   * Returns the tables that the format names.
   *
   * @return the tables by the names of their files, sorted
   */
  public Map<String, CsvTable> tables() {
    return tables;
  }

  /**
   * Returns the names of the other files.
   *
   * @return paths within the folder, parted by slashes
   */
  public Set<String> otherFiles() {
    return Collections.unmodifiableSet(others.keySet());
  }

  /**
   * Returns the same dataset with one table added or replaced.
   *
   * @param file the name of the file, one of those that the format names
   * @param table the table
   * @return the changed dataset
   * @throws IllegalArgumentException if the format names no such file
   */
  public DataPackage with(String file, CsvTable table) {
    if (table(file).isEmpty()) {
      throw new IllegalArgumentException(
          "'" + file + "' is not a table of a dataset; write one like claims.csv");
    }
    Map<String, CsvTable> changed = new TreeMap<>(tables);
    changed.put(file, table);
    return new DataPackage(changed, others);
  }

  /**
   * Writes the files in canonical form: UTF-8, LF, RFC 4180 with no more quotes than needed, rows
   * sorted by id. All files are written beside the folder first and then moved into it, so that no
   * file is ever half written, and none is touched if one cannot be written. Tables in the folder
   * that this dataset does not have are removed; other files stay.
   *
   * @param folder the folder, made if it is not there
   * @throws IOException if a file cannot be written
   */
  public void write(Path folder) throws IOException {
    Map<String, byte[]> files = new TreeMap<>(others);
    tables.forEach(
        (file, table) -> {
          List<String> key = table(file).orElseThrow().key();
          files.put(file, table.sortedBy(key).toCsv().getBytes(StandardCharsets.UTF_8));
        });
    Set<String> known = new TreeSet<>();
    for (DataTable table : DataTable.values()) {
      known.add(table.file());
    }
    known.removeAll(files.keySet());
    WholeFolder.write(folder, files, known);
  }
}
