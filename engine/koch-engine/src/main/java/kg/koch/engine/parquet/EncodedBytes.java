package kg.koch.engine.parquet;

import java.io.IOException;
import java.io.OutputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes that grow, with the primitive forms of Parquet. Not for several threads. */
final class EncodedBytes {

  private static final VarHandle WORDS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private byte[] bytes = new byte[1024];
  private int size;

  int size() {
    return size;
  }

  void clear() {
    size = 0;
  }

  void writeTo(OutputStream target) throws IOException {
    target.write(bytes, 0, size);
  }

  void one(int value) {
    room(1);
    bytes[size++] = (byte) value;
  }

  void fourBytes(int value) {
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      one(value >>> shift);
    }
  }

  /** Seven bits a byte, the lowest first. */
  void variable(long value) {
    long rest = value;
    while ((rest & ~0x7FL) != 0) {
      one((int) (rest & 0x7F | 0x80));
      rest >>>= 7;
    }
    one((int) rest);
  }

  /** As {@link #variable}, with small negative numbers small. */
  void zigzag(long value) {
    variable(value << 1 ^ value >> 63);
  }

  void text(String text) {
    byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
    variable(encoded.length);
    all(encoded, encoded.length);
  }

  void all(byte[] from, int length) {
    room(length);
    System.arraycopy(from, 0, bytes, size, length);
    size += length;
  }

  void all(EncodedBytes from) {
    all(from.bytes, from.size);
  }

  /**
   * Puts values side by side, the lowest bit first.
   *
   * @param count a multiple of 8, so that whole bytes are filled
   * @param width bits of each value, 0 to 64; higher bits must be 0
   */
  void packed(long[] values, int from, int count, int width) {
    int length = count / Byte.SIZE * width;
    room(length + Long.BYTES);
    long word = 0;
    int filled = 0;
    int to = size;
    for (int at = from; at < from + count && width > 0; at++) {
      long value = values[at];
      word |= value << filled;
      filled += width;
      if (filled >= Long.SIZE) {
        WORDS.set(bytes, to, word);
        to += Long.BYTES;
        filled -= Long.SIZE;
        word = filled == 0 ? 0 : value >>> width - filled;
      }
    }
    WORDS.set(bytes, to, word);
    size += length;
  }

  private void room(int more) {
    if (size + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(size + more, 2 * bytes.length));
    }
  }
}
