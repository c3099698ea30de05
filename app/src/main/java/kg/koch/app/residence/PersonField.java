package kg.koch.app.residence;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Whole numbers as they are written without leading zeros; anything else is a text. So 007 and 7
 * stay two persons.
 */
final class PersonField {

  /** Not a number of at most 18 digits. */
  static final long NOT_A_NUMBER = Long.MIN_VALUE;

  private PersonField() {}

  static long number(byte[] text, int from, int to) {
    boolean negative = to > from && text[from] == '-';
    int at = negative ? from + 1 : from;
    int digits = to - at;
    if (digits < 1 || digits > 18 || (text[at] == '0' && (digits > 1 || negative))) {
      return NOT_A_NUMBER;
    }
    long value = 0;
    for (; at < to; at++) {
      int digit = text[at] - '0';
      if (digit < 0 || digit > 9) {
        return NOT_A_NUMBER;
      }
      value = value * 10 + digit;
    }
    return negative ? -value : value;
  }

  static boolean isUtf8(byte[] text, int from, int to) {
    for (int at = from; at < to; at++) {
      if (text[at] < 0) {
        return decodes(text, from, to);
      }
    }
    return true;
  }

  private static boolean decodes(byte[] text, int from, int to) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(text, from, to - from));
      return true;
    } catch (CharacterCodingException notUtf8) {
      return false;
    }
  }
}
