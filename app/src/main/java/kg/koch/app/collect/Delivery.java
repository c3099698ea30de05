package kg.koch.app.collect;

import java.nio.file.Path;

/**
 * A file to take in.
 *
 * @param source the register it comes from, such as border-crossings
 * @param period what it covers: 2024-01-01, 2024-03 or 2024
 */
public record Delivery(Path file, String source, String period) {

  /** Deliveries of one target are versions of each other. */
  String target() {
    return source + '/' + period;
  }
}
