package kg.koch.link.privacy;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;

/**
 * The encodings of a file: an id and bits for each record, and the fingerprint of what made them.
 * Built by one thread, then read by any number.
 */
public final class Encodings {

  private static final int BYTES_A_WORD = 8;

  private final String fingerprint;
  private final List<String> ids = new ArrayList<>();
  private int words;
  private long[] bits = {};
  private int[] ones = {};

  public Encodings(String fingerprint) {
    this.fingerprint = fingerprint;
  }

  /**
   * Adds a record.
   *
   * @throws IllegalArgumentException if it has another number of bits than those before
   */
  public void add(String id, long[] encoding) {
    words = ids.isEmpty() ? encoding.length : words;
    if (encoding.length != words || words == 0) {
      throw new IllegalArgumentException(
          "Expected %d bits; got %d".formatted(words * 64, encoding.length * 64));
    }
    int at = ids.size();
    if ((at + 1) * words > bits.length) {
      bits = Arrays.copyOf(bits, Math.max(1024, bits.length) * 2);
    }
    ones = at == ones.length ? Arrays.copyOf(ones, Math.max(16, at * 2)) : ones;
    System.arraycopy(encoding, 0, bits, at * words, words);
    ones[at] = Arrays.stream(encoding).mapToInt(Long::bitCount).sum();
    ids.add(id);
  }

  /** What {@link RecordEncoder#fingerprint()} said. */
  public String fingerprint() {
    return fingerprint;
  }

  public int size() {
    return ids.size();
  }

  /** Bits of each encoding. */
  int length() {
    return words * 64;
  }

  public String id(int record) {
    return ids.get(record);
  }

  boolean bit(int record, int place) {
    return (bits[record * words + place / 64] >>> place % 64 & 1) == 1;
  }

  /**
   * The Dice coefficient of two records: twice the ones in common over all ones; from 0 to 1, and 0
   * where either has none.
   */
  public double dice(int record, Encodings others, int other) {
    int common = 0;
    int from = record * words;
    int otherFrom = other * words;
    for (int word = 0; word < words; word++) {
      common += Long.bitCount(bits[from + word] & others.bits[otherFrom + word]);
    }
    int all = ones[record] + others.ones[other];
    return all == 0 ? 0 : 2.0 * common / all;
  }

  /** Bits as text: Base64 of the words, the highest byte first. */
  public static String text(long[] encoding) {
    ByteBuffer bytes = ByteBuffer.allocate(encoding.length * BYTES_A_WORD);
    for (long word : encoding) {
      bytes.putLong(word);
    }
    return Base64.getEncoder().encodeToString(bytes.array());
  }

  /**
   * Bits from their text.
   *
   * @throws IllegalArgumentException if it is no such text
   */
  public static long[] bits(String text) {
    byte[] bytes = Base64.getDecoder().decode(text);
    if (bytes.length == 0 || bytes.length % BYTES_A_WORD != 0) {
      throw new IllegalArgumentException("Expected whole words of 64 bits; got another length");
    }
    long[] encoding = new long[bytes.length / BYTES_A_WORD];
    ByteBuffer.wrap(bytes).asLongBuffer().get(encoding);
    return encoding;
  }
}
