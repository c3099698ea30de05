package kg.koch.measure.table;

/**
 * What tells the events of one person apart, the same in every table an event is counted in. Never
 * {@link RecordKeyFunction#PERSON}.
 */
public final class UnitKeys {

  private UnitKeys() {}

  /** A border crossing, and the migration or stay that begins or ends with it. */
  public static long crossing(long time, boolean arrival) {
    return mix(time, arrival ? 1 : 2);
  }

  /** A line of a delivery: a registered move, a birth, a death. */
  public static long recorded(long time, int line, int kind) {
    return mix(time * 31 + line, 3 + kind);
  }

  /** The finaliser of SplitMix64 (Steele, Lea, Flood 2014): every bit depends on every bit. */
  private static long mix(long value, int kind) {
    long z = value + kind * 0x9E3779B97F4A7C15L;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return (z ^ (z >>> 31)) | 1;
  }
}
