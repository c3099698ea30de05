package kg.koch.check.figures;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Text as words: lower case, no punctuation but a point inside a word (11.3.1.a). */
final class Words {

  private static final Pattern BETWEEN = Pattern.compile("[^\\p{L}\\p{N}.]+");
  private static final Pattern LOOSE_POINT =
      Pattern.compile("(?<![\\p{L}\\p{N}])\\.+|\\.+(?![\\p{L}\\p{N}])");

  private Words() {}

  /** The words with one space between them. */
  static String of(String text) {
    String lower = text.toLowerCase(Locale.ROOT).replace('ё', 'е');
    String spaced = BETWEEN.matcher(lower).replaceAll(" ");
    return LOOSE_POINT.matcher(spaced).replaceAll(" ").replaceAll(" +", " ").strip();
  }

  static Set<String> set(String words) {
    return words.isEmpty()
        ? Set.of()
        : Set.copyOf(List.of(words.split(" ")).stream().distinct().toList());
  }

  /** Whether the phrase stands in the words, as whole words. */
  static boolean has(String words, String phrase) {
    return (" " + words + " ").contains(" " + phrase + " ");
  }

  static boolean hasAny(String words, Collection<String> phrases) {
    return phrases.stream().anyMatch(phrase -> has(words, phrase));
  }

  /** The words without the phrase. */
  static String without(String words, String phrase) {
    String left = " " + words + " ";
    while (left.contains(" " + phrase + " ")) {
      left = left.replace(" " + phrase + " ", " ");
    }
    return left.replaceAll(" +", " ").strip();
  }

  /** Longer phrases first, so that "foreign citizens" is not read as "citizens". */
  static List<String> longestFirst(Collection<String> phrases) {
    return phrases.stream()
        .sorted(
            Comparator.comparingInt(String::length)
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .toList();
  }
}
