package kg.koch.link;

import java.util.Arrays;
import java.util.OptionalLong;
import java.util.stream.LongStream;

/**
 * Every known PIN with the key of its person; ambiguous PINs are known and have none.
 *
 * <p>It joins identifiers to keys, so it must not outlive the linkage step.
 */
public final class PersonSpine {

  private static final long AMBIGUOUS = -1;

  private final long[] pins;
  private final long[] keys;

  private PersonSpine(long[] pins, long[] keys) {
    this.pins = pins;
    this.keys = keys;
  }

  /**
   * Builds the spine.
   *
   * @param known PINs of the registers; those of the history are added
   * @throws KeyCollisionException if two persons get one key
   */
  public static PersonSpine of(long[] known, PinHistory history, PersonKeys personKeys) {
    long[] pins =
        LongStream.concat(Arrays.stream(known), Arrays.stream(history.changedPins()))
            .sorted()
            .distinct()
            .toArray();
    long[] keys = new long[pins.length];
    long[] distinct = new long[pins.length];
    int persons = 0;
    for (int i = 0; i < pins.length; i++) {
      if (history.isAmbiguous(pins[i])) {
        keys[i] = AMBIGUOUS;
      } else {
        long earliest = history.earliest(pins[i]);
        keys[i] = personKeys.ofPin(earliest).value();
        if (earliest == pins[i]) {
          distinct[persons++] = keys[i];
        }
      }
    }
    PersonKeys.requireDistinct(Arrays.copyOf(distinct, persons));
    return new PersonSpine(pins, keys);
  }

  /** PINs in it. */
  public int size() {
    return pins.length;
  }

  /** The PIN at a place, ascending from 0. */
  public long pin(int at) {
    return pins[at];
  }

  /** The key of the person who has the PIN at a place; empty if the PIN is ambiguous. */
  public OptionalLong person(int at) {
    return keys[at] == AMBIGUOUS ? OptionalLong.empty() : OptionalLong.of(keys[at]);
  }

  /** Says how many PINs, and none of them. */
  @Override
  public String toString() {
    return "person spine of " + pins.length + " PINs";
  }
}
