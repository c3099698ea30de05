package kg.koch.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Objects;
import kg.koch.engine.dataset.Datasets;

/** The peer as a program of its own: window SQL on DuckDB, file to file. */
public final class WindowSql {

  private static final String MEMORY = "12GB";

  private WindowSql() {}

  /** Arguments: input, output (both .csv or .parquet), threads. */
  public static void main(String[] arguments) throws IOException {
    Path out = Path.of(arguments[1]);
    boolean csv = arguments[0].endsWith(".csv");
    try (Datasets datasets =
        Datasets.open(
            Integer.parseInt(arguments[2]), MEMORY, out.resolveSibling("window-sql.spill"))) {
      datasets.execute(
          "CREATE TABLE crossings AS SELECT person AS person_id, sequence AS seq, date AS d,"
              + " CASE direction WHEN 'A' THEN 1 ELSE 0 END AS is_arrival, initial AS r0 FROM "
              + (csv ? "read_csv(" : "read_parquet(")
              + Datasets.text(arguments[0])
              + ")");
      if (csv) {
        datasets.execute(
            "COPY (" + rule() + ") TO " + Datasets.text(out.toString()) + " (FORMAT csv, HEADER)");
      } else {
        datasets.copy(rule(), out);
      }
    }
  }

  private static String rule() throws IOException {
    try (InputStream sql =
        Objects.requireNonNull(WindowSql.class.getResourceAsStream("rule1216.sql"))) {
      return new String(sql.readAllBytes(), UTF_8);
    }
  }
}
