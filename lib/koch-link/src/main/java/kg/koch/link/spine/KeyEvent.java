package kg.koch.link.spine;

import java.util.ArrayList;
import java.util.List;

/**
 * What happened to records' keys in a run.
 *
 * @param key the person whose key the records have now; for {@link Kind#ENDED} the one that ended
 * @param other the person whose key they had before; for {@link Kind#ENDED} the same as {@code key}
 * @param records how many
 */
public record KeyEvent(int run, Kind kind, int key, int other, int records) {

  /** What can happen, after a key was given. */
  public enum Kind {
    /** All records of {@code other} went to others; its key is retired. */
    MERGED,
    /** Records of {@code other}, which lives on, are a person of their own with a new key. */
    SPLIT,
    /** Records went from {@code other}, which lives on, to a person there was. */
    MOVED,
    /** No record is left; the key is retired and has no successor. */
    ENDED
  }

  private static final int NUMBERS = 5;

  static int[] numbers(List<KeyEvent> events) {
    int[] numbers = new int[events.size() * NUMBERS];
    int at = 0;
    for (KeyEvent event : events) {
      numbers[at++] = event.run();
      numbers[at++] = event.kind().ordinal();
      numbers[at++] = event.key();
      numbers[at++] = event.other();
      numbers[at++] = event.records();
    }
    return numbers;
  }

  static List<KeyEvent> of(int[] numbers) {
    List<KeyEvent> events = new ArrayList<>();
    for (int at = 0; at + NUMBERS <= numbers.length; at += NUMBERS) {
      if (numbers[at + 1] < 0 || numbers[at + 1] >= Kind.values().length) {
        throw new DamagedSpineException("a history that is not as written");
      }
      Kind kind = Kind.values()[numbers[at + 1]];
      events.add(
          new KeyEvent(numbers[at], kind, numbers[at + 2], numbers[at + 3], numbers[at + 4]));
    }
    return events;
  }
}
