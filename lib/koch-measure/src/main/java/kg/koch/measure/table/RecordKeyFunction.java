package kg.koch.measure.table;

/**
 * Gives a counted unit its record key: 32 bits that look random, always the same for the same unit,
 * and not to be guessed without a secret.
 */
@FunctionalInterface
public interface RecordKeyFunction {

  /** The event of a unit that is a person. */
  long PERSON = 0;

  /**
   * @param person the person's key
   * @param event tells the person's events apart; {@link #PERSON} when the person is counted
   */
  int of(long person, long event);
}
