package kg.koch.link.name;

import java.util.List;
import java.util.Optional;
import kg.koch.terms.Sex;
import org.jspecify.annotations.Nullable;

/** How a name is made from the father's name, and whom it names. */
public enum PatronymicForm {
  /** -ович, -евич, -ич: a son, in the Russian way. */
  OVICH(Sex.MALE, List.of("oviq", "eviq", "iq"), List.of()),
  /** -овна, -евна, -ична, -инична: a daughter, in the Russian way. */
  OVNA(Sex.FEMALE, List.of("iniqna", "iqna", "ovna", "evna"), List.of()),
  /** уулу, улы, оглы, oʻgʻli, oğlu: a son, in the Turkic way. */
  UULU(
      Sex.MALE,
      List.of("ulu", "uli", "ogli", "oglu", "ugli"),
      List.of("ulu", "uli", "ogli", "oglu", "ugli", "u")),
  /** кызы, qizi, kızı: a daughter, in the Turkic way. */
  KYZY(Sex.FEMALE, List.of("kizi", "gizi"), List.of("kizi", "gizi", "k")),
  /** The father's name as it is. */
  BARE(null, List.of(), List.of());

  private final Optional<Sex> sex;
  final List<String> endings;
  final List<String> words;

  PatronymicForm(@Nullable Sex sex, List<String> endings, List<String> words) {
    this.sex = Optional.ofNullable(sex);
    this.endings = endings;
    this.words = words;
  }

  /** Whom the form names; empty for the bare name. */
  public Optional<Sex> sex() {
    return sex;
  }

  /** The Turkic form whose word stands alone, such as {@code ulu}; in folded letters. */
  static Optional<PatronymicForm> ofWord(String letters) {
    for (PatronymicForm form : values()) {
      if (form.words.contains(letters)) {
        return Optional.of(form);
      }
    }
    return Optional.empty();
  }
}
