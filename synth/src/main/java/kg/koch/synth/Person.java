package kg.koch.synth;

import org.jspecify.annotations.Nullable;

/**
 * One made-up person while its unit is being worked on: who it is, and the life that befalls it.
 * Filled by the life classes, read by the record classes.
 */
final class Person {

  final long number;
  final boolean female;
  final int birth;
  final String citizenship;
  final Journeys journeys;
  int death = Calendar.NEVER;
  int deathRegistered = Calendar.NEVER;
  int birthRegistered = Integer.MIN_VALUE;
  String birthCountry = Countries.HOME;
  String surname = "";
  String givenName = "";
  String patronymic = "";
  String document = "";
  long pin;
  long newPin;
  int pinChangedOn = Calendar.NEVER;
  @Nullable Person mother;
  @Nullable Person father;
  Home home = Home.NOWHERE;

  /** Registered from this day, and until {@link #registeredUntil}; again from the next pair. */
  int registeredFrom = Integer.MIN_VALUE;

  int registeredUntil = Calendar.NEVER;
  int registeredAgain = Calendar.NEVER;

  Person(long number, boolean female, int birth, String citizenship, boolean beginsAbroad) {
    this.number = number;
    this.female = female;
    this.birth = birth;
    this.citizenship = citizenship;
    this.journeys = new Journeys(beginsAbroad);
  }

  boolean hasPin() {
    return pin != 0;
  }

  boolean isCitizen() {
    return citizenship.equals(Countries.HOME);
  }

  boolean isAlive(int day) {
    return birth <= day && death > day;
  }

  double age(int day) {
    return (day - birth) / 365.25;
  }

  /** The PIN in force on a day. */
  long pinOn(int day) {
    return day >= pinChangedOn ? newPin : pin;
  }

  /** In the person register on a day: registered, born and registered as such, not known dead. */
  boolean isRegistered(int day) {
    boolean stays = day >= registeredFrom && (day < registeredUntil || day >= registeredAgain);
    return stays && birth <= day && birthRegistered <= day && deathRegistered > day;
  }
}
