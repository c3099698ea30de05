package kg.koch.synth.records;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kg.koch.synth.Randomness;

/** Other Cyrillic spellings of one sound, as registrars use them. */
final class SpellingVariant {

  private static final String[][] PAIRS = {
    {"ж", "дж"},
    {"ээ", "э"},
    {"оо", "о"},
    {"уу", "у"},
    {"аа", "а"},
    {"ы", "и"},
    {"ё", "е"},
    {"гүл", "гуль"},
    {"гул", "гуль"},
    {"ия", "я"},
    {"ү", "ю"},
    {"ң", "нг"},
    {"э", "е"},
    {"х", "к"},
    {"нн", "н"},
    {"лл", "л"}
  };

  private SpellingVariant() {}

  /** The name with one sound spelled another way; the name itself if none can be. */
  static String of(String name, Randomness random) {
    String small = name.toLowerCase(Locale.ROOT);
    List<String[]> fitting = new ArrayList<>();
    for (String[] pair : PAIRS) {
      if (small.contains(pair[0]) && !small.contains(pair[1])) {
        fitting.add(pair);
      }
    }
    if (fitting.isEmpty()) {
      return name;
    }
    String[] pair = fitting.get(random.between(0, fitting.size() - 1));
    int at = small.indexOf(pair[0]);
    boolean capital = Character.isUpperCase(name.charAt(at));
    String other =
        capital ? Character.toUpperCase(pair[1].charAt(0)) + pair[1].substring(1) : pair[1];
    return name.substring(0, at) + other + name.substring(at + pair[0].length());
  }

  /** The name as a keyboard without ө ү ң gives it. */
  static String withoutKyrgyzLetters(String name) {
    return name.replace('ө', 'о')
        .replace('ү', 'у')
        .replace('ң', 'н')
        .replace('Ө', 'О')
        .replace('Ү', 'У')
        .replace('Ң', 'Н');
  }
}
