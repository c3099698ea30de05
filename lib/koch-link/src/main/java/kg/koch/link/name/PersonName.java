package kg.koch.link.name;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A person's name in its three parts, as written; a part that is not known is empty.
 *
 * @param surname family name, or "… уулу" in its place
 * @param givenName one or several
 * @param patronymic of the father's name
 */
public record PersonName(String surname, String givenName, String patronymic) {

  /**
   * Splits a name written in one field.
   *
   * <p>Rules, in this order: a comma ends the surname; "… уулу" and "… кызы" is the surname at the
   * beginning and the patronymic elsewhere; after the first word -ович, -овна is the patronymic;
   * -ов, -ова, -ин, -ина, -ский is the surname, the first such; else the first word is the surname,
   * as official lists have it; what is left is the given name. A single word is the given name.
   *
   * <p>Does not know given names: a given name in -ин such as Эркин, written before a surname
   * without such an ending, is taken for the surname.
   */
  public static PersonName split(CharSequence whole) {
    int comma = whole.toString().indexOf(',');
    if (comma < 0) {
      return new Splitter(words(whole)).split();
    }
    String surname = String.join(" ", words(whole.subSequence(0, comma)));
    Splitter rest = new Splitter(words(whole.subSequence(comma + 1, whole.length())));
    return rest.splitAfter(surname);
  }

  private static List<String> words(CharSequence text) {
    return Arrays.stream(text.toString().replace(',', ' ').strip().split("\\s+"))
        .filter(word -> !word.isEmpty())
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** The name with surname and given name exchanged, as clerks do. */
  public PersonName swapped() {
    return new PersonName(givenName, surname, patronymic);
  }

  /** Takes part after part out of the words. */
  private static final class Splitter {

    private final List<String> words;
    private String surname = "";
    private String patronymic = "";

    Splitter(List<String> words) {
      this.words = words;
    }

    PersonName split() {
      takeTurkic();
      takePatronymic();
      if (surname.isEmpty() && words.size() > 1) {
        takeSurname();
      }
      return new PersonName(surname, String.join(" ", words), patronymic);
    }

    PersonName splitAfter(String knownSurname) {
      surname = knownSurname;
      takeTurkic();
      takePatronymic();
      return new PersonName(surname, String.join(" ", words), patronymic);
    }

    private void takeTurkic() {
      for (int at = words.size() - 1; at > 0; at--) {
        String letters = NameFolding.letters(words.get(at));
        if (letters.length() > 1 && PatronymicForm.ofWord(letters).isPresent()) {
          boolean bek = at > 1 && NameFolding.letters(words.get(at - 1)).equals("bek");
          int from = at - (bek ? 2 : 1);
          List<String> part = words.subList(from, at + 1);
          if (from == 0 && surname.isEmpty()) {
            surname = String.join(" ", part);
          } else {
            patronymic = String.join(" ", part);
          }
          part.clear();
          return;
        }
      }
    }

    private void takePatronymic() {
      for (int at = words.size() - 1; at > 0 && patronymic.isEmpty(); at--) {
        PatronymicForm form = Patronymic.of(words.get(at)).form();
        if (form == PatronymicForm.OVICH || form == PatronymicForm.OVNA) {
          patronymic = words.remove(at);
        }
      }
    }

    private void takeSurname() {
      int at = 0;
      for (int i = words.size() - 1; i >= 0; i--) {
        at = Surname.of(words.get(i)).form() == SurnameForm.BARE ? at : i;
      }
      surname = words.remove(at);
    }
  }
}
