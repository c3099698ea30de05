package kg.koch.protect.microdata.profile;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What names a person, address or device by itself. Content decides where it is clear; a column's
 * name decides where its values are many, so that a column of kinds of documents is none.
 */
public enum DirectIdentifier {
  PIN("pin|inn|пин|инн|личный номер", "[012][0-3]\\d[01]\\d[12]\\d{3}\\d{5}"),
  EMAIL("e ?mail|mail|почта", "[^@\\s]+@[^@\\s]+\\.[^@\\s]+"),
  PHONE(
      "phone( number)?|telephone|tel|mobile|cell|телефон(у|дун)?|номер телефона",
      "\\+\\d[\\d ()-]{7,16}|(996|0)[ (-]{0,2}\\d{3}[ )-]{0,2}\\d{3}[ -]?\\d{3}"),
  DOCUMENT(
      "passport|document|doc|doc(ument)? (no|number|id)|ssn|national id|permit (no|number)|паспорт(у|тун)?|документ|номер документа|снилс",
      "[A-Z]{2} ?\\d{7,9}"),
  NAME(
      "(first|last|given|family|full|middle|sur|maiden|father|mother) ?names?|names?|surnames?|patronymic|фио|фамилия(сы)?|имя|отчество|аты( жөнү)?|ысымы?|атасынын аты",
      ""),
  ADDRESS("address|street|house (no|number)|адрес|улица|дареги?|көчөсү?", "");

  private static final double MOSTLY = 0.5;
  private static final int MANY = 50;

  private final ColumnWords names;
  private final Pattern content;

  DirectIdentifier(String names, String content) {
    this.names = ColumnWords.of(names);
    this.content = Pattern.compile(content);
  }

  /**
   * What a column has of it.
   *
   * @param distinct the column's values, each once
   * @param present records that have a value
   */
  public static Optional<DirectIdentifier> in(String name, List<String> distinct, long present) {
    for (DirectIdentifier one : values()) {
      boolean isMany = distinct.size() > MANY || distinct.size() > MOSTLY * present;
      if (one.isContentOf(distinct) || (isMany && one.names.areIn(name))) {
        return Optional.of(one);
      }
    }
    return Optional.empty();
  }

  private boolean isContentOf(List<String> distinct) {
    long like = distinct.stream().filter(text -> content.matcher(text).matches()).count();
    return !content.pattern().isEmpty() && like > 0 && like > MOSTLY * distinct.size();
  }
}
