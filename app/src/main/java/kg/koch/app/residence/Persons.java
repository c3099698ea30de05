package kg.koch.app.residence;

import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * How persons are written out: a key is the person's number itself, or the position of the text
 * among all texts in byte order.
 */
@SuppressWarnings("ArrayRecordComponent")
record Persons(byte @Nullable [][] texts) {

  static final Persons NUMBERS = new Persons(null);

  boolean areNumbers() {
    return texts == null;
  }

  /** How many texts there are. */
  int count() {
    return Objects.requireNonNull(texts).length;
  }

  /** The text of a person who is not a number, in UTF-8. */
  byte[] text(long key) {
    return Objects.requireNonNull(texts)[(int) key];
  }

  /** A number of the person that does not depend on who else is in the file. */
  long ownNumber(long key) {
    if (areNumbers()) {
      return key;
    }
    long hash = 0xCBF29CE484222325L; // FNV-1a
    for (byte one : text(key)) {
      hash = (hash ^ (one & 0xFF)) * 0x100000001B3L;
    }
    return hash;
  }
}
