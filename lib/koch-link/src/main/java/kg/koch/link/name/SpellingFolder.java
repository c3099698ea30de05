package kg.koch.link.name;

import java.util.ArrayList;
import java.util.List;

/**
 * Reads a name in plain Latin letters ({@link LatinSpelling}) and gives the letters of {@link
 * NameFolding}: several letters that stand for one sound become one. Used once.
 */
final class SpellingFolder {

  /** What is written and what it folds to; the longest that fits is taken. */
  private static final String[] SOUNDS =
      ("shch w tsch q dsch j dzh j tzh tj tsh tw sch w shh w tch q zh j kh h ch q sh w ts c tz c"
              + " tc c cz c dj j gh g ph f ou u q k w v")
          .split(" ");

  /** The same by first letter, so that few are tried. */
  private static final String[][] BY_FIRST_LETTER = byFirstLetter();

  private final String latin;
  private final StringBuilder folded;

  SpellingFolder(String latin) {
    this.latin = latin;
    this.folded = new StringBuilder(latin.length());
  }

  private static String[][] byFirstLetter() {
    String[][] table = new String[128][];
    for (int letter = 0; letter < table.length; letter++) {
      List<String> found = new ArrayList<>();
      for (int i = 0; i < SOUNDS.length; i += 2) {
        if (SOUNDS[i].charAt(0) == letter) {
          found.add(SOUNDS[i]);
          found.add(SOUNDS[i + 1]);
        }
      }
      table[letter] = found.toArray(String[]::new);
    }
    return table;
  }

  String folded() {
    for (int at = 0; at < latin.length(); ) {
      at += sound(at);
    }
    return folded.toString().strip();
  }

  /** Folds what begins at a place; gives how many letters that were. */
  private int sound(int at) {
    char letter = latin.charAt(at);
    String[] sounds = BY_FIRST_LETTER[letter];
    for (int i = 0; i < sounds.length; i += 2) {
      if (latin.startsWith(sounds[i], at)) {
        putAll(sounds[i + 1]);
        return sounds[i].length();
      }
    }
    switch (letter) {
      case '\'' -> {}
      case 'j' -> put(isVowel(at + 1) ? 'j' : 'i');
      case 'y' -> {
        return softVowel(at);
      }
      case 'c' -> put(isSoftC(at) ? 'c' : 'k');
      case 'x' -> ksOrKh(at);
      case 'g' -> {
        return g(at);
      }
      default -> put(letter);
    }
    return 1;
  }

  /** "yo" after a consonant or i is ё, which most write е; any other y is и, й or ы. */
  private int softVowel(int at) {
    boolean afterI = at > 0 && latin.charAt(at - 1) == 'i';
    boolean soft = afterI || LatinSpelling.isAfterConsonant(latin, at);
    boolean yo = soft && latin.startsWith("yo", at);
    put(yo ? 'e' : 'i');
    return yo ? 2 : 1;
  }

  /** Before e, i, y and in the Slavic cv, -cov it is ц; else k. */
  private boolean isSoftC(int at) {
    char next = at + 1 < latin.length() ? latin.charAt(at + 1) : ' ';
    return "eiyv".indexOf(next) >= 0 || latin.startsWith("cov", at);
  }

  /** Uzbek x is х; the x of Alexander, Felix, Maxim, Oxana, Xenia is кс. */
  private void ksOrKh(int at) {
    char before = at > 0 ? latin.charAt(at - 1) : ' ';
    boolean ks =
        before == 'e'
            || before == 'i'
            || latin.startsWith("maxi", at - 2)
            || latin.startsWith("oxan", at - 1)
            || latin.startsWith("xen", at);
    if (ks) {
      put('k');
      put('s');
    } else {
      put('h');
    }
  }

  /** Between vowels ng is ң; gu before e and i is the French g of Serguei. */
  private int g(int at) {
    boolean afterN = at >= 2 && latin.charAt(at - 1) == 'n' && isVowel(at - 2);
    if (!afterN || !isVowel(at + 1)) {
      put('g');
    }
    boolean french = latin.startsWith("gue", at) || latin.startsWith("gui", at);
    return french ? 2 : 1;
  }

  private boolean isVowel(int at) {
    return at < latin.length() && LatinSpelling.isVowel(latin.charAt(at));
  }

  private void putAll(String letters) {
    for (int i = 0; i < letters.length(); i++) {
      put(letters.charAt(i));
    }
  }

  /** "ie" is one with "e", and what is doubled is written once. */
  private void put(char letter) {
    int last = folded.length() - 1;
    if (letter == 'e' && last >= 0 && folded.charAt(last) == 'i') {
      folded.setLength(last);
      last--;
    }
    boolean doubled = last >= 0 && folded.charAt(last) == letter;
    if (!doubled || Character.isDigit(letter)) {
      folded.append(letter);
    }
  }
}
