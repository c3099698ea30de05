package kg.koch.measure.repair;

/** Numbers that look like chance and depend on what goes in alone (SplitMix64, Steele 2014). */
final class Chance {

  private static final long STEP = 0x9E3779B97F4A7C15L;

  private Chance() {}

  static long mixed(long value) {
    long mixed = value + STEP;
    mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /** One number for a seed, a draw, a person and a gap. */
  static long of(long seed, int draw, long person, int day, int gap) {
    return mixed(mixed(mixed(mixed(seed) + draw) ^ person) ^ ((long) day << 32 | gap));
  }
}
