package kg.koch.link;

import java.util.Arrays;
import java.util.stream.LongStream;

/**
 * Which PINs belong to one person, from the register's "previous PIN".
 *
 * <p>A chain of changes a ← b ← c is one person, named by the earliest PIN, so that the person's
 * key stays the same when the PIN changes. Where the register contradicts itself (a loop, a PIN
 * with two previous ones, a PIN with two successors) all PINs joined by it are ambiguous, and no
 * choice is made.
 *
 * <p>Holds changed PINs only; a PIN never mentioned is its own earliest. Does not see a change the
 * register did not record.
 */
public final class PinHistory {

  private static final int NONE = -1;

  private final long[] pins;
  private final int[] group;
  private final long[] earliest;
  private final boolean[] ambiguous;

  /**
   * @param current PINs that replaced another, one a change; a change may be told several times
   * @param previous the PINs they replaced
   */
  public PinHistory(long[] current, long[] previous) {
    if (current.length != previous.length) {
      throw new IllegalArgumentException(
          "Expected a previous PIN for each of %d; got %d"
              .formatted(current.length, previous.length));
    }
    pins =
        LongStream.concat(Arrays.stream(current), Arrays.stream(previous))
            .sorted()
            .distinct()
            .toArray();
    group = new int[pins.length];
    earliest = new long[pins.length];
    ambiguous = new boolean[pins.length];
    Arrays.setAll(group, i -> i);
    int[] before = filled(pins.length);
    int[] after = filled(pins.length);
    boolean[] contradicted = new boolean[pins.length];
    for (int i = 0; i < current.length; i++) {
      join(find(current[i]), find(previous[i]), before, after, contradicted);
    }
    settle(before, contradicted);
  }

  private static int[] filled(int length) {
    int[] filled = new int[length];
    Arrays.fill(filled, NONE);
    return filled;
  }

  private void join(int now, int then, int[] before, int[] after, boolean[] contradicted) {
    if (before[now] == then && after[then] == now) {
      return;
    }
    boolean loop = root(now) == root(then);
    if (loop || before[now] != NONE || after[then] != NONE) {
      contradicted[now] = true;
    }
    if (before[now] == NONE) {
      before[now] = then;
    }
    if (after[then] == NONE) {
      after[then] = now;
    }
    group[root(now)] = root(then);
  }

  private void settle(int[] before, boolean[] contradicted) {
    for (int i = 0; i < pins.length; i++) {
      int root = root(i);
      ambiguous[root] |= contradicted[i];
      if (before[i] == NONE) {
        earliest[root] = pins[i];
      }
    }
  }

  private int root(int node) {
    int root = node;
    while (group[root] != root) {
      group[root] = group[group[root]];
      root = group[root];
    }
    return root;
  }

  private int find(long pin) {
    return Arrays.binarySearch(pins, pin);
  }

  /** True if the register contradicts itself about this PIN. */
  public boolean isAmbiguous(long pin) {
    int at = find(pin);
    return at >= 0 && ambiguous[root(at)];
  }

  /**
   * The first PIN of whoever has this one.
   *
   * @throws IllegalArgumentException if the PIN is ambiguous
   */
  public long earliest(long pin) {
    if (isAmbiguous(pin)) {
      throw new IllegalArgumentException("Expected a PIN with one history; got an ambiguous one");
    }
    int at = find(pin);
    return at < 0 ? pin : earliest[root(at)];
  }

  /** All PINs that were changed or replace another, ascending. */
  public long[] changedPins() {
    return pins.clone();
  }
}
