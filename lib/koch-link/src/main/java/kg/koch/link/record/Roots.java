package kg.koch.link.record;

import kg.koch.link.name.NameFolding;
import kg.koch.link.name.Patronymic;
import kg.koch.link.name.Surname;

/** The root of a name: what of it stays when its ending changes with sex, register or fashion. */
public final class Roots {

  private Roots() {}

  /** The symbols of the root of a folded surname or patronymic; of any other kind all of it. */
  public static byte[] of(FieldKind kind, byte[] folded) {
    if (kind == FieldKind.SURNAME) {
      return NameFolding.symbols(Surname.ofLetters(NameFolding.letters(folded)).root());
    }
    if (kind == FieldKind.PATRONYMIC) {
      return NameFolding.symbols(Patronymic.ofLetters(NameFolding.letters(folded)).root());
    }
    return folded;
  }
}
