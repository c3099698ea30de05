package kg.koch.synth.records;

/**
 * What records to make up.
 *
 * @param persons how many persons there are; each has a record at least
 * @param records how many records
 * @param seed chooses the persons and their errors; the same seed gives the same bytes
 * @param script how names are written; never changes a person or an error
 * @param threads how many threads work; never changes a byte
 */
public record RecordSettings(int persons, int records, long seed, Script script, int threads) {

  public RecordSettings {
    between("persons", persons, 4, 20_000_000);
    between("records", records, persons, 50_000_000);
    between("threads", threads, 1, 256);
  }

  private static void between(String what, long value, long least, long most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s: expected a number from %d to %d; got %d".formatted(what, least, most, value));
    }
  }
}
