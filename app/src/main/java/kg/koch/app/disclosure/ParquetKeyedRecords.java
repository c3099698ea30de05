package kg.koch.app.disclosure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kg.koch.engine.dataset.Chunk;
import kg.koch.engine.dataset.DatasetException;
import kg.koch.engine.dataset.Datasets;
import kg.koch.protect.cellkey.KeyRange;
import kg.koch.protect.cells.Hierarchy;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/**
 * Records with keys in a Parquet file. The data engine turns codes and numbers into whole numbers,
 * those it cannot use into -1; the row at fault is looked up again.
 */
final class ParquetKeyedRecords {

  private final Path file;
  private final RecordColumns columns;
  private final Datasets datasets;

  private ParquetKeyedRecords(Path file, RecordColumns columns, Datasets datasets) {
    this.file = file;
    this.columns = columns;
    this.datasets = datasets;
  }

  static void read(Path file, RecordColumns columns, RecordTaker taker) {
    if (!Files.isRegularFile(file)) {
      throw fault(file, "a file that can be read", "none", "Check the path.");
    }
    Path spill = file.toAbsolutePath().resolveSibling(file.getFileName() + ".spill");
    try (Datasets datasets = Datasets.open(2, "2GB", spill)) {
      new ParquetKeyedRecords(file, columns, datasets).read(taker);
    } catch (DatasetException notParquet) {
      throw fault(file, "a Parquet file", "other or damaged content", "Make the file again.");
    }
  }

  private static BadInputException fault(Path file, String expected, String came, String whatToDo) {
    return new BadInputException(Place.file(file.toString()), expected, came, whatToDo);
  }

  private void read(RecordTaker taker) {
    requireColumns();
    List<String> selected = new ArrayList<>();
    for (int dimension = 0; dimension < columns.hierarchies().size(); dimension++) {
      selected.add(category(dimension));
    }
    for (int column = columns.keyColumn(); column < columns.names().size(); column++) {
      selected.add(number(column));
    }
    Rows rows = new Rows(taker);
    datasets.read(
        "SELECT " + String.join(", ", selected) + " FROM " + Datasets.parquet(file), rows::take);
    if (rows.taken == 0) {
      throw fault(file, "one row or more", "none", "Check that the right file was named.");
    }
  }

  private void requireColumns() {
    List<String> present = new ArrayList<>();
    datasets.read(
        "SELECT column_name FROM (DESCRIBE SELECT * FROM " + Datasets.parquet(file) + ")",
        chunk -> {
          for (int row = 0; row < chunk.rows(); row++) {
            present.add(String.valueOf(chunk.getText(0, row)));
          }
        });
    for (String name : columns.names()) {
      if (!present.contains(name)) {
        throw fault(
            file,
            "a column " + name,
            "the columns " + String.join(", ", present),
            "Add the column, or name another.");
      }
    }
  }

  /** The place of a code among those of categories without parts. */
  private String category(int dimension) {
    Hierarchy hierarchy = columns.hierarchies().get(dimension);
    String codes =
        leaves(hierarchy)
            .mapToObj(category -> Datasets.text(hierarchy.code(category)))
            .collect(Collectors.joining(", "));
    datasets.execute("CREATE TYPE codes" + dimension + " AS ENUM (" + codes + ")");
    return "CAST(coalesce(enum_code(TRY_CAST(trim(CAST(%s AS VARCHAR)) AS codes%d)), -1) AS INTEGER)"
        .formatted(quoted(dimension), dimension);
  }

  private static IntStream leaves(Hierarchy hierarchy) {
    return IntStream.range(0, hierarchy.size()).filter(hierarchy::isLeaf);
  }

  private String quoted(int column) {
    return "\"" + columns.names().get(column).replace("\"", "\"\"") + "\"";
  }

  /**
   * Decimals may stand in the file as doubles: the double next to one of 8 digits, times 10^8, is
   * less than a millionth away from a whole number.
   */
  private String number(int column) {
    if (column > columns.keyColumn()) {
      return "coalesce(CAST(round(CASE WHEN %1$s BETWEEN 0 AND 9e9 THEN %1$s * 1e9 END) AS BIGINT), -1)"
          .formatted("TRY_CAST(" + quoted(column) + " AS DOUBLE)");
    }
    String type = columns.keys() == KeyRange.DECIMALS ? "DOUBLE) * 1e8" : "DOUBLE)";
    return "coalesce(CAST(CASE WHEN %1$s >= 0 AND round(%1$s) < %2$d AND abs(%1$s - round(%1$s)) < 1e-6 THEN round(%1$s) END AS BIGINT), -1)"
        .formatted("(TRY_CAST(" + quoted(column) + " AS " + type + ")", columns.keys().size());
  }

  /** Rows as they come. */
  private final class Rows {

    private final RecordTaker taker;
    private final int[][] leaves;
    private final int[] categories;
    private long taken;

    private Rows(RecordTaker taker) {
      this.taker = taker;
      this.leaves =
          columns.hierarchies().stream()
              .map(hierarchy -> leaves(hierarchy).toArray())
              .toArray(int[][]::new);
      this.categories = new int[leaves.length];
    }

    private void take(Chunk chunk) {
      for (int row = 0; row < chunk.rows(); row++) {
        taken++;
        for (int dimension = 0; dimension < categories.length; dimension++) {
          int place = chunk.getInt(dimension, row);
          categories[dimension] = place < 0 ? refused(dimension) : leaves[dimension][place];
        }
        taker.take(
            categories,
            number(chunk, columns.keyColumn(), row),
            number(chunk, columns.weightColumn(), row),
            number(chunk, columns.valueColumn(), row));
      }
    }

    private long number(Chunk chunk, int column, int row) {
      long number = column < 0 ? 0 : chunk.getLong(column, row);
      return number < 0 ? refused(column) : number;
    }

    private int refused(int column) {
      String[] text = {""};
      try (Datasets again = Datasets.open(1, "1GB", file.resolveSibling("again.spill"))) {
        again.read(
            "SELECT CAST(%s AS VARCHAR) FROM %s LIMIT 1 OFFSET %d"
                .formatted(quoted(column), Datasets.parquet(file), taken - 1),
            chunk -> {
              String found = chunk.rows() == 0 ? null : chunk.getText(0, 0);
              text[0] = found == null ? "" : found.strip();
            });
      }
      throw columns.fault(file.toString(), taken, column, text[0]);
    }
  }
}
