package kg.koch.link.name;

import java.util.Optional;

/**
 * A surname: its root, by which those of a family are compared, and its form. {@code Асанов},
 * {@code Asanova}, {@code Асан уулу} and {@code Асан} have the root {@code asan}.
 *
 * <p>-бек, -бай, -жан, -кул belong to the root: {@code Жумабеков} has the root {@code jumabek}.
 * Equal roots do not make equal surnames: Эркин and Эрков have one root. Does not check that the
 * root is a name.
 *
 * @param root in the letters of {@link NameFolding#letters}; empty if the field is
 * @param form how the surname is made
 */
public record Surname(String root, SurnameForm form) {

  /** Reads a surname in any spelling. */
  public static Surname of(CharSequence written) {
    return ofLetters(NameFolding.letters(written));
  }

  /** Reads a surname already folded by {@link NameFolding#letters}. */
  public static Surname ofLetters(String letters) {
    Optional<Patronymic> turkic = Patronymic.turkic(letters);
    if (turkic.isPresent()) {
      boolean son = turkic.get().form() == PatronymicForm.UULU;
      return new Surname(turkic.get().root(), son ? SurnameForm.UULU : SurnameForm.KYZY);
    }
    for (SurnameForm form : SurnameForm.values()) {
      String ending = NameRoot.endingOf(letters, form.endings);
      if (!ending.isEmpty()) {
        String root = letters.substring(0, letters.length() - ending.length());
        return new Surname(NameRoot.plain(root), form);
      }
    }
    return new Surname(NameRoot.plain(letters), SurnameForm.BARE);
  }

  /**
   * True if the surname is made from the name that also made the patronymic: who is Асан уулу Бакыт
   * in one register may be Асанов Бакыт in another, or Бакыт Асанович with another surname.
   */
  public boolean isFromFather(Patronymic patronymic) {
    return !root.isEmpty() && root.equals(patronymic.root());
  }
}
