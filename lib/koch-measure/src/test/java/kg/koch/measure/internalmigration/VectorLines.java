package kg.koch.measure.internalmigration;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** Lines of a table of expected numbers, without its header, split at commas, quotes taken off. */
final class VectorLines {

  private VectorLines() {}

  static List<String[]> of(String file) {
    try (InputStream in = VectorLines.class.getResourceAsStream(file)) {
      String text = new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
      return text.lines().skip(1).map(line -> line.replace("\"", "").split(",")).toList();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }
}
