package kg.koch.app.residence;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import kg.koch.engine.dataset.Chunk;
import kg.koch.engine.dataset.Datasets;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/**
 * Crossings from a Parquet file; the number of a row stands for its line in messages.
 *
 * <p>The engine checks and packs the columns ({@link ParquetSql}), so that two numbers a row come
 * over: each value handed over costs more than all arithmetic on it. Each thread reads a range of
 * rows with an engine of its own, for one engine hands rows to one thread only.
 *
 * @param similar columns in which similar travellers agree
 * @param engine opens an engine that works on so many threads
 * @param beside see {@link Sections}
 */
record ParquetCrossings(
    Path file,
    Observation observed,
    Path beside,
    Workers workers,
    List<String> similar,
    Engines engine) {

  private static final int BLOCK_ROWS = 1 << 18;

  /** Opens engines; each is its reader's own. */
  @FunctionalInterface
  interface Engines {
    Datasets open(int threads);
  }

  SortedApart read() {
    try (Datasets datasets = engine.open(workers.threads())) {
      ParquetSql sql = ParquetSql.of(datasets, file, similar);
      boolean numbers =
          sql.hasNumbers() || datasets.number(sql.countOfPersonsThatAreNoNumbers()) == 0;
      try {
        if (!similar.isEmpty()) {
          datasets.execute(sql.makeKinds());
          Alike.check(file.toString(), similar, datasets.number("SELECT count(*) FROM kinds"));
        }
        if (sql.hasWideOrders()) {
          Persons persons = numbers ? Persons.NUMBERS : persons(datasets, sql);
          return SortedApart.of(inMemory(datasets, sql, persons), observed, beside, workers);
        }
        return numbers && similar.isEmpty()
            ? byNumber(datasets, sql)
            : byOneReader(datasets, sql, numbers);
      } catch (UnusableRow somewhere) {
        throw fault(datasets, sql);
      }
    }
  }

  /** Where the two initial statuses of a person stand. */
  BadInputException twoInitials(Persons persons, long person) {
    try (Datasets datasets = engine.open(1)) {
      ParquetSql sql = ParquetSql.of(datasets, file, similar);
      long[] found = new long[2];
      datasets.read(
          sql.secondInitial(persons, person, observed),
          chunk -> {
            found[0] = chunk.getLong(0, 0);
            found[1] = chunk.getLong(1, 0);
          });
      return InitialConflict.at(file.toString(), found[0], (int) found[1]);
    }
  }

  private SortedApart byNumber(Datasets datasets, ParquetSql sql) {
    long rows = datasets.number(sql.count());
    Sections sections = new Sections(edges(datasets, sql, rows), beside);
    AtomicLong early = new AtomicLong();
    AtomicLong late = new AtomicLong();
    int readers = rows < BLOCK_ROWS ? 1 : workers.threads();
    workers.each(
        readers,
        reader -> {
          SectionFiller filler = new SectionFiller(sections, observed);
          String range = sql.range(rows * reader / readers, rows * (reader + 1) / readers);
          try (Datasets own = engine.open(1)) {
            read(own, range, filler);
          }
          early.addAndGet(filler.early());
          late.addAndGet(filler.late());
        });
    return new SortedApart(sections, Persons.NUMBERS, early.get(), late.get());
  }

  /** What is looked up in tables of one engine comes from that engine alone. */
  private SortedApart byOneReader(Datasets datasets, ParquetSql sql, boolean numbers) {
    Persons persons = numbers ? Persons.NUMBERS : persons(datasets, sql);
    long rows = datasets.number(sql.count());
    Edges edges = numbers ? edges(datasets, sql, rows) : edges(persons, rows);
    Sections sections = new Sections(edges, beside);
    SectionFiller filler = new SectionFiller(sections, observed);
    read(datasets, sql.rows(numbers), filler);
    return new SortedApart(sections, persons, filler.early(), filler.late());
  }

  private static Edges edges(Datasets datasets, ParquetSql sql, long rows) {
    int wanted = Edges.sections(rows);
    long[] sample =
        wanted == 1 ? new long[0] : numbers(datasets, sql.sample(Edges.sampledOf(rows)));
    return Edges.of(sample, wanted);
  }

  /** Places of texts are dense, so that equal steps cut them evenly. */
  private static Edges edges(Persons persons, long rows) {
    int wanted = Edges.sections(rows);
    long[] steps = new long[wanted];
    Arrays.setAll(steps, step -> persons.count() * (long) step / wanted);
    return Edges.of(steps, wanted);
  }

  private void read(Datasets datasets, String rows, SectionFiller filler) {
    datasets.execute("SET preserve_insertion_order=false");
    datasets.read(
        rows,
        chunk -> {
          for (int row = 0; row < chunk.rows(); row++) {
            if (chunk.isNull(0, row) || chunk.isNull(1, row)) {
              throw new UnusableRow();
            }
            if (similar.isEmpty()) {
              filler.add(chunk.getLong(0, row), chunk.getLong(1, row));
            } else {
              filler.add(chunk.getLong(0, row), chunk.getLong(1, row), (int) chunk.getLong(2, row));
            }
          }
        });
    filler.end();
  }

  private static long[] numbers(Datasets datasets, String query) {
    List<long[]> parts = new ArrayList<>();
    datasets.read(
        query,
        chunk -> {
          long[] part = new long[chunk.rows()];
          Arrays.setAll(part, row -> chunk.isNull(0, row) ? 0 : chunk.getLong(0, row));
          parts.add(part);
        });
    return parts.stream().flatMapToLong(Arrays::stream).toArray();
  }

  private static Persons persons(Datasets datasets, ParquetSql sql) {
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

  /** Orders that do not fit are compared with all others, so that all rows are held first. */
  private Crossings inMemory(Datasets datasets, ParquetSql sql, Persons persons) {
    List<RowColumns> blocks = new ArrayList<>();
    Supplier<RowColumns> next = () -> new RowColumns(observed, BLOCK_ROWS, false);
    datasets.read(
        sql.rows(persons.areNumbers()),
        chunk -> {
          RowColumns last = blocks.isEmpty() ? null : blocks.get(blocks.size() - 1);
          if (last == null || last.rows + chunk.rows() > BLOCK_ROWS) {
            last = next.get();
            blocks.add(last);
          }
          take(chunk, last);
        });
    return Crossings.of(blocks, persons);
  }

  private void take(Chunk chunk, RowColumns block) {
    for (int row = 0; row < chunk.rows(); row++) {
      if (chunk.isNull(0, row) || chunk.isNull(1, row)) {
        throw new UnusableRow();
      }
      long packed = chunk.getLong(1, row);
      boolean added =
          block.add(
              chunk.getLong(0, row),
              PackedCrossing.day(packed),
              PackedCrossing.direction(packed),
              PackedCrossing.initial(packed),
              chunk.getLong(2, row),
              0);
      if (added && !similar.isEmpty()) {
        block.setAlike((int) chunk.getLong(3, row));
      }
    }
  }

  /** Rows come in no order: which one is named is asked when the engine is free again. */
  private static final class UnusableRow extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnusableRow() {
      super("A row cannot be used", null, false, false);
    }
  }

  /** The first row that cannot be used; looked up only when there is one. */
  private BadInputException fault(Datasets datasets, ParquetSql sql) {
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
