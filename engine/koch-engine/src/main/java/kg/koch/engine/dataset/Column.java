package kg.koch.engine.dataset;

import java.util.Objects;
import org.duckdb.DuckDBColumnType;

/** A column of a dataset: its name and the type its values have in Parquet. */
public record Column(String name, Type type) {

  /**
   * DATE is written as days since 1970-01-01 (int); TIMESTAMP as microseconds since then (long),
   * without a zone.
   */
  public enum Type {
    BOOLEAN(DuckDBColumnType.BOOLEAN, ""),
    BYTE(DuckDBColumnType.TINYINT, ""),
    SHORT(DuckDBColumnType.SMALLINT, ""),
    INT(DuckDBColumnType.INTEGER, ""),
    LONG(DuckDBColumnType.BIGINT, ""),
    DOUBLE(DuckDBColumnType.DOUBLE, ""),
    TEXT(DuckDBColumnType.VARCHAR, ""),
    DATE(DuckDBColumnType.INTEGER, "(DATE '1970-01-01' + %s)"),
    TIMESTAMP(DuckDBColumnType.BIGINT, "make_timestamp(%s)");

    private final DuckDBColumnType vectorType;
    private final String conversion;

    Type(DuckDBColumnType vectorType, String conversion) {
      this.vectorType = vectorType;
      this.conversion = conversion;
    }

    DuckDBColumnType vectorType() {
      return vectorType;
    }

    /** SQL that turns the physical number into the Parquet type. */
    String converted(String column) {
      return conversion.isEmpty() ? column : conversion.formatted(column) + " AS " + column;
    }
  }

  public Column {
    Objects.requireNonNull(type, "type");
    if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
      throw new IllegalArgumentException(
          "Expected a column name of letters, digits and _; got '" + name + "'");
    }
  }

  String quoted() {
    return '"' + name + '"';
  }
}
