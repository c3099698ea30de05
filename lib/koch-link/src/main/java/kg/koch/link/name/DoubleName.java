package kg.koch.link.name;

import java.util.List;

/**
 * Names of several parts: Айгуль-Назира, Нур Бек, Мирза Али. People use all parts or one of them,
 * with a hyphen, with a space or joined.
 *
 * <p>Names are in the letters of {@link NameFolding#letters}.
 */
public final class DoubleName {

  private DoubleName() {}

  /** True if the name has several parts. */
  public static boolean isDouble(String letters) {
    return letters.indexOf(' ') >= 0;
  }

  /**
   * True if the names are equal when their parts are joined, or every part of one is a part of the
   * other: Айгуль-Назира agrees with Айгульназира, Назира, Назира Айгуль. Not transitive.
   */
  public static boolean agree(String letters, String others) {
    if (letters.isEmpty() || others.isEmpty()) {
      return false;
    }
    List<String> parts = List.of(letters.split(" "));
    List<String> otherParts = List.of(others.split(" "));
    return letters.replace(" ", "").equals(others.replace(" ", ""))
        || parts.containsAll(otherParts)
        || otherParts.containsAll(parts);
  }
}
