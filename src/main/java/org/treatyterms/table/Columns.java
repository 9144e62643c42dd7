package org.treatyterms.table;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tech.tablesaw.api.BooleanColumn;
import tech.tablesaw.api.DateColumn;
import tech.tablesaw.api.DoubleColumn;
import tech.tablesaw.api.LongColumn;
import tech.tablesaw.api.StringColumn;
import tech.tablesaw.api.Table;
import tech.tablesaw.columns.Column;

/**
 * Builds columns from records. Values go in one by one, never through Tablesaw's parsers, which
 * take NA for missing and 007 for 7.
 *
 * @param <T> the records
 */
final class Columns<T> {
  private final List<T> rows;
  private final List<Column<?>> columns = new ArrayList<>();

  Columns(List<T> rows) {
    this.rows = rows;
  }

  /** A column of texts; null and empty are missing. */
  Columns<T> text(String name, Function<T, ? extends @Nullable Object> value) {
    StringColumn column = StringColumn.create(name);
    for (T row : rows) {
      Object cell = value.apply(row);
      String text = cell == null ? "" : cell.toString();
      if (text.isEmpty()) {
        column.appendMissing();
      } else {
        column.append(text);
      }
    }
    columns.add(column);
    return this;
  }

  /** A column of doubles nearest to exact numbers. */
  Columns<T> number(String name, Function<T, @Nullable BigDecimal> value) {
    DoubleColumn column = DoubleColumn.create(name);
    for (T row : rows) {
      BigDecimal cell = value.apply(row);
      if (cell == null) {
        column.appendMissing();
      } else {
        column.append(cell.doubleValue());
      }
    }
    columns.add(column);
    return this;
  }

  /** A column of whole numbers. */
  Columns<T> whole(String name, Function<T, @Nullable Long> value) {
    LongColumn column = LongColumn.create(name);
    for (T row : rows) {
      Long cell = value.apply(row);
      if (cell == null) {
        column.appendMissing();
      } else {
        column.append(cell.longValue());
      }
    }
    columns.add(column);
    return this;
  }

  /** A column of days. */
  Columns<T> day(String name, Function<T, @Nullable LocalDate> value) {
    DateColumn column = DateColumn.create(name);
    for (T row : rows) {
      LocalDate cell = value.apply(row);
      if (cell == null) {
        column.appendMissing();
      } else {
        column.append(cell);
      }
    }
    columns.add(column);
    return this;
  }

  /** A column of yes and no. */
  Columns<T> flag(String name, Predicate<T> value) {
    BooleanColumn column = BooleanColumn.create(name);
    for (T row : rows) {
      column.append(value.test(row));
    }
    columns.add(column);
    return this;
  }

  Table table(String name) {
    return Table.create(name, columns);
  }

  List<Column<?>> columns() {
    return columns;
  }
}
