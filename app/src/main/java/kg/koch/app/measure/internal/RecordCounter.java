package kg.koch.app.measure.internal;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import kg.koch.catalog.Catalog;
import kg.koch.catalog.TableDefinition;
import kg.koch.catalog.TableDefinition.DimensionUse;
import kg.koch.catalog.TableDimensions;
import kg.koch.engine.dataset.Chunk;
import kg.koch.engine.dataset.Datasets;
import kg.koch.measure.table.RecordKeyFunction;
import kg.koch.terms.Dimension;
import org.jspecify.annotations.Nullable;

/**
 * Counts one table from the records of its source, which is delivered by year. TIME_PERIOD is the
 * period of its column's day; an age is that on this day; dimension MEASURE, if the table has it,
 * tells the unit of a cell, else the table's does: PERSONS counts persons, any other records.
 */
final class RecordCounter {

  private static final String MEASURE = "MEASURE";
  private static final String PERSONS = "PERSONS";
  private static final int FIRST_COLUMN = 3;

  private final Catalog catalog;
  private final TableDefinition table;
  private final RecordKeyFunction keys;
  private final int time;
  private final int measure;

  RecordCounter(Catalog catalog, TableDefinition table, RecordKeyFunction keys) {
    this.catalog = catalog;
    this.table = table;
    this.keys = keys;
    List<String> ids = table.dimensions().stream().map(DimensionUse::id).toList();
    this.time = ids.indexOf("TIME_PERIOD");
    this.measure = ids.indexOf(MEASURE);
  }

  RecordTally count(Datasets datasets, Path records) {
    TableDimensions dimensions = new TableDimensions(catalog);
    List<String> periods = periods(datasets, records);
    List<Dimension> axes = dimensions.of(table, periods);
    RecordTally tally =
        new RecordTally(
            axes,
            table.parts().stream().map(part -> dimensions.of(table, part, periods)).toList(),
            keys);
    List<@Nullable CodePlaces> places = places(axes);
    datasets.read(
        "SELECT %s FROM %s ORDER BY person NULLS FIRST, receipt, \"row\""
            .formatted(selected(), Datasets.parquet(records)),
        chunk -> {
          for (int row = 0; row < chunk.rows(); row++) {
            count(tally, chunk, row, places);
          }
        });
    return tally;
  }

  /** The years delivered, cut to the table's frequency. */
  private List<String> periods(Datasets datasets, Path records) {
    List<String> periods = new ArrayList<>();
    datasets.read(
        "SELECT DISTINCT period FROM " + Datasets.parquet(records) + " ORDER BY period",
        chunk -> {
          for (int row = 0; row < chunk.rows(); row++) {
            int year = Integer.parseInt(Objects.requireNonNull(chunk.getText(0, row)));
            periods.addAll(
                TablePeriods.of(
                    table.frequency(), LocalDate.of(year, 1, 1), LocalDate.of(year + 1, 1, 1)));
          }
        });
    return periods;
  }

  /** None for the period. */
  private List<@Nullable CodePlaces> places(List<Dimension> axes) {
    List<@Nullable CodePlaces> places = new ArrayList<>();
    for (int axis = 0; axis < axes.size(); axis++) {
      places.add(
          axis == time
              ? null
              : new CodePlaces(
                  axes.get(axis), catalog.codeList(table.dimensions().get(axis).codeList())));
    }
    return places;
  }

  /** Person, receipt, row, then each dimension's column as text; empty where there is none. */
  private String selected() {
    return "person, receipt, \"row\", "
        + table.dimensions().stream()
            .map(use -> use.column() == null ? "''" : "CAST(\"" + use.column() + "\" AS VARCHAR)")
            .collect(Collectors.joining(", "));
  }

  private void count(RecordTally tally, Chunk chunk, int row, List<@Nullable CodePlaces> places) {
    String day = Objects.requireNonNull(chunk.getText(FIRST_COLUMN + time, row)).substring(0, 10);
    int[] positions = new int[places.size()];
    for (int axis = 0; axis < positions.length; axis++) {
      CodePlaces place = places.get(axis);
      positions[axis] =
          place == null
              ? period(tally, LocalDate.parse(day))
              : position(place, chunk.getText(FIRST_COLUMN + axis, row), LocalDate.parse(day));
    }
    long person = chunk.isNull(0, row) ? 0 : chunk.getLong(0, row);
    long event = event(Objects.requireNonNull(chunk.getText(1, row)), chunk.getInt(2, row));
    for (String unit : units(tally)) {
      if (measure >= 0) {
        positions[measure] = tally.dimensions().get(measure).position(unit);
      }
      RecordTally.Counted what =
          unit.equals(PERSONS) ? RecordTally.Counted.PERSONS : RecordTally.Counted.RECORDS;
      tally.count(positions, what, person, event);
    }
  }

  private int period(RecordTally tally, LocalDate day) {
    return tally
        .dimensions()
        .get(time)
        .findPosition(TablePeriods.code(table.frequency(), day))
        .orElse(-1);
  }

  private List<String> units(RecordTally tally) {
    return measure < 0
        ? List.of(table.unit())
        : tally.dimensions().get(measure).codes().stream().map(Dimension.Code::id).toList();
  }

  /** A number a row of a delivery has and no other: the receipt's first 32 bits, and the line. */
  private static long event(String receipt, int row) {
    return Long.parseLong(receipt.substring(0, 8), 16) << 31 | row;
  }

  private static int position(CodePlaces places, @Nullable String text, LocalDate day) {
    return places.areRanges() && text != null
        ? places.ofNumber(ChronoUnit.YEARS.between(LocalDate.parse(text), day))
        : places.ofCode(text);
  }
}
