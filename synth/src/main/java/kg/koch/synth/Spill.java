package kg.koch.synth;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * The rows of one file on their way to it: appended block by block, then put in order and written.
 * Holds one file's rows in memory only while it finishes it; a file's rows must stay below 2 GB.
 */
final class Spill {

  private static final int HEAD = 16;

  private final Path kept;

  Spill(Path kept) {
    this.kept = kept;
  }

  void append(Line rows) throws IOException {
    if (rows.length() == 0) {
      return;
    }
    try (OutputStream out =
        Files.newOutputStream(kept, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      out.write(rows.bytes(), 0, rows.length());
    }
  }

  /** Writes the heading and the rows by key, equal keys in the order they were appended. */
  void finish(Path target, String heading, boolean packed) throws IOException {
    byte[] rows = Files.exists(kept) ? Files.readAllBytes(kept) : new byte[0];
    Files.createDirectories(target.toAbsolutePath().getParent());
    try (OutputStream file = Files.newOutputStream(target);
        OutputStream out = packed ? new FastGzip(file) : new BufferedOutputStream(file, 1 << 16)) {
      out.write((heading + "\n").getBytes(StandardCharsets.UTF_8));
      write(rows, out);
    }
    Files.deleteIfExists(kept);
  }

  private static void write(byte[] rows, OutputStream out) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(rows);
    for (long[] place : inOrder(buffer)) {
      int at = (int) place[1];
      out.write(rows, at + HEAD, (int) buffer.getLong(at + 8));
    }
  }

  private static long[][] inOrder(ByteBuffer rows) {
    long[][] places = new long[1024][];
    int count = 0;
    for (int at = 0; at < rows.limit(); at += HEAD + (int) rows.getLong(at + 8)) {
      if (count == places.length) {
        places = Arrays.copyOf(places, count * 2);
      }
      places[count++] = new long[] {rows.getLong(at), at};
    }
    long[][] ordered = Arrays.copyOf(places, count);
    Arrays.sort(ordered, (a, b) -> Long.compare(a[0], b[0]));
    return ordered;
  }

  /** Gzip that prefers speed; its header holds no time, so the bytes depend on the rows alone. */
  private static final class FastGzip extends GZIPOutputStream {

    FastGzip(OutputStream out) throws IOException {
      super(out, 1 << 16);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
