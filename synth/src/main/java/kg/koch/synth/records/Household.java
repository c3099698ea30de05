package kg.koch.synth.records;

import kg.koch.synth.Oblast;
import kg.koch.synth.Pins;
import kg.koch.synth.Randomness;
import kg.koch.synth.name.FamilyName;
import kg.koch.synth.name.NameList;
import kg.koch.synth.name.People;

/**
 * A husband, his wife and two children: members who share a surname, a father's name, an address
 * and perhaps a phone are what linkage must keep apart. Everything about a household follows from
 * the seed and its number.
 */
final class Household {

  static final int MEMBERS = 4;

  private static final int YEAR = 365;
  private static final int ELDEST = 80;
  private static final int YOUNGEST_FATHER = 25;

  final FamilyName family;
  final boolean uulu;
  final String husbandsName;
  final String area;
  final long phone;
  private final int[] births = new int[MEMBERS];
  private final Pins pins;

  /**
   * @param until the day after the last on which records are made
   */
  Household(long seed, int number, int households, int until) {
    Randomness random = Stream.HOUSEHOLD.of(seed, number);
    family = FamilyName.at(random.share());
    uulu = random.chance(0.2) && family.people() == People.KYRGYZ;
    husbandsName = NameList.of(family.people()).given(false, random.share());
    Oblast oblast = Oblast.any(random);
    area = oblast.soate(oblast.anyDistrict(random));
    phone = random.between(0, 99_999_999);
    pins = new Pins(number, households);
    bear(random, until);
  }

  private void bear(Randomness random, int until) {
    int age = YOUNGEST_FATHER + (int) (Math.pow(random.share(), 1.3) * (ELDEST - YOUNGEST_FATHER));
    births[0] = until - age * YEAR - random.between(0, YEAR - 1);
    births[1] = births[0] + random.between(-300, 2200);
    int first = births[0] + 20 * YEAR;
    int last = Math.min(births[0] + 40 * YEAR, until - 2 * YEAR);
    births[2] = random.between(first, last);
    births[3] = random.chance(0.02) ? births[2] : random.between(first, last);
    for (int member = 0; member < MEMBERS; member++) {
      births[member] = pins.birthDay(births[member]);
    }
  }

  int birth(int member) {
    return births[member];
  }

  long pin(int member, boolean female) {
    return pins.pin(female, births[member], member);
  }
}
