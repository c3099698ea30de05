package kg.koch.protect.microdata.risk;

import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import kg.koch.protect.microdata.Classes;

/**
 * How many of the population are alone in their class, from a sample of it: three estimates that
 * rest on different ideas of how class sizes are distributed. Where they are far apart none is to
 * be trusted much.
 *
 * @param zayatz by class sizes of the population being those of the sample (Zayatz 1991)
 * @param pitman by Pitman's sampling formula, fitted by maximum likelihood (Hoshino 2001); empty
 *     where no fit is found
 * @param slideNegativeBinomial sizes less 1 are negative binomial (Chen and Keller-McNulty 1998),
 *     fitted to the numbers of classes, uniques and records; empty where no fit is found
 */
public record PopulationUniques(
    double zayatz, OptionalDouble pitman, OptionalDouble slideNegativeBinomial) {

  /**
   * Estimates.
   *
   * @param population persons in it, at least as many as records
   */
  public static PopulationUniques of(Classes classes, double population) {
    SortedMap<Integer, Long> bySize = new TreeMap<>();
    for (int size : classes.sizes()) {
      bySize.merge(size, 1L, Long::sum);
    }
    int records = classes.of().length;
    if (population < records) {
      throw new IllegalArgumentException(
          "Expected a population of at least %d, the records; got %s"
              .formatted(records, population));
    }
    return new PopulationUniques(
        zayatz(bySize, records, population),
        PitmanModel.uniques(bySize, records, population),
        SlideNegativeBinomial.uniques(bySize, records, population));
  }

  private static double zayatz(SortedMap<Integer, Long> bySize, int records, double population) {
    double unique = bySize.getOrDefault(1, 0L);
    double fraction = records / population;
    double fromUniques = 0;
    double fromAll = 0;
    for (var entry : bySize.entrySet()) {
      // Of a class of so many in the population exactly one is drawn: binomial for hypergeometric,
      // which for populations of statistics differs in the fifth digit.
      int size = entry.getKey();
      double alone = size * fraction * Math.pow(1 - fraction, size - 1.0) * entry.getValue();
      fromAll += alone;
      fromUniques += size == 1 ? alone : 0;
    }
    return fromAll == 0 ? 0 : unique * fromUniques / fromAll / fraction;
  }
}
