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
}
