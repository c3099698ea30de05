package kg.koch.app.residence;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import kg.koch.engine.parquet.ColumnChunk;
import kg.koch.engine.parquet.ParquetColumn;
import kg.koch.engine.parquet.ParquetColumn.Kind;
import kg.koch.engine.parquet.ParquetOutput;
import kg.koch.engine.parquet.RowGroup;
import kg.koch.measure.residence.ResidenceColumns;
import kg.koch.measure.residence.ResidenceDefinition;

/**
 * Judges some parts and writes them as one row group of Parquet; one thread's share of the work.
 */
final class ParquetOutcomes implements OutcomeWorker {

  /** About as many rows as the data engine puts into a row group. */
  private static final int PARTS = 16;

  private static final int ADJUSTMENT = 5;

  private final Judge judge;
  private final int[] places;
  private final int beforeRules;
  private final int perRule;
  private final Persons persons;
  private final ParquetOutput output;
  private final RowGroup group;
  private final JudgedPart part;
  private Partitions partitions = Partitions.NONE;
  private long[] values = new long[0];

  private ParquetOutcomes(
      Judge judge, Persons persons, ParquetOutput output, List<ParquetColumn> columns) {
    this.judge = judge;
    this.places = judge.rules().places();
    this.beforeRules = judge.putsIn() ? 4 : 3;
    this.perRule = judge.rules().adjusted() ? ADJUSTMENT + 1 : ADJUSTMENT;
    this.persons = persons;
    this.output = output;
    this.group = new RowGroup(columns);
    this.part = judge.newPart();
  }

  /** Workers that share one file. */
  static Outcomes into(OutputStream target, Judge judge, Persons persons) throws IOException {
    List<ParquetColumn> columns = columns(persons.areNumbers() ? Kind.LONG : Kind.TEXT, judge);
    ParquetOutput output = new ParquetOutput(target, columns);
    return new Outcomes() {
      @Override
      public OutcomeWorker newWorker() {
        return new ParquetOutcomes(judge, persons, output, columns);
      }

      @Override
      public int pieces(Partitions partitions) {
        return (partitions.count() + PARTS - 1) / PARTS;
      }

      @Override
      public void end() throws IOException {
        output.end();
      }
    };
  }

  private static List<ParquetColumn> columns(Kind person, Judge judge) {
    Rules rules = judge.rules();
    List<ParquetColumn> columns = new ArrayList<>();
    columns.add(new ParquetColumn("person", person, false));
    columns.add(new ParquetColumn("date", Kind.DATE, false));
    columns.add(new ParquetColumn("direction", Kind.TEXT, false));
    if (judge.putsIn()) {
      columns.add(new ParquetColumn("imputed", Kind.BYTE, false));
    }
    for (ResidenceDefinition definition : rules.definitions()) {
      for (String column : rules.columns(definition)) {
        boolean days = column.startsWith("days_");
        columns.add(new ParquetColumn(column, days ? Kind.INT : Kind.BYTE, !days));
      }
    }
    return columns;
  }

  @Override
  public void take(Partitions section) {
    partitions = section;
  }

  @Override
  public void prepare(int piece) {
    group.clear();
    group.column(2).word("D".getBytes(StandardCharsets.US_ASCII));
    group.column(2).word("A".getBytes(StandardCharsets.US_ASCII));
    if (judge.putsIn()) {
      addZeroAndOne(3);
    }
    for (int rule = 0; rule < places.length; rule++) {
      for (int column = 2; column < ADJUSTMENT; column++) {
        addZeroAndOne(beforeRules + perRule * rule + column);
      }
      if (judge.rules().adjusted()) {
        int column = beforeRules + perRule * rule + ADJUSTMENT;
        group.column(column).word(-1);
        addZeroAndOne(column);
      }
    }
    int end = Math.min(partitions.count(), (piece + 1) * PARTS);
    for (int number = piece * PARTS; number < end; number++) {
      judge.judge(partitions, number, part);
      if (part.rows > 0) {
        addPart();
      }
    }
  }

  private void addZeroAndOne(int column) {
    group.column(column).word(0);
    group.column(column).word(1);
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
    if (judge.putsIn()) {
      addPlaces(group.column(3), part.imputed);
    }
    for (int rule = 0; rule < places.length; rule++) {
      addOutcomes(beforeRules + perRule * rule, part.results[places[rule]]);
    }
    group.addRows(part.rows);
  }

  private void addOutcomes(int column, ResidenceColumns results) {
    addNumbers(group.column(column), results.daysObserved());
    addNumbers(group.column(column + 1), results.daysInCountry());
    addPlaces(group.column(column + 2), results.residentBefore());
    addPlaces(group.column(column + 3), results.residentAfter());
    addPlaces(group.column(column + 4), results.migration());
    if (judge.rules().adjusted()) {
      addAdjustments(group.column(column + ADJUSTMENT), results.adjustment());
    }
  }

  /** The words are -1, 0 and 1, in this order. */
  private void addAdjustments(ColumnChunk column, byte[] adjustments) {
    for (int row = 0; row < part.rows; row++) {
      values[row] = adjustments[row] + 1;
    }
    column.places(values, part.rows);
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
