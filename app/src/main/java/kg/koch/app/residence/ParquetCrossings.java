package kg.koch.app.residence;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import kg.koch.engine.dataset.Chunk;
import kg.koch.engine.dataset.Datasets;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/**
 * Crossings from a Parquet file; the number of a row stands for its line in messages.
 *
 * <p>The engine checks and packs the columns ({@link ParquetSql}), so that two numbers a row come
 * over: each value handed over costs more than all arithmetic on it.
 */
final class ParquetCrossings {

  private static final int BLOCK_ROWS = 1 << 18;

  private final Datasets datasets;
  private final Path file;
  private final Observation observed;
  private final boolean keepsLines;
  private final List<RowColumns> blocks = new ArrayList<>();

  ParquetCrossings(Datasets datasets, Path file, Observation observed, boolean keepsLines) {
    this.datasets = datasets;
    this.file = file;
    this.observed = observed;
    this.keepsLines = keepsLines;
  }

  Crossings read() {
    ParquetSql sql = ParquetSql.of(datasets, file);
    boolean numbers =
        sql.hasNumbers() || datasets.number(sql.countOfPersonsThatAreNoNumbers()) == 0;
    Persons persons = numbers ? Persons.NUMBERS : persons(sql);
    if (!keepsLines) {
      datasets.execute("SET preserve_insertion_order=false");
    }
    try {
      datasets.read(sql.rows(numbers, keepsLines), chunk -> take(chunk, sql));
    } catch (UnusableRow somewhere) {
      throw fault(sql);
    }
    return Crossings.of(blocks, persons);
  }

  private Persons persons(ParquetSql sql) {
    datasets.execute(sql.makePersons());
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

  private void take(Chunk chunk, ParquetSql sql) {
    RowColumns block = block(chunk.rows());
    for (int row = 0; row < chunk.rows(); row++) {
      if (chunk.isNull(0, row) || chunk.isNull(1, row)) {
        throw new UnusableRow();
      }
      long packed = chunk.getLong(1, row);
      block.add(
          chunk.getLong(0, row),
          PackedCrossing.day(packed),
          PackedCrossing.direction(packed),
          PackedCrossing.initial(packed),
          sql.hasWideOrders() ? chunk.getLong(3, row) : PackedCrossing.order(packed),
          keepsLines ? (int) chunk.getLong(2, row) : 0);
    }
  }

  /** Rows come in no order: which one is named is asked when the engine is free again. */
  private static final class UnusableRow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableRow() {
      super("A row cannot be used", null, false, false);
    }
  }

  private RowColumns block(int more) {
    RowColumns last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
    if (last == null || last.rows + more > BLOCK_ROWS) {
      last = new RowColumns(observed, BLOCK_ROWS, keepsLines);
      blocks.add(last);
    }
    return last;
  }

  /** The first row that cannot be used; looked up only when there is one. */
  private BadInputException fault(ParquetSql sql) {
    BadInputException[] found = new BadInputException[1];
    datasets.read(
        sql.firstFault(),
        chunk -> {
          String field = String.valueOf(chunk.getText(1, 0));
          found[0] =
              new BadInputException(
                  Place.field(file.toString(), chunk.getLong(0, 0), field),
                  ParquetSql.expected(field),
                  "nothing or another value",
                  "Correct the row (counted from 1) and run again.");
        });
    return found[0];
  }
}
