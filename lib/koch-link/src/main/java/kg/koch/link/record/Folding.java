package kg.koch.link.record;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * Writes values in one way, so that equal meaning is equal bytes: symbols from 1 to 63, so that a
 * set of symbols is one machine word.
 *
 * <p>Letters a to z are 1 to 26, digits 27 to 36, then space, point, minus, at sign; any other
 * letter shares one of the symbols left. At most {@value #LONGEST} symbols are kept.
 */
public final class Folding {

  /** Symbols of a value beyond these are not looked at. */
  public static final int LONGEST = 256;

  public static final byte ZERO = 27;
  public static final byte SPACE = 37;
  private static final byte POINT = 38;
  private static final byte MINUS = 39;
  private static final byte AT = 40;
  private static final int FIRST_OTHER = 41;
  private static final int OTHERS = 23;
  private static final String SHOWN = "?abcdefghijklmnopqrstuvwxyz0123456789 .-@";

  private Folding() {}

  /** The symbols of a value of that kind; empty when it says nothing. */
  public static byte[] fold(FieldKind kind, byte[] utf8, int from, int to) {
    int end = Math.min(to, from + 4 * LONGEST);
    String text = new String(utf8, from, end - from, StandardCharsets.UTF_8);
    return switch (kind) {
      case BIRTH_DATE, DATE -> DateFolding.fold(text);
      case SEX -> sex(text);
      case DOCUMENT, POSTCODE, PHONE, CODE -> symbols(text, false);
      case NUMBER -> number(text);
      case GIVEN_NAME,
          SURNAME,
          PATRONYMIC,
          FULL_NAME,
          EMAIL,
          ADDRESS,
          PLACE,
          OCCUPATION,
          CATEGORY,
          TEXT,
          IGNORED ->
          symbols(text, true);
    };
  }

  /** A value as it is compared, for people to read. */
  public static String shown(byte[] symbols) {
    StringBuilder text = new StringBuilder();
    for (byte symbol : symbols) {
      text.append(symbol < SHOWN.length() ? SHOWN.charAt(symbol) : '*');
    }
    return text.toString();
  }

  /** True for letters and digits; false for what stands between words. */
  public static boolean isOfWord(byte symbol) {
    return symbol < SPACE || symbol >= FIRST_OTHER;
  }

  /** True for a, e, i, o, u and y. */
  public static boolean isVowel(byte symbol) {
    return symbol == 1 || symbol == 5 || symbol == 9 || symbol == 15 || symbol == 21 || symbol == 25;
  }

  static byte digit(int value) {
    return (byte) (ZERO + value);
  }

  private static byte[] number(String text) {
    String plain = text.strip().replace(',', '.');
    try {
      return Double.isFinite(Double.parseDouble(plain)) ? symbols(plain, true) : new byte[0];
    } catch (NumberFormatException none) {
      return new byte[0];
    }
  }

  private static byte[] sex(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    if (word.isEmpty()) {
      return new byte[0];
    }
    boolean female = word.matches("f|female|2|w|woman|ж|жен.*|а|аял.*|к|кыз.*");
    boolean male = word.matches("m|male|1|man|м|муж.*|э|эркек.*");
    return female ? new byte[] {6} : male ? new byte[] {13} : symbols(word, true);
  }

  private static byte[] symbols(String text, boolean words) {
    String plain = isAscii(text) ? text : Normalizer.normalize(text, Normalizer.Form.NFKD);
    byte[] folded = new byte[Math.min(LONGEST, plain.length())];
    int size = 0;
    for (int at = 0; at < plain.length() && size < folded.length; at++) {
      byte symbol = symbol(plain.charAt(at), words);
      boolean twoSpaces = symbol == SPACE && (size == 0 || folded[size - 1] == SPACE);
      if (symbol != 0 && !twoSpaces) {
        folded[size++] = symbol;
      }
    }
    while (size > 0 && folded[size - 1] == SPACE) {
      size--;
    }
    return Arrays.copyOf(folded, size);
  }

  private static boolean isAscii(String text) {
    for (int at = 0; at < text.length(); at++) {
      if (text.charAt(at) >= 128) {
        return false;
      }
    }
    return true;
  }

  private static byte symbol(char written, boolean words) {
    char letter = Character.toLowerCase(written);
    if (letter >= 'a' && letter <= 'z') {
      return (byte) (letter - 'a' + 1);
    }
    if (letter >= '0' && letter <= '9') {
      return digit(letter - '0');
    }
    if (Character.isLetterOrDigit(letter)) {
      return (byte) (FIRST_OTHER + letter % OTHERS);
    }
    if (!words || letter == '\'' || Character.getType(letter) == Character.NON_SPACING_MARK) {
      return 0;
    }
    return switch (letter) {
      case '.' -> POINT;
      case '-' -> MINUS;
      case '@' -> AT;
      default -> SPACE;
    };
  }
}
