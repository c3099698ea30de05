package kg.koch.bench.peer;

import de.siegmar.fastcsv.writer.CsvWriter;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

/** The pairs a tool holds possible, with its score, written as they are found. */
final class ScoredPairs implements AutoCloseable {

  private final CsvWriter writer;

  ScoredPairs(Path file) throws IOException {
    writer = CsvWriter.builder().build(file);
    writer.writeRecord("id_left", "id_right", "score");
  }

  synchronized void add(String left, String right, double score) {
    writer.writeRecord(left, right, String.format(Locale.ROOT, "%.6f", score));
  }

  @Override
  public void close() throws IOException {
    writer.close();
  }
}
