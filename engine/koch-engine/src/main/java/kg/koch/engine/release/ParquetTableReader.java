package kg.koch.engine.release;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import kg.koch.engine.dataset.Chunk;
import kg.koch.engine.dataset.DatasetException;
import kg.koch.engine.dataset.Datasets;
import kg.koch.publish.bundle.PublishedTable;
import kg.koch.publish.bundle.PublishedTableBuilder;
import kg.koch.publish.bundle.TableMetadata;
import kg.koch.terms.BadInputException;
import kg.koch.terms.Dimension;
import kg.koch.terms.FigureInterval;
import org.jspecify.annotations.Nullable;

/** Reads one table's cells. Codes become positions in the engine: Java reads text slowly. */
final class ParquetTableReader {

  private static final List<String> STATUSES =
      List.of("A", "B", "E", "F", "L", "M", "N", "O", "P", "Q", "U");
  private static final List<String> CONFIDENTIALITY = List.of("F", "C", "D", "N");

  private static final String NONE = "CAST(NULL AS DOUBLE)";

  private final Datasets datasets;
  private final Path file;
  private final TableMetadata metadata;
  private final List<Dimension> axes;

  ParquetTableReader(Datasets datasets, Path file, TableMetadata metadata) {
    this.datasets = datasets;
    this.file = file;
    this.metadata = metadata;
    this.axes = metadata.axes();
  }

  PublishedTable read() {
    try {
      int rows = (int) datasets.number("SELECT count(*) FROM " + Datasets.parquet(file));
      PublishedTableBuilder table = PublishedTable.builder(metadata.id(), axes, rows);
      String query = query();
      datasets.read(query, chunk -> add(chunk, table));
      return table.build();
    } catch (DatasetException failure) {
      throw unexpected("columns " + columns(), "others (" + failure.getMessage() + ")");
    }
  }

  private List<String> columns() {
    List<String> columns = new ArrayList<>(axes.stream().map(Dimension::id).toList());
    columns.addAll(List.of("OBS_VALUE", "OBS_STATUS", "CONF_STATUS"));
    return columns;
  }

  private String query() {
    List<String> selected = new ArrayList<>();
    for (int i = 0; i < axes.size(); i++) {
      Dimension axis = axes.get(i);
      selected.add(
          number("codes_" + i, axis.codes().stream().map(Dimension.Code::id).toList(), axis.id()));
    }
    selected.add("OBS_VALUE");
    selected.add(number("observation", STATUSES, "OBS_STATUS"));
    selected.add(number("confidentiality", CONFIDENTIALITY, "CONF_STATUS"));
    selected.addAll(hasIntervals() ? List.of("LOWER_BOUND", "UPPER_BOUND") : List.of(NONE, NONE));
    return "SELECT " + String.join(", ", selected) + " FROM " + Datasets.parquet(file);
  }

  private boolean hasIntervals() {
    return datasets.number(
            "SELECT count(*) FROM parquet_schema(%s) WHERE name IN ('LOWER_BOUND', 'UPPER_BOUND')"
                .formatted(Datasets.text(file.toString())))
        == 2;
  }

  private String number(String type, List<String> codes, String column) {
    String listed = codes.stream().map(Datasets::text).collect(Collectors.joining(", "));
    datasets.execute("CREATE TYPE " + type + " AS ENUM (" + listed + ")");
    return "CAST(enum_code(TRY_CAST(\"" + column + "\" AS " + type + ")) AS INTEGER)";
  }

  private void add(Chunk chunk, PublishedTableBuilder table) {
    int value = axes.size();
    int[] positions = new int[value];
    for (int row = 0; row < chunk.rows(); row++) {
      for (int axis = 0; axis < value; axis++) {
        positions[axis] = number(chunk, axis, row);
      }
      table.add(
          positions,
          chunk.isNull(value, row) ? Double.NaN : chunk.getDouble(value, row),
          STATUSES.get(number(chunk, value + 1, row)),
          CONFIDENTIALITY.get(number(chunk, value + 2, row)),
          interval(chunk, value + 3, row));
    }
  }

  private static @Nullable FigureInterval interval(Chunk chunk, int lower, int row) {
    return chunk.isNull(lower, row) || chunk.isNull(lower + 1, row)
        ? null
        : new FigureInterval(chunk.getDouble(lower, row), chunk.getDouble(lower + 1, row));
  }

  private int number(Chunk chunk, int column, int row) {
    if (chunk.isNull(column, row)) {
      throw unexpected("a code the metadata lists in column " + columns().get(column), "another");
    }
    return chunk.getInt(column, row);
  }

  private BadInputException unexpected(String expected, String came) {
    return new BadInputException(
        BadInputException.Place.file(file.toString()),
        expected,
        came,
        "Fetch the release again, or read it with the program version that wrote it.");
  }
}
