package kg.koch.synth.records;

import kg.koch.synth.Documents;
import kg.koch.synth.Line;
import kg.koch.synth.Oblast;
import kg.koch.synth.Randomness;

/** One record while it is being made: filled from the person, then made worse, then written. */
final class MadeUpRecord {

  /** The columns of records.csv. */
  static final String HEADING =
      "id,source,recorded_on,surname,given_name,patronymic,sex,birth_date,pin,document_number,area,"
          + "phone";

  static final int NAMES = 3;
  static final int SURNAME = 0;
  static final int GIVEN_NAME = 1;
  static final int PATRONYMIC = 2;

  private static final int PHONES = 100_000_000;
  private static final int PASSPORT_YEARS = 10;

  final MadeUpPerson person;
  final RecordSource source;
  final int day;
  final String[] names = new String[NAMES];
  String sex;
  BirthDate birth;
  String pin = "";
  String document = "";
  String area = "";
  String phone = "";

  /** A right record with the gaps of its source. */
  MadeUpRecord(MadeUpPerson person, int from, int until, Randomness random) {
    this.person = person;
    source = RecordSource.any(random);
    day = random.between(Math.max(from, person.birth + 1), until - 1);
    names[SURNAME] = person.surname(day);
    names[GIVEN_NAME] = person.givenName;
    names[PATRONYMIC] = random.chance(source.patronymic) ? person.patronymic(day) : "";
    sex = person.female ? "F" : "M";
    birth = BirthDate.of(person.birth);
    if (random.chance(source.pin)) {
      pin = Long.toString(person.pin);
    }
    if (random.chance(source.document)) {
      document = document();
    }
    place(random);
  }

  /** A passport and an identity card at a time, each replaced every ten years. */
  private String document() {
    int issue = (BirthDate.of(day).year() + person.number % PASSPORT_YEARS) / PASSPORT_YEARS % 8;
    String kind = source.asksForPassport() ? "" : "ID";
    return Documents.number(kind, person.number * 8L + issue);
  }

  private void place(Randomness random) {
    if (random.chance(source.area)) {
      area = person.household.area;
      if (random.chance(RecordError.OTHER_AREA.share)) {
        Oblast other = Oblast.destination(random);
        area = other.soate(other.anyDistrict(random));
      }
    }
    if (random.chance(source.phone)) {
      // One number for the household, or one of several of its members' own.
      long own = person.household.phone + 1 + person.number % Household.MEMBERS;
      long number = random.chance(0.4) ? person.household.phone : own;
      boolean other = random.chance(RecordError.OTHER_PHONE.share);
      number = other ? random.between(0, PHONES - 1) : number % PHONES;
      phone = "+9960" + String.valueOf(PHONES + number).substring(1);
    }
  }

  boolean has(int name) {
    return !names[name].isEmpty();
  }

  void write(int id, Line line) {
    line.number(id).put(',').put(source.label()).put(',').date(day);
    for (String name : names) {
      line.put(',').put(name);
    }
    line.put(',').put(sex).put(',').put(birth.text()).put(',').put(pin).put(',').put(document);
    line.put(',').put(area).put(',').put(phone).put('\n');
  }
}
