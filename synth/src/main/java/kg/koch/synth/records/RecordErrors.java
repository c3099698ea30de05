package kg.koch.synth.records;

import static kg.koch.synth.records.MadeUpRecord.GIVEN_NAME;
import static kg.koch.synth.records.MadeUpRecord.NAMES;
import static kg.koch.synth.records.MadeUpRecord.PATRONYMIC;
import static kg.koch.synth.records.MadeUpRecord.SURNAME;

import kg.koch.synth.Randomness;
import kg.koch.synth.name.People;

/** Makes a right record as wrong as {@link RecordError} says. */
final class RecordErrors {

  private static final int EARLY = 1960;
  private static final int EARLY_TIMES = 5;
  private static final int PIN_DIGITS = 14;

  private final MadeUpRecord made;
  private final Randomness random;

  RecordErrors(MadeUpRecord made, Randomness random) {
    this.made = made;
    this.random = random;
  }

  void apply() {
    chooseForms();
    shorten();
    spell();
    misplace();
    missTheDate();
    missTheRest();
  }

  private boolean hit(RecordError error) {
    return random.chance(error.share);
  }

  private void chooseForms() {
    if (made.person.people == People.KYRGYZ && hit(RecordError.OTHER_SURNAME_FORM)) {
      made.names[SURNAME] = made.person.otherSurname();
      made.names[PATRONYMIC] = "";
    }
    boolean turkic = made.person.people != People.RUSSIAN;
    if (turkic && made.has(PATRONYMIC) && hit(RecordError.OTHER_PATRONYMIC_FORM)) {
      made.names[PATRONYMIC] = made.person.kyrgyzPatronymic();
    }
  }

  private void shorten() {
    String given = made.names[GIVEN_NAME];
    int hyphen = given.indexOf('-');
    if (hyphen > 0 && hit(RecordError.DOUBLE_NAME_SHORTENED)) {
      boolean first = random.chance(0.5);
      made.names[GIVEN_NAME] = first ? given.substring(0, hyphen) : given.substring(hyphen + 1);
    } else if (given.length() > 5 && hit(RecordError.SHORT_NAME)) {
      made.names[GIVEN_NAME] = given.substring(0, 3);
    }
  }

  private void spell() {
    boolean lost = hit(RecordError.KYRGYZ_LETTERS_LOST);
    for (int name = 0; name < NAMES; name++) {
      if (made.has(name)) {
        String spelled = made.names[name];
        spelled = hit(RecordError.SPELLING_VARIANT) ? SpellingVariant.of(spelled, random) : spelled;
        spelled = lost ? SpellingVariant.withoutKyrgyzLetters(spelled) : spelled;
        made.names[name] = typed(spelled);
      }
    }
  }

  private String typed(String name) {
    if (!hit(RecordError.TYPO)) {
      return name;
    }
    String once = NameTypo.in(name, random);
    return hit(RecordError.SECOND_TYPO) ? NameTypo.in(once, random) : once;
  }

  private void misplace() {
    if (hit(RecordError.SWAPPED_NAMES)) {
      String surname = made.names[SURNAME];
      made.names[SURNAME] = made.names[GIVEN_NAME];
      made.names[GIVEN_NAME] = surname;
    }
    if (hit(RecordError.GIVEN_NAME_MISSING)) {
      made.names[GIVEN_NAME] = "";
    }
  }

  private void missTheDate() {
    int times = made.birth.year() < EARLY ? EARLY_TIMES : 1;
    if (random.chance(RecordError.FIRST_OF_JANUARY.share * times)) {
      made.birth = made.birth.onFirstOfJanuary();
    }
    if (hit(RecordError.DAY_AND_MONTH_SWAPPED)) {
      made.birth = made.birth.withDayAndMonthSwapped();
    }
    if (hit(RecordError.BIRTH_DATE_DIGIT)) {
      made.birth = made.birth.withSlip(random);
    }
    if (hit(RecordError.BIRTH_DATE_MISSING)) {
      made.birth = BirthDate.MISSING;
    }
  }

  private void missTheRest() {
    if (hit(RecordError.SEX_WRONG)) {
      made.sex = made.sex.equals("F") ? "M" : "F";
    }
    if (hit(RecordError.SEX_MISSING)) {
      made.sex = "";
    }
    if (!made.pin.isEmpty()) {
      missThePin();
    }
    if (!made.document.isEmpty() && hit(RecordError.DOCUMENT_SLIP)) {
      int at = made.document.length() - random.between(1, 7);
      char digit = (char) ('0' + (made.document.charAt(at) - '0' + random.between(1, 9)) % 10);
      made.document = made.document.substring(0, at) + digit + made.document.substring(at + 1);
    }
  }

  private void missThePin() {
    long pin = made.person.pin;
    if (hit(RecordError.PIN_CHANGED)) {
      // Serials move by half their range: what an earlier PIN was is not kept anywhere.
      pin = pin / 100_000 * 100_000 + (pin % 100_000 + 50_000) % 100_000;
    }
    if (hit(RecordError.PIN_SLIP)) {
      pin = Slip.of(pin, PIN_DIGITS - 1, random);
    }
    made.pin = Long.toString(pin);
  }
}
