package kg.koch.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Records to link and who they truly are.
 *
 * @param left CSV with a heading
 * @param right null when duplicates within {@code left} are sought
 * @param truth {@code id,entity} of all records
 * @param id the column of identifiers, which need no quotes
 */
record FilesToLink(Path left, @Nullable Path right, Path truth, String id) {

  List<String> paths() {
    return right == null ? List.of(left.toString()) : List.of(left.toString(), right.toString());
  }

  LinkQuality quality() throws IOException {
    return new LinkQuality(
        new TrueEntities(truth), ids(left), right == null ? List.of() : ids(right));
  }

  private List<String> ids(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      List<String> all = lines.map(line -> line.split(",", 2)[0]).toList();
      if (!all.get(0).equals(id)) {
        throw new IllegalArgumentException(
            "Expected the column of identifiers, " + id + ", first in " + file);
      }
      return all.subList(1, all.size());
    }
  }
}
