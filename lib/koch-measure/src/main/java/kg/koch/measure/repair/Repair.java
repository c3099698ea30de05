package kg.koch.measure.repair;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** What is done about a crossing missing between two in one direction. */
public enum Repair {

  /** Nothing: the state that the first crossing began lasts until the second. */
  NONE,

  /**
   * The days between are shared: half of them, rounded down, before the missing crossing. It is
   * counted with but neither written nor judged, as Stats NZ's migstat does.
   */
  MIDPOINT,

  /** A crossing is put in where similar travellers' crossings were; written, flagged and judged. */
  HOTDECK;

  /**
   * @param name in small letters
   * @throws IllegalArgumentException for any other
   */
  public static Repair of(String name) {
    for (Repair repair : values()) {
      if (repair.shortName().equals(name)) {
        return repair;
      }
    }
    String names = Arrays.stream(values()).map(Repair::shortName).collect(Collectors.joining(", "));
    throw new IllegalArgumentException("Expected a repair, " + names + "; got '" + name + "'");
  }

  /** The name in small letters. */
  public String shortName() {
    return name().toLowerCase(Locale.ROOT);
  }
}
