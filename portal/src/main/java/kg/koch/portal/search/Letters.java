package kg.koch.portal.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Map;

/**
 * Letters as readers interchange them: what differs only by a letter typed for another becomes the
 * same word.
 */
final class Letters {

  private static final Map<Character, String> FOLDED =
      Map.of(
          'ө', "о", 'ү', "у", 'ң', "н", 'ё', "е", 'э', "е", 'ы', "и", 'й', "и", 'і', "и", 'ъ', "",
          'ь', "");

  /** Digraphs before single letters; what a Kyrgyz or Russian reader means by Latin letters. */
  private static final String[][] CYRILLIC_OF_LATIN = {
    {"shch", "щ"},
    {"zh", "ж"},
    {"kh", "х"},
    {"ts", "ц"},
    {"ch", "ч"},
    {"sh", "ш"},
    {"ya", "я"},
    {"yu", "ю"},
    {"yo", "е"},
    {"ye", "е"},
    {"ng", "н"},
    {"a", "а"},
    {"b", "б"},
    {"c", "к"},
    {"d", "д"},
    {"e", "е"},
    {"f", "ф"},
    {"g", "г"},
    {"h", "х"},
    {"i", "и"},
    {"j", "ж"},
    {"k", "к"},
    {"l", "л"},
    {"m", "м"},
    {"n", "н"},
    {"o", "о"},
    {"p", "п"},
    {"q", "к"},
    {"r", "р"},
    {"s", "с"},
    {"t", "т"},
    {"u", "у"},
    {"v", "в"},
    {"w", "в"},
    {"x", "х"},
    {"y", "и"},
    {"z", "з"}
  };

  /** The same keys of the two keyboards, in one order. */
  private static final String LATIN_KEYS = "qwertyuiop[]asdfghjkl;'zxcvbnm,.`";

  private static final String CYRILLIC_KEYS = "йцукенгшщзхъфывапролджэячсмитьбюё";

  private Letters() {}

  /** Small letters without accents; interchangeable ones as one, doubled ones once. */
  static String fold(String word) {
    String plain =
        Normalizer.normalize(word.toLowerCase(Locale.ROOT), Normalizer.Form.NFC).replace("дж", "ж");
    StringBuilder folded = new StringBuilder(plain.length());
    for (int i = 0; i < plain.length(); i++) {
      char letter = plain.charAt(i);
      String one = FOLDED.get(letter);
      for (char next : (one == null ? withoutAccent(letter) : one).toCharArray()) {
        boolean doubled =
            Character.isLetter(next)
                && folded.length() > 0
                && folded.charAt(folded.length() - 1) == next;
        if (!doubled) {
          folded.append(next);
        }
      }
    }
    return folded.toString();
  }

  private static String withoutAccent(char letter) {
    if (letter < 0x80 || letter > 0x24f) {
      return String.valueOf(letter);
    }
    return Normalizer.normalize(String.valueOf(letter), Normalizer.Form.NFD)
        .replaceAll("\\p{M}", "");
  }

  /** The word in Cyrillic, folded; a word without Latin letters comes back folded only. */
  static String cyrillic(String word) {
    String rest = fold(word);
    StringBuilder written = new StringBuilder(rest.length());
    for (int at = 0; at < rest.length(); ) {
      int before = at;
      for (String[] pair : CYRILLIC_OF_LATIN) {
        if (rest.startsWith(pair[0], at)) {
          written.append(pair[1]);
          at += pair[0].length();
          break;
        }
      }
      if (at == before) {
        written.append(rest.charAt(at++));
      }
    }
    return fold(written.toString());
  }

  /** What the same keys write on the other keyboard. */
  static String otherKeyboard(String typed) {
    String small = typed.toLowerCase(Locale.ROOT);
    boolean latin = small.chars().anyMatch(letter -> letter >= 'a' && letter <= 'z');
    String from = latin ? LATIN_KEYS : CYRILLIC_KEYS;
    String to = latin ? CYRILLIC_KEYS : LATIN_KEYS;
    StringBuilder written = new StringBuilder(small.length());
    for (char key : small.toCharArray()) {
      int at = from.indexOf(key);
      written.append(at < 0 ? key : to.charAt(at));
    }
    return written.toString();
  }

  static boolean isLatin(String word) {
    return word.chars().anyMatch(letter -> letter >= 'a' && letter <= 'z');
  }
}
