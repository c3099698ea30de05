package kg.koch.app.chain;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import kg.koch.app.collect.Delivery;

/** A folder of deliveries: one folder a source, in it one file a period, named by it. */
record Deliveries(Path folder) {

  private static final Pattern ENDING =
      Pattern.compile(
          "(\\.(csv|txt|xlsx|parquet|jsonl|ndjson|json|xml|dbf))?(\\.(gz|zip))?$",
          Pattern.CASE_INSENSITIVE);

  /** In the order of their names, so that versions are numbered alike in every run. */
  List<Delivery> list() {
    return filesIn(folder).stream()
        .filter(Files::isDirectory)
        .flatMap(source -> filesIn(source).stream().map(file -> delivery(source, file)))
        .toList();
  }

  private static List<Path> filesIn(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.sorted(Comparator.comparing(Path::toString)).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static Delivery delivery(Path source, Path file) {
    String period = ENDING.matcher(file.getFileName().toString()).replaceFirst("");
    return new Delivery(file, source.getFileName().toString(), period);
  }
}
