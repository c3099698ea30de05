package kg.koch.link.privacy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import kg.koch.link.name.NameFolding;

/** Into which tokens a field is taken apart; each token sets bits of its own. */
public enum FieldEncoding {
  /** A name: its folded letters, two by two, with a mark at both ends. */
  NAME {
    @Override
    List<String> tokens(String value) {
      String letters = NameFolding.letters(value);
      return letters.isEmpty() ? List.of() : pairs("_" + letters + "_");
    }
  },
  /** A date or number: each digit with its place. */
  DIGITS {
    @Override
    List<String> tokens(String value) {
      List<String> tokens = new ArrayList<>();
      for (int i = 0; i < value.length(); i++) {
        if (Character.isDigit(value.charAt(i))) {
          tokens.add(tokens.size() + ":" + Character.digit(value.charAt(i), 10));
        }
      }
      return tokens;
    }
  },
  /** A code: the whole value, in capitals. */
  EXACT {
    @Override
    List<String> tokens(String value) {
      String code = value.strip().toUpperCase(Locale.ROOT);
      return code.isEmpty() ? List.of() : List.of(code);
    }
  };

  /** None for a field that says nothing. */
  abstract List<String> tokens(String value);

  private static List<String> pairs(String letters) {
    List<String> pairs = new ArrayList<>();
    for (int i = 0; i + 1 < letters.length(); i++) {
      pairs.add(letters.substring(i, i + 2));
    }
    return pairs;
  }
}
