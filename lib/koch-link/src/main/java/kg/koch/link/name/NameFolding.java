package kg.koch.link.name;

/**
 * Folds a name, in whatever script and by whatever rules it was written, to symbols in which its
 * spellings agree: {@code Жумабек}, {@code Jumabek}, {@code ZHUMABEK} and {@code Džumabek} are one.
 *
 * <p>Cyrillic is first written in Latin letters ({@link LatinSpelling}); then both go through the
 * same rules, so a Cyrillic name and its plain transliteration are equal by construction. The
 * symbols, as letters: {@code j} is ж, zh, j, dzh, dj; {@code h} is х, kh, x; {@code c} is ц, ts,
 * tc; {@code q} is ч, ch, č; {@code w} is ш and щ; {@code i} is и, й, ы, y; я and ю are {@code ia}
 * and {@code iu}; {@code ie} is {@code e}; a doubled letter is one; hyphens, dots and spaces are
 * one space; apostrophes and soft signs are nothing. A letter of any other script is one of 29
 * further symbols, comparable with itself.
 *
 * <p>What cannot be told apart after that: ш and щ, и and й and ы, е and э and ё and ие, о and ө, у
 * and ү, ж and дж, ц and тс, doubled letters. What spellings cannot be brought together: j for й
 * before a vowel (read as ж) and ж before a consonant (read as й), unless the name has č, š or ž;
 * сх written sh; ъ written ie; ng for ң before a consonant; ch for х or ш. The written form must be
 * kept elsewhere. Does not check that the text is a name.
 *
 * <p>Sources: ICAO Doc 9303 part 3; BGN/PCGN Kyrgyz 1979 and Russian 1947; ISO 9:1995; GOST
 * 7.79-2000; GOST R 52535.1-2006. Examples: docs/methods/names.md. Thread-safe.
 */
public final class NameFolding {

  /** How many symbols there are: every symbol is from 0 to 63. */
  public static final int SYMBOLS = 64;

  /** The symbol between the parts of a name; never first, last or twice in a row. */
  public static final byte SEPARATOR = 0;

  /** The letter of each symbol. 25 for names, 10 digits, 29 for letters of other scripts. */
  static final String LETTERS = " abcdefghijklmnopqrstuvwz0123456789" + LatinSpelling.OTHER_SCRIPTS;

  private static final byte[] SYMBOL_OF = symbolOfLetter();

  private NameFolding() {}

  private static byte[] symbolOfLetter() {
    byte[] symbols = new byte[128];
    for (int i = 0; i < LETTERS.length(); i++) {
      symbols[LETTERS.charAt(i)] = (byte) i;
    }
    return symbols;
  }

  /**
   * The symbols of a name.
   *
   * @param written one field, or several joined by spaces
   * @return values from 0 to 63, as many as {@link #letters} has letters; none if the field has no
   *     letter and no digit
   */
  public static byte[] fold(CharSequence written) {
    return symbols(letters(written));
  }

  /** The symbols of folded letters, such as the root of a {@link Surname}. */
  public static byte[] symbols(String letters) {
    byte[] symbols = new byte[letters.length()];
    for (int i = 0; i < symbols.length; i++) {
      symbols[i] = SYMBOL_OF[letters.charAt(i)];
    }
    return symbols;
  }

  /** The letters of symbols: what {@link #symbols} was given. */
  public static String letters(byte[] symbols) {
    StringBuilder letters = new StringBuilder(symbols.length);
    for (byte symbol : symbols) {
      letters.append(LETTERS.charAt(symbol));
    }
    return letters.toString();
  }

  /** The same as {@link #fold}, one letter a symbol: what rules on names are written in. */
  public static String letters(CharSequence written) {
    return new SpellingFolder(LatinSpelling.of(written)).folded();
  }
}
