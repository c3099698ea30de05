package kg.koch.synth;

import java.util.ArrayList;
import java.util.List;

/** Households lived through without writing anything, to measure them by. */
final class LivesOfHouseholds {

  static final int HOUSEHOLDS = 20_000;
  static final int YEARS = 5;
  static final Calendar CALENDAR = new Calendar(SynthSettings.USUAL_END_YEAR - YEARS, YEARS);

  private LivesOfHouseholds() {}

  static List<List<Person>> live(Defects defects) {
    List<List<Person>> households = new ArrayList<>();
    for (long index = 0; index < HOUSEHOLDS; index++) {
      Randomness random = new Randomness(11, 1, index);
      Pins pins = new Pins(index, HOUSEHOLDS);
      households.add(new HouseholdLife(new Unit(index, random, CALENDAR, defects, pins)).live());
    }
    return households;
  }

  /** Four standard deviations of a share counted in independent trials: exceeded once in 16,000. */
  static double fourSigma(double share, double trials) {
    return 4 * Math.sqrt(share * (1 - share) / trials);
  }
}
