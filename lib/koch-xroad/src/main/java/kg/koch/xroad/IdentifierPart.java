package kg.koch.xroad;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * One part of an identifier: what it may hold, and how it is written in paths and headers.
 *
 * <p>Source: PR-REST 4.2 (each part percent-encoded as UTF-8 by itself) and 4.8 (characters that
 * identifiers do not have).
 */
final class IdentifierPart {

  private static final int MOST_LETTERS = 255;
  private static final String NEVER = ":;/\\%";
  private static final String PLAIN = "-._~";

  private IdentifierPart() {}

  static String require(String part, String name) {
    boolean usable =
        !part.isEmpty()
            && part.length() <= MOST_LETTERS
            && part.equals(part.strip())
            && !part.equals(".")
            && !part.equals("..")
            && part.chars().noneMatch(one -> Character.isISOControl(one) || NEVER.indexOf(one) >= 0)
            && StandardCharsets.UTF_8.newEncoder().canEncode(part);
    if (!usable) {
      throw new IllegalArgumentException(
          "Expected as %s 1 to %d letters without %s, control characters and outer blanks, and not . or ..; got '%s'"
              .formatted(name, MOST_LETTERS, NEVER, ForeignText.shown(part)));
    }
    return part;
  }

  static String encode(String part) {
    StringBuilder encoded = new StringBuilder();
    for (byte one : part.getBytes(StandardCharsets.UTF_8)) {
      boolean plain =
          one >= '0' && one <= '9'
              || one >= 'A' && one <= 'Z'
              || one >= 'a' && one <= 'z'
              || PLAIN.indexOf(one) >= 0;
      if (plain) {
        encoded.append((char) one);
      } else {
        encoded.append('%').append(HexFormat.of().withUpperCase().toHexDigits(one));
      }
    }
    return encoded.toString();
  }

  /**
   * The parts of a text in which slashes separate them and no part holds one.
   *
   * @throws IllegalArgumentException if it is not percent-encoded UTF-8
   */
  static List<String> decodeAll(String encoded) {
    return Arrays.stream(encoded.split("/", -1)).map(IdentifierPart::decode).toList();
  }

  private static String decode(String encoded) {
    ByteBuffer bytes = ByteBuffer.allocate(encoded.length() * 3);
    int at = 0;
    while (at < encoded.length()) {
      if (encoded.charAt(at) == '%') {
        bytes.put((byte) hexadecimal(encoded, at + 1));
        at += 3;
      } else {
        int letter = encoded.codePointAt(at);
        bytes.put(Character.toString(letter).getBytes(StandardCharsets.UTF_8));
        at += Character.charCount(letter);
      }
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
    } catch (CharacterCodingException notUtf8) {
      throw notEncoded(encoded);
    }
  }

  private static int hexadecimal(String encoded, int from) {
    if (from + 2 > encoded.length()) {
      throw notEncoded(encoded);
    }
    try {
      return HexFormat.fromHexDigits(encoded, from, from + 2);
    } catch (IllegalArgumentException notHexadecimal) {
      throw notEncoded(encoded);
    }
  }

  private static IllegalArgumentException notEncoded(String encoded) {
    return new IllegalArgumentException(
        "Expected percent-encoded UTF-8; got '" + ForeignText.shown(encoded) + "'");
  }
}
