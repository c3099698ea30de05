package kg.koch.measure.survey.calibrate;

import java.util.List;

/**
 * Several margins fitted in turn until all hold. Source: Deming and Stephan, Annals of Mathematical
 * Statistics 11 (1940); residuals as of the calibration estimator it is: Deville and Särndal, JASA
 * 87 (1992), result 5.
 *
 * @param margins two or more, or one, which is post-stratification
 * @param mostRounds refuse when the margins do not hold after as many rounds
 */
public record Raking(List<Margin> margins, int mostRounds) implements Calibration {

  /** Margins hold when no total is farther away than this share of it: well below 1e-8. */
  private static final double CLOSE = 1e-13;

  /** Totals of two margins are one population when they differ by no more than this share. */
  private static final double ONE_POPULATION = 1e-9;

  public Raking {
    margins = List.copyOf(margins);
    if (margins.isEmpty() || mostRounds < 1) {
      throw new IllegalArgumentException("Expected a margin and a round, or more; got none");
    }
    Margin first = margins.get(0);
    for (Margin margin : margins) {
      double difference = margin.population() / first.population() - 1;
      if (Math.abs(difference) > ONE_POPULATION) {
        throw new CalibrationFault(
            "Expected margins of one population; got %s of %s and %s of %s"
                .formatted(first.population(), first.name(), margin.population(), margin.name()));
      }
    }
  }

  @Override
  public double[] weights(double[] base) {
    double[] weights = base.clone();
    double worst = Double.POSITIVE_INFINITY;
    for (int round = 0; round < mostRounds; round++) {
      for (Margin margin : margins) {
        weights = margin.fitted(weights);
      }
      double now = worst(weights);
      if (now <= CLOSE || (now <= ONE_POPULATION && now >= worst)) {
        return weights;
      }
      worst = now;
    }
    throw new CalibrationFault(
        "Expected margins that the sample can reproduce; after %d rounds a total is still %s %% off. Merge rare categories"
            .formatted(mostRounds, 100 * worst));
  }

  private double worst(double[] weights) {
    return margins.stream().mapToDouble(margin -> margin.worst(weights)).max().orElse(0);
  }

  @Override
  public Residuals residuals(double[] base) {
    return OrthogonalBasis.of(Auxiliaries.ofMargins(margins), base)::residuals;
  }
}
