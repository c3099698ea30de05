package kg.koch.app.residence;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kg.koch.engine.dataset.DatasetException;
import kg.koch.engine.dataset.Datasets;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/**
 * The queries that turn the columns of a Parquet file into {@link PackedCrossing}s. Columns that
 * already have a fitting type are taken as they are; others go the slow way through text. A value
 * that cannot be used gives NULL.
 *
 * @param types type of each column by its name in small letters
 */
record ParquetSql(Path file, Map<String, String> types, boolean hasWideOrders) {

  private static final String NUMBER = "'0|-?[1-9][0-9]{0,17}'";
  private static final Set<String> WHOLE =
      Set.of("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER");
  private static final List<String> REQUIRED = List.of("person", "date", "direction");

  static ParquetSql of(Datasets datasets, Path file) {
    Map<String, String> types = types(datasets, file);
    for (String required : REQUIRED) {
      if (!types.containsKey(required)) {
        throw new BadInputException(
            Place.field(file.toString(), 1, required),
            "the columns person, date, direction",
            "no column " + required,
            "Name the columns so.");
      }
    }
    ParquetSql narrow = new ParquetSql(file, Map.copyOf(types), false);
    boolean wide = types.containsKey("sequence") && datasets.number(narrow.countOfWide()) > 0;
    return new ParquetSql(file, narrow.types, wide);
  }

  private static Map<String, String> types(Datasets datasets, Path file) {
    Map<String, String> types = new HashMap<>();
    try {
      datasets.read(
          "SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM "
              + Datasets.parquet(file)
              + ")",
          chunk -> {
            for (int row = 0; row < chunk.rows(); row++) {
              String name = String.valueOf(chunk.getText(0, row)).toLowerCase(Locale.ROOT);
              types.put(name, String.valueOf(chunk.getText(1, row)));
            }
          });
      return types;
    } catch (DatasetException notParquet) {
      throw new BadInputException(
          Place.file(file.toString()),
          "a Parquet file",
          "other or damaged content",
          "Make or send the file again.");
    }
  }

  static String expected(String field) {
    return switch (field) {
      case "person" -> "a person";
      case "date" -> "a date or a timestamp from the year 1 to 9999";
      case "direction" -> "A (arrival) or D (departure)";
      case "sequence" -> "a whole number or nothing";
      default -> "1, 0 or nothing";
    };
  }

  boolean hasNumbers() {
    return isWhole("person");
  }

  String countOfPersonsThatAreNoNumbers() {
    return "SELECT count(*) FROM "
        + Datasets.parquet(file)
        + " WHERE NOT regexp_full_match(CAST(person AS VARCHAR), "
        + NUMBER
        + ")";
  }

  String makePersons() {
    return "CREATE TEMP TABLE persons AS SELECT text, row_number() OVER (ORDER BY text) - 1 AS place"
        + " FROM (SELECT DISTINCT CAST(person AS VARCHAR) AS text FROM "
        + Datasets.parquet(file)
        + " WHERE person IS NOT NULL)";
  }

  /** Person key, packed crossing, number of the row, order by itself; the last two if asked for. */
  String rows(boolean numbers, boolean numbered) {
    String person = numbers ? "CAST(person AS BIGINT)" : "place";
    String rest = numbered || hasWideOrders ? ", " + (numbered ? "row" : "0::BIGINT") : "";
    return "SELECT "
        + person
        + ", ((day + %d)::BIGINT << %d) | (%s << %d) | ((initial + 1)::BIGINT << 1) | direction"
            .formatted(
                -PackedCrossing.FIRST_DAY,
                PackedCrossing.DAY_SHIFT,
                hasWideOrders ? "0" : "position",
                PackedCrossing.ORDER_SHIFT)
        + rest
        + (hasWideOrders ? ", position" : "")
        + " FROM "
        + checked(numbered)
        + (numbers ? "" : " LEFT JOIN persons ON CAST(person AS VARCHAR) = text")
        + (numbered ? " ORDER BY row" : "");
  }

  String firstFault() {
    String fields =
        Stream.of("person", "date", "direction", "sequence", "initial")
            .filter(field -> REQUIRED.contains(field) || types.containsKey(field))
            .map(field -> "WHEN " + known(field) + " IS NULL THEN '" + field + "'")
            .collect(Collectors.joining(" "));
    return "SELECT row, field FROM (SELECT row, CASE "
        + fields
        + " END AS field FROM "
        + checked(true)
        + ") WHERE field IS NOT NULL ORDER BY row LIMIT 1";
  }

  private static String known(String field) {
    return switch (field) {
      case "date" -> "day";
      case "sequence" -> "position";
      default -> field;
    };
  }

  private String countOfWide() {
    return "SELECT count(*) FROM %s WHERE position < 0 OR position >= %d"
        .formatted(checked(false), 1L << (PackedCrossing.DAY_SHIFT - PackedCrossing.ORDER_SHIFT));
  }

  private String checked(boolean numbered) {
    return "(SELECT person, "
        + day()
        + " AS day, "
        + "CAST(CASE direction WHEN 'A' THEN 1 WHEN 'D' THEN 0 END AS BIGINT) AS direction, "
        + initial()
        + " AS initial, "
        + position()
        + " AS position"
        + (numbered ? ", CAST(file_row_number + 1 AS BIGINT) AS row" : "")
        + " FROM read_parquet("
        + Datasets.text(file.toString())
        + (numbered ? ", file_row_number=true" : "")
        + "))";
  }

  private boolean isWhole(String column) {
    return WHOLE.contains(types.get(column));
  }

  private boolean isDate() {
    return "DATE".equals(types.get("date"));
  }

  private String day() {
    String day =
        isDate()
            ? "(date - DATE '1970-01-01')"
            : "(CAST(TRY_CAST(date AS TIMESTAMP) AS DATE) - DATE '1970-01-01')";
    return "CASE WHEN %s BETWEEN %d AND %d THEN %s END"
        .formatted(day, PackedCrossing.FIRST_DAY, PackedCrossing.LAST_DAY, day);
  }

  private String initial() {
    if (!types.containsKey("initial")) {
      return "-1";
    }
    if (isWhole("initial")) {
      return "CASE WHEN initial IS NULL THEN -1 WHEN initial IN (0, 1) THEN CAST(initial AS INT)"
          + " END";
    }
    return "CASE WHEN initial IS NULL OR CAST(initial AS VARCHAR) = '' THEN -1"
        + " WHEN CAST(initial AS VARCHAR) IN ('1', 'true') THEN 1"
        + " WHEN CAST(initial AS VARCHAR) IN ('0', 'false') THEN 0 END";
  }

  private String position() {
    String time = "TRY_CAST(date AS TIMESTAMP)";
    String within =
        isDate() ? "0" : "epoch_us(" + time + ") - epoch_us(date_trunc('day', " + time + "))";
    String position = within;
    if (types.containsKey("sequence")) {
      String text = "CAST(sequence AS VARCHAR)";
      position =
          isWhole("sequence")
              ? "coalesce(sequence, " + within + ")"
              : "CASE WHEN sequence IS NULL OR %s = '' THEN %s WHEN regexp_full_match(%s, %s) THEN TRY_CAST(%s AS BIGINT) END"
                  .formatted(text, within, text, NUMBER, text);
    }
    return "CAST(" + position + " AS BIGINT)";
  }
}
