package kg.koch.link.weigh;

import java.util.List;
import kg.koch.link.compare.Comparison;

/**
 * All that is needed to weigh a pair.
 *
 * @param parameters one a comparison
 * @param prior probability that two records drawn at random are one person
 * @param warnings what the estimation could not do well
 */
public record Model(List<Parameters> parameters, double prior, List<Warning> warnings) {

  public Model {
    parameters = List.copyOf(parameters);
    warnings = List.copyOf(warnings);
  }

  /**
   * The parameters of a comparison.
   *
   * @throws IllegalArgumentException if there are none, or they are for other levels
   */
  public Parameters parametersOf(Comparison comparison) {
    Parameters found =
        parameters.stream()
            .filter(one -> one.name().equals(comparison.name()))
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalArgumentException(
                        "Expected weights for the column %s; got none"
                            .formatted(comparison.name())));
    if (!found.levels().equals(comparison.levels())) {
      throw new IllegalArgumentException(
          "Expected for the column %s the levels %s; got %s"
              .formatted(comparison.name(), comparison.levels(), found.levels()));
    }
    return found;
  }

  /** The same for these comparisons alone, in their order. */
  public Model inOrderOf(List<Comparison> comparisons) {
    return new Model(comparisons.stream().map(this::parametersOf).toList(), prior, List.of());
  }

  /** The prior as bits: the logarithm of its odds. */
  public double priorWeight() {
    return bits(prior);
  }

  /** The probability that a pair of this weight is one person. */
  public double probability(double weight) {
    return 1 / (1 + StrictMath.pow(2, -weight) * (1 - prior) / prior);
  }

  /** The least weight at which the probability is reached. */
  public double weightFor(double probability) {
    return bits(probability) - priorWeight();
  }

  private static double bits(double probability) {
    return StrictMath.log(probability / (1 - probability)) / StrictMath.log(2);
  }
}
