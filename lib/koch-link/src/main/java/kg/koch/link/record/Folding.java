package kg.koch.link.record;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import kg.koch.link.name.NameFolding;

/**
 * Writes values in one way, so that equal meaning is equal bytes. Names and words go through {@link
 * NameFolding}, so that scripts and spellings agree; codes, numbers, dates and addresses of mail
 * keep letters and digits as they are. Symbols are from 0 to 63, so that a set of them is one
 * machine word; at most {@value #LONGEST} of a value are kept.
 */
public final class Folding {

  /** Symbols of a value beyond these are not looked at. */
  public static final int LONGEST = 256;

  /** The digit 0 of a date; the others follow. */
  public static final byte ZERO = 27;

  /** What stands between two words. */
  public static final byte SPACE = NameFolding.SEPARATOR;

  private static final byte FEMALE = 6;
  private static final byte MALE = 13;
  private static final String MARKS = ".-@+_/";
  private static final int FIRST_MARK = 37;
  private static final int FIRST_OTHER = FIRST_MARK + MARKS.length();
  private static final String SHOWN = " abcdefghijklmnopqrstuvwxyz0123456789" + MARKS;
  private static final String FOLDED = " abcdefghijklmnopqrstuvwz0123456789";

  private Folding() {}

  /** The symbols of a value of that kind; empty when it says nothing. */
  public static byte[] fold(FieldKind kind, byte[] utf8, int from, int to) {
    int end = Math.min(to, from + 4 * LONGEST);
    boolean isCode = kind == FieldKind.DOCUMENT || kind == FieldKind.PHONE;
    if (isCode && isAscii(utf8, from, end)) {
      return codeOf(utf8, from, end);
    }
    String text = new String(utf8, from, end - from, StandardCharsets.UTF_8);
    return switch (kind) {
      case BIRTH_DATE, DATE -> DateFolding.fold(text);
      case SEX -> sex(text);
      case DOCUMENT, POSTCODE, PHONE, CODE -> symbols(text, false);
      case EMAIL -> symbols(text, true);
      case NUMBER -> number(text);
      case GIVEN_NAME,
          SURNAME,
          PATRONYMIC,
          FULL_NAME,
          ADDRESS,
          PLACE,
          OCCUPATION,
          CATEGORY,
          TEXT,
          IGNORED ->
          first(NameFolding.fold(text));
    };
  }

  private static byte[] first(byte[] symbols) {
    return symbols.length <= LONGEST ? symbols : Arrays.copyOf(symbols, LONGEST);
  }

  /** A value as it is compared, for people to read. */
  public static String shown(FieldKind kind, byte[] symbols) {
    boolean plain =
        switch (kind) {
          case BIRTH_DATE, DATE, SEX, DOCUMENT, POSTCODE, PHONE, CODE, EMAIL, NUMBER -> true;
          case GIVEN_NAME,
              SURNAME,
              PATRONYMIC,
              FULL_NAME,
              ADDRESS,
              PLACE,
              OCCUPATION,
              CATEGORY,
              TEXT,
              IGNORED ->
              false;
        };
    String letters = plain ? SHOWN : FOLDED;
    StringBuilder text = new StringBuilder();
    for (byte symbol : symbols) {
      text.append(symbol < letters.length() ? letters.charAt(symbol) : '*');
    }
    return text.toString();
  }

  /** True if a folded value of {@link FieldKind#SEX} says a woman's. */
  public static boolean isFemale(byte[] sex) {
    return sex.length == 1 && sex[0] == FEMALE;
  }

  /** True for a, e, i, o and u of folded names. */
  public static boolean isVowel(byte symbol) {
    return symbol == 1 || symbol == 5 || symbol == 9 || symbol == 15 || symbol == 21;
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
    if (word.matches("f|female|2|w|woman|ж|жен.*|а|аял.*|к|кыз.*")) {
      return new byte[] {FEMALE};
    }
    return word.matches("m|male|1|man|м|муж.*|э|эркек.*")
        ? new byte[] {MALE}
        : symbols(word, false);
  }

  private static byte[] symbols(String text, boolean withMarks) {
    byte[] folded = new byte[Math.min(LONGEST, text.length())];
    int size = 0;
    for (int at = 0; at < text.length() && size < folded.length; at++) {
      byte symbol = symbol(Character.toLowerCase(text.charAt(at)), withMarks);
      if (symbol != 0) {
        folded[size++] = symbol;
      }
    }
    return Arrays.copyOf(folded, size);
  }

  private static boolean isAscii(byte[] bytes, int from, int to) {
    for (int at = from; at < to; at++) {
      if (bytes[at] < 0) {
        return false;
      }
    }
    return true;
  }

  /** The same as of the text; numbers are a column's most distinct values, and this makes none. */
  private static byte[] codeOf(byte[] ascii, int from, int to) {
    byte[] folded = new byte[Math.min(LONGEST, to - from)];
    int size = 0;
    for (int at = from; at < to && size < folded.length; at++) {
      byte symbol = symbol(Character.toLowerCase((char) ascii[at]), false);
      if (symbol != 0) {
        folded[size++] = symbol;
      }
    }
    return size == folded.length ? folded : Arrays.copyOf(folded, size);
  }

  private static byte symbol(char letter, boolean withMarks) {
    if (letter >= 'a' && letter <= 'z') {
      return (byte) (letter - 'a' + 1);
    }
    if (letter >= '0' && letter <= '9') {
      return digit(letter - '0');
    }
    if (withMarks && MARKS.indexOf(letter) >= 0) {
      return (byte) (FIRST_MARK + MARKS.indexOf(letter));
    }
    return Character.isLetterOrDigit(letter)
        ? (byte) (FIRST_OTHER + letter % (64 - FIRST_OTHER))
        : 0;
  }
}
