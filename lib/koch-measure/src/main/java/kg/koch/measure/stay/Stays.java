package kg.koch.measure.stay;

import java.util.Arrays;

/**
 * One person's stays in time order, without gaps, from the start of the person's observation. A
 * stay is [from, to): the day of a crossing belongs to the stay after it.
 */
public final class Stays {

  /** What tells when a stay began. */
  public enum Evidence {
    CROSSING("crossing"),
    /** The stay was going on when observation began. */
    OBSERVATION_START("observation-start"),
    BIRTH("birth");

    private final String code;

    Evidence(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  /** How far a stay can be trusted. */
  public enum Quality {
    OBSERVED("observed"),
    /** Where the person was is concluded from the next crossing or from the register. */
    CONCLUDED("concluded"),
    /** It began or ended with a crossing that was not recorded but put in. */
    IMPUTED("imputed"),
    /** A crossing is missing within it: it may have been several stays. */
    CROSSING_MISSING("crossing-missing");

    private final String code;

    Quality(String code) {
      this.code = code;
    }

    public String code() {
      return code;
    }
  }

  /** No crossing: the stay began before observation or with birth, or it is still going on. */
  public static final int NO_CROSSING = -1;

  private int size;
  private int[] fromDays = new int[64];
  private int[] toDays = new int[64];
  private int[] countries = new int[64];
  private int[] firstCrossings = new int[64];
  private int[] lastCrossings = new int[64];
  private Evidence[] evidence = new Evidence[64];
  private Quality[] quality = new Quality[64];

  void clear() {
    size = 0;
  }

  void open(int day, int country, int crossing, Evidence known, Quality trust) {
    if (size == fromDays.length) {
      grow();
    }
    fromDays[size] = day;
    toDays[size] = Days.NEVER;
    countries[size] = country;
    firstCrossings[size] = crossing;
    lastCrossings[size] = NO_CROSSING;
    evidence[size] = known;
    quality[size++] = trust;
  }

  void close(int day, int crossing) {
    toDays[size - 1] = day;
    lastCrossings[size - 1] = crossing;
  }

  void markMissing() {
    quality[size - 1] = Quality.CROSSING_MISSING;
  }

  void markImputed() {
    quality[size - 1] = Quality.IMPUTED;
  }

  private void grow() {
    fromDays = Arrays.copyOf(fromDays, size * 2);
    toDays = Arrays.copyOf(toDays, size * 2);
    countries = Arrays.copyOf(countries, size * 2);
    firstCrossings = Arrays.copyOf(firstCrossings, size * 2);
    lastCrossings = Arrays.copyOf(lastCrossings, size * 2);
    evidence = Arrays.copyOf(evidence, size * 2);
    quality = Arrays.copyOf(quality, size * 2);
  }

  public int size() {
    return size;
  }

  public int from(int stay) {
    return fromDays[stay];
  }

  /** The day it ended, or {@link Days#NEVER} while it goes on. */
  public int to(int stay) {
    return toDays[stay];
  }

  /** The country of the stay, {@link Places#NOWHERE} if abroad and not known where. */
  public int country(int stay) {
    return countries[stay];
  }

  /** The crossing that began it, or {@link #NO_CROSSING}. */
  public int firstCrossing(int stay) {
    return firstCrossings[stay];
  }

  /** The crossing that ended it, or {@link #NO_CROSSING}: death did, or it goes on. */
  public int lastCrossing(int stay) {
    return lastCrossings[stay];
  }

  public Evidence evidence(int stay) {
    return evidence[stay];
  }

  public Quality quality(int stay) {
    return quality[stay];
  }

  /** Began and ended with a crossing, so that its length is known. */
  public boolean isCompleted(int stay) {
    return firstCrossings[stay] != NO_CROSSING && lastCrossings[stay] != NO_CROSSING;
  }

  /** The stay going on at the first moment of the day, or -1 if there is none. */
  public int at(int day) {
    for (int stay = size - 1; stay >= 0; stay--) {
      boolean begun =
          firstCrossings[stay] == NO_CROSSING ? fromDays[stay] <= day : fromDays[stay] < day;
      if (begun) {
        return toDays[stay] >= day ? stay : -1;
      }
    }
    return -1;
  }
}
