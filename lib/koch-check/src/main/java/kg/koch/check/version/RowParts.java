package kg.koch.check.version;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import kg.koch.check.VersionRows;

/** The rows of one version as hashes in files, by the hash of their key. */
final class RowParts implements Closeable {

  static final int PARTS = 64;

  private static final int BYTES_OF_ROW = 3 * Long.BYTES;
  private static final int BUFFER = 1 << 15;

  private final Path folder;
  private final String name;
  private final List<DataOutputStream> parts = new ArrayList<>();

  /** A row: hash of its key, hash of all its fields, its line. */
  record Row(long key, long row, long line) {

    static final Comparator<Row> ORDER =
        Comparator.comparingLong(Row::key).thenComparingLong(Row::line);
  }

  RowParts(Path folder, String name) {
    this.folder = folder;
    this.name = name;
  }

  /** Writes every row to its part; returns how many there are. */
  long write(VersionRows rows) throws IOException {
    long count = 0;
    for (int part = 0; part < PARTS; part++) {
      parts.add(
          new DataOutputStream(
              new BufferedOutputStream(Files.newOutputStream(file(part)), BUFFER)));
    }
    while (rows.next()) {
      long key = rows.key();
      DataOutputStream part = parts.get((int) (key >>> 58));
      part.writeLong(key);
      part.writeLong(rows.row());
      part.writeLong(rows.line());
      count++;
    }
    close();
    return count;
  }

  private Path file(int part) {
    return folder.resolve(name + "-" + part);
  }

  /** The rows of a part by key and line; its file is deleted. */
  List<Row> read(int part) throws IOException {
    Path file = file(part);
    int count = Math.toIntExact(Files.size(file) / BYTES_OF_ROW);
    List<Row> rows = new ArrayList<>(count);
    try (DataInputStream in =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(file), BUFFER))) {
      for (int row = 0; row < count; row++) {
        rows.add(new Row(in.readLong(), in.readLong(), in.readLong()));
      }
    }
    Files.delete(file);
    rows.sort(Row.ORDER);
    return rows;
  }

  @Override
  public void close() throws IOException {
    for (DataOutputStream part : parts) {
      part.close();
    }
  }
}
