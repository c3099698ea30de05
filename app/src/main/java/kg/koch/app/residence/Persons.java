package kg.koch.app.residence;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * How persons are written out: a key is the person's number itself, or the position of the text
 * among all texts in byte order.
 */
record Persons(byte @Nullable [][] texts) {

  static final Persons NUMBERS = new Persons(null);

  boolean areNumbers() {
    return texts == null;
  }

  byte[] bytes(long key) {
    return texts == null
        ? Long.toString(key).getBytes(StandardCharsets.US_ASCII)
        : texts[(int) key];
  }
}
