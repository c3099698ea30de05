package kg.koch.link.group;

import java.nio.charset.StandardCharsets;
import java.util.List;
import kg.koch.link.record.Values;

/** In which script, and with which letters beyond the common ones, a name is written. */
final class NameScript {

  static final List<String> NAMES =
      List.of(
          Grouping.MISSING,
          "cyrillic",
          "cyrillic-kyrgyz",
          "cyrillic-uzbek-tajik",
          "latin",
          "latin-marked",
          "mixed",
          Grouping.OTHER);

  private static final String KYRGYZ = "өүңӨҮҢ";
  private static final String UZBEK_TAJIK = "ўқғҳӣӯҷЎҚҒҲӢӮҶ";
  private static final String MARKS = "'`ʻʼ‘’";
  private static final byte CYRILLIC = 1;
  private static final byte WITH_KYRGYZ = 2;
  private static final byte WITH_UZBEK_TAJIK = 3;
  private static final byte LATIN = 4;
  private static final byte LATIN_MARKED = 5;
  private static final byte MIXED = 6;
  private static final byte OTHER = 7;

  private NameScript() {}

  /** The place in {@link #NAMES} of each text, by its code; texts without a letter are missing. */
  static byte[] of(Values texts) {
    byte[] scripts = new byte[texts.size() + 1];
    for (int code = 1; code < scripts.length; code++) {
      int from = texts.start(code);
      scripts[code] =
          of(new String(texts.symbols(), from, texts.length(code), StandardCharsets.UTF_8));
    }
    return scripts;
  }

  static byte of(String text) {
    boolean latin = false;
    boolean cyrillic = false;
    boolean other = false;
    byte letters = CYRILLIC;
    boolean marked = false;
    for (int at = 0; at < text.length(); at++) {
      char letter = text.charAt(at);
      marked |= MARKS.indexOf(letter) >= 0 || letter > 0x7F && letter < 0x250;
      if (Character.isLetter(letter) && letter < 0x250) {
        latin = true;
      } else if (letter >= 0x400 && letter < 0x530) {
        cyrillic = true;
        letters = KYRGYZ.indexOf(letter) >= 0 ? WITH_KYRGYZ : letters;
        letters = UZBEK_TAJIK.indexOf(letter) >= 0 ? WITH_UZBEK_TAJIK : letters;
      } else {
        other |= Character.isLetter(letter) && MARKS.indexOf(letter) < 0;
      }
    }
    if (other) {
      return OTHER;
    }
    return latin && cyrillic
        ? MIXED
        : latin ? marked ? LATIN_MARKED : LATIN : cyrillic ? letters : 0;
  }
}
