package kg.koch.synth;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * From where samples are drawn: strata are oblast by town and country, each cut into enumeration
 * areas of about sixty households; and which of these were drawn for a round.
 *
 * <p>At most 418 areas and 5,016 households, as in the integrated household survey (National
 * Statistical Committee), in a small country half of its areas, at least four a stratum.
 */
final class SurveyFrame {

  /** One of the two samples; the number tells their randomness apart. */
  enum Sample {
    HOUSEHOLDS(12, 0.92),
    RETURNEES(10, 0.85);

    final int drawnInArea;
    final double answers;

    /**
     * @param drawnInArea households, or returnees, drawn in an enumeration area
     * @param answers the share of those drawn who answer; assumed
     */
    Sample(int drawnInArea, double answers) {
      this.drawnInArea = drawnInArea;
      this.answers = answers;
    }
  }

  /** Streams of randomness of the samples; what the country writes besides draws from others. */
  static final long DRAW_AREAS = 10;

  static final long DRAW_IN_AREA = 20;
  static final long AREA_OF_HOUSEHOLD = 30;

  private static final int HOUSEHOLDS_AN_AREA = 60;
  private static final int MOST_AREAS_DRAWN = 418;
  private static final int FEWEST_AREAS = 6;
  private static final int FEWEST_DRAWN = 4;

  /**
   * @param areas enumeration areas it has
   * @param drawn how many of them are drawn for a round
   */
  record Stratum(Oblast oblast, boolean urban, int areas, int drawn) {

    String code() {
      return oblast.area() + (urban ? "-U" : "-R");
    }
  }

  private final long seed;
  private final List<Stratum> strata = new ArrayList<>();

  SurveyFrame(SynthSettings settings, Block.Sizes sizes) {
    this.seed = settings.seed();
    double all = 0;
    for (Oblast oblast : Oblast.values()) {
      all += oblast.thousands();
    }
    List<double[]> expected = new ArrayList<>();
    for (Oblast oblast : Oblast.values()) {
      for (boolean urban : new boolean[] {true, false}) {
        double share = urban ? oblast.urban() : 1 - oblast.urban();
        if (share > 0) {
          double households = sizes.households() * oblast.thousands() / all * share;
          expected.add(new double[] {oblast.ordinal(), urban ? 1 : 0, areas(households)});
        }
      }
    }
    double total = expected.stream().mapToDouble(one -> one[2]).sum();
    double drawn = Math.min(MOST_AREAS_DRAWN, total / 2);
    for (double[] one : expected) {
      int own = (int) Math.round(drawn * one[2] / total);
      int areas = (int) one[2];
      strata.add(
          new Stratum(
              Oblast.values()[(int) one[0]],
              one[1] == 1,
              areas,
              Math.min(areas, Math.max(FEWEST_DRAWN, own))));
    }
  }

  private static int areas(double households) {
    return (int) Math.max(FEWEST_AREAS, Math.round(households / HOUSEHOLDS_AN_AREA));
  }

  int strata() {
    return strata.size();
  }

  Stratum stratum(int number) {
    return strata.get(number);
  }

  /** The stratum of an address. */
  int stratum(Home.Address address) {
    boolean urban = address.oblast().isUrban(address.district());
    for (int number = 0; number < strata.size(); number++) {
      Stratum one = strata.get(number);
      if (one.oblast() == address.oblast() && one.urban() == urban) {
        return number;
      }
    }
    throw new IllegalStateException("Expected a stratum of every address");
  }

  /** The enumeration area within its stratum in which a household lives at one of its addresses. */
  int area(long household, int address, int stratum) {
    return new Randomness(seed, AREA_OF_HOUSEHOLD, household * 64 + address)
        .between(0, strata.get(stratum).areas() - 1);
  }

  /** The areas of a stratum drawn for a round, without replacement. */
  BitSet drawn(Sample sample, int year, int stratum) {
    int areas = strata.get(stratum).areas();
    Randomness random = new Randomness(seed, DRAW_AREAS + sample.ordinal(), year * 1000L + stratum);
    int[] order = new int[areas];
    for (int area = 0; area < areas; area++) {
      order[area] = area;
    }
    BitSet drawn = new BitSet(areas);
    for (int at = 0; at < strata.get(stratum).drawn(); at++) {
      int other = random.between(at, areas - 1);
      drawn.set(order[other]);
      order[other] = order[at];
    }
    return drawn;
  }

  /** The chance by which those interviewed in an area are drawn and answer. */
  Randomness inArea(Sample sample, int year, int stratum, int area) {
    return new Randomness(
        seed, DRAW_IN_AREA + sample.ordinal(), (year * 1000L + stratum) * 1_000_000L + area);
  }
}
