package kg.koch.app.residence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import kg.koch.engine.parquet.ColumnChunk;
import kg.koch.engine.parquet.ParquetColumn;
import kg.koch.engine.parquet.ParquetColumn.Kind;
import kg.koch.engine.parquet.ParquetOutput;
import kg.koch.engine.parquet.RowGroup;

/**
 * Judges some parts and writes them as one row group of Parquet; one thread's share of the work.
 */
final class ParquetOutcomes implements OrderedWork.Worker {

  /** About as many rows as the data engine puts into a row group. */
  private static final int PARTS = 16;

  private final Judge judge;
  private final Persons persons;
  private final ParquetOutput output;
  private final RowGroup group;
  private final Part part = new Part();
  private long[] values = new long[0];

  private ParquetOutcomes(
      Judge judge, Persons persons, ParquetOutput output, List<ParquetColumn> columns) {
    this.judge = judge;
    this.persons = persons;
    this.output = output;
    this.group = new RowGroup(columns);
  }

  static void write(Judge judge, Persons persons, OutputStream target, Workers workers)
      throws IOException {
    List<ParquetColumn> columns = columns(persons.areNumbers() ? Kind.LONG : Kind.TEXT);
    ParquetOutput output = new ParquetOutput(target, columns);
    int groups = (judge.parts() + PARTS - 1) / PARTS;
    OrderedWork.run(workers, groups, () -> new ParquetOutcomes(judge, persons, output, columns));
    output.end();
  }

  private static List<ParquetColumn> columns(Kind person) {
    return List.of(
        new ParquetColumn("person", person, false),
        new ParquetColumn("date", Kind.DATE, false),
        new ParquetColumn("direction", Kind.TEXT, false),
        new ParquetColumn("days_observed", Kind.INT, false),
        new ParquetColumn("days_in_country", Kind.INT, false),
        new ParquetColumn("resident_before", Kind.BYTE, true),
        new ParquetColumn("resident_after", Kind.BYTE, true),
        new ParquetColumn("migration", Kind.BYTE, true));
  }

  @Override
  public void prepare(int piece) {
    group.clear();
    group.column(2).word("D".getBytes(StandardCharsets.US_ASCII));
    group.column(2).word("A".getBytes(StandardCharsets.US_ASCII));
    for (int column = 5; column < 8; column++) {
      group.column(column).word(0);
      group.column(column).word(1);
    }
    int end = Math.min(judge.parts(), (piece + 1) * PARTS);
    for (int number = piece * PARTS; number < end; number++) {
      judge.judge(number, part);
      if (part.rows > 0) {
        addPart();
      }
    }
  }

  @Override
  public void deliver() throws IOException {
    output.write(group);
  }

  private void addPart() {
    if (values.length < part.rows + Byte.SIZE) {
      values = new long[part.rows + part.rows / 8 + Byte.SIZE];
    }
    addPersons(group.column(0));
    addNumbers(group.column(1), part.day);
    addPlaces(group.column(2), part.direction);
    addNumbers(group.column(3), part.results.daysObserved());
    addNumbers(group.column(4), part.results.daysInCountry());
    addPlaces(group.column(5), part.results.residentBefore());
    addPlaces(group.column(6), part.results.residentAfter());
    addPlaces(group.column(7), part.results.migration());
    group.addRows(part.rows);
  }

  private void addPersons(ColumnChunk column) {
    if (persons.areNumbers()) {
      column.numbers(part.person, part.rows);
      return;
    }
    int place = -1;
    for (int row = 0; row < part.rows; row++) {
      if (row == 0 || part.person[row] != part.person[row - 1]) {
        place = column.word(persons.text(part.person[row]));
      }
      values[row] = place;
    }
    column.places(values, part.rows);
  }

  private void addNumbers(ColumnChunk column, int[] numbers) {
    for (int row = 0; row < part.rows; row++) {
      values[row] = numbers[row];
    }
    column.numbers(values, part.rows);
  }

  private void addPlaces(ColumnChunk column, byte[] places) {
    for (int row = 0; row < part.rows; row++) {
      values[row] = places[row];
    }
    column.places(values, part.rows);
  }
}
