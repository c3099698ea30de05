package kg.koch.synth;

import java.time.LocalDate;

/**
 * PINs no two made-up persons share, made without asking anyone else.
 *
 * <p>A serial has room for 25,000 units (households or settlers) with four PINs of one sex and
 * birth date each. More units form groups, and a group's members are born only on days of its own,
 * so units with the same serials never share a birth date.
 */
public final class Pins {

  private static final int UNITS = 25_000;
  private static final int SLOTS = 4;
  private static final long SERIALS = 100_000;

  /** Coprime with 100,000, so that neighbours do not get neighbouring serials. */
  private static final long SPREAD = 38_713;

  private final int groups;
  private final long unit;

  /**
   * @param unit which household or settler, from 0
   * @param units how many there are
   */
  public Pins(long unit, long units) {
    this.unit = unit;
    this.groups = (int) ((units + UNITS - 1) / UNITS);
  }

  /** The last day of the unit's group on or before a day. */
  public int birthDay(int day) {
    return day - Math.floorMod(day - (int) (unit / UNITS), groups);
  }

  /** The PIN for a sex, a birth day of this unit's group and a slot from 0 to 3. */
  public long pin(boolean female, int birth, int slot) {
    LocalDate date = LocalDate.ofEpochDay(birth);
    long ddmmyyyy =
        date.getDayOfMonth() * 1_000_000L + date.getMonthValue() * 10_000L + date.getYear();
    long serial = (unit % UNITS * SLOTS + slot) * SPREAD % SERIALS;
    return ((female ? 1 : 2) * 100_000_000L + ddmmyyyy) * SERIALS + serial;
  }
}
