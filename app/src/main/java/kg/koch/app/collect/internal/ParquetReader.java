package kg.koch.app.collect.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import kg.koch.catalog.SourceLayout;
import kg.koch.catalog.SourceLayout.Field;
import kg.koch.catalog.SourceLayout.FieldType;
import kg.koch.check.form.FormReader;
import kg.koch.check.form.RowPlace;
import kg.koch.check.form.RowWriter;
import kg.koch.check.form.UnpackedFile;
import kg.koch.engine.dataset.DatasetException;
import kg.koch.engine.dataset.Datasets;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/**
 * Parquet files, read by the data engine. Columns of texts, numbers, days and moments; lists,
 * structures and bytes are refused. The engine writes each row as CSV text, and the row comes over
 * as one text: nine texts a row would cost several times as much.
 */
final class ParquetReader implements FormReader {

  private static final String MEMORY = "400MB";
  private static final String WHAT_TO_DO =
      "Write columns of texts, numbers, dates and timestamps, named as declared.";
  private static final String DAY = "'%Y-%m-%d'";
  private static final String MOMENT = "'%Y-%m-%dT%H:%M:%S'";

  private final SourceLayout layout;
  private final Path spill;

  /**
   * @param spill folder for what does not fit in memory
   */
  ParquetReader(SourceLayout layout, Path spill) {
    this.layout = layout;
    this.spill = spill;
  }

  @Override
  public void read(UnpackedFile file, RowWriter rows) throws IOException {
    try (Datasets datasets = Datasets.open(1, MEMORY, spill)) {
      String table = Datasets.parquet(file.path());
      Map<String, String> types = types(datasets, table);
      requireColumns(types, file);
      rows.header(layout.fields().stream().map(Field::name).toList());
      long[] number = new long[1];
      datasets.read(
          "SELECT " + row(types, file) + " FROM " + table,
          chunk -> {
            for (int row = 0; row < chunk.rows(); row++) {
              String text = chunk.getText(0, row);
              rows.encodedRow(text == null ? "" : text, new RowPlace("", ++number[0]));
            }
          });
    } catch (DatasetException | UncheckedIOException damaged) {
      throw refusal(file, "a whole Parquet file", "a damaged one");
    }
  }

  private static Map<String, String> types(Datasets datasets, String table) {
    Map<String, String> types = new HashMap<>();
    datasets.read(
        "SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM " + table + ")",
        chunk -> {
          for (int row = 0; row < chunk.rows(); row++) {
            types.put(String.valueOf(chunk.getText(0, row)), String.valueOf(chunk.getText(1, row)));
          }
        });
    return types;
  }

  private void requireColumns(Map<String, String> types, UnpackedFile file) {
    List<String> declared = layout.fields().stream().map(Field::name).toList();
    if (!types.keySet().equals(new HashSet<>(declared))) {
      List<String> missing = new ArrayList<>(declared);
      missing.removeAll(types.keySet());
      throw refusal(
          file,
          "the columns " + String.join(",", declared),
          "%d columns (missing: %s)".formatted(types.size(), missing));
    }
  }

  /** A row as CSV, in SQL. */
  private String row(Map<String, String> types, UnpackedFile file) {
    return layout.fields().stream()
        .map(field -> value(field, types.getOrDefault(field.name(), ""), file))
        .collect(Collectors.joining(" || ',' || "));
  }

  private static String value(Field field, String type, UnpackedFile file) {
    String column = '"' + field.name() + '"';
    String kind = type.replaceFirst("\\(.*", "");
    String text =
        switch (kind) {
          case "VARCHAR" -> "'\"' || replace(%s, '\"', '\"\"') || '\"'".formatted(column);
          case "FLOAT", "DOUBLE" ->
              "CASE WHEN %1$s = trunc(%1$s) AND abs(%1$s) < 1e15 THEN CAST(CAST(%1$s AS BIGINT) AS VARCHAR) ELSE CAST(%1$s AS VARCHAR) END"
                  .formatted(column);
          case "TIMESTAMP", "TIMESTAMP_S", "TIMESTAMP_MS", "TIMESTAMP_NS" -> moment(field, column);
          case "DATE",
              "BOOLEAN",
              "DECIMAL",
              "TINYINT",
              "SMALLINT",
              "INTEGER",
              "BIGINT",
              "HUGEINT",
              "UTINYINT",
              "USMALLINT",
              "UINTEGER",
              "UBIGINT" ->
              "CAST(%s AS VARCHAR)".formatted(column);
          default ->
              throw refusal(
                  file, "a text, number, date or timestamp in " + field.name(), "another type");
        };
    return "coalesce(" + text + ", '')";
  }

  /** A part of a second stays in the text, so that the rule of the type finds it. */
  private static String moment(Field field, String column) {
    String whole =
        "CASE WHEN date_trunc('second', %1$s) = %1$s THEN strftime(%1$s, %2$s) ELSE CAST(%1$s AS VARCHAR) END"
            .formatted(column, MOMENT);
    return field.type() == FieldType.DATE
        ? "CASE WHEN date_trunc('day', %1$s) = %1$s THEN strftime(%1$s, %2$s) ELSE %3$s END"
            .formatted(column, DAY, whole)
        : whole;
  }

  private static BadInputException refusal(UnpackedFile file, String expected, String came) {
    return new BadInputException(Place.file(file.name()), expected, came, WHAT_TO_DO);
  }
}
