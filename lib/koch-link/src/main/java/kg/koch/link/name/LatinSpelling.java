package kg.koch.link.name;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import org.jspecify.annotations.Nullable;

/**
 * Writes a name in small Latin letters without marks: Cyrillic by one fixed transliteration (the
 * one with zh, kh, ts, ch, sh, shch, yu, ya; ё is е, as most write it), Latin with its marks read
 * as sounds where they change the sound (č ş ž ğ) and dropped where they do not.
 *
 * <p>Besides letters and digits the result has a space for anything else, and {@code '} where an
 * apostrophe or a soft or hard sign stood: it keeps s'h apart from sh.
 *
 * <p>Two letters say by whose rules a Latin name is written: č š ž ŝ mean the Slavic c (ц) and j
 * (й); ğ ş ı mean the Turkish c (ж).
 */
final class LatinSpelling {

  /** Stand for the letters of scripts that are neither Cyrillic nor Latin. */
  static final String OTHER_SCRIPTS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ#$%";

  private static final char SIGN = '\'';
  private static final String SIGNS = "'ʼʻʹʺʾʿ`´’‘\"”“";
  private static final String SLAVIC = "čšžŝ";
  private static final String TURKISH = "ğşı";
  private static final String VOWELS = "aeiouy";

  /** By letter, up to the last of Cyrillic. */
  private static final @Nullable String[] SOUNDS = sounds();

  private final StringBuilder latin;
  private final boolean slavic;
  private final boolean turkish;

  private LatinSpelling(CharSequence written) {
    latin = new StringBuilder(written.length() + 8);
    slavic = hasAny(written, SLAVIC);
    turkish = !slavic && hasAny(written, TURKISH);
  }

  static String of(CharSequence written) {
    String composed = Normalizer.normalize(written, Form.NFC);
    StringBuilder small = new StringBuilder(composed.length());
    for (int at = 0; at < composed.length(); at += Character.charCount(composed.codePointAt(at))) {
      small.appendCodePoint(Character.toLowerCase(composed.codePointAt(at)));
    }
    LatinSpelling spelling = new LatinSpelling(small);
    for (int at = 0; at < small.length(); at += Character.charCount(small.codePointAt(at))) {
      spelling.add(small.codePointAt(at));
    }
    return spelling.latin.toString();
  }

  private static @Nullable String[] sounds() {
    @Nullable String[] sounds = new String[0x530];
    String cyrillic =
        "а a б b в v г g д d е e ё e ж zh з z и i й y к k л l м m н n о o п p р r с s т t у u ф f х kh"
            + " ц ts ч ch ш sh щ shch ъ ' ы y ь ' э e ю yu я ya ө o ү u ң n ә a ғ g қ k ұ u һ kh"
            + " і i ҳ kh ҷ zh ӣ i ӯ u ў o ґ g є ye ї yi ј y љ l њ n џ zh ђ d ћ ch җ zh ҥ n ӊ n";
    String latin =
        "č ch ć ch ç ch ĉ ch š sh ş sh ș sh ŝ shch ž zh ż zh ğ g ț ts ţ ts ß s ı i ə a ø o œ oe"
            + " æ ae ł l đ d ð d þ th ħ kh ŋ n ñ n";
    String[] pairs = (cyrillic + " " + latin).split(" ");
    for (int i = 0; i < pairs.length; i += 2) {
      sounds[pairs[i].charAt(0)] = pairs[i + 1];
    }
    return sounds;
  }

  private static boolean hasAny(CharSequence written, String marks) {
    for (int at = 0; at < written.length(); at++) {
      // The letters looked for are none of ASCII and none of Cyrillic.
      char letter = written.charAt(at);
      if (letter > 'z' && letter < 'Ѐ' && marks.indexOf(letter) >= 0) {
        return true;
      }
    }
    return false;
  }

  private void add(int letter) {
    if (letter == 'c' && (slavic || turkish)) {
      latin.append(slavic ? "ts" : "zh");
    } else if (letter == 'j' && slavic) {
      latin.append('y');
    } else if (isBasic(letter)) {
      latin.append((char) letter);
    } else if (SIGNS.indexOf(letter) >= 0) {
      latin.append(SIGN);
    } else if ((letter == 'â' || letter == 'û') && !isAfterPlainConsonant()) {
      // ISO 9 has â for я and û for ю; after a bare consonant the mark may as well be Turkish.
      latin.append(letter == 'â' ? "ya" : "yu");
    } else if (letter < SOUNDS.length && SOUNDS[letter] != null) {
      latin.append(SOUNDS[letter]);
    } else {
      unmarked(letter);
    }
  }

  /** A letter without its marks, or a separator. */
  private void unmarked(int letter) {
    String parts = Normalizer.normalize(Character.toString(letter), Form.NFD);
    int base = parts.codePointAt(0);
    if (base != letter) {
      add(base);
    } else if (Character.isLetter(letter)) {
      latin.append(OTHER_SCRIPTS.charAt(letter % OTHER_SCRIPTS.length()));
    } else if (Character.isDigit(letter)) {
      latin.append((char) ('0' + Character.digit(letter, 10)));
    } else if (!isMark(letter)) {
      latin.append(' ');
    }
  }

  private static boolean isBasic(int letter) {
    return letter >= 'a' && letter <= 'z' || letter >= '0' && letter <= '9';
  }

  private static boolean isMark(int letter) {
    int type = Character.getType(letter);
    return type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT;
  }

  private boolean isAfterPlainConsonant() {
    boolean afterSign = !latin.isEmpty() && latin.charAt(latin.length() - 1) == SIGN;
    return !afterSign && isAfterConsonant(latin, latin.length());
  }

  static boolean isVowel(char letter) {
    return VOWELS.indexOf(letter) >= 0;
  }

  /** True if the letter before a place, signs left out, is a consonant of the same part. */
  static boolean isAfterConsonant(CharSequence latin, int place) {
    int before = place - 1;
    while (before >= 0 && latin.charAt(before) == SIGN) {
      before--;
    }
    return before >= 0
        && latin.charAt(before) >= 'a'
        && latin.charAt(before) <= 'z'
        && !isVowel(latin.charAt(before));
  }
}
