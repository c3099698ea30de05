package kg.koch.app.disclosure;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import kg.koch.protect.cellkey.KeyRange;
import kg.koch.protect.cells.CellNumbers;
import kg.koch.protect.cells.Hierarchy;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;
import org.jspecify.annotations.Nullable;

/**
 * Where records with keys and the hierarchies of their dimensions are read from.
 *
 * @param hierarchies file by dimension, in the order of the dimensions
 * @param key name of the column of record keys
 * @param weight name of the column of weights; null where records count as one
 * @param value name of the column of amounts; null where records are counted only
 */
public record RecordSource(
    Path records,
    Map<String, Path> hierarchies,
    String key,
    KeyRange keys,
    @Nullable String weight,
    @Nullable String value) {

  RecordColumns columns() {
    List<Hierarchy> read =
        hierarchies.entrySet().stream()
            .map(entry -> HierarchyFile.read(entry.getKey(), entry.getValue()))
            .toList();
    RecordColumns columns = new RecordColumns(read, key, keys, weight, value);
    if (new HashSet<>(columns.names()).size() < columns.names().size()) {
      throw new BadInputException(
          Place.file(records.toString()),
          "each column for one purpose",
          "the columns " + String.join(", ", columns.names()),
          "Name another column.");
    }
    return columns;
  }

  /** The cells of the crossed hierarchies. */
  CellNumbers cells(RecordColumns columns) {
    try {
      return new CellNumbers(columns.hierarchies());
    } catch (IllegalArgumentException tooMany) {
      throw new BadInputException(
          Place.file(records.toString()),
          "at most %,d cells".formatted(CellNumbers.MOST_CELLS),
          "more",
          "Use fewer dimensions or categories.");
    }
  }

  /** Hands over every record; a Parquet file is told by its name. */
  void read(RecordColumns columns, RecordTaker taker) {
    if (records.toString().endsWith(".parquet")) {
      ParquetKeyedRecords.read(records, columns, taker);
    } else {
      CsvKeyedRecords.read(records, columns, taker);
    }
  }
}
