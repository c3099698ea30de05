package kg.koch.measure.residency;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Weights of registers for {@link ResidencyIndex}. */
public final class SignWeights {

  private SignWeights() {}

  /**
   * The log odds ratio of each register, 0 where its sign does not speak for residence, scaled so
   * that the signs of a known resident add up to 1 on average: then an average resident's index
   * stays where it is at the top. The scale is this project's choice; published weights can be
   * given instead.
   *
   * @throws IllegalArgumentException when no register speaks for residence
   */
  public static SortedMap<String, Double> of(Map<String, SignOdds> registers) {
    SortedMap<String, Double> weights = new TreeMap<>();
    double mean = 0;
    for (Map.Entry<String, SignOdds> register : registers.entrySet()) {
      double weight = Math.max(0, register.getValue().logOddsRatio());
      weights.put(register.getKey(), weight);
      mean += weight * register.getValue().seenShare();
    }
    if (!(mean > 0)) {
      throw new IllegalArgumentException(
          "Expected a register that sees residents more often than non-residents; got none");
    }
    double scale = mean;
    weights.replaceAll((register, weight) -> weight / scale);
    return weights;
  }
}
