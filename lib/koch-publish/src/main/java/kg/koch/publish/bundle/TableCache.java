package kg.koch.publish.bundle;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Tables that were read, the most recently used of them, up to a number of bytes; a larger one is
 * kept alone. One table is read at a time, so that the memory reading takes is taken once. Safe for
 * several threads.
 */
public final class TableCache {

  private final long mostBytes;
  private final Object reading = new Object();
  private final Map<String, PublishedTable> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long bytes;

  /**
   * @param mostBytes the room for tables
   */
  public TableCache(long mostBytes) {
    this.mostBytes = mostBytes;
  }

  /** With half of the memory Java may use. */
  public static TableCache ofHalfTheMemory() {
    return new TableCache(Runtime.getRuntime().maxMemory() / 2);
  }

  PublishedTable get(String name, Supplier<PublishedTable> reader) {
    PublishedTable found = find(name);
    if (found != null) {
      return found;
    }
    synchronized (reading) {
      // Another thread may have read it meanwhile.
      return Optional.ofNullable(find(name)).orElseGet(() -> read(name, reader));
    }
  }

  private PublishedTable read(String name, Supplier<PublishedTable> reader) {
    PublishedTable table = reader.get();
    keep(name, table);
    return table;
  }

  private synchronized @Nullable PublishedTable find(String name) {
    return kept.get(name);
  }

  private synchronized void keep(String name, PublishedTable table) {
    bytes += table.bytes();
    kept.put(name, table);
    var oldest = kept.entrySet().iterator();
    while (bytes > mostBytes && kept.size() > 1) {
      bytes -= oldest.next().getValue().bytes();
      oldest.remove();
    }
  }
}
