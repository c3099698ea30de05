package kg.koch.measure.stay;

import java.util.Arrays;

/**
 * The events of one person, in buffers used again for the next one. Fill it in time order: {@link
 * #start}, then the events.
 *
 * <p>Does not check the order of what it is given.
 */
public final class PersonHistory {

  /** The key of a parent who is not known; no person has it. */
  public static final long NOBODY = Long.MIN_VALUE;

  private long person;
  private int sex;
  private int birthDate;
  private int birthDay;
  private int birthPlace;
  private int citizenship;
  private int deathDay;
  private int deathPlace;
  private long deathEvent;
  private boolean linkedByPin;
  private int actOfBirthDay;
  private int actOfBirthPlace;
  private long actOfBirthEvent;
  private long mother;
  private long father;

  private int registrations;
  private int[] registrationDays = new int[16];
  private int[] registrationAreas = new int[16];
  private int[] registrationCitizenships = new int[16];

  private final Crossings crossings = new Crossings();
  private final Moves moves = new Moves();

  /**
   * @param sex 1 woman, 2 man
   * @param birthDay day of birth, or {@link Days#NEVER} when not known
   * @param birthPlace country of birth
   */
  public void start(long person, int sex, int birthDay, int birthPlace, int citizenship) {
    this.person = person;
    this.sex = sex;
    this.birthDay = birthDay;
    this.birthDate = birthDay == Days.NEVER ? Days.NEVER : Days.date(birthDay);
    this.birthPlace = birthPlace;
    this.citizenship = citizenship;
    deathDay = Days.NEVER;
    deathPlace = Places.NOWHERE;
    deathEvent = 0;
    linkedByPin = false;
    actOfBirthDay = Days.NEVER;
    actOfBirthPlace = Places.NOWHERE;
    actOfBirthEvent = 0;
    mother = NOBODY;
    father = NOBODY;
    registrations = 0;
    crossings.clear();
    moves.clear();
  }

  /** Takes over everything of the other history but the crossings that were put into it. */
  void copyRecorded(PersonHistory other) {
    start(other.person, other.sex, other.birthDay, other.birthPlace, other.citizenship);
    deathDay = other.deathDay;
    deathPlace = other.deathPlace;
    deathEvent = other.deathEvent;
    linkedByPin = other.linkedByPin;
    actOfBirthDay = other.actOfBirthDay;
    actOfBirthPlace = other.actOfBirthPlace;
    actOfBirthEvent = other.actOfBirthEvent;
    mother = other.mother;
    father = other.father;
    for (int i = 0; i < other.registrations; i++) {
      addRegistration(
          other.registrationDays[i], other.registrationAreas[i], other.registrationCitizenships[i]);
    }
    moves.copy(other.moves);
    crossings.copyRecorded(other.crossings);
  }

  /** The person has a PIN: border archives tell of the person too. */
  public void markLinkedByPin() {
    linkedByPin = true;
  }

  public boolean isLinkedByPin() {
    return linkedByPin;
  }

  /** Likewise, with the citizenship the person has in the newest snapshot. */
  public void addRegistration(int day, int area) {
    addRegistration(day, area, citizenship);
  }

  /**
   * The person stood in the register's snapshot of that day, registered in that area.
   *
   * @param citizenshipThen the citizenship in that snapshot
   */
  public void addRegistration(int day, int area, int citizenshipThen) {
    if (registrations == registrationDays.length) {
      registrationDays = Arrays.copyOf(registrationDays, registrations * 2);
      registrationAreas = Arrays.copyOf(registrationAreas, registrations * 2);
      registrationCitizenships = Arrays.copyOf(registrationCitizenships, registrations * 2);
    }
    registrationDays[registrations] = day;
    registrationCitizenships[registrations] = citizenshipThen;
    registrationAreas[registrations++] = area;
  }

  /** An act of death; the first one counts. */
  public void addDeath(int day, int place, long event) {
    if (deathDay == Days.NEVER) {
      deathDay = day;
      deathPlace = place;
      deathEvent = event;
    }
  }

  /** An act of birth; the first one counts. */
  public void addBirth(int day, int place, long event) {
    if (actOfBirthDay == Days.NEVER) {
      actOfBirthDay = day;
      actOfBirthPlace = place;
      actOfBirthEvent = event;
    }
  }

  /** The parents in the act of birth, {@link #NOBODY} where not known or not linked. */
  public void setParents(long motherKey, long fatherKey) {
    mother = motherKey;
    father = fatherKey;
  }

  public long mother() {
    return mother;
  }

  public long father() {
    return father;
  }

  public long person() {
    return person;
  }

  public int sex() {
    return sex;
  }

  public int birthDay() {
    return birthDay;
  }

  public int birthPlace() {
    return birthPlace;
  }

  public int citizenship() {
    return citizenship;
  }

  /** The day the person died, or {@link Days#NEVER}. */
  public int deathDay() {
    return deathDay;
  }

  public int deathPlace() {
    return deathPlace;
  }

  /** What tells this event from the person's other events. */
  public long deathEvent() {
    return deathEvent;
  }

  /** The day of birth in an act of birth of the period observed, or {@link Days#NEVER}. */
  public int actOfBirthDay() {
    return actOfBirthDay;
  }

  public int actOfBirthPlace() {
    return actOfBirthPlace;
  }

  public long actOfBirthEvent() {
    return actOfBirthEvent;
  }

  public Crossings crossings() {
    return crossings;
  }

  public Moves moves() {
    return moves;
  }

  /** Completed years on a date as {@link Days#date} gives it; -1 when not known or before birth. */
  public int ageOn(int date) {
    return birthDate == Days.NEVER ? -1 : Math.max(-1, Days.completedYears(birthDate, date));
  }

  public int registrations() {
    return registrations;
  }

  /** The area in the snapshot of that very day, or {@link Places#NOWHERE}. */
  public int registeredOn(int day) {
    for (int i = 0; i < registrations; i++) {
      if (registrationDays[i] == day) {
        return registrationAreas[i];
      }
    }
    return Places.NOWHERE;
  }

  /** The citizenship in the snapshot of that very day, or {@link Places#NOWHERE}. */
  public int citizenshipOn(int day) {
    for (int i = 0; i < registrations; i++) {
      if (registrationDays[i] == day) {
        return registrationCitizenships[i];
      }
    }
    return Places.NOWHERE;
  }

  public boolean isRegisteredOn(int day) {
    for (int i = 0; i < registrations; i++) {
      if (registrationDays[i] == day) {
        return true;
      }
    }
    return false;
  }

  /** The area of the latest snapshot up to that day, or {@link Places#NOWHERE}. */
  public int lastRegisteredArea(int day) {
    int area = Places.NOWHERE;
    for (int i = 0; i < registrations && registrationDays[i] <= day; i++) {
      area = registrationAreas[i];
    }
    return area;
  }

  /** The area of the first snapshot the person stands in after that day. */
  public int nextRegisteredArea(int day) {
    for (int i = 0; i < registrations; i++) {
      if (registrationDays[i] > day) {
        return registrationAreas[i];
      }
    }
    return Places.NOWHERE;
  }
}
