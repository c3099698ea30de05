package kg.koch.engine.dataset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.duckdb.DuckDBChunkedResult;
import org.duckdb.DuckDBFunctions;
import org.duckdb.DuckDBPreparedStatement;
import org.jspecify.annotations.Nullable;

/**
 * An embedded DuckDB in memory, with Parquet files as its tables.
 *
 * <p>One instance is used by one thread at a time; open several for several threads. It reaches for
 * no network: no extension is ever installed or loaded. Files are written to the end or not at all
 * (written beside, then renamed).
 */
public final class Datasets implements AutoCloseable {

  /**
   * Rows in a row group of a Parquet file; fixed, so that the bytes do not depend on the machine.
   */
  private static final int ROW_GROUP_ROWS = 122_880;

  private final Connection connection;
  private int sources;

  private Datasets(Connection connection) {
    this.connection = connection;
  }

  /**
   * Opens an engine.
   *
   * @param threads threads it may use for queries; the content of files does not depend on it
   * @param memory the most memory it may use before it spills, such as 2GB
   * @param spill folder for what does not fit in memory
   */
  public static Datasets open(int threads, String memory, Path spill) {
    try {
      Connection connection = DriverManager.getConnection("jdbc:duckdb:");
      Datasets datasets = new Datasets(connection);
      datasets.execute("SET autoinstall_known_extensions=false");
      datasets.execute("SET autoload_known_extensions=false");
      datasets.execute("SET threads=" + threads);
      datasets.execute("SET memory_limit='" + memory + "'");
      datasets.execute("SET temp_directory=" + text(spill.toString()));
      datasets.execute("SET preserve_insertion_order=true");
      datasets.execute("SET TimeZone='UTC'");
      return datasets;
    } catch (SQLException failure) {
      throw new DatasetException("The data engine did not start: " + failure.getMessage(), failure);
    }
  }

  /** A text as an SQL literal. */
  public static String text(String value) {
    return "'" + value.replace("'", "''") + "'";
  }

  /** A Parquet file as an SQL table expression. */
  public static String parquet(Path file) {
    return "read_parquet(" + text(file.toString()) + ")";
  }

  /** Parquet files of the same columns, one after the other, as an SQL table expression. */
  public static String parquet(List<Path> files) {
    return files.stream()
        .map(file -> text(file.toString()))
        .collect(Collectors.joining(", ", "read_parquet([", "])"));
  }

  /** Runs a statement that gives no rows. */
  public void execute(String sql) {
    try (Statement statement = connection.createStatement()) {
      statement.execute(sql);
    } catch (SQLException failure) {
      throw asException(sql, failure);
    }
  }

  /** Hands the rows of a query to the reader, in order. */
  public void read(String sql, ChunkReader reader) {
    try (DuckDBPreparedStatement statement =
            connection.prepareStatement(sql).unwrap(DuckDBPreparedStatement.class);
        DuckDBChunkedResult result = statement.query()) {
      while (result.nextChunk()) {
        reader.read(new Chunk(result.chunk()));
      }
    } catch (SQLException failure) {
      throw asException(sql, failure);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** The one number a query gives; 0 if it gives none. */
  public long number(String sql) {
    long[] found = new long[1];
    read(
        "SELECT CAST((" + sql + ") AS BIGINT)",
        chunk -> found[0] = chunk.isNull(0, 0) ? 0 : chunk.getLong(0, 0));
    return found[0];
  }

  /**
   * Writes the rows of a query to a Parquet file. Order them in the query: the file keeps that
   * order.
   */
  public void copy(String query, Path file) {
    copy(query, file, "FORMAT parquet, COMPRESSION zstd, ROW_GROUP_SIZE " + ROW_GROUP_ROWS);
  }

  /** Writes the rows of a query to a CSV file with a header, for people to read. */
  public void copyAsCsv(String query, Path file) {
    copy(query, file, "FORMAT csv, HEADER");
  }

  private void copy(String query, Path file, String form) {
    Path beside = file.resolveSibling(file.getFileName() + ".part");
    try {
      execute("COPY (" + query + ") TO " + text(beside.toString()) + " (" + form + ")");
      Files.move(beside, file);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    } finally {
      deleteIfLeft(beside);
    }
  }

  /** Writes the rows of a source to a Parquet file, in the source's order. */
  public void write(Path file, List<Column> columns, ChunkSource source) {
    write(file, columns, source, "*");
  }

  /**
   * Writes the rows of a source to a Parquet file, in the source's order, through a select list:
   * for columns that SQL makes faster than Java, such as the text of a code.
   */
  public void write(Path file, List<Column> columns, ChunkSource source, String select) {
    feed(columns, source, rows -> copy("SELECT " + select + " FROM (" + rows + ")", file));
  }

  /**
   * Makes a table of this engine's own memory from the rows of a source. It is gone when the engine
   * closes.
   */
  public void load(String table, List<Column> columns, ChunkSource source) {
    feed(columns, source, rows -> execute("CREATE TABLE " + table + " AS " + rows));
  }

  /** Registers the source as a table function and hands the query that reads it to the taker. */
  private void feed(List<Column> columns, ChunkSource source, Consumer<String> taker) {
    JavaRows rows = new JavaRows(columns, source);
    String name = "java_rows_" + sources++;
    try (var function = DuckDBFunctions.tableFunction()) {
      function.withName(name).withFunction(rows).register(connection);
    } catch (SQLException failure) {
      throw asException(name, failure);
    }
    String converted =
        columns.stream()
            .map(column -> column.type().converted(column.quoted()))
            .collect(Collectors.joining(", "));
    try {
      taker.accept("SELECT " + converted + " FROM " + name + "()");
    } catch (DatasetException failure) {
      throw rows.failure() == null ? failure : asUnchecked(rows.failure());
    }
  }

  private static RuntimeException asUnchecked(Exception failure) {
    if (failure instanceof RuntimeException unchecked) {
      return unchecked;
    }
    return failure instanceof IOException io
        ? new UncheckedIOException(io)
        : new DatasetException(String.valueOf(failure.getMessage()), failure);
  }

  private static void deleteIfLeft(@Nullable Path file) {
    try {
      if (file != null) {
        Files.deleteIfExists(file);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static DatasetException asException(String sql, SQLException failure) {
    String start = sql.length() > 200 ? sql.substring(0, 200) + "…" : sql;
    return new DatasetException(failure.getMessage() + " [in: " + start + "]", failure);
  }

  @Override
  public void close() {
    try {
      connection.close();
    } catch (SQLException failure) {
      throw new DatasetException("The data engine did not close: " + failure.getMessage(), failure);
    }
  }
}
