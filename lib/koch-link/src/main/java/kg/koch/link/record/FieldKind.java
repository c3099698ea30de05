package kg.koch.link.record;

import java.util.Locale;

/** What a column holds, and so how two of its values are compared. */
public enum FieldKind {
  GIVEN_NAME,
  SURNAME,
  PATRONYMIC,
  /** A person's whole name in one column, or what of it stands in no other column. */
  FULL_NAME,
  SEX,
  BIRTH_DATE,
  /** A day that is no birth date; days near each other may be the same event. */
  DATE,
  /** A personal, document or insurance number. */
  DOCUMENT,
  PHONE,
  EMAIL,
  POSTCODE,
  ADDRESS,
  PLACE,
  OCCUPATION,
  /** A number that may be measured or written inexactly, such as an amount. */
  NUMBER,
  /** A code or number that is written, not measured, such as a house number. */
  CODE,
  /** One of a handful; equal or not. */
  CATEGORY,
  /** Words of any kind. */
  TEXT,
  /** Takes no part. */
  IGNORED;

  /** The name in settings: lower case with hyphens. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** True for columns that hold one name of a person. */
  public boolean isSingleName() {
    return this == GIVEN_NAME || this == SURNAME || this == PATRONYMIC;
  }

  /** True where the value is read as several words. */
  public boolean isWords() {
    return this == FULL_NAME
        || this == ADDRESS
        || this == PLACE
        || this == OCCUPATION
        || this == TEXT;
  }
}
