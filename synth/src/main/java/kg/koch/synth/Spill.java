package kg.koch.synth;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
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
 * A file whose rows stand by time is held in memory while it is finished and must stay below 2 GB;
 * the others are copied through.
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

  /** Writes the heading and the rows: by key if by time, else (and for equal keys) as appended. */
  void finish(Path target, Layout.OutputFile file) throws IOException {
    Files.createDirectories(target.toAbsolutePath().getParent());
    try (OutputStream plain = Files.newOutputStream(target);
        OutputStream out =
            file.packed() ? new FastGzip(plain) : new BufferedOutputStream(plain, 1 << 16)) {
      out.write((file.heading() + "\n").getBytes(StandardCharsets.UTF_8));
      if (Files.exists(kept) && file.byTime()) {
        sorted(Files.readAllBytes(kept), out);
      } else if (Files.exists(kept)) {
        copied(out);
      }
    }
    Files.deleteIfExists(kept);
  }

  private void copied(OutputStream out) throws IOException {
    byte[] row = new byte[4096];
    try (DataInputStream rows =
        new DataInputStream(new BufferedInputStream(Files.newInputStream(kept), 1 << 18))) {
      for (long left = Files.size(kept); left > 0; ) {
        rows.readLong();
        int length = (int) rows.readLong();
        rows.readFully(row, 0, length);
        out.write(row, 0, length);
        left -= HEAD + length;
      }
    }
  }

  private static void sorted(byte[] rows, OutputStream out) throws IOException {
    ByteBuffer buffer = ByteBuffer.wrap(rows);
    for (int at : inOrder(buffer)) {
      out.write(rows, at + HEAD, (int) buffer.getLong(at + 8));
    }
  }

  /**
   * Where the rows begin, by key. A key less the smallest one (seconds or days within a year) and
   * the row's number share one number, so that equal keys stay as appended.
   */
  private static int[] inOrder(ByteBuffer rows) {
    int[] places = new int[1024];
    int count = 0;
    long least = Long.MAX_VALUE;
    for (int at = 0; at < rows.limit(); at += HEAD + (int) rows.getLong(at + 8)) {
      places = count == places.length ? Arrays.copyOf(places, count * 2) : places;
      places[count++] = at;
      least = Math.min(least, rows.getLong(at));
    }
    long[] order = new long[count];
    for (int i = 0; i < count; i++) {
      order[i] = (rows.getLong(places[i]) - least) << 32 | i;
    }
    Arrays.sort(order);
    int[] ordered = new int[count];
    for (int i = 0; i < count; i++) {
      ordered[i] = places[(int) order[i]];
    }
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
