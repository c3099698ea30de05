package kg.koch.link.spine;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Some numbers of a range, each once and ascending, and the place of each among them. Where they
 * are many of the range, a table of it has the places: sorting and searching some million numbers
 * takes a third of an addition. Where they are few, the table would cost more than they do.
 */
final class Numbering {

  /** A table of the range is made for more than one number in so many. */
  private static final int FEW = 16;

  private final int[] numbers;
  private final int @Nullable [] places;

  private Numbering(int[] numbers, int @Nullable [] places) {
    this.numbers = numbers;
    this.places = places;
  }

  /**
   * @param end of the range, which begins at 0
   * @param size how many of each list are taken
   */
  static Numbering of(int end, int size, int[]... lists) {
    return (long) size * lists.length * FEW < end ? few(size, lists) : many(end, size, lists);
  }

  private static Numbering few(int size, int[]... lists) {
    int[] sorted = new int[size * lists.length];
    for (int list = 0; list < lists.length; list++) {
      System.arraycopy(lists[list], 0, sorted, list * size, size);
    }
    Arrays.sort(sorted);
    int kept = 0;
    for (int at = 0; at < sorted.length; at++) {
      if (at == 0 || sorted[at] != sorted[at - 1]) {
        sorted[kept++] = sorted[at];
      }
    }
    return new Numbering(Arrays.copyOf(sorted, kept), null);
  }

  private static Numbering many(int end, int size, int[]... lists) {
    int[] places = new int[end];
    for (int[] list : lists) {
      for (int at = 0; at < size; at++) {
        places[list[at]] = 1;
      }
    }
    int[] numbers = new int[Arrays.stream(places).sum()];
    int kept = 0;
    for (int number = 0; number < end; number++) {
      if (places[number] != 0) {
        numbers[kept] = number;
        places[number] = kept++;
      }
    }
    return new Numbering(numbers, places);
  }

  int size() {
    return numbers.length;
  }

  int number(int place) {
    return numbers[place];
  }

  /** The place of a number that is among them. */
  int place(int number) {
    return places != null ? places[number] : Arrays.binarySearch(numbers, number);
  }
}
