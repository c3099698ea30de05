package kg.koch.portal.search;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The known word nearest to one nobody knows: letters changed, left out, put in, or two neighbours
 * exchanged (Damerau, Communications of the ACM 7(3), 1964, restricted to one exchange a place).
 */
final class Spelling {

  private static final int SHORTEST = 4;
  private static final int LONG = 7;

  private Spelling() {}

  /** A known word and how many letters differ. */
  record Near(String word, int distance) {}

  /** One letter may differ in words of four letters and more, two in those of seven and more. */
  static Optional<Near> nearest(String word, Collection<String> known) {
    if (word.length() < SHORTEST) {
      return Optional.empty();
    }
    int limit = word.length() < LONG ? 1 : 2;
    return known.stream()
        .filter(one -> Math.abs(one.length() - word.length()) <= limit)
        .filter(one -> one.length() >= SHORTEST)
        .flatMap(one -> near(word, one, limit))
        .min(
            Comparator.comparingInt(Near::distance)
                .thenComparing(one -> one.word().charAt(0) != word.charAt(0))
                .thenComparing(Near::word));
  }

  private static Stream<Near> near(String word, String other, int limit) {
    int distance = distance(word, other);
    return distance <= limit ? Stream.of(new Near(other, distance)) : Stream.empty();
  }

  static int distance(String a, String b) {
    int[] before = new int[b.length() + 1];
    int[] last = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      last[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int[] row = new int[b.length() + 1];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int cost = a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1;
        row[j] = Math.min(Math.min(row[j - 1], last[j]) + 1, last[j - 1] + cost);
        boolean exchanged =
            i > 1
                && j > 1
                && a.charAt(i - 1) == b.charAt(j - 2)
                && a.charAt(i - 2) == b.charAt(j - 1);
        if (exchanged) {
          row[j] = Math.min(row[j], before[j - 2] + 1);
        }
      }
      before = last;
      last = row;
    }
    return last[b.length()];
  }
}
