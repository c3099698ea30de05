package kg.koch.synth;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** A way in which real register files are wrong, with the usual share of rows it touches. */
public enum Defect {
  /** An arrival at the border that no one recorded; share of arrivals. */
  MISSING_ARRIVAL(0.010),
  /** A departure that no one recorded; share of departures. */
  MISSING_DEPARTURE(0.004),
  /** A crossing recorded twice, at once or a few minutes later; share of recorded crossings. */
  DUPLICATE_SCAN(0.004),
  /** One wrong digit or two swapped ones in a PIN; share of rows of crossings and registrations. */
  PIN_TYPO(0.001),
  /** A person whose PIN was replaced by a new one; share of persons over the whole time. */
  CHANGED_PIN(0.003),
  /** A crossing after the change that still carries the old PIN; share of such crossings. */
  OLD_PIN_STILL_USED(0.20),
  /** A birth registered months late; share of births. */
  LATE_BIRTH(0.10),
  /** A death registered months late; share of deaths. */
  LATE_DEATH(0.08),
  /** A move registered months late; share of registered moves. */
  LATE_MOVE(0.20),
  /** A move inside the country that is never registered; share of households that move. */
  UNREGISTERED_MOVE(0.40),
  /** A name written in Latin letters; share of rows of the register and of births. */
  LATIN_SPELLING(0.02),
  /** A date that cannot be, or lies outside the delivery's period; share of rows of events. */
  IMPOSSIBLE_DATE(0.0005);

  private final double usual;

  Defect(double usual) {
    this.usual = usual;
  }

  double usual() {
    return usual;
  }

  /** The name on the command line: {@code missing-arrival}. */
  public String optionName() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** The defect with that name on the command line. */
  public static Optional<Defect> named(String optionName) {
    return Arrays.stream(values()).filter(d -> d.optionName().equals(optionName)).findFirst();
  }
}
