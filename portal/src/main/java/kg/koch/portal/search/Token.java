package kg.koch.portal.search;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kg.koch.publish.bundle.Language;

/**
 * A word of a text or a question.
 *
 * @param written as it stands there
 * @param folded as {@link Letters#fold} gives it
 * @param stems by language; a Latin word has an English stem only
 */
record Token(String written, String folded, Map<Language, String> stems) {

  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+(?:[.][0-9]+)*");

  Token {
    stems = Map.copyOf(stems);
  }

  static Token of(String written) {
    return ofFolded(written, Letters.fold(written));
  }

  static Token ofFolded(String written, String folded) {
    Map<Language, String> stems = new EnumMap<>(Language.class);
    if (Letters.isLatin(folded)) {
      stems.put(Language.EN, Stems.of(folded, Language.EN));
    } else {
      stems.put(Language.KY, Stems.of(folded, Language.KY));
      stems.put(Language.RU, Stems.of(folded, Language.RU));
    }
    return new Token(written, folded, stems);
  }

  /** The words of a text. */
  static List<Token> all(String text) {
    List<Token> tokens = new ArrayList<>();
    Matcher words = WORD.matcher(text);
    while (words.find()) {
      tokens.add(of(words.group()));
    }
    return tokens;
  }

  /** The stem in a language; the folded word where the language is not written so. */
  String stem(Language language) {
    return Objects.requireNonNull(stems.getOrDefault(language, folded));
  }
}
