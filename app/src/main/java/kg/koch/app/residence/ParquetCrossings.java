package kg.koch.app.residence;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import kg.koch.engine.dataset.Chunk;
import kg.koch.engine.dataset.DatasetException;
import kg.koch.engine.dataset.Datasets;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/** Crossings from a Parquet file; the number of a row stands for its line in messages. */
final class ParquetCrossings {

  private static final String NUMBER = "'0|-?[1-9][0-9]{0,17}'";

  private final Datasets datasets;
  private final Path file;
  private final Observation observed;
  private final RowColumns columns = new RowColumns();

  ParquetCrossings(Datasets datasets, Path file, Observation observed) {
    this.datasets = datasets;
    this.file = file;
    this.observed = observed;
  }

  Crossings read() {
    Set<String> names = columnNames();
    boolean numbers =
        datasets.number(
                "SELECT count(*) FROM "
                    + Datasets.parquet(file)
                    + " WHERE NOT regexp_full_match(CAST(person AS VARCHAR), "
                    + NUMBER
                    + ")")
            == 0;
    Persons persons = numbers ? Persons.NUMBERS : persons();
    datasets.read(query(names, numbers), this::take);
    return crossings(names.contains("initial"), persons);
  }

  private Set<String> columnNames() {
    Set<String> names = new HashSet<>();
    try {
      datasets.read(
          "SELECT column_name FROM (DESCRIBE SELECT * FROM " + Datasets.parquet(file) + ")",
          chunk -> {
            for (int row = 0; row < chunk.rows(); row++) {
              names.add(String.valueOf(chunk.getText(0, row)).toLowerCase(Locale.ROOT));
            }
          });
    } catch (DatasetException notParquet) {
      throw new BadInputException(
          Place.file(file.toString()),
          "a Parquet file",
          "other or damaged content",
          "Make or send the file again.");
    }
    for (String required : List.of("person", "date", "direction")) {
      if (!names.contains(required)) {
        throw new BadInputException(
            Place.file(file.toString()),
            "the columns person, date, direction",
            "no column " + required,
            "Name the columns so.");
      }
    }
    return names;
  }

  private Persons persons() {
    datasets.execute(
        "CREATE TEMP TABLE persons AS SELECT text, row_number() OVER (ORDER BY text) - 1 AS place"
            + " FROM (SELECT DISTINCT CAST(person AS VARCHAR) AS text FROM "
            + Datasets.parquet(file)
            + ")");
    List<byte[]> texts = new ArrayList<>();
    datasets.read(
        "SELECT text FROM persons ORDER BY place",
        chunk -> {
          for (int row = 0; row < chunk.rows(); row++) {
            texts.add(String.valueOf(chunk.getText(0, row)).getBytes(StandardCharsets.UTF_8));
          }
        });
    return new Persons(texts.toArray(byte[][]::new));
  }

  private String query(Set<String> names, boolean numbers) {
    String rows = "read_parquet(" + Datasets.text(file.toString()) + ", file_row_number=true)";
    String time = "TRY_CAST(date AS TIMESTAMP)";
    String sequence = names.contains("sequence") ? "TRY_CAST(sequence AS BIGINT)" : "NULL";
    String initial =
        names.contains("initial")
            ? "CASE WHEN initial IS NULL OR CAST(initial AS VARCHAR) = '' THEN -1"
                + " WHEN CAST(initial AS VARCHAR) IN ('1', 'true') THEN 1"
                + " WHEN CAST(initial AS VARCHAR) IN ('0', 'false') THEN 0 ELSE -2 END"
            : "-1";
    return "SELECT "
        + (numbers ? "CAST(person AS BIGINT)" : "CASE WHEN person IS NULL THEN NULL ELSE place END")
        + ", CAST(CAST("
        + time
        + " AS DATE) - DATE '1970-01-01' AS INTEGER)"
        + ", CAST(CASE direction WHEN 'A' THEN 1 WHEN 'D' THEN 0 END AS TINYINT)"
        + ", CAST("
        + initial
        + " AS TINYINT), CAST(coalesce("
        + sequence
        + ", epoch_us("
        + time
        + ") - epoch_us(date_trunc('day', "
        + time
        + "))) AS BIGINT), CAST(file_row_number + 1 AS BIGINT) FROM "
        + rows
        + (numbers ? "" : " LEFT JOIN persons ON CAST(person AS VARCHAR) = text");
  }

  private void take(Chunk chunk) {
    for (int row = 0; row < chunk.rows(); row++) {
      check(!chunk.isNull(0, row), chunk, row, "person", "a person");
      check(!chunk.isNull(1, row), chunk, row, "date", "a date or a timestamp");
      check(!chunk.isNull(2, row), chunk, row, "direction", "A (arrival) or D (departure)");
      check(chunk.getByte(3, row) > -2, chunk, row, "initial", "1, 0 or nothing");
      columns.add(
          observed,
          chunk.getLong(0, row),
          chunk.getInt(1, row),
          chunk.getByte(2, row),
          chunk.getByte(3, row),
          chunk.getLong(4, row),
          (int) chunk.getLong(5, row));
    }
  }

  private void check(boolean good, Chunk chunk, int row, String field, String expected) {
    if (!good) {
      throw new BadInputException(
          Place.field(file.toString(), chunk.getLong(5, row), field),
          expected,
          "nothing or another value",
          "Correct the row (counted from 1) and run again.");
    }
  }

  private Crossings crossings(boolean hasInitial, Persons persons) {
    int rows = columns.rows;
    return new Crossings(
        Arrays.copyOf(columns.person, rows),
        Arrays.copyOf(columns.day, rows),
        Arrays.copyOf(columns.direction, rows),
        columns.ordered ? Arrays.copyOf(columns.order, rows) : null,
        hasInitial ? Arrays.copyOf(columns.initial, rows) : null,
        hasInitial ? Arrays.copyOf(columns.line, rows) : null,
        persons,
        columns.early,
        columns.late);
  }
}
