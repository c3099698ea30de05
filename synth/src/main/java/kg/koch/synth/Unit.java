package kg.koch.synth;

/**
 * What one household, settler or visitor is made with.
 *
 * @param index its number among all units of its stream
 * @param random its own randomness
 * @param calendar the days lived through
 * @param defects what is wrong with its records
 * @param pins its PINs
 */
record Unit(long index, Randomness random, Calendar calendar, Defects defects, Pins pins) {

  /** Persons of a unit are numbered from here, at most this many. */
  static final int ROOM = 32;

  boolean hit(Defect defect) {
    return random.chance(defects.rate(defect));
  }
}
