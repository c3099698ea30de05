package kg.koch.synth.records;

import java.util.Locale;

/** A way in which records of people are wrong, how often, and why it is here. */
public enum RecordError {
  KYRGYZ_LETTERS_LOST(
      0.35, "records, all name fields", "ө ү ң are written о у н: Russian keyboards; assumed"),
  SPELLING_VARIANT(
      0.06,
      "name fields",
      "another spelling of one sound in Cyrillic (ж дж, ээ э, ы и, ё е, гүл гуль): no norm binds"
          + " registrars; assumed"),
  TYPO(
      0.025, "name fields", "a neighbouring key, a letter more, one less, or two swapped; assumed"),
  SECOND_TYPO(0.05, "name fields with a typo", "one more; assumed"),
  SHORT_NAME(
      0.005, "given names", "its first three letters, as people are called (Азамат, Аза); assumed"),
  SWAPPED_NAMES(0.007, "records", "surname and given name exchanged; assumed"),
  OTHER_SURNAME_FORM(
      0.02,
      "records of Kyrgyz names",
      "Асанов as Асан уулу, or the other way: families choose the form anew; assumed"),
  OTHER_PATRONYMIC_FORM(
      0.03, "records with a patronymic, but Russian names", "Асанович as Асан уулу; assumed"),
  DOUBLE_NAME_SHORTENED(0.30, "records of double given names", "one of both names; assumed"),
  GIVEN_NAME_MISSING(0.002, "records", "not filled in; assumed"),
  BIRTH_DATE_MISSING(0.005, "records", "not filled in; assumed"),
  FIRST_OF_JANUARY(
      0.01,
      "records; five times as often for those born before 1960",
      "the day is not known, or was not when the papers were made; assumed"),
  DAY_AND_MONTH_SWAPPED(
      0.006, "records, where the day may be a month", "two orders in use; assumed"),
  BIRTH_DATE_DIGIT(0.012, "records", "one digit wrong or two neighbours swapped; assumed"),
  SEX_MISSING(0.003, "records", "not filled in; assumed"),
  SEX_WRONG(0.002, "records", "the other box; assumed"),
  PIN_SLIP(0.004, "records with a PIN", "one digit wrong or two neighbours swapped; assumed"),
  PIN_CHANGED(0.005, "records with a PIN", "an earlier PIN of the same person; assumed"),
  DOCUMENT_SLIP(0.006, "records with a document", "one digit wrong; assumed"),
  OTHER_PHONE(0.30, "records with a phone number", "numbers are given up often; assumed"),
  OTHER_AREA(0.15, "records with an area", "lived elsewhere when recorded; assumed");

  /** Its share of {@link #of}. */
  final double share;

  final String of;
  final String reason;

  RecordError(double share, String of, String reason) {
    this.share = share;
    this.of = of;
    this.reason = reason;
  }

  static String label(String constant) {
    return constant.toLowerCase(Locale.ROOT).replace('_', '-');
  }

  String label() {
    return label(name());
  }
}
