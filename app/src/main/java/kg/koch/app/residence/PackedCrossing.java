package kg.koch.app.residence;

/**
 * One crossing without its person in one number: day, order within the day, initial status,
 * direction, from the highest bits to the lowest. Numbers compare as crossings follow each other,
 * so that sorting them needs no look at several columns.
 */
final class PackedCrossing {

  /** 0001-01-01, the earliest day that fits. */
  static final int FIRST_DAY = -719_162;

  /** 9999-12-31, the latest day that fits. */
  static final int LAST_DAY = 2_932_896;

  /** Where the day starts and where the order within it does. */
  static final int DAY_SHIFT = 41;

  static final int ORDER_SHIFT = 3;
  private static final long ORDER_MASK = (1L << (DAY_SHIFT - ORDER_SHIFT)) - 1;

  private PackedCrossing() {}

  /**
   * @param order see {@link #fits}
   * @param initial 1, 0 or -1 (not given)
   * @param direction 1 arrival, 0 departure
   */
  static long of(int day, long order, int initial, int direction) {
    return (long) (day - FIRST_DAY) << DAY_SHIFT
        | order << ORDER_SHIFT
        | (initial + 1L) << 1
        | direction;
  }

  /** Whether an order has room: microseconds of a day and sequences below 2^38 do. */
  static boolean fits(long order) {
    return (order & ~ORDER_MASK) == 0;
  }

  static int day(long packed) {
    return (int) (packed >>> DAY_SHIFT) + FIRST_DAY;
  }

  static long order(long packed) {
    return packed >>> ORDER_SHIFT & ORDER_MASK;
  }

  static long withOrder(long packed, long order) {
    return packed & ~(ORDER_MASK << ORDER_SHIFT) | order << ORDER_SHIFT;
  }

  static int initial(long packed) {
    return (int) (packed >>> 1 & 3) - 1;
  }

  static byte direction(long packed) {
    return (byte) (packed & 1);
  }

  /** Whether nothing says which of two crossings of a person was first. */
  static boolean isTied(long packed, long other) {
    return packed >>> ORDER_SHIFT == other >>> ORDER_SHIFT;
  }

  /** A record of the class of travellers a person belongs to; it comes before all crossings. */
  static long ofTravellers(int travellers) {
    return Long.MIN_VALUE | travellers;
  }

  static boolean isTravellers(long packed) {
    return packed < 0;
  }

  static int travellers(long packed) {
    return (int) packed;
  }
}
