package kg.koch.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Which records are truly one person: {@code id,entity}; read by nobody but the benchmark. */
final class TrueEntities {

  private final Map<String, String> entityById = new HashMap<>();

  TrueEntities(Path file) throws IOException {
    try (Stream<List<String>> rows = rows(file)) {
      rows.forEach(row -> entityById.put(row.get(0), row.get(1)));
    }
  }

  String of(String id) {
    String entity = entityById.get(id);
    if (entity == null) {
      throw new IllegalArgumentException("Expected an entity of record " + id + "; found none");
    }
    return entity;
  }

  /** Pairs of records of one entity; of two files only those across them. */
  long pairs(List<String> left, List<String> right) {
    Map<String, Long> counts = new HashMap<>();
    left.forEach(id -> counts.merge(of(id), 1L, Long::sum));
    if (right.isEmpty()) {
      return counts.values().stream().mapToLong(count -> count * (count - 1) / 2).sum();
    }
    return right.stream().mapToLong(id -> counts.getOrDefault(of(id), 0L)).sum();
  }

  /** Fields of a file of identifiers, which need no quotes, below its heading. */
  static Stream<List<String>> rows(Path file) {
    try {
      return Files.lines(file).skip(1).map(line -> List.of(line.split(",", -1)));
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
