package kg.koch.measure.capture;

import java.util.Arrays;

/**
 * Persons by the lists they are on. A history is a set of lists as bits: bit 0 is the first list.
 * The history 0, on no list, is what is to be estimated and has no count.
 */
public final class CaptureHistories {

  /** More lists would make more models than can be gone through. */
  public static final int MOST_LISTS = 6;

  private final int lists;
  private final long[] counts;

  private CaptureHistories(int lists, long[] counts) {
    this.lists = lists;
    this.counts = counts;
  }

  /**
   * @param lists two to six
   * @param counts persons by history, of length 2^lists; the first must be 0
   * @throws IllegalArgumentException on another length, a negative count, or a count for those on
   *     no list. A list may be empty: the methods that cannot use it refuse it
   */
  public static CaptureHistories of(int lists, long... counts) {
    if (lists < 2 || lists > MOST_LISTS || counts.length != 1 << lists) {
      throw new IllegalArgumentException(
          "Expected 2 to %d lists and a count for each of 2^lists histories; got %d lists, %d counts"
              .formatted(MOST_LISTS, lists, counts.length));
    }
    if (counts[0] != 0 || Arrays.stream(counts).anyMatch(count -> count < 0)) {
      throw new IllegalArgumentException(
          "Expected 0 for those on no list and 0 or more for others; got "
              + Arrays.toString(counts));
    }
    return new CaptureHistories(lists, counts.clone());
  }

  public int lists() {
    return lists;
  }

  /** Persons on exactly these lists. */
  public long count(int history) {
    return counts[history];
  }

  /** Histories, the empty one included. */
  public int histories() {
    return counts.length;
  }

  public long observed() {
    return Arrays.stream(counts).sum();
  }

  /** Persons on all of these lists, whatever the others. */
  public long onAll(int listsAsBits) {
    long sum = 0;
    for (int history = 1; history < counts.length; history++) {
      sum += (history & listsAsBits) == listsAsBits ? counts[history] : 0;
    }
    return sum;
  }

  /** Persons on exactly so many lists. */
  public long onExactly(int number) {
    long sum = 0;
    for (int history = 1; history < counts.length; history++) {
      sum += Integer.bitCount(history) == number ? counts[history] : 0;
    }
    return sum;
  }

  /** Two of the lists, as if there were no others. */
  public TwoLists pair(int one, int other) {
    return new TwoLists(onAll(1 << one), onAll(1 << other), onAll(1 << one | 1 << other));
  }

  /** How many persons share the pair of lists that shares fewest. */
  public long smallestOverlap() {
    long smallest = Long.MAX_VALUE;
    for (int one = 0; one < lists; one++) {
      for (int other = one + 1; other < lists; other++) {
        smallest = Math.min(smallest, pair(one, other).both());
      }
    }
    return smallest;
  }

  /** Persons met once and twice, by lists. */
  public CaptureFrequencies frequencies() {
    return new CaptureFrequencies(observed(), onExactly(1), onExactly(2), lists);
  }
}
