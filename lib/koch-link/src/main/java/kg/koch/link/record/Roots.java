package kg.koch.link.record;

import kg.koch.link.name.NameFolding;
import kg.koch.link.name.Patronymic;
import kg.koch.link.name.Surname;

/** The root of a name: what of it stays when its ending changes with sex, register or fashion. */
public final class Roots {

  private Roots() {}

  /** The symbols of the root of a folded name of that kind; of a given name all of it. */
  public static byte[] of(FieldKind kind, byte[] folded) {
    return switch (kind) {
      case SURNAME -> NameFolding.symbols(Surname.ofLetters(NameFolding.letters(folded)).root());
      case PATRONYMIC ->
          NameFolding.symbols(Patronymic.ofLetters(NameFolding.letters(folded)).root());
      case GIVEN_NAME,
          FULL_NAME,
          SEX,
          BIRTH_DATE,
          DATE,
          DOCUMENT,
          PHONE,
          EMAIL,
          POSTCODE,
          ADDRESS,
          PLACE,
          OCCUPATION,
          NUMBER,
          CODE,
          CATEGORY,
          TEXT,
          IGNORED ->
          folded;
    };
  }
}
