package kg.koch.synth.records;

import kg.koch.synth.Randomness;

/** A slip of the hand in a name typed on a Russian keyboard. */
final class NameTypo {

  private static final String[] ROWS = {"йцукенгшщзхъ", "фывапролджэ", "ячсмитьбю"};
  private static final double[] KINDS = {0.4, 0.2, 0.25, 0.15};

  private NameTypo() {}

  /** The name with one slip: a neighbouring key, a doubled letter, one less, two swapped. */
  static String in(String name, Randomness random) {
    int at = random.between(0, name.length() - 1);
    StringBuilder typed = new StringBuilder(name);
    switch (random.weighted(KINDS)) {
      case 0 -> typed.setCharAt(at, neighbour(name.charAt(at), random));
      case 1 -> typed.insert(at, neighbour(name.charAt(at), random));
      case 2 -> shorten(typed, at);
      default -> swap(typed, Math.min(at, name.length() - 2));
    }
    return typed.toString().strip();
  }

  private static void shorten(StringBuilder typed, int at) {
    if (typed.length() > 2) {
      typed.deleteCharAt(at);
    }
  }

  private static void swap(StringBuilder typed, int at) {
    if (at >= 0) {
      char first = typed.charAt(at);
      typed.setCharAt(at, typed.charAt(at + 1));
      typed.setCharAt(at + 1, first);
    }
  }

  /** The key to the left or right; a letter the keyboard does not have is typed as it is. */
  private static char neighbour(char typed, Randomness random) {
    char letter = Character.toLowerCase(typed);
    int step = random.chance(0.5) ? 1 : -1;
    for (String row : ROWS) {
      int at = row.indexOf(letter);
      if (at >= 0) {
        int beside = at + step < 0 || at + step >= row.length() ? at - step : at + step;
        char key = row.charAt(beside);
        return typed == letter ? key : Character.toUpperCase(key);
      }
    }
    return typed;
  }
}
