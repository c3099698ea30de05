package kg.koch.app.measure.internal;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import kg.koch.engine.dataset.Datasets;
import kg.koch.measure.provisional.VintageRecords;
import kg.koch.measure.table.TableCounter;
import kg.koch.measure.table.Tally;

/**
 * What a step leaves to the step of the next month, in the folder {@code carried}: the cells of
 * every table with those of periods that are not over, codes as numbers ({@code <table>.parquet});
 * what counters know of persons ({@code persons.bin}); whose last crossing was drawn ({@code
 * ends.bin}); the sums of provisional figures ({@code vintages.bin}). Numbers in files of the last
 * three kinds have the highest byte first.
 */
final class Carried {

  private final Path folder;

  /**
   * @param step folder of the step
   */
  Carried(Path step) {
    this.folder = step.resolve("carried");
  }

  void make() throws IOException {
    Files.createDirectories(folder);
  }

  /** The file of a table's cells. */
  Path cells(String table) {
    return folder.resolve(table + ".parquet");
  }

  /** Adds the cells of a table to a finished tally. */
  void readCells(Datasets datasets, Tally tally) {
    int dimensions = tally.layout().dimensions().size();
    int[] positions = new int[dimensions];
    String columns =
        IntStream.range(0, dimensions).mapToObj(i -> "d" + i + ", ").collect(Collectors.joining());
    datasets.read(
        "SELECT %scount, cell_key FROM %s"
            .formatted(columns, Datasets.parquet(cells(tally.layout().id()))),
        chunk -> {
          for (int row = 0; row < chunk.rows(); row++) {
            for (int i = 0; i < dimensions; i++) {
              positions[i] = chunk.getInt(i, row);
            }
            tally.addCell(
                positions, chunk.getLong(dimensions, row), chunk.getInt(dimensions + 1, row));
          }
        });
  }

  void writePersons(List<TableCounter> counters) throws IOException {
    try (DataOutputStream out = output("persons.bin")) {
      for (TableCounter counter : counters) {
        counter.writeTo(out);
      }
    }
  }

  /**
   * @param isKnown tells persons of whom nothing is taken over
   */
  void readPersons(List<TableCounter> counters, LongPredicate isKnown) throws IOException {
    try (DataInputStream in = input("persons.bin")) {
      for (TableCounter counter : counters) {
        counter.readFrom(in, isKnown);
      }
    }
  }

  void writeDrawnEnds(SortedSet<Long> persons) throws IOException {
    try (DataOutputStream out = output("ends.bin")) {
      out.writeInt(persons.size());
      for (long person : persons) {
        out.writeLong(person);
      }
    }
  }

  SortedSet<Long> readDrawnEnds() throws IOException {
    SortedSet<Long> persons = new TreeSet<>();
    try (DataInputStream in = input("ends.bin")) {
      for (int left = in.readInt(); left > 0; left--) {
        persons.add(in.readLong());
      }
    }
    return persons;
  }

  void writeVintages(VintageRecords records) throws IOException {
    try (DataOutputStream out = output("vintages.bin")) {
      records.writeTo(out);
    }
  }

  void readVintages(VintageRecords records) throws IOException {
    try (DataInputStream in = input("vintages.bin")) {
      records.readFrom(in);
    }
  }

  private DataOutputStream output(String name) throws IOException {
    return new DataOutputStream(
        new BufferedOutputStream(Files.newOutputStream(folder.resolve(name)), 1 << 16));
  }

  private DataInputStream input(String name) throws IOException {
    return new DataInputStream(
        new BufferedInputStream(Files.newInputStream(folder.resolve(name)), 1 << 16));
  }
}
