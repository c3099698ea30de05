package kg.koch.link.name;

import java.util.List;
import java.util.Optional;

/**
 * A name made from the father's name: its root, by which two of them are compared, and its form.
 *
 * <p>{@code Асанович}, {@code Asan uulu}, {@code Асан кызы} and {@code Асановна} have the root
 * {@code asan}. A middle {@code бек} of "бек уулу" is left out. Reads what stands in a field for
 * patronymics; does not check that the root is a name.
 *
 * @param root in the letters of {@link NameFolding#letters}; empty if the field is
 * @param form how the name is made
 */
public record Patronymic(String root, PatronymicForm form) {

  private static final List<PatronymicForm> ENDING =
      List.of(PatronymicForm.OVICH, PatronymicForm.OVNA, PatronymicForm.UULU, PatronymicForm.KYZY);

  /** Reads a patronymic in any spelling. */
  public static Patronymic of(CharSequence written) {
    return ofLetters(NameFolding.letters(written));
  }

  /** Reads a patronymic already folded by {@link NameFolding#letters}. */
  public static Patronymic ofLetters(String letters) {
    return turkic(letters).or(() -> joined(letters)).orElseGet(() -> bare(letters));
  }

  /** Written as two words or three: Асан уулу, Асан бек уулу. */
  static Optional<Patronymic> turkic(String letters) {
    int space = letters.lastIndexOf(' ');
    if (space < 0) {
      return Optional.empty();
    }
    String before = letters.substring(0, space);
    String father = before.endsWith(" bek") ? before.substring(0, before.length() - 4) : before;
    return PatronymicForm.ofWord(letters.substring(space + 1))
        .map(form -> new Patronymic(NameRoot.plain(father), form));
  }

  private static Optional<Patronymic> joined(String letters) {
    for (PatronymicForm form : ENDING) {
      String ending = NameRoot.endingOf(letters, form.endings);
      if (!ending.isEmpty()) {
        String father = letters.substring(0, letters.length() - ending.length());
        return Optional.of(new Patronymic(NameRoot.plain(father), form));
      }
    }
    return Optional.empty();
  }

  private static Patronymic bare(String letters) {
    return new Patronymic(NameRoot.plain(letters), PatronymicForm.BARE);
  }

  /** True if the father has this given name, or one that cannot be told from it. */
  public boolean isOf(CharSequence givenNameOfFather) {
    return !root.isEmpty() && root.equals(bare(NameFolding.letters(givenNameOfFather)).root());
  }
}
