package kg.koch.app.residence;

import java.nio.file.Path;

/** How a file holds its rows, told by its name. */
public enum FileKind {
  CSV,
  CSV_GZIP,
  PARQUET;

  /**
   * @throws IllegalArgumentException for a name that ends otherwise
   */
  public static FileKind of(Path file) {
    String name = file.toString();
    if (name.endsWith(".csv")) {
      return CSV;
    }
    if (name.endsWith(".csv.gz")) {
      return CSV_GZIP;
    }
    if (name.endsWith(".parquet")) {
      return PARQUET;
    }
    throw new IllegalArgumentException(
        "Expected a file name ending in .csv, .csv.gz or .parquet; got '" + name + "'");
  }
}
