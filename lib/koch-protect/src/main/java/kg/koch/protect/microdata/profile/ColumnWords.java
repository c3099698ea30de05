package kg.koch.protect.microdata.profile;

import java.util.Locale;
import java.util.regex.Pattern;

/** Words looked for in names of columns and in values, as whole words in three languages. */
final class ColumnWords {

  private final Pattern pattern;

  private ColumnWords(Pattern pattern) {
    this.pattern = pattern;
  }

  /**
   * @param words alternatives, as regular expressions
   */
  static ColumnWords of(String words) {
    return new ColumnWords(Pattern.compile("(?<!\\p{L})(" + words + ")(?!\\p{L})"));
  }

  /** Words that begin so. */
  static ColumnWords beginning(String words) {
    return new ColumnWords(Pattern.compile("(?<!\\p{L})(" + words + ")"));
  }

  boolean areIn(String text) {
    return pattern.matcher(plain(text)).find();
  }

  private static String plain(String text) {
    return text.replaceAll("(\\p{Ll})(\\p{Lu})", "$1 $2")
        .toLowerCase(Locale.ROOT)
        .replaceAll("[^\\p{L}\\p{N}]+", " ")
        .strip();
  }
}
