package kg.koch.link.name;

import java.util.List;

/** What is left of a folded name without its ending. */
final class NameRoot {

  private static final int SHORTEST = 2;

  private NameRoot() {}

  /** The first of the endings that the name has with a root before it; empty text if none. */
  static String endingOf(String letters, List<String> endings) {
    for (String ending : endings) {
      if (letters.endsWith(ending) && letters.length() - ending.length() >= SHORTEST) {
        return ending;
      }
    }
    return "";
  }

  /**
   * The root in one form whatever ending it had: Али, Алиев and Сергей, Сергеев have one root each,
   * because a final i and then e, which -ев swallows, are left out. Spaces are left out too.
   */
  static String plain(String root) {
    String joined = root.replace(" ", "");
    for (String swallowed : List.of("i", "e")) {
      if (joined.endsWith(swallowed) && joined.length() > SHORTEST) {
        joined = joined.substring(0, joined.length() - 1);
      }
    }
    return joined;
  }
}
