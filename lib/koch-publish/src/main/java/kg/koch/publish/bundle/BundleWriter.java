package kg.koch.publish.bundle;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import kg.koch.protect.ProtectedTable;
import kg.koch.terms.Dimension;

/**
 * Makes a signed release out of protected tables, and of nothing else.
 *
 * <p>The release folder appears whole, by one rename, or not at all. The same content gives the
 * same bytes under the same name and is not written again. Safe for several threads.
 */
public final class BundleWriter {

  private final BundleFiles files;
  private final Path unfinished;

  /**
   * @param unfinished where releases are put together; on the file system of the releases
   */
  public BundleWriter(TableFiles tableFiles, SigningKey key, Path unfinished) {
    this.files = new BundleFiles(tableFiles, key);
    this.unfinished = unfinished;
  }

  /**
   * Writes the release below the folder and returns its own folder.
   *
   * @param content with metadata for exactly these tables, whose dimensions are the tables' own, in
   *     their order, with every code the cells have
   * @throws IllegalArgumentException if metadata and tables do not fit
   * @throws kg.koch.terms.BadInputException if the release is there, signed by another key
   */
  public Path write(Path releases, ReleaseContent content, List<ProtectedTable> tables) {
    Map<String, PublishedTable> published = new TreeMap<>();
    for (ProtectedTable table : tables) {
      published.put(table.id(), copy(table, metadata(content, table.id())));
    }
    try {
      return files.write(releases, unfinished, content, published);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static TableMetadata metadata(ReleaseContent content, String table) {
    return content.tables().stream()
        .filter(one -> one.id().equals(table))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException("Expected metadata of table " + table + "; got none"));
  }

  private static PublishedTable copy(ProtectedTable table, TableMetadata metadata) {
    List<Dimension> axes = metadata.axes();
    int[][] places = places(table, axes);
    PublishedTableBuilder cells = PublishedTable.builder(table.id(), axes);
    for (int row = 0; row < table.rows(); row++) {
      int at = row;
      cells.add(
          IntStream.range(0, places.length)
              .map(axis -> places[axis][table.position(at, axis)])
              .toArray(),
          table.value(row).orElse(Double.NaN),
          table.observationStatus(row),
          table.confidentialityStatus(row),
          table.interval(row).orElse(null));
    }
    return cells.build();
  }

  /** Where each code of the protected table stands in the published one; -1 if nowhere. */
  private static int[][] places(ProtectedTable table, List<Dimension> axes) {
    List<Dimension> from = table.dimensions();
    if (!from.stream()
        .map(Dimension::id)
        .toList()
        .equals(axes.stream().map(Dimension::id).toList())) {
      throw new IllegalArgumentException(
          "Expected dimensions %s of table %s; got %s".formatted(from, table.id(), axes));
    }
    return IntStream.range(0, axes.size())
        .mapToObj(
            axis ->
                from.get(axis).codes().stream()
                    .mapToInt(code -> axes.get(axis).findPosition(code.id()).orElse(-1))
                    .toArray())
        .toArray(int[][]::new);
  }
}
