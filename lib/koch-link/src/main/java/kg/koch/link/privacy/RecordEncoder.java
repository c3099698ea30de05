package kg.koch.link.privacy;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import javax.crypto.Mac;

/**
 * Encodes records. Each token of a field sets bits whose places are taken, four bytes each, from
 * HMAC-SHA256(key, field, token, block): every place from bytes of its own, because two hashes
 * combined by arithmetic (double hashing) leave patterns that can be recognised (Niedermeyer,
 * Steinmetzer, Kroll and Schnell, Cryptanalysis of basic Bloom filters used for privacy preserving
 * record linkage, Journal of Privacy and Confidentiality 6(2), 2014).
 *
 * <p>The same key, settings and values give the same bits. A field that says nothing sets none.
 * Used by one thread at a time: places are remembered by token.
 */
public final class RecordEncoder {

  private static final int WORD = 64;
  private static final int PLACES_A_BLOCK = 8;

  private final EncodingSettings settings;
  private final Mac mac;
  private final List<Map<String, int[]>> places;
  private final int[] order;

  public RecordEncoder(EncodingSettings settings, EncodingKey key) {
    this.settings = settings;
    mac = key.mac();
    places = settings.fields().stream().<Map<String, int[]>>map(field -> new HashMap<>()).toList();
    order = order(2 * settings.bits());
  }

  /** An order of bits that follows from the key: Fisher and Yates with draws seeded by it. */
  private int[] order(int bits) {
    long seed = ByteBuffer.wrap(digest("koch encoding order")).getLong();
    SplittableRandom random = new SplittableRandom(seed);
    int[] shuffled = new int[bits];
    for (int i = 0; i < bits; i++) {
      int other = random.nextInt(i + 1);
      shuffled[i] = shuffled[other];
      shuffled[other] = i;
    }
    return shuffled;
  }

  /**
   * 16 hexadecimal digits that are equal only for equal settings and key: two files with different
   * ones cannot be matched. They do not give the key away.
   */
  public String fingerprint() {
    byte[] whole = digest("koch encoding fingerprint;" + settings.inOneLine());
    return HexFormat.of().formatHex(Arrays.copyOf(whole, 8));
  }

  /**
   * The bits of a record.
   *
   * @param values one a field, in the order of the settings; empty where nothing is known
   * @return as many words as {@link EncodingSettings#words()}; empty if no field says anything, for
   *     all such records would be alike
   */
  public Optional<long[]> encode(List<String> values) {
    if (values.size() != settings.fields().size()) {
      throw new IllegalArgumentException(
          "Expected %d values; got %d".formatted(settings.fields().size(), values.size()));
    }
    long[] filter = new long[settings.bits() / WORD];
    for (int field = 0; field < values.size(); field++) {
      for (String token : settings.fields().get(field).encoding().tokens(values.get(field))) {
        for (int place : places(field, token)) {
          filter[place / WORD] |= 1L << place % WORD;
        }
      }
    }
    boolean nothing = Arrays.stream(filter).allMatch(word -> word == 0);
    return nothing ? Optional.empty() : Optional.of(hardened(filter));
  }

  private long[] hardened(long[] filter) {
    return switch (settings.variant()) {
      case PLAIN -> filter;
      case BALANCED -> balanced(filter);
      case FOLDED -> folded(filter);
    };
  }

  private int[] places(int field, String token) {
    return places.get(field).computeIfAbsent(token, key -> hashed(field, key));
  }

  private int[] hashed(int field, String token) {
    EncodedField encoded = settings.fields().get(field);
    int[] found = new int[encoded.hashes()];
    ByteBuffer digest = ByteBuffer.allocate(0);
    for (int i = 0; i < found.length; i++) {
      if (i % PLACES_A_BLOCK == 0) {
        String block = encoded.column() + "\n" + token + "\n" + i / PLACES_A_BLOCK;
        digest = ByteBuffer.wrap(digest("koch encoding token\n" + block));
      }
      found[i] = Integer.remainderUnsigned(digest.getInt(), settings.bits());
    }
    return found;
  }

  private byte[] digest(String text) {
    return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
  }

  private long[] balanced(long[] filter) {
    long[] balanced = new long[2 * filter.length];
    int bits = settings.bits();
    for (int place = 0; place < 2 * bits; place++) {
      int from = order[place];
      boolean set = (filter[from % bits / WORD] >>> from % WORD & 1) == 1;
      if (set == from < bits) {
        balanced[place / WORD] |= 1L << place % WORD;
      }
    }
    return balanced;
  }

  private static long[] folded(long[] filter) {
    long[] folded = new long[filter.length / 2];
    for (int word = 0; word < folded.length; word++) {
      folded[word] = filter[word] ^ filter[word + folded.length];
    }
    return folded;
  }
}
