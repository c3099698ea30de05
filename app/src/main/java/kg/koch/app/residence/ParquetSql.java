package kg.koch.app.residence;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
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
 * @param similar columns in which similar travellers agree
 * @param lowest order within a day that counts as 0
 * @param hasWideOrders whether orders do not fit into a packed crossing even so
 */
record ParquetSql(
    Path file,
    Map<String, String> types,
    List<String> similar,
    long lowest,
    boolean hasWideOrders) {

  private static final String NUMBER = "'0|-?[1-9][0-9]{0,17}'";
  private static final Set<String> WHOLE =
      Set.of("TINYINT", "SMALLINT", "INTEGER", "BIGINT", "UTINYINT", "USMALLINT", "UINTEGER");
  private static final List<String> REQUIRED = List.of("person", "date", "direction");

  static ParquetSql of(Datasets datasets, Path file, List<String> similar) {
    Map<String, String> types = types(datasets, file);
    List<String> needed = new ArrayList<>(REQUIRED);
    needed.addAll(similar);
    for (String required : needed) {
      if (!types.containsKey(required.toLowerCase(Locale.ROOT))) {
        throw new BadInputException(
            Place.field(file.toString(), 1, required),
            "the columns " + String.join(", ", needed),
            "no column " + required,
            "Name the columns so.");
      }
    }
    ParquetSql plain = new ParquetSql(file, Map.copyOf(types), similar, 0, false);
    return types.containsKey("sequence") ? plain.withOrders(datasets) : plain;
  }

  /** Long sequences, such as 20210301120000, fit when counted from the lowest one. */
  private ParquetSql withOrders(Datasets datasets) {
    if (isWhole("sequence") && isDate()) {
      long[] inFooter = ends(datasets, "min(sequence)", "max(sequence)", Datasets.parquet(file));
      if (inFooter[0] >= 0 && PackedCrossing.fits(inFooter[1])) {
        return this;
      }
    }
    long[] ends = ends(datasets, "min(position)", "max(position)", checked(false));
    if (ends[0] >= 0 && PackedCrossing.fits(ends[1])) {
      return this;
    }
    long width = ends[1] - ends[0];
    boolean fits = width >= 0 && PackedCrossing.fits(width);
    return new ParquetSql(file, types, similar, fits ? ends[0] : 0, !fits);
  }

  private static long[] ends(Datasets datasets, String least, String most, String rows) {
    long[] ends = new long[2];
    datasets.read(
        "SELECT CAST(%s AS BIGINT), CAST(%s AS BIGINT) FROM %s".formatted(least, most, rows),
        chunk -> {
          for (int end = 0; end < 2; end++) {
            ends[end] = chunk.isNull(end, 0) ? 0 : chunk.getLong(end, 0);
          }
        });
    return ends;
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

  /** Numbers the kinds of travellers. */
  String makeKinds() {
    return "CREATE TEMP TABLE kinds AS SELECT text, row_number() OVER (ORDER BY text) - 1 AS code"
        + " FROM (SELECT DISTINCT alike AS text FROM "
        + checked(false)
        + ")";
  }

  private String alike() {
    return similar.stream()
        .map(column -> "coalesce(CAST(\"" + column.replace("\"", "\"\"") + "\" AS VARCHAR), '')")
        .collect(Collectors.joining(" || chr(%d) || ".formatted(Alike.SEPARATOR)));
  }

  String count() {
    return "SELECT count(*) FROM " + Datasets.parquet(file);
  }

  /** Persons of a share of the rows that depends on the persons alone. */
  String sample(long oneOf) {
    return "SELECT CAST(person AS BIGINT) FROM %s WHERE hash(person) %% %d = 0"
        .formatted(Datasets.parquet(file), oneOf);
  }

  /** Person key and packed crossing; then wide orders and kinds of travellers, if there are. */
  String rows(boolean numbers) {
    return "SELECT "
        + (numbers ? "CAST(person AS BIGINT)" : "place")
        + ", "
        + packed()
        + (hasWideOrders ? ", position" : "")
        + (similar.isEmpty() ? "" : ", code")
        + " FROM "
        + checked(false)
        + (numbers ? "" : " LEFT JOIN persons ON CAST(person AS VARCHAR) = persons.text")
        + (similar.isEmpty() ? "" : " LEFT JOIN kinds ON alike = kinds.text");
  }

  /** Numbers of persons and packed crossings of the rows from one to before another, from 0. */
  String range(long from, long to) {
    return "SELECT CAST(person AS BIGINT), %s FROM %s"
        .formatted(
            packed(),
            checked(true, "file_row_number >= %d AND file_row_number < %d".formatted(from, to)));
  }

  /** Row and status of the first row of a person that contradicts the one before it. */
  String secondInitial(Persons persons, long person, Observation observed) {
    String key =
        persons.areNumbers()
            ? Long.toString(person)
            : Datasets.text(new String(persons.text(person), StandardCharsets.UTF_8));
    String of = persons.areNumbers() ? "CAST(person AS BIGINT)" : "CAST(person AS VARCHAR)";
    return "SELECT row, CAST(initial AS BIGINT) FROM (SELECT row, initial, lag(initial) OVER (ORDER BY row) AS earlier FROM %s WHERE %s = %s AND initial >= 0 AND day >= %d AND day < %d) WHERE initial <> earlier ORDER BY row LIMIT 1"
        .formatted(checked(true), of, key, observed.from(), observed.until());
  }

  private String packed() {
    return "((day + %d)::BIGINT << %d) | (%s << %d) | ((initial + 1)::BIGINT << 1) | direction"
        .formatted(
            -PackedCrossing.FIRST_DAY,
            PackedCrossing.DAY_SHIFT,
            hasWideOrders ? "0" : lowest == 0 ? "position" : "(position - " + lowest + ")",
            PackedCrossing.ORDER_SHIFT);
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

  private String checked(boolean numbered) {
    return checked(numbered, "true");
  }

  private String checked(boolean numbered, String where) {
    return "(SELECT person, "
        + day()
        + " AS day, "
        + "CAST(CASE direction WHEN 'A' THEN 1 WHEN 'D' THEN 0 END AS BIGINT) AS direction, "
        + initial()
        + " AS initial, "
        + position()
        + " AS position"
        + (similar.isEmpty() ? "" : ", " + alike() + " AS alike")
        + (numbered ? ", CAST(file_row_number + 1 AS BIGINT) AS row" : "")
        + " FROM read_parquet("
        + Datasets.text(file.toString())
        + (numbered ? ", file_row_number=true" : "")
        + ") WHERE "
        + where
        + ")";
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
