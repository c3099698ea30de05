package kg.koch.check.form;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which letters a dBase table is written in.
 *
 * <p>First what is said counts: a .cpg file packed beside the table, then the mark in its header
 * (byte 29: 0x26 and 0x65 are code page 866, 0x57 and 0xC9 are Windows-1251). If nothing is said,
 * the letters decide, if they leave one answer only: valid UTF-8; or every byte above 127 a letter
 * in one of the two code pages and not so in the other.
 */
final class CodePages {

  private static final Charset CP866 = Charset.forName("IBM866");
  private static final Charset WINDOWS_1251 = Charset.forName("windows-1251");
  private static final Map<Integer, Charset> MARKS =
      Map.of(0x26, CP866, 0x65, CP866, 0x57, WINDOWS_1251, 0xC9, WINDOWS_1251);
  private static final String LETTERS = "№«»–—° ";

  /** What a table's letters may be written in, as its bytes go by. */
  private boolean mayBeUtf8 = true;

  private boolean mayBe866 = true;
  private boolean mayBe1251 = true;
  private boolean hasLetters;

  CodePages() {}

  /** What is said of the letters; empty if nothing is. */
  static Optional<Charset> said(UnpackedFile file, int mark) {
    String told = file.codePage();
    if (told == null) {
      return Optional.ofNullable(MARKS.get(mark));
    }
    return switch (told.strip().toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", "")) {
      case "utf8", "65001" -> Optional.of(StandardCharsets.UTF_8);
      case "866", "cp866", "ibm866", "oem866" -> Optional.of(CP866);
      case "1251", "cp1251", "windows1251", "ansi1251" -> Optional.of(WINDOWS_1251);
      default ->
          throw file.refusal(
              "a code page of 866, 1251 or UTF-8 in the .cpg file",
              "another one",
              "Save the table in one of them.");
    };
  }

  /** Takes the bytes of one text. */
  void inspect(byte[] text, int start, int end) {
    boolean isPlain = true;
    for (int at = start; at < end && isPlain; at++) {
      isPlain = text[at] >= 0;
    }
    if (isPlain) {
      return;
    }
    hasLetters = true;
    byte[] own = Arrays.copyOfRange(text, start, end);
    mayBeUtf8 &= !new String(own, StandardCharsets.UTF_8).contains("\uFFFD");
    mayBe866 &= isOfLetters(new String(own, CP866));
    mayBe1251 &= isOfLetters(new String(own, WINDOWS_1251));
  }

  private static boolean isOfLetters(String text) {
    return text.chars()
        .allMatch(
            one ->
                one < 0x80
                    || (one >= 'А' && one <= 'я')
                    || one == 'Ё'
                    || one == 'ё'
                    || LETTERS.indexOf(one) >= 0);
  }

  /** The one answer that all texts leave; empty if there are several, or none. */
  Optional<Charset> found() {
    if (!hasLetters || mayBeUtf8) {
      return Optional.of(StandardCharsets.UTF_8);
    }
    if (mayBe866 == mayBe1251) {
      return Optional.empty();
    }
    return Optional.of(mayBe866 ? CP866 : WINDOWS_1251);
  }
}
