package kg.koch.synth;

/**
 * What country to make up.
 *
 * @param persons about how many registered persons it has at the start (within 3 % from 10,000 on)
 * @param years whole calendar years observed
 * @param seed chooses the country; the same seed gives the same bytes
 * @param firstYear the first year observed
 * @param defects what is wrong with the registers' files
 * @param threads how many threads work; never changes a byte
 */
public record SynthSettings(
    int persons, int years, long seed, int firstYear, Defects defects, int threads) {

  /** The end of the observed years where nothing else is asked: 1 January 2026. */
  public static final int USUAL_END_YEAR = 2026;

  public SynthSettings {
    between("persons", persons, 100, 20_000_000);
    between("years", years, 1, 20);
    between("firstYear", firstYear, 2000, 2060);
    between("threads", threads, 1, 256);
  }

  /** A country observed up to 1 January 2026. */
  public static SynthSettings endingUsually(
      int persons, int years, long seed, Defects defects, int threads) {
    return new SynthSettings(persons, years, seed, USUAL_END_YEAR - years, defects, threads);
  }

  private static void between(String what, long value, long least, long most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          "%s: expected a number from %d to %d; got %d".formatted(what, least, most, value));
    }
  }
}
