package kg.koch.synth.records;

import kg.koch.synth.Randomness;
import kg.koch.synth.name.FamilyName;
import kg.koch.synth.name.NameForms;
import kg.koch.synth.name.NameList;
import kg.koch.synth.name.People;

/** One made-up person: what is true of it. Everything follows from the seed and its number. */
final class MadeUpPerson {

  /** Of those who marry, the share of women who take the husband's surname; assumed. */
  private static final double TAKES_SURNAME = 0.8;

  private static final double DAUGHTER_MARRIES = 0.6;
  private static final double DOUBLE_NAME = 0.015;
  private static final int YEAR = 365;
  private static final int NEVER = Integer.MAX_VALUE;

  final int number;
  final boolean female;
  final int birth;
  final Household household;
  final String givenName;
  final long pin;
  final People people;
  private final FamilyName family;
  private final String father;
  private final boolean uulu;
  private FamilyName husbands;
  private int marriedOn = NEVER;

  MadeUpPerson(long seed, int number, Household household) {
    Randomness random = Stream.PERSON.of(seed, number);
    int member = number % Household.MEMBERS;
    this.number = number;
    this.household = household;
    people = household.family.people();
    female = member == 1 || member > 1 && random.chance(0.488);
    birth = household.birth(member);
    pin = household.pin(member, female);
    family = member == 1 ? ofOneWithin(people, random) : household.family;
    uulu = member == 1 ? random.chance(0.2) && people == People.KYRGYZ : household.uulu;
    father = member > 1 ? household.husbandsName : name(false, random);
    givenName = member == 0 ? household.husbandsName : givenName(random);
    husbands = family;
    marry(member, random);
  }

  private static FamilyName ofOneWithin(People people, Randomness random) {
    return new FamilyName(people, NameList.of(people).root(random.share()));
  }

  private String name(boolean ofAWoman, Randomness random) {
    return NameList.of(people).given(ofAWoman, random.share());
  }

  private String givenName(Randomness random) {
    String name = name(female, random);
    return random.chance(DOUBLE_NAME) ? name + "-" + name(female, random) : name;
  }

  private void marry(int member, Randomness random) {
    boolean marries = member == 1 || member > 1 && female && random.chance(DAUGHTER_MARRIES);
    if (marries && random.chance(TAKES_SURNAME)) {
      husbands = member == 1 ? household.family : ofOneWithin(people, random);
      marriedOn = birth + 18 * YEAR + random.between(0, 10 * YEAR);
    }
  }

  /** The surname on a day: the husband's from marriage on, else the family's or "… уулу". */
  String surname(int day) {
    if (day >= marriedOn) {
      return husbands.surname(true);
    }
    return uulu ? NameForms.kyrgyz(father, female) : family.surname(female);
  }

  /**
   * The surname in the form the family does not use: Асан уулу for Асанов, Асанов for Асан уулу.
   */
  String otherSurname() {
    return uulu ? NameForms.surnameOf(father, female) : NameForms.kyrgyz(father, female);
  }

  /** Empty for who has the father's name as a surname. */
  String patronymic(int day) {
    return uulu && day < marriedOn ? "" : NameForms.patronymic(father, female);
  }

  String kyrgyzPatronymic() {
    return NameForms.kyrgyz(father, female);
  }
}
