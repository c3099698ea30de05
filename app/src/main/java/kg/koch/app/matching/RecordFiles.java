package kg.koch.app.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.zip.ZipException;
import kg.koch.engine.dataset.DatasetException;
import kg.koch.engine.dataset.Datasets;
import kg.koch.link.linkage.LinkageInput;
import kg.koch.link.record.RawColumn;
import kg.koch.link.record.RecordOrder;
import kg.koch.terms.BadInputException;
import kg.koch.terms.BadInputException.Place;

/** One or two files of records, read into columns; of two files the {@link SharedColumns}. */
public final class RecordFiles {

  private final List<Path> files;
  private final String id;
  private final Consumer<String> notes;

  /**
   * @param files one file, or two to be linked with each other
   * @param id the column that names a record
   * @param notes is told which columns of two files are taken for one, and which take no part
   */
  public RecordFiles(List<Path> files, String id, Consumer<String> notes) {
    this.files = List.copyOf(files);
    this.id = id;
    this.notes = notes;
  }

  /**
   * Reads the files.
   *
   * @throws BadInputException if a file is no table, lacks the id, has an id twice or none, or has
   *     no record to be linked with
   */
  public LinkageInput read() {
    return read(files.size() == 1 ? 2 : 1);
  }

  /** Reads files of at least so many records. */
  LinkageInput read(int least) {
    List<List<String>> headers = files.stream().map(RecordFiles::header).toList();
    for (int file = 0; file < files.size(); file++) {
      if (!headers.get(file).contains(id)) {
        throw new BadInputException(
            Place.line(files.get(file).toString(), 1),
            "a column '" + id + "' that names each record",
            "the columns " + String.join(", ", headers.get(file)),
            "Name the column with --id.");
      }
    }
    SharedColumns shared =
        files.size() == 1
            ? SharedColumns.of(headers.get(0))
            : SharedColumns.of(headers.get(0), headers.get(1), id);
    shared.notes(headers).forEach(notes);
    if (shared.names().size() < 2 && files.size() == 2) {
      throw new BadInputException(
          Place.file(files.get(0) + ", " + files.get(1)),
          "a column besides the id that both have",
          "the columns " + headers.get(0) + " and " + headers.get(1),
          "Call columns that hold the same by the same name.");
    }
    ColumnsBuilder columns = new ColumnsBuilder(shared.names());
    int left = 0;
    for (int file = 0; file < files.size(); file++) {
      int before = columns.rows();
      read(files.get(file), headers.get(file), shared.places()[file], columns);
      requireRows(files.get(file), columns.rows() - before, least);
      left = file == 0 ? columns.rows() : left;
    }
    List<RawColumn> built = new ArrayList<>(columns.build());
    RawColumn ids = built.remove(shared.names().indexOf(id));
    requireIds(ids, left);
    return new LinkageInput(ids, built, left);
  }

  private static void requireRows(Path file, int rows, int least) {
    if (rows < least) {
      throw new BadInputException(
          Place.file(file.toString()),
          least == 2 ? "two records or more" : "one record or more",
          String.valueOf(rows),
          "Check that the right file was named.");
    }
  }

  private void requireIds(RawColumn ids, int left) {
    int from = 0;
    for (Path file : files) {
      int to = from == 0 ? left : ids.codes().length;
      for (int row = from; row < to; row++) {
        if (ids.codes()[row] == 0) {
          throw new BadInputException(
              Place.field(file.toString(), row - from + 2L, id),
              "an id",
              "nothing",
              "Give each record an id of its own.");
        }
      }
      Optional<RecordOrder.Repeated> repeated = RecordOrder.repeated(ids, from, to);
      if (repeated.isPresent()) {
        throw new BadInputException(
            Place.field(file.toString(), repeated.get().second() - from + 2L, id),
            "each id once",
            "the id of record " + (repeated.get().first() - from + 1) + " again",
            "Give each record an id of its own, or name another column with --id.");
      }
      from = to;
    }
  }

  private static boolean isParquet(Path file) {
    return file.toString().endsWith(".parquet");
  }

  private static List<String> header(Path file) {
    if (!Files.isRegularFile(file)) {
      throw new BadInputException(
          Place.file(file.toString()), "a file that can be read", "none", "Check the path.");
    }
    if (isParquet(file)) {
      List<String> names = new ArrayList<>();
      query(
          file,
          "SELECT column_name FROM (DESCRIBE SELECT * FROM " + Datasets.parquet(file) + ")",
          names::add);
      return names;
    }
    try (CsvRecords records = CsvRecords.open(file)) {
      return records.header();
    } catch (IOException failure) {
      throw unreadable(file, failure);
    }
  }

  private static void query(Path file, String sql, Consumer<String> taker) {
    try (Datasets datasets = open(file)) {
      datasets.read(
          sql,
          chunk -> {
            for (int row = 0; row < chunk.rows(); row++) {
              taker.accept(String.valueOf(chunk.getText(0, row)));
            }
          });
    } catch (DatasetException notParquet) {
      throw new BadInputException(
          Place.file(file.toString()),
          "a Parquet file",
          "other or damaged content",
          "Make or send the file again.");
    }
  }

  private static Datasets open(Path file) {
    Path spill = file.toAbsolutePath().resolveSibling(file.getFileName() + ".spill");
    return Datasets.open(1, "1GB", spill);
  }

  private static void read(Path file, List<String> header, int[] places, ColumnsBuilder columns) {
    if (isParquet(file)) {
      readParquet(file, header, places, columns);
      return;
    }
    try (CsvRecords records = CsvRecords.open(file)) {
      records.readInto(columns, places);
    } catch (IOException failure) {
      throw unreadable(file, failure);
    }
  }

  private static void readParquet(
      Path file, List<String> header, int[] places, ColumnsBuilder columns) {
    int[] taken = IntStream.range(0, places.length).filter(at -> places[at] >= 0).toArray();
    String selected =
        Arrays.stream(taken)
            .mapToObj(at -> header.get(at).replace("\"", "\"\""))
            .map("CAST(\"%s\" AS VARCHAR)"::formatted)
            .collect(Collectors.joining(", "));
    try (Datasets datasets = open(file)) {
      datasets.read(
          "SELECT " + selected + " FROM " + Datasets.parquet(file),
          chunk -> {
            for (int row = 0; row < chunk.rows(); row++) {
              for (int at = 0; at < taken.length; at++) {
                String text = chunk.getText(at, row);
                byte[] bytes = (text == null ? "" : text).getBytes(StandardCharsets.UTF_8);
                columns.set(places[taken[at]], bytes, 0, bytes.length);
              }
              columns.endRow();
            }
          });
    }
  }

  private static RuntimeException unreadable(Path file, IOException failure) {
    return failure instanceof ZipException
        ? new BadInputException(
            Place.file(file.toString()),
            "a gzip file",
            "damaged or other content",
            "Make or send the file again.")
        : new UncheckedIOException(failure);
  }
}
