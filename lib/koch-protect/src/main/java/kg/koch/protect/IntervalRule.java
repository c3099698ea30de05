package kg.koch.protect;

import kg.koch.terms.FigureInterval;

/**
 * The interval of a perturbed count: about the figure that is published, wide enough for what is
 * uncertain in the count and for the noise.
 *
 * <p>Both reaches are added as squares (Zou and Donner 2008, limits of a sum of two independent
 * estimates), and the sum is rounded up to few steps. So the interval tells of the count nothing
 * that the figure does not tell: its middle is the figure, and its width depends on differences
 * between draws alone, which are the same however large the count is. The steps keep two cells that
 * differ by one person from showing that person's share in the width.
 */
final class IntervalRule {

  /** Both sides of the normal distribution that leave out one in twenty. */
  private static final double NORMAL_QUANTILE = 1.959964;

  /** From one power of ten to the next, none a third above the one before from 3 on. */
  private static final int[] STEPS = {
    1, 2, 3, 4, 5, 6, 8, 10, 12, 15, 20, 25, 30, 40, 50, 60, 80, 100
  };

  private final double noise;

  IntervalRule(PerturbationParameters parameters) {
    this.noise = NORMAL_QUANTILE * Math.sqrt(parameters.variance());
  }

  /**
   * @param figure as published, at least 0
   * @param reach of the interval about the count, in units, at least 0
   */
  FigureInterval about(double figure, double reach) {
    double whole = roundedUp(Math.hypot(reach, noise));
    return new FigureInterval(Math.max(0, figure - whole), figure + whole);
  }

  private static double roundedUp(double reach) {
    long scale = 1;
    while (reach > 100.0 * scale) {
      scale *= 10;
    }
    for (int step : STEPS) {
      if (step * scale >= reach) {
        return step * scale;
      }
    }
    throw new IllegalStateException("Every reach up to 100 times the scale has a step");
  }
}
