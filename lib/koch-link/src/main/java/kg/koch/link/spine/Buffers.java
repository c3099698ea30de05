package kg.koch.link.spine;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** Arrays as bytes, little-endian, and back. */
final class Buffers {

  private Buffers() {}

  static ByteBuffer of(int[] numbers) {
    ByteBuffer bytes = empty(4L * numbers.length);
    bytes.asIntBuffer().put(numbers);
    return bytes;
  }

  static ByteBuffer of(long[] numbers) {
    ByteBuffer bytes = empty(8L * numbers.length);
    bytes.asLongBuffer().put(numbers);
    return bytes;
  }

  static ByteBuffer of(float[] numbers) {
    ByteBuffer bytes = empty(4L * numbers.length);
    bytes.asFloatBuffer().put(numbers);
    return bytes;
  }

  static ByteBuffer of(byte[] bytes) {
    return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  private static ByteBuffer empty(long bytes) {
    if (bytes > Integer.MAX_VALUE) {
      throw new IllegalArgumentException(
          "Expected records whose codes take at most 2 GiB; got more");
    }
    return ByteBuffer.allocate((int) bytes).order(ByteOrder.LITTLE_ENDIAN);
  }

  static int[] ints(ByteBuffer bytes) {
    int[] numbers = new int[bytes.remaining() / 4];
    bytes.asIntBuffer().get(numbers);
    return numbers;
  }

  static long[] longs(ByteBuffer bytes) {
    long[] numbers = new long[bytes.remaining() / 8];
    bytes.asLongBuffer().get(numbers);
    return numbers;
  }

  static float[] floats(ByteBuffer bytes) {
    float[] numbers = new float[bytes.remaining() / 4];
    bytes.asFloatBuffer().get(numbers);
    return numbers;
  }

  static byte[] bytes(ByteBuffer bytes) {
    byte[] copy = new byte[bytes.remaining()];
    bytes.get(0, copy);
    return copy;
  }
}
